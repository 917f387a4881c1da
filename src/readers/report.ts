import type { Problem } from '../core/problem.js'
import { place, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'

/** Makes a problem at its place. */
export type Report = (span: Span, problem: Omit<Problem, 'place'>) => Problem

/** The {@link Report} of a source. */
export function reportOn(source: Source): Report {
  return (span, problem) => ({ ...problem, place: place(source, span) })
}

/** Names as a sentence lists them: `` `a`, `b` or `c` ``. */
export function listed(names: readonly string[], word: 'or' | 'and' = 'or'): string {
  const quoted = names.map((name) => `\`${name}\``)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`
}

/** White space, zero-width characters, hyphens and underscores: what people don't see, or don't see the same. */
const unseen = /[\s\u00AD\u200B-\u200F\u2060\uFEFF_-]/gu

/** Whether two different names look the same to a person: `Text`, ` text` and `text` with a zero-width space. */
export function looksLike(name: string, wanted: string): boolean {
  return name !== wanted && bare(name) === bare(wanted)
}

function bare(name: string): string {
  // A name is short; what is not is no misspelt name, and is not worth folding.
  return name.length > 64 ? name : name.normalize('NFKC').replace(unseen, '').toLowerCase()
}
