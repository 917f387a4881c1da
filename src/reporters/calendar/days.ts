import { civilAt, civilOf, instantOf, offsetAt, utcOf } from '../../calendar/zones.js'
import { dayWords, weekdayOf, type CivilDate } from './dates.js'
import type { CalendarPicture } from './picture.js'

/** A column of the picture: a civil day, of 23 or 25 hours where clocks change. */
export interface Day {
  readonly date: CivilDate
  /** `[start, end)`. */
  readonly start: number
  readonly end: number
  /** From 0 for Monday. */
  readonly weekday: number
  readonly isWeekend: boolean
}

/** A year and the rest of its last week; more can't be looked at, and must not fill a disk. */
export const MOST_DAYS = 371

/** The civil days from `from` to `until`, at least one, at most {@link MOST_DAYS}. A day that a zone left out is left out. */
export function daysOf({ from, until, zone }: CalendarPicture): readonly Day[] {
  const first = civilAt(from, zone)
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 }
  const days: Day[] = []
  let { at: start } = instantOf({ ...first, ...midnight }, zone)
  for (let index = 0; index < MOST_DAYS && (start < until || index === 0); index++) {
    const { year, month, day } = civilOf(utcOf({ ...first, ...midnight, day: first.day + index }))
    const next = civilOf(utcOf({ ...first, ...midnight, day: first.day + index + 1 }))
    const { at: end } = instantOf(next, zone)
    if (end <= start) continue
    const date = { year, month, day }
    const weekday = weekdayOf(date)
    days.push({ date, start, end, weekday, isWeekend: weekday > 4 })
    start = end
  }
  return days
}

/** From where to where the days reach. */
export function rangeOf(days: readonly Day[]): { readonly start: number; readonly end: number } {
  return { start: days[0]?.start ?? 0, end: days.at(-1)?.end ?? 0 }
}

/** The index of the day that holds an instant; −1 before the first, `days.length` after the last. */
export function dayIndexOf(days: readonly Day[], at: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle]?.start ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  const last = days.at(-1)
  return last && at >= last.end ? days.length : low - 1
}

/** Where an instant is, in days from the left edge; what lies outside is at the edge. */
export function positionOf(days: readonly Day[], at: number): number {
  const index = Math.min(Math.max(dayIndexOf(days, at), 0), days.length - 1)
  const day = days[index]
  if (!day) return 0
  const share = (at - day.start) / (day.end - day.start)
  return index + Math.min(Math.max(share, 0), 1)
}

/** The days as weeks, cut before each Monday: indexes `[start, end)`. */
export function weeksOf(days: readonly Day[]): readonly { start: number; end: number }[] {
  const starts = days.flatMap(({ weekday }, index) => (index === 0 || weekday === 0 ? [index] : []))
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? days.length }))
}

/** The days as months: indexes `[start, end)`. */
export function monthsOf(days: readonly Day[]): readonly { start: number; end: number }[] {
  const starts = days.flatMap(({ date }, index) => (index === 0 || date.day === 1 ? [index] : []))
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? days.length }))
}

/** `Clocks go back 1 h on Sun 25 Oct`, for every change in the days. */
export function clockChanges(days: readonly Day[], zone: string): readonly string[] {
  return days.flatMap(({ date, start, end }) => {
    const minutes = (offsetAt(end, zone) - offsetAt(start, zone)) / 60_000
    if (minutes === 0) return []
    const size = Math.abs(minutes)
    const much = size % 60 === 0 ? `${size / 60} h` : `${size} min`
    return [`Clocks go ${minutes > 0 ? 'forward' : 'back'} ${much} on ${dayWords(date)}`]
  })
}
