import { readTime } from '../calendar/written-time.js'
import type { Civil } from '../calendar/civil.js'

/** A date or a time as iCalendar writes it. */
export interface Stamp {
  readonly civil: Civil
  /** A day alone, a time on some clock, or a time in UTC. */
  readonly form: 'day' | 'civil' | 'utc'
}

/** `20261201`, `20261201T090000` or `20261201T090000Z`. */
const stamp = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/u

/**
 * Reads a date or time of RFC 5545 (3.3.4, 3.3.5). A leap second is taken as the second before it, as the RFC asks of those who know none.
 *
 * @returns `no-form` for what is written otherwise, `no-day` for what no calendar or clock shows: `20260230`
 */
export function readStamp(text: string): Stamp | 'no-form' | 'no-day' {
  const match = stamp.exec(text)
  if (!match) return 'no-form'
  const [, year = '', month = '', day = '', hour, minute = '', second = '', utc] = match
  const written =
    hour === undefined
      ? readTime(`${year}-${month}-${day}`)
      : readTime(`${year}-${month}-${day}T${hour}:${minute}:${second === '60' ? '59' : second}`)
  if (!written) return 'no-day'
  const civil: Civil = { ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 }
  return { civil, form: hour === undefined ? 'day' : utc ? 'utc' : 'civil' }
}

/** A civil time as window files write it: `2026-12-01T09:00`, with seconds only where there are some. */
export function writtenCivil(civil: Civil): string {
  const { hour, minute, second } = civil
  const seconds = second === 0 ? '' : `:${two(second)}`
  return `${writtenDay(civil)}T${two(hour)}:${two(minute)}${seconds}`
}

/** A day as window files write it: `2026-12-01`. */
export function writtenDay({ year, month, day }: Civil): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** A civil time as iCalendar writes it: `20261201T090000`. */
export function stampOf(civil: Civil): string {
  return `${writtenDay(civil).replaceAll('-', '')}T${two(civil.hour)}${two(civil.minute)}${two(civil.second)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
