import type { Range } from '../../../text/range.js'
import { isDirectionalMark, isSpace } from './characters.js'

/** The sign, up to six letters, and up to two more behind a dot or `_`: `$ABC`, `$ABC.D`. */
const symbol = /\$([a-z]{1,6})(?:[._][a-z]{1,2})?/iy
/** What a cashtag may stand before: the end, a blank, ASCII punctuation but quotes and backticks. */
const tail = /^(?:$|[\s!#%&'()*+,\-./:;<=>?@[\\\]^_{|}~$])/u

/**
 * Finds cashtags with their `$`, as X does: behind a blank or at the start. Linear; never throws.
 *
 * They may also stand behind a directional mark, as X's library for Java has it: nobody sees one.
 */
export function findXCashtags(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    const end = isOpen(text, at) ? endOfSymbol(text, at) : undefined
    if (end === undefined) continue
    found.push({ start: at, end })
  }
  return found
}

function isOpen(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return at === 0 || isSpace(before) || isDirectionalMark(before)
}

/** Where the symbol ends; what is no suffix of a symbol may still be punctuation behind one. */
function endOfSymbol(text: string, at: number): number | undefined {
  symbol.lastIndex = at
  const match = symbol.exec(text)
  if (match === null) return undefined
  const whole = at + match[0].length
  if (tail.test(text.slice(whole, whole + 1))) return whole
  const stem = at + 1 + (match[1]?.length ?? 0)
  return tail.test(text.slice(stem, stem + 1)) ? stem : undefined
}
