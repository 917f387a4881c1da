import { distance } from 'fastest-levenshtein'
import type { Problem } from '../core/problem.js'
import { frame } from '../core/frame.js'
import { place, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'

/** A place in one of the files of a policy. */
export interface At {
  readonly source: Source
  readonly span: Span
}

/** A mistake in a policy, at its place, with the lines around it. Policies are not private, so their text may be shown. */
export function mistake(
  code: string,
  message: string,
  remedy: string,
  at: At,
  extra: { ruleId?: string; severity?: 'warning' } = {},
): Problem {
  return {
    code,
    severity: extra.severity ?? 'error',
    message,
    remedy,
    place: place(at.source, at.span),
    frame: frame(at.source, at.span),
    ...(extra.ruleId !== undefined && { ruleId: extra.ruleId }),
  }
}

/** `a`, `b` or `c` in backticks. */
export function oneOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** The known name nearest to a misspelt one; `undefined` if none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}

/** Two remedies in a row: `Did you mean \`a\`? Or add it`. */
export function and(remedy: string, other: string): string {
  return `${remedy}${remedy.endsWith('?') ? '' : '.'} ${other}`
}

/** A remedy that names the nearest known name, or all of them. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  return known.length === 0 ? 'Remove it' : `Use one of ${oneOf(known)}`
}

/**
 * Mistakes, each once: one that several rules find in the data they share, with the same code at the same place, is the data's, and
 * none of theirs.
 */
export function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const byKey = new Map<string, Problem>()
  for (const problem of problems) {
    const { code, message, place: at, ruleId } = problem
    const key = JSON.stringify([code, message, at?.path, at?.start.offset, at?.end.offset])
    const known = byKey.get(key)
    if (!known) byKey.set(key, problem)
    else if (known.ruleId !== ruleId) byKey.set(key, withoutRule(known))
  }
  return [...byKey.values()]
}

function withoutRule({ ruleId: _, ...problem }: Problem): Problem {
  return problem
}
