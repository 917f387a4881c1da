import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import type { ScalarNode } from '../core/node.js'
import type { Span } from '../core/span.js'
import { icsLimits, type Component } from './components.js'
import { copydeskNames } from './window-keys.js'
import { dayLength } from './days.js'
import { readDuration, type Duration } from './durations.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import { readProperty, type Property } from './lines.js'
import { itemsOf, textNode } from './nodes.js'
import { parseRule } from './parse-rule.js'
import type { Rule } from './rule.js'
import { isComparable, momentOf, type Clock, type Time, type TimeReader } from './times.js'

/** An event of a calendar, all of its times read. */
export interface Event {
  readonly component: Component
  readonly properties: Properties
  readonly uid: ScalarNode
  readonly start: Time
  readonly end: End
  readonly rule?: EventRule
  readonly rdates: readonly Time[]
  readonly exdates: readonly Time[]
  /** Occurrences that last otherwise than the event. */
  readonly periods: readonly { readonly start: Time; readonly end: End }[]
}

/** When an event ends. */
export type End =
  /** At a time; of days, the last that is still part of it. */
  | { readonly type: 'until'; readonly clock: Clock; readonly civil: Civil; readonly span: Span }
  | {
      readonly type: 'duration'
      readonly duration: Duration
      readonly text: string
      readonly span: Span
    }

/** A rule in capitals, where it stands, and what it says. */
export interface EventRule {
  readonly text: string
  readonly span: Span
  readonly rule: Rule
}

/** Which occurrence of which event something stands for. */
export interface Replaced {
  readonly time: Time
  readonly isFuture: boolean
  /** As the calendar writes it. */
  readonly text: string
}

/** What a `VEVENT` is about; without an event: it does not take place. */
export interface Entry {
  readonly uid: ScalarNode
  readonly replaces?: Replaced
  readonly event?: Event
}

/** The properties of an event by their names, in order. */
export type Properties = ReadonlyMap<string, readonly Property[]>

/** Properties that may stand on several lines. */
const repeatable = new Set(['CATEGORIES', 'RDATE', 'EXDATE', 'RRULE', 'EXRULE'])

