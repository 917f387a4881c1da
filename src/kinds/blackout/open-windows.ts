import type { Interval } from '../../calendar/intervals.js'
import type { Occurrence } from '../../calendar/windows/calendar.js'
import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import type { HeldCalendar } from './held-calendar.js'
import type { HeldWindow } from './read-windows.js'
import { concerns } from './relevance.js'
import { meantFor, zonesFor } from './zones-for.js'

/** The windows that concern a draft and are open at an instant, each with the last of its ends: that of the last of the draft's markets. */
export function openAt(
  calendar: HeldCalendar,
  subject: Subject,
  tools: Tools,
  at: number,
): ReadonlyMap<HeldWindow, number> {
  const ends = new Map<HeldWindow, number>()
  visitFor(calendar, subject, tools, { start: at, end: at + 1 }, ({ window, end }) => {
    ends.set(window, Math.max(ends.get(window) ?? -Infinity, end))
  })
  return ends
}

/** Visits the occurrences of the windows that concern a draft, by the clocks of its readers. */
export function visitFor(
  calendar: HeldCalendar,
  subject: Subject,
  tools: Tools,
  { start, end }: Interval,
  visit: (occurrence: Occurrence<HeldWindow>) => void,
): void {
  const isConcerned = remember((window: HeldWindow) => concerns(window, subject, tools.markets))
  const isMeant = meantFor(subject, tools)
  const zones = zonesFor(subject, tools)
  for (const each of calendar.of(subject.draft.facts.string('account'))) {
    each.visit(start, end, zones, (occurrence, zone) => {
      const { window } = occurrence
      if (isConcerned(window) && (zone === undefined || isMeant(window, zone))) visit(occurrence)
    })
  }
}

/** A question that is asked once about each window. */
export function remember(ask: (window: HeldWindow) => boolean): (window: HeldWindow) => boolean {
  const answers = new Map<HeldWindow, boolean>()
  return (window) => {
    let answer = answers.get(window)
    if (answer === undefined) answers.set(window, (answer = ask(window)))
    return answer
  }
}
