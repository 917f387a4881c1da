import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import { instantOf } from '../calendar/zones.js'
import { judgeInstant } from '../calendar/written-time.js'
import type { Entry as MapEntry, ListNode, MapNode, Node, ScalarNode } from '../core/node.js'
import type { Span } from '../core/span.js'
import { dayLength } from './days.js'
import type { Duration } from './durations.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import type { Property } from './lines.js'
import { derivedNode, listNode, textNode, textNodes } from './nodes.js'
import type { Dated, Series } from './series.js'
import { readStamp } from './stamps.js'
import { momentOf, onClock, writtenTime, type Clock } from './times.js'
import { copydeskKeys } from './window-keys.js'

/** A window as the map that a window file in YAML would have, every value at the line it comes from. */
export function windowNode(source: string, series: Series, faults: Faults): MapNode {
  const { event, clock, start, rule } = series
  const { properties, component } = event
  const first = (name: string): Property | undefined => properties.get(name)?.[0]
  const all = (...names: string[]): readonly Property[] =>
    names.flatMap((name) => properties.get(name) ?? [])
  const text = (...names: string[]): ScalarNode | undefined => {
    const property = names.map(first).find((candidate) => candidate !== undefined)
    return property && textNode(source, property)
  }
  const list = (name: string): ListNode | undefined => listNode(textNodes(source, all(name)))
  const dates = (times: readonly Dated[]): ListNode | undefined =>
    listNode(times.map(({ civil, span }) => derivedNode(source, writtenTime(clock, civil), span)))
  const time = (name: string): ScalarNode | undefined => {
    const property = first(name)
    return property && timeNode(source, property, faults)
  }
  const entries: readonly (MapEntry | undefined)[] = [
    keyed('id', idNode(source, series)),
    keyed('title', text('SUMMARY')),
    keyed('from', derivedNode(source, writtenTime(clock, start.civil), start.span)),
    endEntry(source, series),
    keyed('rrule', rule && derivedNode(source, rule.text, rule.span)),
    keyed('rdate', dates(series.rdates)),
    keyed('exdate', dates(series.exdates)),
    keyed('topics', topicsNode(source, all('CATEGORIES', copydeskKeys.topics))),
    keyed('severity', text(copydeskKeys.severity)),
    keyed('allow', list(copydeskKeys.allow)),
    keyed('terms', list(copydeskKeys.terms)),
    keyed('channels', list(copydeskKeys.channels)),
    keyed('markets', list(copydeskKeys.markets)),
    keyed('accounts', list(copydeskKeys.accounts)),
    keyed('before', text(copydeskKeys.before)),
    keyed('after', text(copydeskKeys.after)),
    keyed('knownAt', time(copydeskKeys.knownAt) ?? time('CREATED')),
    keyed('owner', text(copydeskKeys.owner) ?? organizer(source, first('ORGANIZER'))),
    keyed('source', text(copydeskKeys.source, 'URL')),
    keyed('reviewBy', time(copydeskKeys.reviewBy)),
  ]
  return {
    type: 'map',
    entries: entries.filter((entry) => entry !== undefined),
    span: { start: component.start, end: component.end },
  }
}

/** Keys are not written in a calendar; a mistake of one is shown at its value. */
function keyed(key: string, value: Node | undefined): MapEntry | undefined {
  return value && { key, keySpan: value.span, value }
}

function idNode(source: string, { event, suffix }: Series): ScalarNode {
  const { uid } = event
  return suffix === '' ? uid : derivedNode(source, `${String(uid.value)}${suffix}`, uid.span)
}

function endEntry(source: string, series: Series): MapEntry | undefined {
  const { end, clock, start, rule, rdates } = series
  const until = (clockOfEnd: Clock, civil: Civil, span: Span): MapEntry | undefined =>
    keyed('until', derivedNode(source, writtenTime(clockOfEnd, civil), span))
  if (end.type === 'until') return until(end.clock, end.civil, end.span)
  const civil = rule || rdates.length > 0 ? undefined : endAfter(clock, start.civil, end.duration)
  return civil
    ? until(clock, civil, end.span)
    : keyed('duration', derivedNode(source, end.text, end.span))
}

/** When something ends, as its clock shows it; `undefined` if the clock shows that twice, and means the other time. */
function endAfter(clock: Clock, start: Civil, duration: Duration): Civil | undefined {
  const nominal = civilOf(utcOf(start) + duration.days * dayLength)
  const at = momentOf({ clock, civil: nominal }) + duration.milliseconds
  const civil = onClock(clock, at)
  const isMeant = clock.type !== 'zone' || instantOf(civil, clock.zone).at === at
  return isMeant ? civil : undefined
}

/** Topics as rules name them: small letters, hyphens for blanks; each once. */
function topicsNode(source: string, properties: readonly Property[]): ListNode | undefined {
  const seen = new Set<string>()
  return listNode(
    textNodes(source, properties).flatMap(({ value, span }) => {
      const topic = String(value).toLowerCase().split(/\s+/u).join('-')
      if (seen.has(topic)) return []
      seen.add(topic)
      return [derivedNode(source, topic, span)]
    }),
  )
}

/** The name of who organizes an event; an address says less, and is private. */
function organizer(source: string, property: Property | undefined): ScalarNode | undefined {
  const name = property?.parameters.get('CN')?.trim()
  return property && name ? derivedNode(source, name, property) : undefined
}

/** A time that is no time of the event, in the form of iCalendar or that of window files. */
function timeNode(source: string, property: Property, faults: Faults): ScalarNode | undefined {
  const written = property.value.trim()
  if (judgeInstant(written) === 'ok') return derivedNode(source, written, property.valueSpan)
  const stamp = readStamp(written)
  if (typeof stamp === 'string') {
    faults.error('ics/time', property.valueSpan, icsWords.isoTime(property.name))
    return undefined
  }
  const type = stamp.form === 'civil' ? 'floating' : stamp.form
  return derivedNode(source, writtenTime({ type }, stamp.civil), property.valueSpan)
}
