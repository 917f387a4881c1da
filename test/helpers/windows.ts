import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readRelativeDates } from '../../src/calendar/windows/anchors.js'
import { readWindow } from '../../src/calendar/windows/read-window.js'
import type { Window } from '../../src/calendar/windows/window.js'
import type { Listed, WrittenWindow } from '../../src/calendar/windows/written.js'
import { recurrences } from '../../src/kinds/blackout/recurrences.js'

/** Reads a window that has no mistake. */
export function windowOf(
  written: WrittenWindow,
  dates: Readonly<Record<string, Listed>> = {},
  holidays: readonly string[] = [],
): Window {
  const fail = ({ code, message }: { readonly code: string; readonly message: string }) => {
    throw new Error(`${code}: ${message} in ${JSON.stringify(written)}`)
  }
  const anchors = readRelativeDates(dates, holidays, fail)
  const window = readWindow(written, { anchors, recurrences, complain: fail })
  if (!window) throw new Error(`Nothing read of ${JSON.stringify(written)}`)
  return window
}

/** What instants are written as in tables: `2026-03-29T01:00Z`. */
export function written(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().replace(':00.000Z', 'Z') : String(at)
}

/** Zones whose clocks are hard: half hours, quarters, changes of half an hour, beyond the date line, over a skipped day. */
export const hardZones = [
  'UTC',
  'Europe/Paris',
  'Europe/Dublin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
] as const

const zone = fc.constantFrom(...hardZones)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

const minutes = fc.constantFrom('00', '15', '30', '59')
const hours = fc.constantFrom('00', '01', '02', '03', '07', '12', '22', '23')
const clock = fc.tuple(hours, minutes).map(([hour, minute]) => `${hour}:${minute}`)

/** Days in which clocks change somewhere, and others. */
const changes = hardZones.flatMap((name) => {
  const days: string[] = []
  let at = Temporal.Instant.from('2009-01-01T00:00Z').toZonedDateTimeISO(name)
  for (let next = at.getTimeZoneTransition('next'); next && next.year < 2031;) {
    days.push(next.toPlainDate().toString())
    at = next
    next = at.getTimeZoneTransition('next')
  }
  return days
})
const date = fc.oneof(
  fc.constantFrom(...changes),
  fc
    .integer({ min: 0, max: 8000 })
    .map((days) => Temporal.PlainDate.from('2009-01-01').add({ days }).toString()),
)
const time = fc.tuple(date, clock).map(([day, hour]) => `${day}T${hour}`)

/** A moment in every way to write one that has a zone or none. */
const moment = fc.oneof(
  date,
  time,
  fc.tuple(time, zone).map(([text, name]) => `${text}[${name}]`),
  time.map((text) => `${text}Z`),
  time.map((text) => `${text}+05:30`),
)
const plainMoment = fc.oneof(date, time)

const padding = fc.constantFrom('P1D', 'PT12H', 'P1M', 'P2DT6H', 'PT90M', 'P1W')
const monthDay = fc
  .integer({ min: 0, max: 365 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString().slice(5))
const yearDay = fc.oneof(monthDay, fc.constantFrom('02-29', '12-31', '01-01', '02-28', '03-01'))
const weekday = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')

/** `from` before `until` by a day or more, or one of them alone. */
const bounds = fc.oneof(
  fc.constant({}),
  plainMoment.map((from) => ({ from })),
  plainMoment.map((until) => ({ until })),
  fc.tuple(date, fc.integer({ min: 0, max: 90 })).map(([from, days]) => ({
    from,
    until: Temporal.PlainDate.from(from).add({ days }).toString(),
  })),
)

const once = fc.oneof(
  moment.map((from) => ({ from, until: null })),
  moment.map((until) => ({ until })),
  fc.tuple(moment, fc.integer({ min: 2, max: 200 }), fc.boolean()).map(([from, days, isDay]) => {
    const until = Temporal.PlainDate.from(from.slice(0, 10)).add({ days }).toString()
    return { from, until: isDay ? until : `${until}${from.slice(10)}` }
  }),
)
const daily = fc
  .tuple(clock, fc.oneof(clock, fc.constant('24:00')), bounds)
  .map(([from, to, more]) => ({ daily: { from, to }, ...more }))
const weekly = fc
  .tuple(fc.uniqueArray(weekday, { minLength: 1 }), maybe(clock), maybe(clock), bounds)
  .map(([days, from, to, more]) => ({
    weekly: { days, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    ...more,
  }))
const yearly = fc
  .tuple(fc.oneof(yearDay, fc.record({ from: yearDay, until: yearDay })), bounds)
  .map(([day, more]) => ({ yearly: day, ...more }))
const recurring = fc
  .tuple(
    fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3;COUNT=40',
      'FREQ=WEEKLY;BYDAY=MO,SU',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU',
      'FREQ=MONTHLY;BYDAY=-1SU',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      'FREQ=WEEKLY;BYDAY=SU;UNTIL=20260329T005959Z',
      'FREQ=DAILY;UNTIL=20261025T003000Z',
    ),
    fc.oneof(
      time,
      fc.tuple(time, zone).map(([text, name]) => `${text}[${name}]`),
    ),
    fc.constantFrom('PT2H', 'P1D', 'PT30M', 'P1DT3H', 'P3D'),
  )
  .filter(([rule, from]) => !rule.includes('UNTIL') || from < '2025')
  .map(([rrule, from, duration]) => ({ rrule, from, duration }))

/** Windows of every sort, as they are written. Their times are about 2009 to 2031. */
export const anyWindow: fc.Arbitrary<WrittenWindow> = fc
  .tuple(
    fc.oneof(once, daily, weekly, yearly, recurring),
    maybe(padding),
    maybe(padding),
    maybe(zone),
    fc.boolean(),
  )
  .map(([form, before, after, timezone, isOutside]) => ({
    id: 'w',
    ...form,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(timezone !== undefined && { timezone }),
    ...(isOutside && { outside: true }),
  }))

/** Instants about which windows are open or not. */
export const anyInstant = fc.oneof(
  fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 11, 31) }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -30 * 60, max: 54 * 60 }))
    .map(([day, minute]) => Date.parse(day) + minute * 60_000),
)
export const anyZone = zone
