import { civilAt } from '../../calendar/zones.js'
import type { Severity } from '../../core/finding.js'
import { compare } from '../../core/order.js'
import { isOpen, weekdayNames, weekdayOf } from './dates.js'
import { dayIndexOf, rangeOf, type Day } from './days.js'
import type { CalendarPicture, Interval, PictureWindow } from './picture.js'

/** Lanes that are drawn; more nobody can take in. */
export const MOST_LANES = 25

/** A window as far as it can be seen. */
export interface WindowLane {
  readonly window: PictureWindow
  /** Clipped to the days, sorted, apart. */
  readonly pieces: readonly Interval[]
  /** The start of the first piece and the end of the last one, before they were clipped. */
  readonly start: number
  readonly end: number
  /** For what comes again and again: when, `22:00–07:00 daily`. Such a lane is a rhythm, not a bar. */
  readonly rhythm?: string
}

export interface WindowLanes {
  /** Dated ones in the order of their start, then rhythms. */
  readonly lanes: readonly WindowLane[]
  /** Windows in these days that have no lane. */
  readonly more: number
  /** How many of those are open, day by day; `[]` if there are none. */
  readonly morePerDay: readonly number[]
  /** Windows that are over or begin later. */
  readonly outside: number
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** A lane for each window in these days; if there are too many, for those that are not over yet, severe, and long. */
export function windowLanes(
  { windows, zone, now }: CalendarPicture,
  days: readonly Day[],
): WindowLanes {
  const range = rangeOf(days)
  const seen = windows.flatMap((window) => {
    const visible = within(window.intervals, range)
    const [first, last] = [visible[0], visible.at(-1)]
    if (!first || !last) return []
    const pieces = visible.map((each) => clip(each, range))
    const length = pieces.reduce((sum, each) => sum + each.end - each.start, 0)
    return [{ window, visible, pieces, start: first.start, end: last.end, length }]
  })
  const drawn = ({ pieces }: { pieces: readonly Interval[] }) => pieces[0]?.start ?? 0
  const ranked = seen.toSorted(
    (a, b) =>
      Number(a.end <= now) - Number(b.end <= now) ||
      rank[a.window.severity] - rank[b.window.severity] ||
      b.length - a.length ||
      drawn(a) - drawn(b) ||
      compare(a.window.id, b.window.id),
  )
  const kept = ranked.length > MOST_LANES ? MOST_LANES - 1 : MOST_LANES
  const lanes = ranked.slice(0, kept).map(({ visible, length: _, ...lane }): WindowLane => {
    const rhythm = rhythmOf(visible, zone, days)
    return { ...lane, ...(rhythm !== undefined && { rhythm }) }
  })
  const rest = ranked.slice(kept)
  return {
    lanes: lanes.toSorted(
      (a, b) =>
        Number(a.rhythm !== undefined) - Number(b.rhythm !== undefined) || drawn(a) - drawn(b),
    ),
    more: rest.length,
    morePerDay: rest.length > 0 ? perDay(rest, days) : [],
    outside: windows.length - seen.length,
  }
}

/** The intervals that touch the range, those that meet united. */
function within(intervals: readonly Interval[], range: Interval): readonly Interval[] {
  let low = 0
  let high = intervals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((intervals[middle]?.end ?? Infinity) > range.start) high = middle
    else low = middle + 1
  }
  const found: Interval[] = []
  for (let index = low; index < intervals.length; index++) {
    const next = intervals[index]
    if (!next || next.start >= range.end) break
    const last = found.at(-1)
    if (next.end <= next.start) continue
    if (last && next.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    else found.push(next)
  }
  return found
}

function clip({ start, end }: Interval, range: Interval): Interval {
  return { start: Math.max(start, range.start), end: Math.min(end, range.end) }
}

const HOUR = 3_600_000
/** As often as this, and each time shorter than a day, is a rhythm. */
const FEWEST_TIMES = 3

function rhythmOf(
  intervals: readonly Interval[],
  zone: string,
  days: readonly Day[],
): string | undefined {
  if (intervals.length < FEWEST_TIMES) return undefined
  if (intervals.some(({ start, end }) => isOpen(end) || end - start >= 24 * HOUR)) return undefined
  const times = `${intervals.length} times`
  // Each takes a look at the calendar data of the zone.
  if (intervals.length > days.length + 1) return times
  const clock = (at: number): string => {
    const { hour, minute } = civilAt(at, zone)
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  }
  const hours = new Set(intervals.map(({ start, end }) => `${clock(start)}–${clock(end)}`))
  const [only] = hours
  if (hours.size > 1 || only === undefined) return times
  const weekdays = new Set(intervals.map(({ start }) => weekdayOf(civilAt(start, zone))))
  return `${only} ${weekdayWords([...weekdays].sort((a, b) => a - b))}`
}

/** `daily`, `Mon–Fri`, `Sat, Sun`. */
function weekdayWords(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'daily'
  const [first = 0, last = 0] = [weekdays[0], weekdays.at(-1)]
  const name = (index: number) => weekdayNames[index] ?? ''
  if (weekdays.length > 2 && last - first === weekdays.length - 1)
    return `${name(first)}–${name(last)}`
  return weekdays.map(name).join(', ')
}

/** How many windows are open on each day, each counted once a day. */
function perDay(
  windows: readonly { readonly pieces: readonly Interval[] }[],
  days: readonly Day[],
): readonly number[] {
  const counts = days.map(() => 0)
  for (const { pieces } of windows) {
    let counted = -1
    for (const { start, end } of pieces) {
      const last = dayIndexOf(days, end - 1)
      for (let index = Math.max(dayIndexOf(days, start), counted + 1); index <= last; index++)
        counts[index] = (counts[index] ?? 0) + 1
      counted = Math.max(counted, last)
    }
  }
  return counts
}
