/** A day of the Gregorian calendar, wherever. */
export interface Day {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

/** A civil date and time: what a clock on a wall shows. */
export interface Civil extends Day {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

/** Milliseconds of a day without a change of clocks. */
export const dayLength = 86_400_000

/** Milliseconds since 1970 of a civil time, as if it were UTC. Days and hours beyond their range count on: 31 April is 1 May. */
export function utcOf({ year, month, day, hour, minute, second, millisecond }: Civil): number {
  const date = new Date(0)
  // `Date.UTC` reads years below 100 as of the twentieth century.
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, millisecond)
  return date.getTime()
}

/** The civil time of an instant in UTC. */
export function civilOf(at: number): Civil {
  const date = new Date(at)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  }
}

/** Days of a month of the Gregorian calendar, months from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
