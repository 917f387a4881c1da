import type { LocatedText } from '../core/located-text.js'
import type { Evidence, Span } from '../core/span.js'
import { locatedBuilder, type Encode } from '../text/located.js'
import type { Range } from '../text/range.js'

/** Where a link, an image or an HTML attribute leads. The span is the destination as it is written in the Markdown. */
export interface Destination extends Evidence {
  /** After every escape is undone; empty for `[text]()`. */
  readonly url: string
  /** The words that stand for it in the projected text; empty for an image. */
  readonly words: Range
}

/** The published text of Markdown. All ranges are sorted and lie in `text`; all spans lie in the Markdown. */
export interface Projection extends LocatedText {
  /** Code blocks and inline code. */
  readonly code: readonly Range[]
  readonly headings: readonly Range[]
  readonly destinations: readonly Destination[]
  /** Alt texts of images: read aloud, not seen. */
  readonly alts: readonly Evidence[]
}

/** Builds a {@link Projection} in source order. */
export interface ProjectionBuilder {
  /** The characters `[start, end)` as they are. */
  copy(start: number, end: number): void
  /** `text` in the place of the characters `[start, end)`. */
  replace(text: string, start: number, end: number): void
  /** What must stand between what was shown last and what is shown next: the longest wins, and at the ends nothing stands. */
  separate(separator: string): void
  /** Where the next shown character will stand. */
  next(): number
  readonly code: Range[]
  readonly headings: Range[]
  readonly destinations: Destination[]
  readonly alts: Evidence[]
  /** What was shown since `start`, if anything. */
  since(start: number): Range | undefined
  build(encode: Encode): Projection
}

/** Starts a {@link ProjectionBuilder} over Markdown. */
export function projectionBuilder(source: string): ProjectionBuilder {
  const located = locatedBuilder(source)
  let pending = ''
  let shownEnd = 0
  const settle = (start: number, end: number): void => {
    if (pending !== '') {
      if (source.slice(shownEnd, start) === pending) located.copy(shownEnd, start)
      else located.replace(pending, shownEnd, shownEnd)
      pending = ''
    }
    shownEnd = end
  }
  const code: Range[] = []
  const headings: Range[] = []
  const destinations: Destination[] = []
  const alts: Evidence[] = []
  return {
    copy(start, end) {
      if (end <= start) return
      settle(start, end)
      located.copy(start, end)
    },
    replace(text, start, end) {
      if (text === '') return
      settle(start, end)
      located.replace(text, start, end)
    },
    separate(separator) {
      if (located.length() > 0 && separator.length > pending.length) pending = separator
    },
    next() {
      return located.length() + pending.length
    },
    code,
    headings,
    destinations,
    alts,
    since: (start) => (located.length() > start ? { start, end: located.length() } : undefined),
    build: (encode) => ({
      ...located.build({ start: 0, end: source.length }, encode),
      code,
      headings,
      destinations,
      alts,
    }),
  }
}

/** The projection of a text that reads as it is typed, but for what stands before `start` and from `end`. */
export function plainProjection(
  source: string,
  start: number,
  end: number,
  encode: Encode,
): Projection {
  return {
    text: source.slice(start, end),
    span: (from, to) => ({ start: start + from, end: start + Math.max(from, to) }),
    encode,
    code: none,
    headings: none,
    destinations: none,
    alts: none,
  }
}

const none: readonly never[] = []

/** A projection whose Markdown starts `by` characters into the source. */
export function shifted(projection: Projection, by: number): Projection {
  const shift = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  return {
    ...projection,
    span: (start, end) => shift(projection.span(start, end)),
    destinations: projection.destinations.map(shift),
    alts: projection.alts.map(shift),
  }
}
