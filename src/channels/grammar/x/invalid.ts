import type { Range } from '../../../text/range.js'

/** U+FFFE, U+FFFF and the byte order mark. */
const invalid = /[\ufffe\ufeff\uffff]/gu

/** Finds the characters that X refuses a post for. Linear; never throws. */
export function findInvalidForX(text: string): readonly Range[] {
  return Array.from(text.matchAll(invalid), ({ index }) => ({ start: index, end: index + 1 }))
}
