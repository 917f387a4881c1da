import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import type { Terms } from '../../core/terms.js'
import { compileEach, compileList, compileTerms, type TermMatcher } from '../../text/terms.js'
import { judgeFind, judgeRequire, judgeSwap, type Judge, type Texts } from './judge.js'
import type { Own } from './messages.js'
import type { PatternOptions } from './options.js'
import { compileScope, type Looked } from './scope.js'

/** What the options come to. */
export interface Plan {
  readonly look: (subject: Subject) => Texts
  readonly judges: readonly Judge[]
}

/** Compiles the options; contradictions go to `tools.complain`. */
export function compilePlan(given: PatternOptions, tools: Tools): Plan {
  complainAbout(given, tools)
  const own: Own = { message: given.message, remedy: given.remedy }
  const compile = (terms: Terms | undefined, ...path: readonly string[]) =>
    terms === undefined ? undefined : compileList(terms, path, tools, given.caseSensitive)
  const conditions: Conditions = {
    any: compile(given.any, 'any'),
    all:
      given.all === undefined
        ? undefined
        : compileEach(given.all, ['all'], tools, given.caseSensitive),
    none: compile(given.none, 'none'),
  }
  const exceptions = compile(given.exceptions, 'exceptions')
  const close = compile(given.near?.find, 'near', 'find')
  const require = compile(given.require, 'require')
  const swaps = Object.entries(given.swap ?? {})
  const find =
    compile(given.find, 'find') ??
    (given.swap || require ? undefined : (conditions.all?.[0] ?? conditions.any))

  const judges: Judge[] = []
  if (swaps.length > 0) {
    const from = compileTerms(
      swaps.map(([word]) => word),
      (index) => ['swap', swaps[index]?.[0] ?? ''],
      tools,
      given.caseSensitive,
    )
    const to = swaps.map(([, better]) =>
      typeof better === 'string' ? [better] : (better as readonly string[]),
    )
    judges.push(judgeSwap({ from, to, exceptions }, own))
  }
  if (find) {
    const near = close && {
      find: close,
      within: given.near?.within ?? 5,
      side: given.near?.side ?? 'either',
    }
    judges.push(
      judgeFind({ find, exceptions, near, min: given.min, max: given.max }, own, tools.matchers),
    )
  }
  if (require) judges.push(judgeRequire(require, own))

  const scope = compileScope(given.scope)
  const isFree = !conditions.any && !conditions.all && !conditions.none
  return {
    look(subject) {
      const all = scope(subject)
      if (isFree) return { all, meant: all, isMeant: true }
      const meant = all.filter((looked) => isMet(conditions, [looked]))
      return { all, meant, isMeant: isMet(conditions, all) }
    },
    judges,
  }
}

interface Conditions {
  readonly any: TermMatcher | undefined
  readonly all: readonly TermMatcher[] | undefined
  readonly none: TermMatcher | undefined
}

/** Whether texts, taken together, have what they must and lack what they must not have. */
function isMet({ any, all, none }: Conditions, looked: readonly Looked[]): boolean {
  const has = (term: TermMatcher) => looked.some(({ view }) => term.find(view).length > 0)
  return (!any || has(any)) && (!all || all.every(has)) && (!none || !has(none))
}

function complainAbout(
  { find, swap, require, any, all, min, max, near }: PatternOptions,
  { complain }: Tools,
): void {
  if (!find && !swap && !require && !any && !all) {
    complain({
      code: 'pattern/nothing-to-find',
      message: 'Rule names nothing to find',
      remedy: 'Add `find`, `swap`, `require`, `any` or `all`',
      path: [],
    })
  }
  const counting = max === undefined ? 'min' : 'max'
  if ((min !== undefined || max !== undefined) && !find) {
    complain({
      code: 'pattern/nothing-to-count',
      message: `Rule has \`${counting}\` but no \`find\` to count`,
      remedy: 'Add `find`',
      path: [counting],
    })
  }
  if (min !== undefined && max !== undefined && min > max) {
    complain({
      code: 'pattern/min-over-max',
      message: `Rule asks for at least \`${min}\` and at most \`${max}\``,
      remedy: 'Make `min` the smaller one',
      path: ['min'],
    })
  }
  if (near && !find) {
    complain({
      code: 'pattern/near-what',
      message: 'Rule has `near` but no `find` that it could be near to',
      remedy: 'Add `find`',
      path: ['near'],
    })
  }
}
