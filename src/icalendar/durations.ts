import { readDuration as readIso } from '../calendar/durations.js'

/** A length of time: days by the calendar, whatever clocks do, and time by the clock. */
export interface Duration {
  readonly days: number
  readonly milliseconds: number
}

/** What RFC 5545 has of ISO 8601: whole numbers, and no months or years. */
const form = /^\+?P(?:\d+W|(?:\d+D)?(?:T(?:\d+[HMS])+)?)$/u

/**
 * Reads a duration of RFC 5545 (3.3.6) that does not go back; `undefined` for what is written otherwise.
 */
export function readDuration(text: string): Duration | undefined {
  const written = text.trim().toUpperCase()
  const read = form.test(written) ? readIso(written.replace('+', '')) : undefined
  return read && { days: read.weeks * 7 + read.days, milliseconds: read.exact }
}
