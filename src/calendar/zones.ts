/** A civil date and time: what a clock on a wall shows. */
export interface Civil {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

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

const dayLength = 86_400_000

/** One formatter a zone: making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Whether this machine's calendar data knows a zone by that name. */
export function isZone(zone: string): boolean {
  return formatterFor(zone) !== undefined
}

function formatterFor(zone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(zone, made)
    return made
  } catch (error) {
    // The name is the only option that varies.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds: one hour in Paris in winter.
 *
 * @throws RangeError for a zone that {@link isZone} does not know
 */
export function offsetAt(at: number, zone: string): number {
  if (zone === 'UTC') return 0
  const second = Math.floor(at / 1000) * 1000
  return utcOf(wallClock(second, zone)) - second
}

/**
 * What a clock in a zone shows at an instant.
 *
 * @throws RangeError for a zone that {@link isZone} does not know
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
 * @throws RangeError for a zone that {@link isZone} does not know
 * @see RFC 5545, 3.3.5, which resolves both the same way
 */
export function instantOf(civil: Civil, zone: string): Resolved {
  const wall = utcOf(civil)
  const [before, after] = [offsetAt(wall - dayLength, zone), offsetAt(wall + dayLength, zone)]
  const fits = (offset: number): boolean => offsetAt(wall - offset, zone) === offset
  if (before === after && fits(before)) return { at: wall - before }
  const [isFirst, isSecond] = [fits(before), fits(after)]
  if (isFirst && isSecond) return { at: wall - before, change: 'repeated' }
  if (isFirst) return { at: wall - before }
  if (isSecond) return { at: wall - after }
  return { at: wall - before, change: 'skipped' }
}

/** Milliseconds since 1970 of a civil time, as if it were UTC. */
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

function wallClock(at: number, zone: string): Civil {
  const formatter = formatterFor(zone)
  if (!formatter) throw new RangeError(`No time zone \`${zone}\``)
  const parts: Record<string, string> = {}
  for (const { type, value } of formatter.formatToParts(at)) parts[type] = value
  const year = Number(parts['year'])
  return {
    year: parts['era'] === 'BC' ? 1 - year : year,
    month: Number(parts['month']),
    day: Number(parts['day']),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
    second: Number(parts['second']),
    millisecond: 0,
  }
}
