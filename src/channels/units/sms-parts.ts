/** Parts that an SMS is sent in. */
export function countSmsParts(text: string): number {
  return text === '' ? 0 : Math.ceil(text.length / 160)
}
