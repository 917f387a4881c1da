import type { Wording } from '../core/finding.js'
import type { Problem } from '../core/problem.js'
import { place, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { maxProblems } from './limits.js'

/** A problem before it knows its source: `start` and `end` count from the beginning of the text that was read. */
export interface Fault extends Span, Wording {
  readonly code: string
  readonly severity: 'error' | 'warning'
}

/** Makes an error. */
export function fault(code: string, at: Span, wording: Wording): Fault {
  return { code, severity: 'error', start: at.start, end: Math.max(at.start, at.end), ...wording }
}

/** Makes a warning: all was read, but perhaps not as meant. */
export function remark(code: string, at: Span, wording: Wording): Fault {
  return { ...fault(code, at, wording), severity: 'warning' }
}

/**
 * Faults as problems of `source`, in text order, at most {@link maxProblems} of them, errors before warnings where not all fit.
 *
 * @param base where the text that was read begins in the source
 */
export function toProblems(source: Source, faults: readonly Fault[], base: number): Problem[] {
  const errors = faults.filter(({ severity }) => severity === 'error')
  const warnings = faults.filter(({ severity }) => severity === 'warning')
  return [...errors, ...warnings]
    .slice(0, maxProblems)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ code, severity, message, remedy, start, end }) => ({
      code,
      severity,
      message,
      remedy,
      place: place(source, { start: base + start, end: base + end }),
    }))
}

/** A key as a message may show it: cut after 40 code units, never inside a character, and without what could break a line. */
export function shownKey(key: string): string {
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key
  return shown.replace(UNPRINTABLE, '\uFFFD').replaceAll('`', '\u02CB')
}

/** Controls, line and paragraph separators, and halves of characters. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Surrogate}]/gu
