import type { Finding } from '../core/finding.js'
import { isMasked } from '../core/masked.js'
import { lineStarts, point, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { carets, markedText, markSpan } from './mark-span.js'
import type { Palette } from './palette.js'
import { united } from './spans.js'
import type { Budget, Marked } from './window.js'

/** Graphemes shown around the evidence. */
const AROUND = 80

/** How an {@link excerpt} looks. */
export interface ExcerptOptions {
  readonly palette: Palette
  /** Columns left of the rule between line number and text. */
  readonly gutter: number
  /** Most columns of a row, gutter included. */
  readonly width: number
  /** What no excerpt of this source may show: {@link maskedSpans}. */
  readonly masked: readonly Span[]
}

/** The spans of private evidence, sorted and united: they are hidden in the excerpts of other findings too. */
export function maskedSpans(findings: readonly Finding[]): readonly Span[] {
  return united(findings.filter(isMasked).map(({ span }) => span))
}

/**
 * The source line of a finding with the evidence marked, or the first and the last line of longer evidence.
 *
 *            3 │ Doors open at nine. #spring #now
 *              │                             ^^^^
 *
 * @returns rows that start with the gutter; `[]` for a finding about the whole draft, and for private evidence
 */
export function excerpt(
  finding: Finding,
  source: Source,
  { palette, gutter, width, masked }: ExcerptOptions,
): readonly string[] {
  if (isMasked(finding) || isAboutDraft(finding, source)) return []
  const paint = palette.severity[finding.severity]
  const budget: Budget = { columns: width - gutter - 3, around: AROUND }
  const { first, last, gap } = markSpan(source, finding.span, budget, masked)
  const edge = (label: string): string => palette.quiet(`${label.padStart(gutter)} │`)
  const show = (marked: Marked): readonly string[] => [
    `${edge(String(marked.line))} ${markedText(marked, paint, palette)}`,
    `${edge('')} ${carets(marked, paint)}`,
  ]
  return [...show(first), ...(gap ? [edge('…')] : []), ...(last ? show(last) : [])]
}

/** What may stand before a record on its line: white space, a BOM, the punctuation of a list. */
const RECORD_START = /^[\s\ufeff[{-]*$/u

/** Characters before a place that are looked at: an indent is no longer. */
const LONGEST_INDENT = 256

/** Whether a finding is about the draft as such: it has no evidence, and its place is where a record starts. */
function isAboutDraft({ evidence, span }: Finding, source: Source): boolean {
  if (evidence !== '' || span.end > span.start) return false
  const { line } = point(source, span.start)
  const start = lineStarts(source)[line - 1] ?? 0
  return (
    span.start - start <= LONGEST_INDENT && RECORD_START.test(source.text.slice(start, span.start))
  )
}
