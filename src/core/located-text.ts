import type { Evidence, Span } from './span.js'

/**
 * A decoded text that remembers where each of its characters stands in the source.
 *
 *     source   " c a f \ u 0 0 e 9 "      a JSON string, offsets 0 … 10
 *     text       c a f é                  span(3, 4) is { start: 4, end: 10 }
 */
export interface LocatedText {
  readonly text: string
  /**
   * The source span of `[start, end)` of `text`: from the first source character of the first decoded character
   * to the last source character of the last one. What stands between two decoded characters and decodes to nothing
   * (the `> ` of a continued quote, a CR of a CRLF) belongs to neither. An empty range gives an empty span.
   */
  span(start: number, end: number): Span
  /**
   * How `replacement` must be written to stand at `[start, end)` of the source without breaking the format it lands in;
   * `undefined` where no such spelling is certain, and then no fix is offered.
   */
  encode(replacement: string, start: number, end: number): string | undefined
}

/** The evidence at `[start, end)` of a located text. */
export function evidence(from: LocatedText, start: number, end: number): Evidence {
  return { ...from.span(start, end), text: from.text.slice(start, end) }
}
