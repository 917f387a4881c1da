import { daysIn } from './civil.js'
import { zonePattern } from './offsets.js'

/**
 * A date, alone or with a time; after a time an offset, a zone in brackets, or both:
 * `2026-12-01`, `2026-12-01 09:00`, `2026-12-01T09:00:00.5+01:00[Europe/Paris]`. ASCII digits only.
 */
const instant =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))?(?:\[([\w+/-]{1,64})\])?)?$/u

/** The forms that {@link judgeInstant} admits, as examples for a message. */
export const instantForms = [
  '2026-12-01T09:00[Europe/Paris]',
  '2026-12-01T09:00:00+01:00',
  '2026-12-01T08:00Z',
  '2026-12-01 09:00',
  '2026-12-01',
]

/**
 * Whether a text names a point in time: `no-form` if it is written otherwise, `no-day` if the calendar or the clock has no such
 * day or time. Which instant it is takes a time zone, and is not asked here.
 *
 * Times end at 23:59:59, offsets at 14:00, years start at 1. Linear; never throws.
 *
 * @see RFC 9557 for the forms; a space for the `T` and a missing offset are allowed beside them
 */
export function judgeInstant(text: string): 'ok' | 'no-form' | 'no-day' {
  const written = match(text)
  if (!written || (written.zone !== undefined && !zonePattern.test(written.zone))) return 'no-form'
  const { year, month, day, hour = 0, minute = 0, second, offset } = written
  const isDay = year >= 1 && within(month, 1, 12) && within(day, 1, daysIn(year, month))
  const isTime = within(hour, 0, 23) && within(minute, 0, 59) && within(second, 0, 59)
  const isOffset =
    offset === undefined || (offset.minutes <= 59 && Math.abs(offset.total) <= 14 * 60)
  return isDay && isTime && isOffset ? 'ok' : 'no-day'
}

/** A point in time as a draft writes it: a day, perhaps with a time, perhaps with what says which instant that is. */
export interface WrittenTime {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  /** Absent, with `minute`: a day alone. */
  readonly hour?: number
  readonly minute?: number
  readonly second: number
  readonly millisecond: number
  /** Minutes east of UTC; absent where no offset is written. */
  readonly offsetMinutes?: number
  /** Whether the offset is written as `Z`. */
  readonly isUtc?: boolean
  /** The zone in brackets; absent where none is written. */
  readonly zone?: string
}

/** Reads a point in time; `undefined` for a text that {@link judgeInstant} does not admit. */
export function readTime(text: string): WrittenTime | undefined {
  if (judgeInstant(text) !== 'ok') return undefined
  const written = match(text)
  if (!written) return undefined
  const { offset, ...rest } = written
  return { ...rest, ...(offset && { offsetMinutes: offset.total }) }
}

function match(text: string) {
  const groups = instant.exec(text)
  if (!groups) return undefined
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second = '0',
    fraction = '',
    utc,
    sign,
    hours,
    minutes,
    name,
  ] = groups
  const total = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const offset = utc ? { minutes: 0, total: 0 } : { minutes: Number(minutes), total }
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour !== undefined && { hour: Number(hour), minute: Number(minute) }),
    second: Number(second),
    millisecond: Math.trunc(Number(`0.${fraction || '0'}`) * 1000),
    ...((utc ?? sign) !== undefined && { offset }),
    ...(utc !== undefined && { isUtc: true }),
    ...(name !== undefined && { zone: name }),
  }
}

function within(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high
}
