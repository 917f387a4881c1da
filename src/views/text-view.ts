import type { LocatedText } from '../core/located-text.js'
import type { FoldedText, TextView } from '../core/views.js'
import { fold } from '../text/fold.js'
import { locatedBuilder, through } from '../text/located.js'
import { findAddresses, type Addresses } from './addresses.js'
import type { Range } from './projection.js'

/**
 * A located text as rules read it. What is derived from it is made on first use and kept.
 *
 * @param addresses gives the addresses in the text, for whoever needs them elsewhere, too
 */
export function textView(
  { text, span, encode }: LocatedText,
  addresses: () => Addresses = () => findAddresses(text),
): TextView {
  let folded: FoldedText | undefined
  let opaque: readonly Range[] | undefined
  let derived: Map<object, unknown> | undefined
  return {
    text,
    span,
    encode,
    get folded() {
      return (folded ??= fold(text))
    },
    get opaque() {
      return (opaque ??= addresses().opaque)
    },
    get derived() {
      return (derived ??= new Map())
    },
  }
}

/** The stretch `[start, end)` of a view. What is an address in the whole is one in the part. */
export function partOf(view: TextView, start: number, end: number): TextView {
  const text = view.text.slice(start, end)
  let folded: FoldedText | undefined
  return {
    text,
    span: (from, to) => view.span(start + from, start + to),
    encode: (replacement, from, to) => view.encode(replacement, start + from, start + to),
    get folded() {
      return (folded ??= fold(text))
    },
    get opaque() {
      return within(view.opaque, start, end)
    },
    derived: new Map(),
  }
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
