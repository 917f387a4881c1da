import { countGraphemes } from 'unicode-segmenter/grapheme'
import { isAscii } from './ascii.js'

/**
 * What a reader would call characters: extended grapheme clusters.
 *
 * @see UAX #29, www.unicode.org/reports/tr29
 */
export function countGraphemeClusters(text: string): number {
  return isAscii(text) ? countAscii(text) : countGraphemes(text)
}

/** ASCII: every character is a grapheme, but CR LF is one. */
function countAscii(text: string): number {
  return text.length - (text.includes('\r\n') ? text.split('\r\n').length - 1 : 0)
}
