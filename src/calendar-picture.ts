import { civilAt, instantOf } from './calendar/zones.js'
import type { Verdict } from './core/run.js'
import type { Linter, PlannedDraft, RuleTime } from './linter.js'
import type { CalendarPicture } from './reporters/calendar/index.js'

/** What is to be drawn. */
export interface PictureFrame {
  /** The name of the policy. */
  readonly title: string
  /** The clock, in milliseconds since 1970 UTC. */
  readonly now: number
  /** The first day. */
  readonly from: Day
  /** How many days, 1 or more. */
  readonly days: number
  /** An IANA zone. */
  readonly zone: string
}

/** A civil day. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day of an instant. */
export function dayIn(zone: string, at: number): Day {
  const { year, month, day } = civilAt(at, zone)
  return { year, month, day }
}

/**
 * The picture of some days: all windows in them, as the clocks of the zone have those that float, and all drafts, whenever they are planned.
 *
 * @param drafts taken one by one, so that they may be read one by one
 */
export function calendarPicture(
  linter: Pick<Linter, 'times'>,
  drafts: Iterable<PlannedDraft>,
  { title, now, from, days, zone }: PictureFrame,
): CalendarPicture {
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 }
  const start = instantOf({ ...from, ...midnight }, zone).at
  const until = instantOf({ ...from, day: from.day + days, ...midnight }, zone).at
  const marks: Mark[] = []
  for (const draft of drafts) marks.push(markOf(draft))
  const windows = oncePerWindow(linter.times(start, until, zone))
  return { title, now, from: start, until, zone, windows, drafts: marks }
}

/** A window that several rules hold drafts to is one bar, as severe as the most severe of them. Others may have its id, in rules of their own. */
function oncePerWindow(times: readonly RuleTime[]): readonly RuleTime[] {
  const severities = ['error', 'warning', 'info']
  const kept = new Map<string, RuleTime>()
  for (const time of times) {
    const { severity: _, ruleId: __, ...window } = time
    const key = JSON.stringify(window)
    const known = kept.get(key)
    if (!known || severities.indexOf(time.severity) < severities.indexOf(known.severity))
      kept.set(key, time)
  }
  return [...kept.values()]
}

type Mark = CalendarPicture['drafts'][number]

function markOf({ result, planned, excerpt }: PlannedDraft): Mark {
  const { id, path, channels, verdict } = result
  return {
    id,
    path,
    channels,
    at: planned.at,
    isPlanned: planned.isSaid,
    decision: verdict.decision,
    ...(verdict.decision === 'hold' && {
      until: verdict.until === null ? null : Date.parse(verdict.until),
    }),
    because: reasonsOf(verdict),
    excerpt,
  }
}

/** What holds a draft by its title, which says more than the rule; else the rules. */
function reasonsOf(verdict: Verdict): readonly string[] {
  if (verdict.decision !== 'hold' || verdict.steps.length === 0) return verdict.because
  return [...new Set(verdict.steps.map(({ name }) => name))]
}
