import type { LocatedText } from '../core/located-text.js'
import type { TextView } from '../core/views.js'
import { locatedBuilder, through } from '../text/located.js'
import { viewOf } from '../text/view.js'
import { findAddresses } from '../text/addresses/index.js'
import type { Range } from '../text/range.js'

/**
 * A text of a draft as rules read it.
 *
 * @param opaque gives the addresses in the text, for whoever needs them elsewhere, too
 */
export function textView(
  located: LocatedText,
  opaque: () => readonly Range[] = () => findAddresses(located.text).opaque,
): TextView {
  return viewOf(located, opaque)
}

/** The stretch `[start, end)` of a view. What is an address in the whole is one in the part. */
export function partOf(view: TextView, start: number, end: number): TextView {
  return textView(
    {
      text: view.text.slice(start, end),
      span: (from, to) => view.span(start + from, start + to),
      encode: (replacement, from, to) => view.encode(replacement, start + from, start + to),
    },
    () => within(view.opaque, start, end),
  )
}

/** The ranges that lie in `[start, end)` at least in part, as offsets into it. */
function within(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  return ranges
    .filter((range) => range.end > start && range.start < end)
    .map((range) => ({
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }))
}

/** A located text with only some of its stretches, in order; a space keeps words apart that had something between them. */
export function keep(whole: LocatedText, ranges: readonly Range[]): LocatedText {
  const { text } = whole
  const builder = locatedBuilder(text)
  let last = ' '
  for (const { start, end } of ranges) {
    if (end <= start) continue
    if (!blank.test(last) && !blank.test(text[start] ?? '')) builder.replace(' ', start, start)
    builder.copy(start, end)
    last = text[end - 1] ?? ' '
  }
  const kept = builder.build({ start: 0, end: text.length }, (replacement) => replacement)
  return through(whole, kept)
}

/** One character of white space. */
const blank = /^\s$/u

/**
 * The characters as a platform takes them: line breaks as LF, without white space at the ends. Both belong to the file, not to the post.
 */
export function typedText(body: LocatedText): LocatedText {
  const { text } = body
  let start = 0
  while (start < text.length && isOuter(text.charCodeAt(start))) start++
  let end = text.length
  while (end > start && isOuter(text.charCodeAt(end - 1))) end--
  if (start === 0 && end === text.length && !text.includes('\r')) return body
  const builder = locatedBuilder(text)
  let from = start
  for (let at = text.indexOf('\r', start); at >= 0 && at < end; at = text.indexOf('\r', at + 1)) {
    builder.copy(from, at)
    // Of a CRLF the LF stays; a CR alone becomes one.
    if (text[at + 1] !== '\n') builder.replace('\n', at, at + 1)
    from = at + 1
  }
  builder.copy(from, end)
  return through(
    body,
    builder.build({ start, end }, (replacement) => replacement),
  )
}

/** Space, tab, LF or CR. */
function isOuter(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}
