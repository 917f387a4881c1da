import type { Span } from './span.js'

/** A text with a path: a file, standard input, an editor buffer. The BOM, if any, is part of the text. */
export interface Source {
  /** As it is shown and sorted: relative to the policy's root, forward slashes. */
  readonly path: string
  readonly text: string
}

/** A position as people and editors count it: `line` and `column` from 1, `offset` from 0, all in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where something stands: `end` is exclusive. */
export interface Place {
  readonly path: string
  readonly start: Point
  readonly end: Point
}

/** The table of the source that was asked about last: questions about one source come together. */
let latest: { readonly source: Source; readonly starts: readonly number[] } | undefined

/**
 * Turns a span into lines and columns. Lines end at LF, CRLF and CR, and at nothing else (not at U+2028).
 *
 * The table of lines is made at the first call for a source, so a source without findings never pays for it.
 */
export function place(source: Source, span: Span): Place {
  return { path: source.path, start: point(source, span.start), end: point(source, span.end) }
}

/** One end of a {@link place}. */
export function point(source: Source, offset: number): Point {
  const starts = lineStarts(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
}

/** Offsets at which the lines of a source start; the first is always 0. */
export function lineStarts(source: Source): readonly number[] {
  if (latest?.source !== source) latest = { source, starts: findLineStarts(source.text) }
  return latest.starts
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1)
  }
  return starts
}
