import type { Draft } from '../core/draft.js'
import type { PublishTime } from '../core/publish-time.js'
import { utcOf, type Civil } from './civil.js'
import { isZone, offsetAt } from './offsets.js'
import { readTime, type WrittenTime } from './written-time.js'
import { civilAt, instantOf } from './zones.js'

/**
 * When a draft goes out: its `publishAt`, with the zone in brackets, its `timezone`, or that of the policy; else the clock of the run.
 *
 * @param at the clock, in milliseconds since 1970 UTC
 * @param timezone for times that name none
 */
export function publishTime({ facts }: Draft, at: number, timezone?: string): PublishTime {
  const written = readTime(facts.string('publishAt') ?? '')
  const said = written?.zone ?? facts.string('timezone') ?? timezone
  // A zone that is not known is not replaced by another: that would be another hour.
  const zone = said !== undefined && isZone(said) ? said : undefined
  const home = {
    ...(zone !== undefined && { zone }),
    ...(said !== undefined && zone === undefined && { unknownZone: said }),
  }
  if (!written)
    return { at, day: dayOf(at, zone), isSaid: false, isDay: false, isZoned: true, ...home }
  const civil = civilFrom(written)
  const isDay = written.hour === undefined
  if (written.offsetMinutes !== undefined) {
    const instant = utcOf(civil) - written.offsetMinutes * minute
    const day = zone === undefined ? textOf(civil) : dayOf(instant, zone)
    const contradicts = contradiction(instant, written)
    return { at: instant, day, isSaid: true, isDay, isZoned: true, ...home, ...contradicts }
  }
  const { at: instant, change } = instantOf(civil, zone ?? 'UTC')
  return {
    at: instant,
    day: textOf(civil),
    isSaid: true,
    isDay,
    isZoned: zone !== undefined || (isDay && said === undefined),
    ...home,
    ...(change && { change }),
  }
}

const minute = 60_000

/** Whether a time has a zone in brackets whose clocks are not as far from UTC then. `Z` says nothing of clocks. */
function contradiction(
  at: number,
  { zone, offsetMinutes = 0, isUtc }: WrittenTime,
): { readonly contradicts?: string } {
  if (zone === undefined || isUtc || !isZone(zone)) return {}
  const offset = Math.round(offsetAt(at, zone) / minute)
  if (offset === offsetMinutes) return {}
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(Math.abs(offset) / 60)
  return { contradicts: `${offset < 0 ? '-' : '+'}${two(hours)}:${two(Math.abs(offset) % 60)}` }
}

function civilFrom(written: WrittenTime): Civil {
  const { hour = 0, minute = 0 } = written
  return { ...written, hour, minute }
}

/** The day that an instant is in, `YYYY-MM-DD`. */
export function dayOf(at: number, zone = 'UTC'): string {
  return textOf(civilAt(at, zone))
}

function textOf({ year, month, day }: Civil): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
