import type { Found } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import { evidence } from '../../core/located-text.js'
import type { Hit, Matchers } from '../../core/matcher.js'
import type { messages, Own } from './messages.js'
import type { Term } from './options.js'
import type { Looked } from './scope.js'
import { edits, replacements } from './swap.js'
import { near, withoutExceptions, type TermMatcher } from './terms.js'

/** Says what it found in the texts a rule looks at. */
export type Judge = (looked: readonly Looked[], found: Builder<typeof messages>) => readonly Found[]

/** What must not occur, or only so often, or only away from something else. */
export interface FindPlan {
  readonly find: TermMatcher
  readonly exceptions: TermMatcher | undefined
  readonly near:
    | {
        readonly find: TermMatcher
        readonly within: number
        readonly side: 'before' | 'after' | 'either'
      }
    | undefined
  readonly min: number | undefined
  readonly max: number | undefined
}

export function judgeFind(plan: FindPlan, own: Own, matchers: Matchers): Judge {
  const { min, max, near: close } = plan
  const hitsIn = ({ view }: Looked): readonly Hit[] => {
    const hits = withoutExceptions(plan.find.find(view), plan.exceptions, view)
    return close && hits.length > 0
      ? near(hits, close.find.find(view), close.within, close.side, view, matchers)
      : hits
  }
  return (looked, found) => {
    const all = gather(looked, hitsIn)
    if (looked.length === 0 || (all.length === 0 && min === undefined)) return nothing
    if (min !== undefined && all.length < min) {
      return [found('too-few', { count: all.length, min, own })]
    }
    if (min !== undefined && max === undefined) return nothing
    return (max === undefined ? all : all.slice(max, max + 1)).map(({ view, field, hit }) => {
      const at = evidence(view, hit.start, hit.end)
      const extras = field === undefined ? {} : { field }
      if (max !== undefined && max > 0) {
        return found('too-many', { found: at.text, count: all.length, max, own }, at, extras)
      }
      if (!close) return found('found', { found: at.text, own }, at, extras)
      const other = nearestText(close.find.find(view), hit, view.text)
      return found('near', { found: at.text, close: other, own }, at, extras)
    })
  }
}

const nothing: readonly Found[] = []

/** A hit, and the text it is in. */
interface Placed extends Looked {
  readonly hit: Hit
}

const nowhere: readonly Placed[] = []

/** The hits of all texts; most rules find nothing in most posts, and then nothing is made. */
function gather(
  looked: readonly Looked[],
  hitsIn: (each: Looked) => readonly Hit[],
): readonly Placed[] {
  let all: Placed[] | undefined
  for (const each of looked) {
    for (const hit of hitsIn(each)) (all ??= []).push({ ...each, hit })
  }
  return all ?? nowhere
}

/** What is written one way and should be written another. */
export interface SwapPlan {
  readonly from: TermMatcher
  /** What to write instead, by the index of the term. */
  readonly to: readonly (readonly string[])[]
  readonly exceptions: TermMatcher | undefined
}

export function judgeSwap({ from, to, exceptions }: SwapPlan, own: Own): Judge {
  const hitsIn = ({ view }: Looked) => withoutExceptions(from.find(view), exceptions, view)
  return (looked, found) => {
    const all = gather(looked, hitsIn)
    return all.length === 0
      ? nothing
      : all.flatMap(({ view, field, hit }) => {
          const better = replacements(view, hit, to[hit.index] ?? [])
          if (better.length === 0) return []
          const at = evidence(view, hit.start, hit.end)
          const [first, ...others] = edits(view, hit, better)
          const isCertain = better.length === 1
          return [
            found('swap', { found: at.text, better, own }, at, {
              ...(field !== undefined && { field }),
              ...(first && isCertain && { fix: first }),
              ...(first && !isCertain && { suggestions: [first, ...others] }),
            }),
          ]
        })
  }
}

/** What must occur somewhere. */
export function judgeRequire(require: TermMatcher, own: Own): Judge {
  const wanted = require.terms.map(named)
  return (looked, found) =>
    // Where no text meets the rule's conditions, nothing is required.
    looked.length === 0 || looked.some(({ view }) => require.find(view).length > 0)
      ? []
      : [found('missing', { wanted, own })]
}

function named(term: Term): string {
  return typeof term === 'string' ? term : term.regex
}

function nearestText(others: readonly Hit[], hit: Hit, text: string): string {
  const distance = (other: Hit) => Math.max(other.start - hit.end, hit.start - other.end)
  let best: Hit | undefined
  for (const other of others) if (!best || distance(other) < distance(best)) best = other
  return best ? text.slice(best.start, best.end) : ''
}
