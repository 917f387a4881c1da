import { Temporal } from 'temporal-polyfill'
import type { WrittenWindow } from '../../src/calendar/windows/written.js'
import { naiveOccurrences } from './naive-recurrence.js'

/**
 * Windows the slow way, to compare with: goes through the days around an instant one by one and asks Temporal when each of them is.
 * Shares nothing with what it judges: it reads the window as it is written.
 *
 * What clocks skip or repeat is put where the window is longest: it begins as soon as a clock shows its start or later, and ends when no
 * clock shows a time before its end any more.
 */
export interface NaiveTime {
  readonly start: number
  readonly end: number
}

/** Whether a window holds at an instant, as clocks in a zone have it. */
export function isHeld(written: WrittenWindow, zone: string, at: number): boolean {
  const isOpen = naiveTimes(written, zone, at, at + 1).length > 0
  return written.outside ? !isOpen : isOpen
}

/** The times of a window (its own, whatever `outside` says) that overlap `[from, until)`. */
export function naiveTimes(
  written: WrittenWindow,
  zone: string,
  from: number,
  until: number,
): readonly NaiveTime[] {
  const own = written.timezone ?? zone
  const padding = [written.before, written.after].reduce((sum, text) => sum + daysOf(text), 0)
  const first = dayOf(from).subtract({ days: padding + 40 })
  const last = dayOf(until).add({ days: padding + 40 })
  return naiveForms(written, zone, own, first, last)
    .map(({ start, end }) => ({
      start: start === undefined ? -Infinity : edge(start, written.before, -1, own),
      end: end === undefined ? Infinity : edge(end, written.after, 1, own),
    }))
    .filter(({ start, end }) => start < end && start < until && end > from)
    .sort((a, b) => a.start - b.start)
}

/** A civil time in the zone of the window, one in a zone of its own, or an instant; with what a stopwatch adds. */
type Edge =
  | { readonly plain: Temporal.PlainDateTime; readonly zone?: string; readonly exact?: number }
  /** `zone`: whose days padding counts. */
  | { readonly instant: number; readonly zone: string }

interface Form {
  readonly start: Edge | undefined
  readonly end: Edge | undefined
}

