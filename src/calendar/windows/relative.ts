import { readTime } from '../written-time.js'
import { utcOf } from '../civil.js'
import type { WindowMistake } from './read-moment.js'

/** Dates that windows count from, and the days on which nobody works or trades. */
export interface Anchors {
  /** Civil starts of days in milliseconds as if UTC, sorted. */
  readonly dates: ReadonlyMap<string, readonly number[]>
  readonly holidays: ReadonlySet<number>
}

const day = 86_400_000

/** `14 days before quarter-end`, `1 trading day after results`, `results`, each perhaps with `at 07:00`. */
const form =
  /^(?:(\d{1,3}) (?:(?:(calendar|working|trading|business) )?(days?)|(?:calendar )?(weeks?)) (before|after) )?([\p{L}\p{N}][\p{L}\p{N}_-]{0,60})(?: at (\d{2}):(\d{2}))?$/iu

/**
 * Reads a time that counts from a named date.
 *
 * @returns the days it names, one for each date of the anchor, with the minute of the day if one is said; `undefined` for a text of another form
 */
export function readRelative(
  text: string,
  anchors: Anchors,
): { readonly days: readonly number[]; readonly minutes?: number } | WindowMistake | undefined {
  const match = form.exec(text.trim())
  if (!match) return undefined
  const [, count = '0', sort = 'calendar', , weeks, direction = 'after', name = ''] = match
  const dates = anchors.dates.get(name.toLowerCase())
  if (!dates || dates.length === 0) {
    const known = [...anchors.dates.keys()]
    return {
      code: 'window/anchor',
      message: `There is no anchor date \`${name}\``,
      remedy:
        known.length === 0
          ? `Give its dates under \`anchors\`: \`${name}: [2026-12-31]\``
          : `Give its dates under \`anchors\`, or use one of ${known.map((each) => `\`${each}\``).join(', ')}`,
    }
  }
  const [, , , , , , , hour, minute] = match
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59))
    return {
      code: 'window/time',
      message: `There is no time \`${hour}:${minute}\``,
      remedy: 'Write hours from `00:00` to `23:59`',
    }
  const steps = Number(count) * (weeks === undefined ? 1 : 7)
  const sign = direction.toLowerCase() === 'before' ? -1 : 1
  const isCalendar = sort.toLowerCase() === 'calendar'
  const days = dates.map((date) =>
    isCalendar ? date + sign * steps * day : countWorkingDays(date, steps, sign, anchors.holidays),
  )
  return { days, ...(hour !== undefined && { minutes: Number(hour) * 60 + Number(minute) }) }
}

/** Days of work from a day on: neither Saturdays, Sundays nor holidays count. */
function countWorkingDays(
  date: number,
  count: number,
  sign: 1 | -1,
  holidays: ReadonlySet<number>,
): number {
  let at = date
  for (let left = count; left > 0;) {
    at += sign * day
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(at)) left--
  }
  return at
}

/** The start of a day in civil time; `undefined` for a text that names none. */
export function readDay(text: string): number | undefined {
  const written = readTime(text)
  if (!written || written.hour !== undefined) return undefined
  return utcOf({ ...written, hour: 0, minute: 0 })
}
