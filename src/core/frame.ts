import { lineStarts, place, type Source } from './source.js'
import type { Span } from './span.js'

/** Longest line that is shown whole, in UTF-16 code units. */
const widest = 120

/**
 * The line of a place with a line of carets below it, and the lines around.
 *
 *       6 |   - id: tone/shouting
 *     > 7 |     kind: patern
 *         |           ^^^^^^
 */
export function frame(source: Source, span: Span): string {
  const { start, end } = place(source, span)
  const starts = lineStarts(source)
  const numberWidth = String(start.line + 1).length
  const line = (number: number) => {
    const from = starts[number - 1] ?? source.text.length
    return source.text
      .slice(from, Math.min(from + widest, starts[number] ?? source.text.length))
      .replace(/[\r\n]+$/u, '')
  }
  const row = (number: number, mark: string) =>
    `${mark} ${String(number).padStart(numberWidth)} | ${line(number)}`.trimEnd()
  const marked = line(start.line)
  const column = Math.min(start.column - 1, marked.length)
  const length =
    end.line === start.line
      ? Math.max(1, Math.min(end.column, marked.length + 1) - start.column)
      : Math.max(1, marked.length - column)
  const carets = `  ${' '.repeat(numberWidth)} | ${marked.slice(0, column).replace(/[^\t]/gu, ' ')}${'^'.repeat(length)}`
  return [
    ...(start.line > 1 ? [row(start.line - 1, ' ')] : []),
    row(start.line, '>'),
    carets,
    ...(start.line < starts.length && line(start.line + 1) !== ''
      ? [row(start.line + 1, ' ')]
      : []),
  ].join('\n')
}
