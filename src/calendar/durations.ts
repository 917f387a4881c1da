import { civilOf, daysIn, utcOf, type Civil } from './civil.js'
import { civilAt, instantOf } from './zones.js'

/** A length of time: the first four parts are counted on a calendar, the last on a stopwatch. */
export interface Duration {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  /** Hours, minutes and seconds, in milliseconds. */
  readonly exact: number
}

/**
 * `P1D`, `P2W`, `PT2H30M`, `P1DT12H`, `PT0.5H`: at least one part, `T` before a time, a fraction in the last part of a time alone.
 * ASCII digits only, at most 5 of a date and 9 of a time, so that no sum leaves what a calendar can hold.
 */
const form =
  /^P(?=.)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,9}(?:[.,]\d{1,9}(?=H$))?)H)?(?:(\d{1,9}(?:[.,]\d{1,9}(?=M$))?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/u

/** The forms that {@link readDuration} admits, as examples for a message. */
export const durationForms = ['P1D', 'P2W', 'PT2H30M', 'P1DT12H', 'P1M']

/**
 * Reads a length of time as ISO 8601 writes it, in capital or in small letters; `undefined` for all else, signs included.
 * Linear; never throws.
 *
 * @see ISO 8601-1, 5.5.2; weeks beside other parts as ISO 8601-2 allows them
 */
export function readDuration(text: string): Duration | undefined {
  // Checked first, for some letters have their capitals in ASCII and are not in it.
  const groups = /^[\w.,]{1,80}$/u.test(text) ? form.exec(text.toUpperCase()) : undefined
  if (!groups) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = groups.slice(1).map(numberOf)
  return {
    years: years ?? 0,
    months: months ?? 0,
    weeks: weeks ?? 0,
    days: days ?? 0,
    exact: Math.round((hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000),
  }
}

function numberOf(digits: string | undefined): number {
  return Number((digits ?? '0').replace(',', '.'))
}

/**
 * The instant a length of time after (`sign` 1) or before (-1) another. Years, months, weeks and days are those of a zone: the clock
 * shows the same time then, however long the days between were; a day that its month has not becomes the last of it. Hours, minutes
 * and seconds pass one by one, after that.
 *
 *     Europe/Paris   2026-03-28 12:00 + P1D     2026-03-29 12:00   23 hours on
 *     Europe/Paris   2026-03-28 12:00 + PT24H   2026-03-29 13:00
 *     any            2026-01-31 + P1M           2026-02-28
 *
 * A time that clocks skip or repeat is taken as `instantOf` takes it.
 *
 * @param at milliseconds since 1970 UTC, of the years 1 to 9999
 * @throws RangeError for a zone that `isZone` does not know
 * @see RFC 5545, 3.3.6, and `add` of Temporal, which count in the same order
 */
export function addDuration(at: number, duration: Duration, zone: string, sign: 1 | -1): number {
  const { years, months, weeks, days, exact } = duration
  // A time that clocks show twice would else come back as the first of the two.
  const isCivil = years + months + weeks + days > 0
  const then = isCivil ? instantOf(addCivil(civilAt(at, zone), duration, sign), zone).at : at
  return then + sign * exact
}

function addCivil(civil: Civil, { years, months, weeks, days }: Duration, sign: 1 | -1): Civil {
  const month = civil.year * 12 + (civil.month - 1) + sign * (years * 12 + months)
  const there = { year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1 }
  const day = Math.min(civil.day, daysIn(there.year, there.month))
  return civilOf(utcOf({ ...civil, ...there, day: day + sign * (weeks * 7 + days) }))
}
