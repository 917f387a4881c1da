import type { LocatedText } from '../core/located-text.js'
import type { Span } from '../core/span.js'

/** Spells a replacement for the place it lands in; `undefined` if that can't be done with certainty. Offsets are into the decoded text. */
export type Encode = (replacement: string, start: number, end: number) => string | undefined

/** For formats without escapes. */
export const asIs: Encode = (replacement) => replacement

/** For places where no replacement is certain. */
export const never: Encode = () => undefined

/** A stretch of the source that reads as it is written. */
export function verbatim(source: string, start: number, end: number, encode: Encode): LocatedText {
  return {
    text: source.slice(start, end),
    span: (from, to) => ({ start: start + from, end: start + to }),
    encode,
  }
}

/**
 * Builds a decoded text piece by piece, in source order, together with the way back.
 *
 *     source   a & a m p ; b        copy(0, 1)  replace('&', 1, 6)  copy(6, 7)
 *     text     a &         b
 *
 * What is not mentioned decodes to nothing. A replaced piece is atomic: any part of it maps to all of its source.
 */
export interface LocatedBuilder {
  /** The source characters `[start, end)` as they are. */
  copy(start: number, end: number): void
  /** `decoded` in the place of the source characters `[start, end)`. */
  replace(decoded: string, start: number, end: number): void
  /** UTF-16 code units of decoded text so far. */
  length(): number
  /** The last call: the text, with `[start, end)` as the span of the empty text. */
  build(span: Span, encode: Encode): LocatedText
}

/** Starts a {@link LocatedBuilder} over `source`. */
export function locatedBuilder(source: string): LocatedBuilder {
  const pieces: string[] = []
  const segments: Segments = { texts: [], starts: [], ends: [] }
  let length = 0
  return {
    length: () => length,
    copy(start, end) {
      if (end <= start) return
      pieces.push(source.slice(start, end))
      addSegment(segments, length, start, end, false)
      length += end - start
    },
    replace(decoded, start, end) {
      if (decoded === '') return
      pieces.push(decoded)
      addSegment(segments, length, start, end, true)
      length += decoded.length
    },
    build: (whole, encode) => ({
      text: pieces.join(''),
      span: (from, to) => sourceSpan(segments, from, to, length, whole),
      encode,
    }),
  }
}

/** The pieces of a decoded text in order, as columns of numbers, because there may be a piece for each character. */
interface Segments {
  /** Where each starts in the decoded text. */
  readonly texts: number[]
  /** Where each starts in the source. */
  readonly starts: number[]
  /** Where each ends in the source; `-end - 1` for an atomic one. */
  readonly ends: number[]
}

function addSegment(
  segments: Segments,
  text: number,
  start: number,
  end: number,
  atomic: boolean,
): void {
  const { texts, starts, ends } = segments
  const last = ends.length - 1
  // Copied characters that follow each other in text and source are one segment.
  if (
    !atomic &&
    last >= 0 &&
    ends[last] === start &&
    (texts[last] ?? 0) + start - (starts[last] ?? 0) === text
  ) {
    ends[last] = end
    return
  }
  texts.push(text)
  starts.push(start)
  ends.push(atomic ? -end - 1 : end)
}

function sourceSpan(
  segments: Segments,
  from: number,
  to: number,
  length: number,
  whole: Span,
): Span {
  if (segments.texts.length === 0) return { start: whole.start, end: whole.start }
  const first = segmentAt(segments, Math.min(from, length - 1))
  const start = from >= length ? endOf(segments, first, length - 1) : startOf(segments, first, from)
  if (to <= from) return { start, end: start }
  return { start, end: endOf(segments, segmentAt(segments, to - 1), to - 1) }
}

/** The segment that holds the character at `offset`. */
function segmentAt({ texts }: Segments, offset: number): number {
  let low = 0
  let high = texts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((texts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function startOf({ texts, starts, ends }: Segments, segment: number, offset: number): number {
  const start = starts[segment] ?? 0
  return (ends[segment] ?? 0) < 0 ? start : start + offset - (texts[segment] ?? 0)
}

function endOf({ texts, starts, ends }: Segments, segment: number, offset: number): number {
  const end = ends[segment] ?? 0
  return end < 0 ? -end - 1 : (starts[segment] ?? 0) + offset - (texts[segment] ?? 0) + 1
}

/**
 * A text made out of another located text: `inner` was built over `outer.text`, and leads through it to the source.
 *
 *     source ──JSON escapes──▶ outer ──Markdown──▶ inner
 */
export function through(outer: LocatedText, inner: LocatedText): LocatedText {
  return {
    text: inner.text,
    span(start, end) {
      const middle = inner.span(start, end)
      return outer.span(middle.start, middle.end)
    },
    encode(replacement, start, end) {
      const spelled = inner.encode(replacement, start, end)
      if (spelled === undefined) return undefined
      const middle = inner.span(start, end)
      return outer.encode(spelled, middle.start, middle.end)
    },
  }
}
