import type { Draft } from '../core/draft.js'
import type { Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import type { Report } from './report.js'

/** The drafts of one record and what they may be called by. */
export interface Unnamed {
  readonly drafts: readonly Omit<Draft, 'id'>[]
  /** The fact `id`, if the record says it. */
  readonly id: Node | undefined
  /** The fact `part`, for a record that is one part of a thread. */
  readonly part: number | undefined
  /** Which record of its source it is, from 1; absent in formats that hold one. */
  readonly number: number | undefined
  readonly span: Span
}

/**
 * Names the drafts of one source: by their `id`, else by the path, else by `path#n`. No two records share a name, unless they are different
 * parts of one thread, and these learn how many parts there are.
 */
export function nameDrafts(
  records: readonly Unnamed[],
  source: Source,
  report: Report,
): { readonly drafts: readonly Draft[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const taken = new Map<string, Taken>()
  const drafts: Draft[] = []
  let hasParts = false
  for (const { id, part, number, span, drafts: unnamed } of records) {
    const written = id && spelled(id, source)
    let name = written ?? (number === undefined ? source.path : `${source.path}#${number}`)
    if (isTaken(taken.get(name), part)) {
      problems.push(report(id?.span ?? span, duplicate))
      do name += `#${number ?? 1}`
      while (isTaken(taken.get(name), part))
    }
    const parts = taken.get(name)
    if (part === undefined) taken.set(name, 'whole')
    else if (parts instanceof Set) parts.add(part)
    else taken.set(name, new Set([part]))
    hasParts ||= part !== undefined
    for (const draft of unnamed) drafts.push({ id: name, ...draft })
  }
  return { drafts: hasParts ? drafts.map((draft) => counted(draft, taken)) : drafts, problems }
}

/** Who has a name: a record as such, or the parts of a thread, each a record. */
type Taken = 'whole' | Set<number>

function isTaken(taken: Taken | undefined, part: number | undefined): boolean {
  return taken instanceof Set ? part === undefined || taken.has(part) : taken !== undefined
}

/** A part that is a record of its own with the number of parts its thread has, as far as this source tells. */
function counted(draft: Draft, taken: ReadonlyMap<string, Taken>): Draft {
  const known = taken.get(draft.id)
  if (draft.part === undefined || !(known instanceof Set)) return draft
  let parts = known.size
  for (const part of known) parts = Math.max(parts, part)
  return { ...draft, parts }
}

/** A number as JSON and YAML write it. */
const number = /^[\d.eE+-]{1,64}$/u

/** An id as text, a number that is not exact as it is written. `undefined` for an empty or unsaid one. */
function spelled(node: Node, { text }: Source): string | undefined {
  if (node.type !== 'scalar' || node.value === null || node.value === '') return undefined
  if (typeof node.value !== 'number' || Number.isSafeInteger(node.value)) return String(node.value)
  const written = text.slice(node.span.start, node.span.end)
  return number.test(written) ? written : String(node.value)
}

const duplicate: Omit<Problem, 'place'> = {
  code: 'draft/duplicate-id',
  severity: 'warning',
  message: 'Record has the `id` of an earlier one, expected another for each draft',
  remedy: 'Give it an `id` of its own',
}
