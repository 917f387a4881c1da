import type { Wording } from '../core/finding.js'
import type { Problem } from '../core/problem.js'
import { place, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'

/** Most problems one calendar reports; the rest would only follow from these. */
const mostProblems = 20

/** What is wrong with a calendar, as it is found. */
export interface Faults {
  /** Something was not read. */
  error(code: string, at: Span, wording: Wording): void
  /** All was read, but perhaps not as meant. */
  warning(code: string, at: Span, wording: Wording): void
  readonly hasErrors: () => boolean
  /** Whether so many errors are known that no more would be shown. */
  readonly isFull: () => boolean
  /** In text order, errors before warnings where not all fit. */
  readonly problems: () => readonly Problem[]
}

export function collectFaults(source: Source): Faults {
  const errors: Fault[] = []
  const warnings: Fault[] = []
  return {
    error: (code, at, wording) => {
      errors.push({ code, severity: 'error', at, wording })
    },
    warning: (code, at, wording) => {
      warnings.push({ code, severity: 'warning', at, wording })
    },
    hasErrors: () => errors.length > 0,
    isFull: () => errors.length >= mostProblems,
    problems: () =>
      [...errors, ...warnings]
        .slice(0, mostProblems)
        .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
        .map(({ code, severity, at, wording }) => ({
          code,
          severity,
          ...wording,
          place: place(source, at),
        })),
  }
}

interface Fault {
  readonly code: string
  readonly severity: Problem['severity']
  readonly at: Span
  readonly wording: Wording
}
