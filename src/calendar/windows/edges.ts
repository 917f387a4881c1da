import { civilOf, dayLength } from '../civil.js'
import { firstChange, offsetAt } from '../offsets.js'
import { instantOf } from '../zones.js'

/**
 * Where a window begins that begins at a civil time: as soon as clocks show it or a later one.
 *
 *     Europe/Paris    2026-03-29 02:30  skipped     when clocks jump, 03:00 +02:00
 *     Europe/Paris    2026-10-25 02:30  repeated    the first time, 02:30 +02:00
 *
 * @param civil milliseconds as if UTC
 * @throws RangeError for a zone that `isZone` does not know
 */
export function startIn(civil: number, zone: string): number {
  const { at, change } = instantOf(civilOf(civil), zone)
  if (change !== 'skipped') return at
  const before = offsetAt(civil - dayLength, zone)
  const after = offsetAt(civil + dayLength, zone)
  return firstChange(civil - after, civil - before, (each) => offsetAt(each, zone) === after)
}

/**
 * Where a window ends that ends at a civil time: not before clocks show no earlier one any more. With {@link startIn}, nothing goes out
 * while clocks show a time of the window.
 *
 *     Europe/Paris    2026-03-29 02:30  skipped     as if clocks had not jumped, 03:30 +02:00
 *     Europe/Paris    2026-10-25 02:30  repeated    the second time, 02:30 +01:00
 *
 * @throws RangeError as it does
 */
export function endIn(civil: number, zone: string): number {
  const { at, change } = instantOf(civilOf(civil), zone)
  return change === 'repeated' ? civil - offsetAt(civil + dayLength, zone) : at
}
