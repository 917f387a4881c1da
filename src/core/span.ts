/**
 * A stretch of a source: `[start, end)` in UTF-16 code units of the source text, BOM included.
 *
 *     source  a b c d e
 *     span        [ )       { start: 2, end: 3 } is `c`
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with what a reader sees there, after every escape of the format is undone. */
export interface Evidence extends Span {
  readonly text: string
}
