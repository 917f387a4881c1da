import type { Objection, Subject } from './check.js'
import type { Finding } from './finding.js'
import type { CompiledRule } from './rule.js'
import type { HoldStep, Verdict } from './run.js'

/** An objection of a rule. */
export interface RuleObjection extends Objection {
  readonly ruleId: string
}

/** Every objection to a draft that overlaps `[from, until)`. */
export type Objections = (from: number, until: number) => readonly RuleObjection[]

const day = 86_400_000
/** How much time is looked at first: most holds end within it. Each further look is at twice as much, as far as the longest. */
const shortest = 2 * day
const longest = 64 * day
/** How far is looked before giving up. */
export const horizon = 400 * day
/** Most steps that are told; more of them are still taken. */
const mostSteps = 50
/** Most objections that are looked at before giving up. Where hundreds of windows take turns, more would take seconds. */
const mostObjections = 20_000

/**
 * The first instant at or behind the planned one at which nothing objects, by the ends of objections, never minute by minute.
 *
 *     planned   ▼
 *     dispute   ████████████            1. holds until its end …
 *     quiet              ▒▒▒▒▒▒         2. … where quiet hours have begun, and hold until theirs
 *     clear                    ▲
 *
 * @returns `until: null` with an open-ended objection, or with a `horizon` before which nothing is free: 400 days on, or as far as was looked
 */
export function earliestClear(
  objections: Objections,
  planned: number,
): Pick<Extract<Verdict, { decision: 'hold' }>, 'until' | 'steps' | 'horizon'> {
  const steps: HoldStep[] = []
  let at = planned
  let looked = 0
  /** Takes the steps that lie before an instant; gives the verdict once it is certain. */
  const stepUntil = (until: number): ReturnType<typeof earliestClear> | undefined => {
    const here = objections(at, until).toSorted(byStart)
    looked += here.length
    let next = 0
    while (at < until) {
      let last: RuleObjection | undefined
      // All that has begun by now; what has ended by now ended for good.
      for (; (here[next]?.start ?? Infinity) <= at; next++) {
        const objection = here[next]
        if (objection && objection.end > Math.max(at, last?.end ?? -Infinity)) last = objection
      }
      if (!last) return { until: new Date(at).toISOString(), steps }
      const isOpen = last.end === Infinity
      if (steps.length < mostSteps || isOpen)
        steps.push({
          ruleId: last.ruleId,
          name: last.name,
          until: isOpen ? null : new Date(last.end).toISOString(),
        })
      if (isOpen) return { until: null, steps }
      at = last.end
    }
    return undefined
  }
  for (const { end: until } of stretches(planned)) {
    if (looked > mostObjections) break
    const answer = at < until ? stepUntil(until) : undefined
    if (answer) return answer
  }
  const last = planned + horizon
  // One window that lasts longer than is looked has an end all the same.
  const answer = at >= last ? stepUntil(at + 1) : undefined
  return answer ?? { until: null, steps, horizon: new Date(Math.min(at, last)).toISOString() }
}

/** The stretches of time that are looked at, one after the other, as far as the horizon. */
export function* stretches(
  from: number,
): Generator<{ readonly start: number; readonly end: number }> {
  const last = from + horizon
  let start = from
  for (let length = shortest; start < last; length = Math.min(2 * length, longest)) {
    const end = Math.min(start + length, last)
    yield { start, end }
    start = end
  }
}

/** What objects to a draft: its rules that depend on the time, and findings that end by themselves. */
export function objectionsTo(
  subjects: readonly Subject[],
  rules: readonly CompiledRule[],
  findings: readonly Finding[],
  planned: number,
): Objections {
  const timed = rules.filter(({ objections }) => objections)
  const byRule = new Set(timed.map(({ rule }) => rule.id))
  const others = findings.flatMap(({ severity, until, ruleId, message }): RuleObjection[] =>
    severity !== 'error' || until === undefined || byRule.has(ruleId)
      ? []
      : [
          {
            ruleId,
            name: message,
            start: planned,
            end: until === null ? Infinity : Date.parse(until),
          },
        ],
  )
  return (from, until) => [
    ...others,
    ...timed.flatMap(({ rule, objections }) =>
      subjects.flatMap((subject) =>
        (objections?.(subject, from, until) ?? [])
          .filter(({ severity = rule.severity }) => severity === 'error')
          .map((objection) => ({ ...objection, ruleId: rule.id })),
      ),
    ),
  ]
}

/** `-Infinity` is a start too, and minus itself it is no number. */
function byStart(a: RuleObjection, b: RuleObjection): number {
  if (a.start === b.start) return 0
  return a.start < b.start ? -1 : 1
}
