import type { Interval } from '../../calendar/intervals.js'
import type { Occurrence, Visitor } from '../../calendar/windows/calendar.js'
import type { Subject } from '../../core/check.js'
import type { Audience } from './audience.js'
import type { Shelf } from './held-calendar.js'
import type { HeldWindow } from './read-windows.js'
import { concerns } from './relevance.js'

/** A question about a window. */
export type Ask = (window: HeldWindow) => boolean

/**
 * The windows that concern a draft and are open at an instant, each with the last of its ends: that of the last of the draft's markets.
 *
 * @param wants what else they must be
 */
export function openAt(
  shelves: readonly Shelf[],
  subject: Subject,
  audience: Audience,
  wants: Ask,
): ReadonlyMap<HeldWindow, number> {
  const { at } = subject.planned()
  const ends = new Map<HeldWindow, number>()
  visitFor(shelves, subject, audience, { start: at, end: at + 1 }, wants, ({ window, end }) => {
    ends.set(window, Math.max(ends.get(window) ?? -Infinity, end))
  })
  return ends
}

/** Visits the occurrences of the windows that concern a draft, by the clocks of its readers. One on several shelves is visited on each. */
export function visitFor(
  shelves: readonly Shelf[],
  subject: Subject,
  audience: Audience,
  { start, end }: Interval,
  wants: Ask,
  visit: (occurrence: Occurrence<HeldWindow>) => void,
): void {
  if (shelves.length === 0) return
  const isFor = remember((window) => wants(window) && concerns(window, subject, audience))
  const visitor: Visitor<HeldWindow> = {
    wants: (window, zone) =>
      isFor(window) && (zone === undefined || isMeant(window, audience, zone)),
    visit,
  }
  for (const { calendar } of shelves) calendar.visit(start, end, audience.zones, visitor)
}

/**
 * By whose clocks a window that is for certain markets counts: those of the draft's readers there. A holiday of the one country does not begin
 * with midnight in the other.
 */
function isMeant({ markets }: HeldWindow, { isInZone }: Audience, zone: string): boolean {
  return markets.length === 0 || markets.some((market) => isInZone(market, zone))
}

/** A question that is asked once about each window. */
function remember(ask: Ask): Ask {
  const answers = new Map<HeldWindow, boolean>()
  return (window) => {
    let answer = answers.get(window)
    if (answer === undefined) answers.set(window, (answer = ask(window)))
    return answer
  }
}
