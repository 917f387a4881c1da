import type { Tools } from '../core/kind.js'
import { PatternError, type Hit, type Matcher, type Matchers } from '../core/matcher.js'
import { listed, termPath, type Term, type Terms } from '../core/terms.js'
import type { TextView } from '../core/views.js'

/** Looks for all terms at once. `index` of a hit counts the terms in the order given. */
export interface TermMatcher {
  readonly terms: readonly Term[]
  readonly find: Matcher
}

/** What terms are compiled with. */
export type TermTools = Pick<Tools, 'matchers' | 'complain'>

/**
 * Compiles terms: phrases into the automaton that all rules share, regular expressions one by one.
 * A phrase or expression that can't be used is complained about, each at its place.
 *
 * @param place where a term stands in what is compiled
 */
export function compileTerms(
  terms: readonly Term[],
  place: (index: number) => Path,
  tools: TermTools,
  caseSensitive = false,
): TermMatcher {
  const phrases = terms.flatMap((term, index) =>
    typeof term === 'string' && isUsable(term, place(index), tools) ? [{ term, index }] : [],
  )
  const finders: Matcher[] = []
  if (phrases.length > 0) {
    const find = tools.matchers.phrases(
      phrases.map(({ term }) => term),
      { caseSensitive },
    )
    const isAligned = phrases.length === terms.length
    finders.push(
      isAligned
        ? find
        : (view) => find(view).map((hit) => ({ ...hit, index: phrases[hit.index]?.index ?? 0 })),
    )
  }
  for (const [index, term] of terms.entries()) {
    if (typeof term === 'string') continue
    const find = attempt(
      () => tools.matchers.regex(term.regex, { ignoreCase: !caseSensitive }),
      [...place(index), 'regex'],
      tools,
    )
    if (find) finders.push((view) => find(view).map((hit) => ({ ...hit, index })))
  }
  const [only] = finders
  return {
    terms,
    find: finders.length === 1 && only ? only : (view) => merged(finders.map((find) => find(view))),
  }
}

/** Compiles what stands at a key: one term, or a list that is looked for at once. */
export function compileList(
  terms: Terms,
  path: readonly string[],
  tools: TermTools,
  caseSensitive?: boolean,
): TermMatcher {
  return compileTerms(listed(terms), (index) => termPath(terms, path, index), tools, caseSensitive)
}

/** Compiles what stands at a key, each term by itself. */
export function compileEach(
  terms: Terms,
  path: readonly string[],
  tools: TermTools,
  caseSensitive?: boolean,
): readonly TermMatcher[] {
  return listed(terms).map((term, index) =>
    compileTerms([term], () => termPath(terms, path, index), tools, caseSensitive),
  )
}

type Path = readonly (string | number)[]

/** Each phrase is tried by itself first, so that every mistake of a list is reported, not only the first. */
function isUsable(phrase: string, path: Path, tools: TermTools): boolean {
  return attempt(() => tools.matchers.checkPhrase(phrase) ?? true, path, tools) !== undefined
}

function attempt<T>(make: () => T, path: Path, tools: TermTools): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    tools.complain({ code: error.code, message: error.message, remedy: error.remedy, path })
    return undefined
  }
}

/** All hits in text order, the longest first; one that lies inside another is left out. */
function merged(lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const hits = lists.flat().sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index)
  const kept: Hit[] = []
  let end = -1
  for (const hit of hits) {
    if (hit.end <= end) continue
    kept.push(hit)
    end = hit.end
  }
  return kept
}

/** The hits that do not lie inside a hit of `exceptions`. */
export function withoutExceptions(
  hits: readonly Hit[],
  exceptions: Matcher | undefined,
  view: TextView,
): readonly Hit[] {
  if (!exceptions || hits.length === 0) return hits
  const excused = exceptions(view)
  let next = 0
  return hits.filter((hit) => {
    while (next < excused.length && (excused[next]?.end ?? 0) < hit.end) next++
    const exception = excused[next]
    return !exception || exception.start > hit.start
  })
}

/** The hits that have a hit of another list at most `within` words away. */
export function near(
  hits: readonly Hit[],
  others: readonly Hit[],
  within: number,
  side: 'before' | 'after' | 'either',
  view: TextView,
  matchers: Matchers,
): readonly Hit[] {
  let next = 0
  return hits.filter((hit) => {
    while (next < others.length && (others[next]?.start ?? 0) < hit.end) next++
    const after = others[next]
    const before = lastBefore(others, next, hit)
    const isNear = (other: Hit | undefined) =>
      other !== undefined && matchers.wordsBetween(view, hit, other) <= within
    return (side !== 'before' && isNear(after)) || (side !== 'after' && isNear(before))
  })
}

/** The nearest other hit that ends before this one starts; a word is not near itself. */
function lastBefore(others: readonly Hit[], from: number, hit: Hit): Hit | undefined {
  for (let index = from - 1; index >= 0 && index >= from - 8; index--) {
    const other = others[index]
    if (other && other.end <= hit.start) return other
  }
  return undefined
}
