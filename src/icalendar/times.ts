import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import { civilAt, instantOf } from '../calendar/zones.js'
import type { Span } from '../core/span.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import type { Property } from './lines.js'
import { itemsOf } from './nodes.js'
import { readStamp, writtenCivil, writtenDay } from './stamps.js'
import type { KnownZone } from './time-zones.js'

/** What a time is told by: nothing but the calendar, a clock on some wall, UTC, a zone, or so many minutes east of UTC. */
export type Clock =
  | { readonly type: 'day' }
  | { readonly type: 'floating' }
  | { readonly type: 'utc' }
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'offset'; readonly minutes: number; readonly tzid: string }

/** A time of an event, at its place. */
export interface Time {
  readonly clock: Clock
  readonly civil: Civil
  readonly span: Span
}

/** Reads times of one calendar. */
export interface TimeReader {
  /** The time of a property; `undefined` for what has been reported. */
  one(property: Property): Time | undefined
  /** The times of a list, as far as they can be read. */
  list(property: Property): readonly Time[]
  /** The time at a stretch of a property. */
  at(property: Property, from: number, to: number): Time | undefined
}

export function timeReader(
  find: (tzid: string) => KnownZone | undefined,
  faults: Faults,
): TimeReader {
  const clockOf = (property: Property, civil: Civil): Clock | undefined => {
    const tzid = property.parameters.get('TZID')
    if (tzid === undefined) return { type: 'floating' }
    const known = find(tzid)
    if (!known) {
      faults.error('ics/unknown-zone', property, icsWords.unknownZone(shownZone(tzid)))
      return undefined
    }
    if (known.type === 'named') return { type: 'zone', zone: known.zone }
    const minutes = known.type === 'described' ? known.offsetAt(civil) : Number.NaN
    // Offsets of window files are of whole minutes, to 14 hours.
    if (Number.isInteger(minutes) && Math.abs(minutes) <= 14 * 60) {
      return { type: 'offset', minutes, tzid: shownZone(tzid) }
    }
    faults.error('ics/broken-zone', property, icsWords.brokenZone(shownZone(tzid)))
    return undefined
  }
  const at = (property: Property, from: number, to: number): Time | undefined => {
    const { name, parameters, text } = property
    const span = property.span(from, to)
    const stamp = readStamp(text.slice(from, to).trim())
    if (typeof stamp === 'string') {
      const wording = stamp === 'no-form' ? icsWords.noForm(name) : icsWords.noDay(name)
      faults.error(`ics/${stamp}`, span, wording)
      return undefined
    }
    const { civil, form } = stamp
    const type = parameters.get('VALUE')?.toUpperCase()
    const isAsSaid =
      type === undefined || type === 'PERIOD' || (type === 'DATE' ? form === 'day' : form !== 'day')
    if (!isAsSaid || (type !== undefined && !valueTypes.has(type))) {
      faults.error('ics/value-type', property, icsWords.valueType(name, '`DATE` or `DATE-TIME`'))
      return undefined
    }
    if (form === 'day') return { clock: { type: 'day' }, civil, span }
    if (form === 'utc') {
      const isPlain = !parameters.has('TZID')
      if (!isPlain) faults.error('ics/zone-of-utc', property, icsWords.zoneOfUtc(name))
      return isPlain ? { clock: { type: 'utc' }, civil, span } : undefined
    }
    const clock = clockOf(property, civil)
    return clock && { clock, civil, span }
  }
  return {
    at,
    one: (property) => at(property, property.valueStart, property.text.length),
    list: (property) =>
      itemsOf(property).flatMap(([from, to]) => {
        const time = faults.isFull() ? undefined : at(property, from, to)
        return time ? [time] : []
      }),
  }
}

const valueTypes = new Set(['DATE', 'DATE-TIME', 'PERIOD'])

/** The instant of a time, or as if UTC for a time without a zone: times that {@link isComparable} can be compared by it. */
export function momentOf({ clock, civil }: Pick<Time, 'clock' | 'civil'>): number {
  switch (clock.type) {
    case 'zone':
      return instantOf(civil, clock.zone).at
    case 'offset':
      return utcOf(civil) - clock.minutes * 60_000
    default:
      return utcOf(civil)
  }
}

/** Whether two times are of one kind: days, times without a zone, or instants. */
export function isComparable(a: Clock, b: Clock): boolean {
  return a.type === b.type || (isInstant(a) && isInstant(b))
}

function isInstant({ type }: Clock): boolean {
  return type === 'utc' || type === 'zone' || type === 'offset'
}

/** What a clock shows at a time of its kind. */
export function civilOn(clock: Clock, time: Time): Civil {
  if (isSameClock(clock, time.clock)) return time.civil
  return onClock(clock, momentOf(time))
}

/** What a clock shows at an instant. */
export function onClock(clock: Clock, at: number): Civil {
  if (clock.type === 'zone') return civilAt(at, clock.zone)
  return civilOf(clock.type === 'offset' ? at + clock.minutes * 60_000 : at)
}

export function isSameClock(a: Clock, b: Clock): boolean {
  if (a.type === 'zone' && b.type === 'zone') return a.zone === b.zone
  if (a.type === 'offset' && b.type === 'offset') return a.minutes === b.minutes
  return a.type === b.type
}

/** A time as window files write it. */
export function writtenTime(clock: Clock, civil: Civil): string {
  switch (clock.type) {
    case 'day':
      return writtenDay(civil)
    case 'floating':
      return writtenCivil(civil)
    case 'utc':
      return `${writtenCivil(civil)}Z`
    case 'zone':
      return `${writtenCivil(civil)}[${clock.zone}]`
    case 'offset': {
      const minutes = Math.abs(clock.minutes)
      const two = (value: number): string => String(value).padStart(2, '0')
      const sign = clock.minutes < 0 ? '-' : '+'
      return `${writtenCivil(civil)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
    }
  }
}

/** The name of a zone as a message may show it: short, and on one line. */
function shownZone(tzid: string): string {
  const short = tzid.length > 40 ? `${tzid.slice(0, 40)}…` : tzid
  return short.replaceAll(/[\p{C}\u2028\u2029]/gu, '\uFFFD').replaceAll('`', '\u02CB')
}
