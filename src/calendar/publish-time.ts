import type { Draft } from '../core/draft.js'
import { utcOf, type Civil } from './civil.js'
import { isZone } from './offsets.js'
import { readTime, type WrittenTime } from './written-time.js'
import { civilAt, instantOf } from './zones.js'

/** When a draft goes out. */
export interface PublishTime {
  /** Milliseconds since 1970 UTC. For a day alone: its first instant. */
  readonly at: number
  /** The day in the draft's own zone, `YYYY-MM-DD`. */
  readonly day: string
  /** Whether the draft says when; otherwise it is judged at the clock of the run. */
  readonly isSaid: boolean
  /** Whether it says which instant its time is; a day alone needs not, and is taken as of UTC. */
  readonly isZoned: boolean
  /** The zone that is meant and that nobody knows; absent: there is none, or it is known. */
  readonly unknownZone?: string
  /** What a change of clocks did to the time; absent: nothing. */
  readonly change?: 'skipped' | 'repeated'
}

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
  const home = said !== undefined && isZone(said) ? said : undefined
  const unknown = said !== undefined && home === undefined && { unknownZone: said }
  if (!written) return { at, day: dayOf(at, home), isSaid: false, isZoned: true }
  const civil = civilFrom(written)
  if (written.offsetMinutes !== undefined) {
    const instant = utcOf(civil) - written.offsetMinutes * 60_000
    const day = home === undefined ? textOf(civil) : dayOf(instant, home)
    return { at: instant, day, isSaid: true, isZoned: true }
  }
  const isZoned = home !== undefined || (written.hour === undefined && !unknown)
  const { at: instant, change } = instantOf(civil, home ?? 'UTC')
  const day = textOf(civil)
  return { at: instant, day, isSaid: true, isZoned, ...unknown, ...(change && { change }) }
}

function civilFrom(written: WrittenTime): Civil {
  const { hour = 0, minute = 0 } = written
  return { ...written, hour, minute }
}

function dayOf(at: number, zone = 'UTC'): string {
  return textOf(civilAt(at, zone))
}

function textOf({ year, month, day }: Civil): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
