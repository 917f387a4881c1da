import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { isolate, type Paint, type Palette } from './palette.js'
import { linesOf, markLine, type Budget, type Marked } from './window.js'

/**
 * The lines that show a span: one, or the first and the last with what is marked of each. Where lines are left out between them, `gap` is true.
 */
export interface MarkedSpan {
  readonly first: Marked
  /** Absent when all of the span is in one line. */
  readonly last?: Marked
  readonly gap: boolean
}

/** Marks a span of a source. Constant time: what is between the first and the last line is not looked at. */
export function markSpan(
  source: Source,
  span: Span,
  budget: Budget,
  masked: readonly Span[] = [],
): MarkedSpan {
  const lines = linesOf(source, span)
  const first = markLine(source, lines.first, span, budget, masked)
  if (lines.first === lines.last) return { first, gap: false }
  const last = markLine(source, lines.last, span, budget, masked)
  return { first, last, gap: lines.last > lines.first + 1 }
}

/** The text of a marked line, the marked characters painted. */
export function markedText(
  { before, inside, after }: Marked,
  paint: Paint,
  palette: Palette,
): string {
  const end = after.trimEnd()
  return isolate(before + (inside && paint(inside)) + end, palette)
}

/** The carets under the marked characters; one for a mere place. */
export function carets({ column, width }: Marked, paint: Paint): string {
  return ' '.repeat(column) + paint('^'.repeat(Math.max(width, 1)))
}
