import { civilOf, dayLength, utcOf, type Civil, type Day } from './civil.js'
import type { Interval } from './intervals.js'
import { firstChange, offsetAt } from './offsets.js'

/** An instant that a civil time names in a zone. */
export interface Resolved {
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  /**
   * What a clock change did to the civil time: `skipped` if clocks jumped over it, and it was taken as if they had not yet
   * (02:30 becomes 03:30); `repeated` if they showed it twice, and the first time was taken.
   */
  readonly change?: 'skipped' | 'repeated'
}

/**
 * What a clock in a zone shows at an instant.
 *
 * @throws RangeError for a zone that `isZone` does not know
 */
export function civilAt(at: number, zone: string): Civil {
  return civilOf(at + offsetAt(at, zone))
}

/**
 * The instant at which a clock in a zone shows a civil time.
 *
 *     Europe/Paris    2026-03-29 02:30  skipped    taken as 03:30 +02:00
 *     Europe/Paris    2026-10-25 02:30  repeated   taken as 02:30 +02:00, the first
 *
 * @throws RangeError for a zone that `isZone` does not know
 * @see RFC 5545, 3.3.5, and `compatible` of Temporal, which resolve both the same way
 */
export function instantOf(civil: Civil, zone: string): Resolved {
  const wall = utcOf(civil)
  const [before, after] = around(wall, zone)
  const fits = (offset: number): boolean => offsetAt(wall - offset, zone) === offset
  if (before === after && fits(before)) return { at: wall - before }
  const [isFirst, isSecond] = [fits(before), fits(after)]
  if (isFirst && isSecond) return { at: wall - before, change: 'repeated' }
  if (isFirst) return { at: wall - before }
  if (isSecond) return { at: wall - after }
  return { at: wall - before, change: 'skipped' }
}

/** The offsets before and after whatever change of clocks may be near a civil time. */
function around(wall: number, zone: string): readonly [number, number] {
  return [offsetAt(wall - dayLength, zone), offsetAt(wall + dayLength, zone)]
}

/**
 * The first instant of a civil day in a zone: midnight, or, where clocks jump over midnight, the instant of the jump.
 * A day beyond its month counts on: 31 April is 1 May.
 *
 *     America/Sao_Paulo   2018-11-04   begins at 01:00
 *     Pacific/Apia        2011-12-30   was skipped: where 31 December begins
 *     America/St_Johns    2010-11-07   begins at the first midnight, and is left again for an hour a minute later
 *
 * @param month from 1
 * @returns milliseconds since 1970 UTC
 * @throws RangeError for a zone that `isZone` does not know
 */
export function startOfDay(year: number, month: number, day: number, zone: string): number {
  const midnight: Civil = { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }
  const { at, change } = instantOf(midnight, zone)
  if (change !== 'skipped') return at
  const wall = utcOf(midnight)
  const [before, after] = around(wall, zone)
  return firstChange(wall - after, wall - before, (each) => offsetAt(each, zone) === after)
}

/**
 * From the first instant of a civil day in a zone to the first of the next, which is not in it. A day that clocks skipped is empty.
 *
 * @throws RangeError for a zone that `isZone` does not know
 */
export function dayRange({ year, month, day }: Day, zone: string): Interval {
  return {
    start: startOfDay(year, month, day, zone),
    end: startOfDay(year, month, day + 1, zone),
  }
}
