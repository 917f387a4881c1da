/** A length of time: days by the calendar, whatever clocks do, and time by the clock. */
export interface Duration {
  readonly days: number
  readonly milliseconds: number
}

/** `P2W`, `P1D`, `PT90M`, `P1DT12H`. */
const duration =
  /^\+?P(?:(\d{1,5})W|(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?)$/u

/**
 * Reads a duration of RFC 5545 (3.3.6) that does not go back; `undefined` for what is written otherwise.
 */
export function readDuration(text: string): Duration | undefined {
  const match = duration.exec(text.trim().toUpperCase())
  if (!match || !/\d/u.test(text)) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0))
  return {
    days: weeks * 7 + days,
    milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  }
}
