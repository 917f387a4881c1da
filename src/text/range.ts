/** `[start, end)` of a text, in UTF-16 code units. Unlike a span, it says nothing about the source. */
export interface Range {
  readonly start: number
  readonly end: number
}
