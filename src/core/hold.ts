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
/** How much time is looked at at once, at the most. */
export const stride = 35 * day
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
 * Most holds end soon, so what objects at the planned instant is looked at first, then a day, then more.
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
  for (let width = 1; looked < mostObjections; width = Math.min(stride, Math.max(day, 6 * width))) {
    // Of a time behind the horizon only its beginning is looked at.
    const isBehind = at >= planned + horizon
    const until = isBehind ? at + 1 : Math.min(at + width, planned + horizon)
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
    if (isBehind) break
  }
  return { until: null, steps, horizon: new Date(Math.min(at, planned + horizon)).toISOString() }
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