function naiveForms(
  written: WrittenWindow,
  zone: string,
  own: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly Form[] {
  const { daily, weekly, yearly, rrule } = written
  if (rrule !== undefined) return recurring(written, own, first, last)
  const from = moment(written.from, false, written.timezone)
  const until = moment(written.until, true, written.timezone)
  if (!daily && !weekly && yearly === undefined) return [{ start: from, end: until }]
  const forms: Form[] = []
  const lower = from && plainIn(from, own)
  const upper = until && plainIn(until, own)
  const add = (start: Temporal.PlainDateTime, end: Temporal.PlainDateTime): void => {
    if (upper && !isBefore(start, upper)) return
    if (lower && !isBefore(lower, end)) return
    const cut = lower && isBefore(start, lower) ? lower : start
    forms.push({ start: { plain: cut }, end: { plain: end } })
  }
  if (yearly !== undefined) {
    const [opens, closes] =
      typeof yearly === 'string' ? [yearly, yearly] : [yearly.from, yearly.until]
    const length = opens > closes ? 1 : 0
    for (let year = first.year - 2; year <= last.year; year++)
      add(
        dayIn(year, opens, 1).toPlainDateTime(),
        dayIn(year + length, closes, -1)
          .add({ days: 1 })
          .toPlainDateTime(),
      )
    return forms.filter(({ start, end }) => isBefore(plainOf(start), plainOf(end)))
  }
  const { from: opens = '00:00', to: closes = '24:00' } = daily ?? weekly ?? {}
  const days = weekly ? [weekly.days].flat().map((name) => names.indexOf(name) + 1) : undefined
  for (
    let date = first;
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (days && !days.includes(date.dayOfWeek)) continue
    const ends = closes > opens ? date : date.add({ days: 1 })
    add(at(date, opens), at(ends, closes))
  }
  return forms
}

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function recurring(
  written: WrittenWindow,
  own: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly Form[] {
  const from = Temporal.PlainDateTime.from((written.from ?? '').replace(/\[.*/u, ''))
  const zone = /\[(.*)\]/u.exec(written.from ?? '')?.[1] ?? own
  const duration = Temporal.Duration.from(written.duration ?? 'P1D')
  const { weeks, days, hours, minutes } = duration
  const [begin, end] = [millisecondsOf(first), millisecondsOf(last)]
  // Without a zone of its own, what is written as UTC is what clocks show.
  const floats = written.timezone === undefined && !(written.from ?? '').includes('[')
  const rule = (written.rrule ?? '').replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/u,
    (_, ...digits: string[]) => {
      const [year, month, day, hour, minute, second] = digits
      const plain = Temporal.Instant.from(
        `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
      ).toZonedDateTimeISO(floats ? 'UTC' : zone)
      return `UNTIL=${plain.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')}`
    },
  )
  const starts = new Set(naiveOccurrences(rule, millisecondsOf(from), begin, end))
  for (const text of [written.rdate ?? []].flat())
    starts.add(millisecondsOf(Temporal.PlainDateTime.from(text)))
  for (const text of [written.exdate ?? []].flat())
    starts.delete(millisecondsOf(Temporal.PlainDateTime.from(text)))
  return [...starts].map((start) => {
    const plain = Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
    return {
      start: { plain, zone },
      end: {
        plain: plain.add({ days: weeks * 7 + days }),
        zone,
        exact: (hours * 60 + minutes) * 60_000,
      },
    }
  })
}

function moment(
  text: string | null | undefined,
  isEnd: boolean,
  timezone = 'UTC',
): Edge | undefined {
  if (text === undefined || text === null) return undefined
  const zone = /\[(.*)\]/u.exec(text)?.[1]
  if (/(?:Z|[+-]\d\d:\d\d)$/u.test(text)) {
    const instant = Temporal.Instant.from(text).epochMilliseconds
    return { instant, zone: text.endsWith('Z') ? 'UTC' : timezone }
  }
  const bare = text.replace(/\[.*/u, '')
  const isDay = !bare.includes('T')
  const plain = Temporal.PlainDateTime.from(bare)
  return { plain: isDay && isEnd ? plain.add({ days: 1 }) : plain, ...(zone && { zone }) }
}

/** When an edge is, with its padding. */
function edge(value: Edge, padding: string | undefined, sign: 1 | -1, own: string): number {
  const duration = Temporal.Duration.from(padding ?? 'PT0S')
  const { years, months, weeks, days, hours, minutes, seconds } = duration
  const civil = { years, months, weeks, days }
  const exact = sign * ((hours * 60 + minutes) * 60 + seconds) * 1000
  const move = sign === 1 ? 'add' : 'subtract'
  if ('instant' in value) {
    const moved = Temporal.Instant.fromEpochMilliseconds(value.instant).toZonedDateTimeISO(
      value.zone,
    )
    return moved[move](civil).epochMilliseconds + exact
  }
  const plain = value.plain[move](civil)
  const zone = value.zone ?? own
  const resolved = sign === 1 ? endAt(plain, zone) : startAt(plain, zone)
  return resolved + (value.exact ?? 0) + exact
}

function startAt(plain: Temporal.PlainDateTime, zone: string): number {
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(plain)) return earlier.epochMilliseconds
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  // The change may be at that very instant.
  const change = later.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  return change?.epochMilliseconds ?? NaN
}

function endAt(plain: Temporal.PlainDateTime, zone: string): number {
  return plain.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds
}

function plainIn(value: Edge, own: string): Temporal.PlainDateTime {
  if ('plain' in value && (value.zone === undefined || value.zone === own)) return value.plain
  const instant = 'instant' in value ? value.instant : startAt(value.plain, value.zone ?? own)
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(own).toPlainDateTime()
}

function plainOf(value: Edge | undefined): Temporal.PlainDateTime {
  if (!value || !('plain' in value)) throw new TypeError('Expected a civil time')
  return value.plain
}

/** A day of a year; of 29 February where there is none, the next or (`-1`) the one before. */
function dayIn(year: number, text: string, step: 1 | -1): Temporal.PlainDate {
  const isMissing =
    text === '02-29' && !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear
  if (isMissing) return Temporal.PlainDate.from(step === 1 ? `${year}-03-01` : `${year}-02-28`)
  return Temporal.PlainDate.from(`${year}-${text}`)
}

function at(date: Temporal.PlainDate, time: string): Temporal.PlainDateTime {
  return time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time)
}

function isBefore(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(a, b) < 0
}

function dayOf(at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate()
}

function millisecondsOf(plain: Temporal.PlainDate | Temporal.PlainDateTime): number {
  return plain.toZonedDateTime('UTC').epochMilliseconds
}

function daysOf(padding: string | undefined): number {
  return padding === undefined
    ? 0
    : Math.ceil(Temporal.Duration.from(padding).total({ unit: 'days', relativeTo: '2026-01-01' }))
}
