import { daysIn as daysInMonth } from '../calendar/civil.js'

export { dayLength, daysIn as daysInMonth } from '../calendar/civil.js'

/** A day of the Gregorian calendar with what rules ask about it. All counts start at 1, weekdays at 0 for Monday. */
export interface Day {
  /** Days since 1970-01-01. */
  readonly number: number
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Every 400 years the calendar, weekdays included, begins again. */
export const calendarCycle = 146_097

/** Days since 1970-01-01 of a day; one past the end of its month is the first of the next. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March have their leap day at the end.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * calendarCycle + dayOfEra - 719_468
}

/**
 * The day with a number: the inverse of {@link dayNumber}.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html, `civil_from_days`
 */
export function dayOf(number: number): Day {
  const days = number + 719_468
  const era = Math.floor(days / calendarCycle)
  const dayOfEra = days - era * calendarCycle
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    number,
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export function weekdayOf(number: number): number {
  return remainder(number + 3, 7)
}

export function isLeap(year: number): boolean {
  return daysInMonth(year, 2) === 29
}

export function dayOfYear({ number, year }: Day): number {
  return number - dayNumber(year, 1, 1) + 1
}

/**
 * The week of a day, counted from the start of the week's year and from its end. A week belongs to the year that has most of it.
 *
 * @param weekStart the weekday on which weeks begin
 */
export function weekOf(
  { number }: Day,
  weekStart: number,
): { readonly week: number; readonly fromEnd: number } {
  // The fourth day of a week is in the year that has most of it.
  const middle = number - remainder(weekdayOf(number) - weekStart, 7) + 3
  const { year } = dayOf(middle)
  const first = dayNumber(year, 1, 1)
  const last = dayNumber(year, 12, 31)
  return {
    week: Math.floor((middle - first) / 7) + 1,
    fromEnd: -Math.floor((last - middle) / 7) - 1,
  }
}

/** What is left after a division, never negative. */
export function remainder(value: number, by: number): number {
  return ((value % by) + by) % by
}
