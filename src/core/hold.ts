import type { Objection, Subject } from './check.js'
import type { Finding } from './finding.js'
import type { CompiledRule } from './rule.js'
import type { HoldStep, Verdict } from './run.js'
import type { Slot, Slots } from './slots.js'

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
/** How much time is looked at before giving up. What is known to hold until then is not looked at, so that a hold may end later. */
const horizon = 400 * day
/** Most steps that are told; more of them are still taken. */
const mostSteps = 50
/** Most objections that are looked at before giving up. Where hundreds of windows take turns, more would take seconds. */
const mostObjections = 20_000

/** What changes at an instant: an objection holds until its end, or nothing objects any more; last, how far was looked. */
type Turn =
  | { readonly type: 'held'; readonly at: number; readonly by: RuleObjection }
  | { readonly type: 'free'; readonly at: number }
  | { readonly type: 'horizon'; readonly at: number }

/**
 * What holds from an instant on, and when nothing does, by the starts and ends of objections, never minute by minute; until one has no end, or until
 * the horizon. Nothing is looked at before somebody asks for it.
 *
 *     from      ▼
 *     dispute   ████████████            1. held by it until its end …
 *     quiet              ▒▒▒▒▒▒    ▒▒▒  2. … where quiet hours have begun, and hold until theirs
 *     free                     ▔▔▔▔     3. free, 4. until quiet hours begin again
 */
function* turns(objections: Objections, from: number): Generator<Turn> {
  let at = from
  let isFree = false
  let length = shortest
  let looked = 0
  for (
    let left = horizon;
    left > 0 && looked < mostObjections;
    left -= length, length = Math.min(2 * length, longest)
  ) {
    const until = at + Math.min(length, left)
    const here = objections(at, until).toSorted((a, b) => a.start - b.start)
    looked += here.length
    let next = 0
    while (at < until) {
      let last: RuleObjection | undefined
      // All that has begun by now; what has ended by now ended for good.
      for (; (here[next]?.start ?? Infinity) <= at; next++) {
        const objection = here[next]
        if (objection && objection.end > Math.max(at, last?.end ?? -Infinity)) last = objection
      }
      if (last) {
        isFree = false
        yield { type: 'held', at, by: last }
        if (last.end === Infinity) return
        at = last.end
      } else {
        if (!isFree) yield { type: 'free', at }
        isFree = true
        at = Math.min(here[next]?.start ?? until, until)
      }
    }
  }
  yield { type: 'horizon', at }
}

/**
 * The first instant at or behind the planned one at which nothing objects.
 *
 * @returns `until: null` with an open-ended objection, or with a `horizon` where nothing is free in 400 days
 */
export function earliestClear(
  objections: Objections,
  planned: number,
): Pick<Extract<Verdict, { decision: 'hold' }>, 'until' | 'steps' | 'horizon'> {
  const steps: HoldStep[] = []
  for (const turn of turns(objections, planned)) {
    if (turn.type === 'free') return { until: iso(turn.at), steps }
    if (turn.type === 'horizon') return { until: null, steps, horizon: iso(turn.at) }
    const step = stepOf(turn.by)
    if (steps.length < mostSteps || step.until === null) steps.push(step)
  }
  return { until: null, steps }
}

/**
 * The first stretches of time, from an instant on, in which nothing objects.
 *
 * @param count how many, 1 or more
 */
export function clearSlots(objections: Objections, from: number, count: number): Slots {
  const slots: Slot[] = []
  let start: number | undefined
  for (const turn of turns(objections, from)) {
    if (turn.type === 'free') start = turn.at
    if (turn.type === 'horizon') {
      const last = start === undefined ? [] : [{ start: iso(start), end: null }]
      return { slots: [...slots, ...last], horizon: iso(turn.at) }
    }
    if (turn.type !== 'held') continue
    const by = stepOf(turn.by)
    if (start !== undefined) slots.push({ start: iso(start), end: iso(turn.at), endedBy: by })
    start = undefined
    if (slots.length >= count) return { slots }
    if (by.until === null) return { slots, heldBy: by }
  }
  return { slots }
}

function stepOf({ ruleId, name, end }: RuleObjection): HoldStep {
  return { ruleId, name, until: end === Infinity ? null : iso(end) }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

/** What objects to a draft: its rules that depend on the time, and findings that end by themselves. */
export function objectionsTo(
  subjects: readonly Subject[],
  rules: readonly CompiledRule[],
  findings: readonly Finding[],
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
            start: -Infinity,
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
