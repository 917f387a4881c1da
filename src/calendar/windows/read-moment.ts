import { judgeInstant, readTime } from '../written-time.js'
import { utcOf } from '../civil.js'
import { isZone, offsetAt } from '../offsets.js'
import { readRelative, type Anchors } from './relative.js'
import type { Moment } from './window.js'

const day = 86_400_000
const minute = 60_000

/** What is wrong with a value of a window. */
export interface WindowMistake {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** A point in time as a window writes it; several where it counts from an anchor that has several dates. */
export interface ReadMoment {
  readonly moments: readonly Moment[]
  /** Whether it names a day without a time. */
  readonly isDay: boolean
  /** Whether it counts from an anchor. */
  readonly isRelative: boolean
}

/** Whether reading gave a mistake. */
export function isMistake(value: object): value is WindowMistake {
  return 'remedy' in value
}

/**
 * Reads `2026-12-01`, `2026-12-01T09:00`, with an offset or `[Zone/Name]`, or `14 days before quarter-end`.
 *
 * @param edge whether a day stands for its start or, as the end of a window, for its end
 * @param zone for civil times that name none; absent: they float
 */
export function readMoment(
  text: string,
  edge: 'start' | 'end',
  zone: string | undefined,
  anchors: Anchors,
): ReadMoment | WindowMistake {
  const written = readTime(text)
  if (!written) {
    if (judgeInstant(text) === 'no-day')
      return {
        code: 'window/time',
        message: `There is no day or time \`${text.slice(0, 60)}\``,
        remedy: 'Correct it',
      }
    const relative = readRelative(text, anchors)
    if (relative === undefined)
      return {
        code: 'window/time',
        message: `\`${text.slice(0, 60)}\` is no time that can be read`,
        remedy:
          'Write it like `2026-12-01`, `2026-12-01T09:00`, `2026-12-01T09:00[Europe/Paris]` or `14 days before quarter-end`',
      }
    if (isMistake(relative)) return relative
    const { days, minutes } = relative
    const moments = days.map((start) =>
      civilMoment(atEdge(start, minutes === undefined, edge) + (minutes ?? 0) * minute, zone),
    )
    return { moments, isDay: minutes === undefined, isRelative: true }
  }
  const own = written.zone ?? zone
  if (own !== undefined && !isZone(own)) return unknownZone(own)
  const isDay = written.hour === undefined
  const civil = utcOf({ ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 })
  const { offsetMinutes, isUtc = false } = written
  if (offsetMinutes === undefined)
    return { moments: [civilMoment(atEdge(civil, isDay, edge), own)], isDay, isRelative: false }
  const at = civil - offsetMinutes * minute
  if (written.zone !== undefined && !isUtc && isOtherOffset(at, written.zone, offsetMinutes))
    return {
      code: 'window/zone',
      message: `Clocks of \`${written.zone}\` have another offset at \`${text.slice(0, 60)}\``,
      remedy: 'Correct the offset, or leave it out',
    }
  const counted = written.zone ?? (isUtc ? 'UTC' : zone)
  const moment = { type: 'instant', at, ...(counted !== undefined && { zone: counted }) } as const
  return { moments: [moment], isDay: false, isRelative: false }
}

export function unknownZone(zone: string): WindowMistake {
  return {
    code: 'window/zone',
    message: `There is no time zone \`${zone.slice(0, 60)}\``,
    remedy: 'Write its name as the tz database has it: `Europe/Paris`, `America/New_York`',
  }
}

/** Offsets are written in minutes; before 1970 some had seconds. */
function isOtherOffset(at: number, zone: string, minutes: number): boolean {
  return Math.round(offsetAt(at, zone) / minute) !== minutes
}

function atEdge(civil: number, isDay: boolean, edge: 'start' | 'end'): number {
  return isDay && edge === 'end' ? civil + day : civil
}

function civilMoment(civil: number, zone: string | undefined): Moment {
  return { type: 'civil', civil, ...(zone !== undefined && { zone }) }
}
