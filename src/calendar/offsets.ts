import { utcOf } from './civil.js'

/**
 * A zone: `UTC`, or a name of the tz database that says where: `Europe/Paris`, `America/Argentina/Ushuaia`, `Etc/GMT+5`.
 *
 * No abbreviation and no country, though some machines know them: to ICU `BST` is Bangladesh, `PST` Los Angeles in winter and in
 * summer, `EST` Panama. No offset either (`+05:00`): it knows no change of clocks, and not every machine takes it for a zone.
 */
export const zonePattern = /^(?:[Uu][Tt][Cc]|(?!SystemV\/)[A-Za-z]\w*(?:\/[A-Za-z][\w+-]*){1,2})$/u

/** The clock of a zone, with what is known of it so far. */
interface Clock {
  /** Making one costs far more than using it. */
  readonly format: Intl.DateTimeFormat
  /** By stretch of time, as they are asked for. */
  readonly stretches: (Stretch | undefined)[]
}

/**
 * The offsets of a stretch of time, in order, and the instants at which each ends. The last has no end, so that every search ends.
 *
 *     offsets   +1 h      +2 h        +1 h
 *     ends           29 March   25 October
 */
interface Stretch {
  readonly ends: readonly number[]
  readonly offsets: readonly number[]
}

/** Milliseconds of a stretch: about 398 days. */
const stretchLength = 2 ** 35

/** How many are kept, from 1970 on, so until 2109. Before and after, every question is asked anew. */
const stretchCount = 128

/**
 * How far apart a stretch is sampled: 6 days and 5 hours. Clocks that were changed have not been changed back sooner since 1970; the
 * shortest times are an hour less than 7 days, in Gaza and in the north of Brazil.
 */
const sampleLength = 2 ** 29

/** By name, as it is written and in small letters. */
const clocks = new Map<string, Clock>()

/** Spellings beyond these are looked up in small letters: a name has many, and a draft may try them all. */
const mostNames = 2000

/** Whether this machine's calendar data knows a zone by that name, in capital or in small letters. Never throws. */
export function isZone(zone: string): boolean {
  return clockOf(zone) !== undefined
}

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds: one hour in Paris in winter.
 *
 * What was found is kept, by stretches of a year: at most 128 a zone, each with its changes of clocks.
 *
 * @throws RangeError for a zone that {@link isZone} does not know, and for what is no instant
 */
export function offsetAt(at: number, zone: string): number {
  if (zone === 'UTC') return 0
  const clock = clocks.get(zone) ?? knownClock(zone)
  const index = Math.floor(at / stretchLength)
  // So put that `NaN` goes the same way.
  if (!(index >= 0 && index < stretchCount)) return measure(at, clock)
  const { ends, offsets } = (clock.stretches[index] ??= survey(index, clock))
  let place = 0
  while (at >= (ends[place] ?? Infinity)) place++
  return offsets[place] ?? 0
}

/**
 * {@link offsetAt}, asked anew.
 *
 * @throws RangeError as it does
 */
export function measuredOffsetAt(at: number, zone: string): number {
  return measure(at, knownClock(zone))
}

function knownClock(zone: string): Clock {
  const clock = clockOf(zone)
  if (!clock) throw new RangeError(`No time zone \`${zone}\``)
  return clock
}

function clockOf(name: string): Clock | undefined {
  const known = clocks.get(name)
  if (known) return known
  if (!zonePattern.test(name)) return undefined
  const key = name.toLowerCase()
  const format = clocks.get(key)?.format ?? formatFor(key)
  if (!format) return undefined
  const clock = clocks.get(key) ?? { format, stretches: [] }
  clocks.set(key, clock)
  if (clocks.size < mostNames) clocks.set(name, clock)
  return clock
}

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
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
  } catch (error) {
    // The name is the only option that varies.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** `3/29/2026 AD, 03:00:00`: month, day, year, hour, minute and second. In parts it would take three times as long. */
const digits = /\d+/gu

function measure(at: number, { format }: Clock): number {
  const second = Math.floor(at / 1000) * 1000
  const shown = format.format(second)
  const [month = NaN, day = NaN, year = NaN, hour = NaN, minute = NaN, seconds = NaN] =
    shown.match(digits)?.map(Number) ?? []
  const civil = { month, day, hour, minute, second: seconds, millisecond: 0 }
  return utcOf({ ...civil, year: shown.includes('B') ? 1 - year : year }) - second
}

/** Finds the changes of clocks of a stretch: by samples, then, between two that differ, by halving. */
function survey(index: number, clock: Clock): Stretch {
  const start = index * stretchLength
  let from = start
  let offset = measure(from, clock)
  const ends: number[] = []
  const offsets = [offset]
  for (let to = start + sampleLength; to <= start + stretchLength; to += sampleLength) {
    const sample = measure(to, clock)
    while (offset !== sample) {
      from = firstChange(from, to, (at) => measure(at, clock) !== offset)
      offset = measure(from, clock)
      ends.push(from)
      offsets.push(offset)
    }
    from = to
  }
  return { ends: [...ends, Infinity], offsets }
}

/**
 * The first whole second of `(from, to]` at which something holds that holds at `to` and not at `from`.
 *
 * @param from an instant, in milliseconds, as `to` is
 */
export function firstChange(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [Math.floor(from / 1000), Math.ceil(to / 1000)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle * 1000)) high = middle
    else low = middle
  }
  return high * 1000
}
