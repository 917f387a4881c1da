import type { Range } from '../../../text/range.js'
import { isAsciiLetter, isDirectionalMark, isPunctuation, isSpace } from './characters.js'

/** Most letters of a symbol, and of what may follow it behind a dot or `_`: `$ABC`, `$ABC.D`. */
const longestSymbol = 6
const longestSuffix = 2

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
  const end = skipLetters(text, at + 1, longestSymbol)
  if (end === at + 1) return undefined
  if (text[end] === '.' || text[end] === '_') {
    const suffixEnd = skipLetters(text, end + 1, longestSuffix)
    if (suffixEnd > end + 1 && isClosed(text, suffixEnd)) return suffixEnd
  }
  return isClosed(text, end) ? end : undefined
}

function skipLetters(text: string, from: number, most: number): number {
  let at = from
  while (at < from + most && isAsciiLetter(text.charCodeAt(at))) at++
  return at
}

/** Whether the end, a blank or punctuation follows. */
function isClosed(text: string, end: number): boolean {
  return end === text.length || /\s/u.test(text.charAt(end)) || isPunctuation(text.charCodeAt(end))
}