/** Reads a `VEVENT`; `undefined` for one with mistakes, which have been reported. */
export function readEvent(
  source: string,
  component: Component,
  times: TimeReader,
  faults: Faults,
): Entry | undefined {
  const properties = readProperties(component, faults)
  const single = (name: string): Property | undefined => properties.get(name)?.[0]
  const uidLine = single('UID')
  const uid = uidLine && textNode(source, uidLine)
  const isBroken = (name: string): boolean =>
    !properties.has(name) && component.lines.some((line) => line.name === name)
  if (!uid) {
    if (isBroken('UID')) return undefined
    faults.error('ics/no-uid', uidLine ?? component.begin, icsWords.noUid)
    return undefined
  }
  const replaced = single('RECURRENCE-ID')
  const replaces = replaced && readReplaced(replaced, times, faults)
  if (replaced && !replaces) return undefined
  const named = { uid, ...(replaces && { replaces }) }
  if (single('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return named
  const startLine = single('DTSTART')
  if (!startLine) {
    if (isBroken('DTSTART')) return undefined
    faults.error('ics/no-start', component.begin, icsWords.noStart)
    return undefined
  }
  const start = times.one(startLine)
  const end = start && readEnd(start, single('DTEND'), single('DURATION'), times, faults)
  if (!start || !end) return undefined
  const rule = readRule(properties, start, faults)
  if (rule === 'wrong') return undefined
  if (isTooMuch(properties)) {
    faults.error('limit/values', component.begin, icsWords.values(icsLimits.values))
    return undefined
  }
  const [dates, periods] = readDates(properties.get('RDATE') ?? [], start, times, faults)
  const exdates = (properties.get('EXDATE') ?? []).flatMap((property) => times.list(property))
  const rest = { start, end, ...(rule && { rule }), rdates: dates, periods, exdates }
  return { ...named, event: { component, properties, uid, ...rest } }
}

/** Whether all lists of an event together have too many values. */
function isTooMuch(properties: Properties): boolean {
  let values = 0
  for (const [name, lines] of properties) {
    if (!repeatable.has(name) && !name.startsWith('X-COPYDESK-')) continue
    for (const line of lines) values += itemsOf(line).length
  }
  return values > icsLimits.values
}

function readProperties(component: Component, faults: Faults): Properties {
  const properties = new Map<string, Property[]>()
  for (const line of component.lines) {
    if (line.name.startsWith('X-COPYDESK-') && !copydeskNames.includes(line.name)) {
      faults.error(
        'ics/unknown-property',
        line.nameSpan,
        icsWords.unknown(line.name, copydeskNames),
      )
      continue
    }
    const property = readProperty(line, faults)
    if (!property) continue
    const { name } = property
    const known = properties.get(name)
    if (!known) properties.set(name, [property])
    else if (repeatable.has(name) || name.startsWith('X-COPYDESK-')) known.push(property)
    else faults.error('ics/duplicate-property', property, icsWords.twice(name))
  }
  return properties
}

function readReplaced(property: Property, times: TimeReader, faults: Faults): Replaced | undefined {
  const range = property.parameters.get('RANGE')?.toUpperCase()
  if (range !== undefined && range !== 'THISANDFUTURE') {
    faults.error('ics/range', property, icsWords.range)
    return undefined
  }
  const time = times.one(property)
  return time && { time, isFuture: range !== undefined, text: property.value.trim() }
}

function readEnd(
  start: Time,
  endLine: Property | undefined,
  durationLine: Property | undefined,
  times: TimeReader,
  faults: Faults,
): End | undefined {
  if (endLine && durationLine) {
    faults.error('ics/two-ends', durationLine, icsWords.twoEnds)
    return undefined
  }
  if (endLine) {
    const end = times.one(endLine)
    return end && endAt(start, end, endLine.name, faults)
  }
  if (durationLine) {
    return endAfter(start, durationLine.value, durationLine.valueSpan, durationLine.name, faults)
  }
  const { clock, civil, span } = start
  if (clock.type !== 'day') faults.warning('ics/no-length', span, icsWords.moment)
  return { type: 'until', clock, civil, span }
}

function endAt(start: Time, end: Time, name: string, faults: Faults): End | undefined {
  if (!isComparable(start.clock, end.clock)) {
    faults.error('ics/mixed-times', end.span, icsWords.mixed(name))
    return undefined
  }
  const length = momentOf(end) - momentOf(start)
  if (length < 0) {
    faults.error('ics/ends-before-start', end.span, icsWords.backwards)
    return undefined
  }
  const { clock, civil, span } = end
  const isDay = clock.type === 'day'
  if (length === 0) {
    faults.warning('ics/no-length', span, isDay ? icsWords.dayWithoutLength : icsWords.moment)
    return { type: 'until', clock, civil, span }
  }
  return { type: 'until', clock, civil: isDay ? civilOf(utcOf(civil) - dayLength) : civil, span }
}

function endAfter(
  start: Time,
  written: string,
  span: Span,
  name: string,
  faults: Faults,
): End | undefined {
  const duration = readDuration(written)
  if (!duration) {
    faults.error('ics/duration', span, icsWords.duration(name))
    return undefined
  }
  const { clock, civil } = start
  if (duration.days + duration.milliseconds === 0) {
    faults.warning('ics/no-length', span, icsWords.moment)
    return { type: 'until', clock, civil, span }
  }
  if (clock.type !== 'day') {
    const text = written.trim().toUpperCase().replace('+', '')
    return { type: 'duration', duration, text, span }
  }
  if (duration.milliseconds > 0) {
    faults.error('ics/duration', span, icsWords.durationOfDays)
    return undefined
  }
  return {
    type: 'until',
    clock,
    civil: civilOf(utcOf(civil) + (duration.days - 1) * dayLength),
    span,
  }
}

function readRule(
  properties: Properties,
  start: Time,
  faults: Faults,
): EventRule | 'wrong' | undefined {
  const [exrule] = properties.get('EXRULE') ?? []
  if (exrule) faults.error('ics/exrule', exrule, icsWords.exrule)
  const [line, second] = properties.get('RRULE') ?? []
  if (second) faults.error('ics/several-rules', second, icsWords.severalRules)
  if (exrule || second) return 'wrong'
  if (!line) return undefined
  const parsed = parseRule(line.value, start.civil)
  if ('mistake' in parsed) {
    const { code, message, remedy, start: from, end } = parsed.mistake
    const span = line.span(line.valueStart + from, line.valueStart + end)
    faults.error(code, span, { message, remedy })
    return 'wrong'
  }
  const { rule } = parsed
  if (
    start.clock.type === 'day' &&
    rule.hours.length + rule.minutes.length + rule.seconds.length > 0
  ) {
    faults.error('ics/rule-times', line.valueSpan, icsWords.ruleTimes)
    return 'wrong'
  }
  if (start.clock.type === 'offset') {
    faults.error('ics/unknown-zone', start.span, icsWords.recurringZone(start.clock.tzid))
    return 'wrong'
  }
  const text = line.value.trim().toUpperCase().replace(/;$/u, '')
  return { text, span: line.valueSpan, rule }
}

/** The dates of `RDATE`, and its periods, which have an end of their own. */
function readDates(
  properties: readonly Property[],
  start: Time,
  times: TimeReader,
  faults: Faults,
): [readonly Time[], Event['periods']] {
  const dates: Time[] = []
  const periods: Event['periods'][number][] = []
  for (const property of properties) {
    if (property.parameters.get('VALUE')?.toUpperCase() !== 'PERIOD') {
      dates.push(...times.list(property))
      continue
    }
    for (const [from, to] of itemsOf(property)) {
      const slash = property.text.indexOf('/', from)
      const middle = slash < 0 || slash > to ? to : slash
      const begin = times.at(property, from, middle)
      const end = begin && readPeriodEnd(property, begin, middle + 1, to, times, faults)
      if (begin && end) periods.push({ start: begin, end })
      if (faults.isFull()) break
    }
  }
  const mixed = [...dates, ...periods.map((period) => period.start)].find(
    ({ clock }) => !isComparable(clock, start.clock),
  )
  if (mixed) faults.error('ics/mixed-times', mixed.span, icsWords.mixed('RDATE'))
  const [first] = dates
  if (first && start.clock.type === 'offset') {
    faults.error('ics/unknown-zone', start.span, icsWords.recurringZone(start.clock.tzid))
  }
  return [mixed ? [] : dates, mixed ? [] : periods]
}

function readPeriodEnd(
  property: Property,
  begin: Time,
  from: number,
  to: number,
  times: TimeReader,
  faults: Faults,
): End | undefined {
  const text = property.text.slice(from, to)
  if (/^\s*\+?p/iu.test(text)) {
    return endAfter(begin, text, property.span(from, to), property.name, faults)
  }
  const end = times.at(property, Math.min(from, to), to)
  return end && endAt(begin, end, property.name, faults)
}
