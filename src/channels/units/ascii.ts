/** Anything but ASCII. */
const notAscii = /[^\x00-\x7f]/u

/** Whether a text is ASCII alone, where most units agree. */
export function isAscii(text: string): boolean {
  return !notAscii.test(text)
}
