import type { Found } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import { evidence } from '../../core/located-text.js'
import type { Hit, Matchers } from '../../core/matcher.js'
import type { Term } from '../../core/terms.js'
import type { TextView } from '../../core/views.js'
import { near, withoutExceptions, type TermMatcher } from '../../text/terms.js'
import type { messages, Own } from './messages.js'
import type { Looked } from './scope.js'
import { edits, replacements } from './swap.js'

/** The texts in a rule's scope. */
export interface Texts {
  readonly all: readonly Looked[]
  /** Those that meet the rule's conditions, each by itself. */
  readonly meant: readonly Looked[]
  /** Whether all of them, taken together, meet the conditions. */
  readonly isMeant: boolean
}

/** Says what it found. */
export type Judge = (texts: Texts, found: Builder<typeof messages>) => readonly Found[]

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
  const nearKey = {}
  const others = (view: TextView, find: TermMatcher): readonly Hit[] => {
    let hits = view.derived.get(nearKey) as readonly Hit[] | undefined
    if (!hits) {
      hits = find.find(view)
      view.derived.set(nearKey, hits)
    }
    return hits
  }
  const hitsIn = ({ view }: Looked): readonly Hit[] => {
    const hits = withoutExceptions(plan.find.find(view), plan.exceptions?.find, view)
    return close && hits.length > 0
      ? near(hits, others(view, close.find), close.within, close.side, view, matchers)
      : hits
  }
  return ({ meant, isMeant }, found) => {
    const all = gather(meant, hitsIn)
    if (all.length === 0 && min === undefined) return nothing
    if (min !== undefined && isMeant && all.length < min) {
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
      const other = nearestText(others(view, close.find), hit, view.text)
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
  const hitsIn = ({ view }: Looked) => withoutExceptions(from.find(view), exceptions?.find, view)
  return ({ meant }, found) => {
    const all = gather(meant, hitsIn)
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

/** What must occur in one of the texts. A scope without any text lacks it, too. */
export function judgeRequire(require: TermMatcher, own: Own): Judge {
  const wanted = require.terms.map(named)
  return ({ all, isMeant }, found) =>
    !isMeant || all.some(({ view }) => require.find(view).length > 0)
      ? nothing
      : [found('missing', { wanted, own })]
}

function named(term: Term): string {
  return typeof term === 'string' ? term : term.regex
}

/** The text of the hit nearest to another. Hits come in text order, so it is one of the two on either side. */
function nearestText(others: readonly Hit[], hit: Hit, text: string): string {
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle]?.start ?? 0) < hit.end) low = middle + 1
    else high = middle
  }
  const distance = (other: Hit) => Math.max(other.start - hit.end, hit.start - other.end)
  const sides = others.slice(Math.max(0, low - 2), low + 1).filter((other) => distance(other) >= 0)
  const [best] = sides.sort((a, b) => distance(a) - distance(b))
  return best ? text.slice(best.start, best.end) : ''
}
