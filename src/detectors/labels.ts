/** How far before a value its label may stand, in UTF-16 code units. */
const before = 28

/** Whether a pattern occurs shortly before an offset, on the same line. */
export function isLabelled(text: string, start: number, label: RegExp): boolean {
  const near = text.slice(Math.max(0, start - before), start)
  return label.test(near.slice(near.lastIndexOf('\n') + 1))
}
