import fastStringWidth from 'fast-string-width'
import { graphemeSegments } from 'unicode-segmenter/grapheme'

/** How many columns a visible text (see `display.ts`) takes. */
export function columns(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemeSegments(text)) width += clusterWidth(segment)
  return width
}

/** A visible text of at most `most` columns; what is longer ends in `…`. */
export function shorten(text: string, most: number): string {
  // A grapheme of the text takes a column or more, so that most texts need no measuring.
  if (text.length <= most && PRINTABLE_ASCII.test(text)) return text
  let width = 0
  let fits = 0
  for (const { segment, index } of graphemeSegments(text)) {
    width += clusterWidth(segment)
    if (width > most) return `${text.slice(0, fits)}…`
    if (width < most) fits = index + segment.length
  }
  return text
}

/** Space to `~`, and nothing else. */
const PRINTABLE_ASCII = /^[ -~]*$/u

/** Leading letters of Hangul syllables, each two columns wide with all that joins it. */
const LEADING_JAMO = /[\u1100-\u115f\ua960-\ua97f]/gu
/** A syllable that may carry on with a trailing letter. */
const HANGUL_SYLLABLE = /^[\uac00-\ud7a3]/u

const ZERO_WIDTH_JOINER = '\u200d'

/** Columns of one grapheme that holds nothing hidden, as terminals with Unicode widths count them. */
export function clusterWidth(cluster: string): number {
  if (cluster.length === 1 && cluster < '\u007f') return 1
  if (cluster.includes(ZERO_WIDTH_JOINER)) return 2
  if (HANGUL_SYLLABLE.test(cluster)) return 2
  const leading = cluster.match(LEADING_JAMO)
  if (leading) return leading.length * 2
  // What stands alone takes a column, also where it is a mark by category.
  return Math.max(fastStringWidth(cluster), 1)
}
