import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import type { Component } from './components.js'
import { dayLength } from './days.js'
import { expandRule, untilToCivil } from './recurrence.js'
import { readStamp } from './stamps.js'
import { zoneNamed } from './zone-names.js'

/** What is known of a zone that a calendar names. */
export type KnownZone =
  /** It is in the tz database, under this name. */
  | { readonly type: 'named'; readonly zone: string }
  /** Only the calendar describes it: minutes east of UTC at a civil time, with a fraction for seconds. */
  | { readonly type: 'described'; readonly offsetAt: (civil: Civil) => number }
  /** The calendar describes it, but that can't be read. */
  | { readonly type: 'broken' }

/**
 * Finds zones by the names that the times of a calendar give: by the name itself, else by the place that the calendar's own description
 * names, else by the description.
 *
 * @param timezones the `VTIMEZONE` components of the calendar
 * @returns a function; what it gives is `undefined` for a zone that nobody knows
 */
export function zoneFinder(
  timezones: readonly Component[],
): (tzid: string) => KnownZone | undefined {
  const found = new Map<string, KnownZone | undefined>()
  const find = (tzid: string): KnownZone | undefined => {
    const zone = zoneNamed(tzid)
    if (zone !== undefined) return { type: 'named', zone }
    const component = timezones.find((candidate) => valueOf(candidate, 'TZID') === tzid)
    if (!component) return undefined
    const place = zoneNamed(valueOf(component, 'X-LIC-LOCATION') ?? '')
    return place === undefined ? describedZone(component) : { type: 'named', zone: place }
  }
  return (tzid) => {
    if (!found.has(tzid)) found.set(tzid, find(tzid))
    return found.get(tzid)
  }
}

/** When clocks of a zone changed, as the clocks before showed it, and by which offsets. */
interface Change {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The last moment for which the changes of a zone are worked out. */
const horizon = Date.UTC(2200, 0, 1)

function describedZone(component: Component): KnownZone {
  const changes: Change[] = []
  for (const observance of component.children) {
    const some = changesOf(observance)
    if (!some) return { type: 'broken' }
    changes.push(...some)
  }
  if (changes.length === 0) return { type: 'broken' }
  changes.sort((a, b) => a.at - b.at)
  const fixed = fixedZone(changes)
  return fixed === undefined
    ? { type: 'described', offsetAt: (civil) => offsetAt(changes, utcOf(civil)) }
    : { type: 'named', zone: fixed }
}

/** A zone whose clocks never change, as the tz database names it, where hours go west. */
function fixedZone(changes: readonly Change[]): string | undefined {
  const [first] = changes
  if (!first || changes.some(({ from, to }) => from !== first.to || to !== first.to)) {
    return undefined
  }
  const hours = first.to / 60
  if (hours === 0) return 'UTC'
  return Number.isInteger(hours) && hours >= -12 && hours <= 14
    ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
    : undefined
}

/** Times that a change skips or repeats are resolved as RFC 5545 has it: by the offset before. */
function offsetAt(changes: readonly Change[], at: number): number {
  let [low, high] = [-1, changes.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((changes[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const change = changes[low]
  // Before the first change clocks showed what it changed from.
  if (!change) return changes[0]?.from ?? 0
  const skipped = (change.to - change.from) * 60_000
  return at < change.at + skipped ? change.from : change.to
}

function changesOf(observance: Component): readonly Change[] | undefined {
  const start = readStamp(valueOf(observance, 'DTSTART') ?? '')
  const from = minutesOf(valueOf(observance, 'TZOFFSETFROM'))
  const to = minutesOf(valueOf(observance, 'TZOFFSETTO'))
  if (typeof start === 'string' || from === undefined || to === undefined) return undefined
  const first = utcOf(start.civil)
  const times = [first]
  const rule = valueOf(observance, 'RRULE')
  if (rule !== undefined) {
    try {
      const rrule = untilToCivil(rule, (at) => civilOf(at + from * 60_000))
      times.push(...expandRule({ rrule, start: start.civil }, oldest(first), horizon))
    } catch {
      return undefined
    }
  }
  for (const line of observance.lines.filter(({ name }) => name === 'RDATE')) {
    for (const text of line.text.slice(line.text.lastIndexOf(':') + 1).split(',')) {
      const stamp = readStamp(text.trim())
      if (typeof stamp === 'string') return undefined
      times.push(utcOf(stamp.civil) + (stamp.form === 'utc' ? from * 60_000 : 0))
    }
  }
  return times.map((at) => ({ at, from, to }))
}

/** Outlook lets zones begin in 1601; nothing before 1900 is asked about. */
function oldest(first: number): number {
  return Math.max(first, Date.UTC(1900, 0, 1) - dayLength)
}

/** Hours, minutes and perhaps seconds east of UTC: `+0100`, `-033000`. */
const offset = /^([+-])(\d{2})([0-5]\d)([0-5]\d)?$/u

/** In minutes, with a fraction for seconds; `undefined` for what is no offset or further than any zone has. */
function minutesOf(text: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = offset.exec(text ?? '') ?? []
  if (sign === undefined) return undefined
  const value = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  return value > 16 * 60 ? undefined : value * (sign === '-' ? -1 : 1)
}

/** The value of the first property of that name, as written. */
function valueOf(component: Component, name: string): string | undefined {
  const line = component.lines.find((candidate) => candidate.name === name)
  return line?.text.slice(line.text.indexOf(':') + 1).trim()
}
