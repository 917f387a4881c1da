import { grouped, type Dates } from './dates.js'
import { clockChanges, rangeOf, type Day } from './days.js'
import type { DraftLanes } from './draft-lanes.js'
import type { CalendarPicture } from './picture.js'
import type { WindowLanes } from './window-lanes.js'

/** `Mon 23 Nov – Sun 20 Dec 2026`, the zone, and the clock of the run. */
export function factsOf(
  { now, zone }: CalendarPicture,
  days: readonly Day[],
  dates: Dates,
): readonly string[] {
  const { start, end } = rangeOf(days)
  const [first, last] = [dates.day(start), dates.day(end - 1)]
  const year = (at: number): number => days[at]?.date.year ?? 0
  const isOneYear = year(0) === year(days.length - 1)
  return [
    isOneYear ? `${first} – ${last} ${year(0)}` : `${first} ${year(0)} – ${last}`,
    `times in ${zone}`,
    `as of ${dates.moment(now)}`,
  ]
}

/** What can't be seen in the picture, in sentences. */
export function notesOf(
  { zone }: CalendarPicture,
  days: readonly Day[],
  { outside }: WindowLanes,
  { before, after }: DraftLanes,
): readonly string[] {
  return [
    ...clockChanges(days, zone),
    ...(before > 0 ? [`${count(before, 'draft is', 'drafts are')} planned before these days`] : []),
    ...(after > 0 ? [`${count(after, 'draft is', 'drafts are')} planned after these days`] : []),
    ...(outside > 0
      ? [`${count(outside, 'window is over or begins later', 'windows are over or begin later')}`]
      : []),
  ]
}

/** `1 draft`, `2,000 drafts`. */
export function count(many: number, one: string, others = `${one}s`): string {
  return `${grouped(many)} ${many === 1 ? one : others}`
}
