import { readTime } from '../calendar/written-time.js'
import { utcOf } from '../calendar/civil.js'
import type { ListNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { icsLimits, readComponents, type Component } from './components.js'
import { readEvent, type Entry } from './events.js'
import { windowsOf } from './exceptions.js'
import { collectFaults, type Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import type { Line } from './lines.js'
import { readStamp } from './stamps.js'
import { zoneFinder } from './time-zones.js'
import { timeReader } from './times.js'
import { copydeskKeys } from './window-keys.js'
import { windowNode } from './windows.js'

/** A calendar as a list of windows. */
export interface Calendar {
  /** In the order of the file, as a window file in YAML would have them; absent if anything is wrong. */
  readonly node?: ListNode
  /** Up to 20. */
  readonly problems: readonly Problem[]
  /** When it was last changed, in milliseconds since 1970 UTC; absent if it does not say. */
  readonly updated?: number
}

/** What no program writes into a calendar, and nobody sees. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u

/**
 * Reads an iCalendar text, whose events are windows:
 *
 *     BEGIN:VEVENT
 *     UID:launch                                       id: launch
 *     DTSTART;TZID=Europe/Paris:20261201T090000    →   from: 2026-12-01T09:00[Europe/Paris]
 *     DURATION:PT2H                                    until: 2026-12-01T11:00[Europe/Paris]
 *     CATEGORIES:Product News                          topics: [product-news]
 *     X-COPYDESK-ALLOW:safety,legal                    allow: [safety, legal]
 *     END:VEVENT
 *
 * Days are days, `until` the last of them; zones are those of the tz database, whatever the calendar calls them. Occurrences that differ become
 * windows of their own, and what is cancelled none. A calendar is read as a whole or not at all: one that is cut short, has no events, or has a
 * time that can't be told is an error and never a calendar with fewer windows.
 *
 * Costs time and memory linear in the text, which may have 1 MiB and 5,000 events. Never throws.
 *
 * @see RFC 5545
 */
export function readIcs(source: Source): Calendar {
  const faults = collectFaults(source)
  const { text } = source
  const start = { start: 0, end: 0 }
  if (text.length > icsLimits.length) {
    faults.error('limit/length', start, icsWords.length(text.length, icsLimits.length))
    return { problems: faults.problems() }
  }
  const hidden = text.search(control)
  if (hidden >= 0) {
    faults.error('ics/control-character', { start: hidden, end: hidden + 1 }, icsWords.control)
    return { problems: faults.problems() }
  }
  const calendars = readComponents(text, faults)
  if (text.trim() === '' || text === '\uFEFF') faults.error('ics/empty', start, icsWords.empty)
  for (const calendar of calendars) checkCalendar(calendar, faults)
  const entries = calendars.flatMap((calendar) => readEvents(text, calendar, faults))
  const windows = [...byUid(entries).values()]
    .flatMap((group) => (faults.isFull() ? [] : windowsOf(group, faults)))
    .sort((a, b) => a.event.component.start - b.event.component.start)
  const items = windows.map((window) => windowNode(text, window, faults))
  const updated = newest(calendars, faults)
  if (!faults.hasErrors() && items.length === 0) {
    const [first] = calendars
    const wording = entries.length > 0 ? icsWords.allCancelled : icsWords.noEvents
    faults.error('ics/no-events', first?.begin ?? start, wording)
  }
  return {
    ...(!faults.hasErrors() && {
      node: { type: 'list', items, span: { start: 0, end: text.length } },
    }),
    problems: faults.problems(),
    ...(updated !== undefined && { updated }),
  }
}

function checkCalendar({ lines }: Component, faults: Faults): void {
  for (const line of lines) {
    const value = valueOf(line).toUpperCase()
    if (line.name === 'VERSION' && value !== '2.0') {
      faults.error('ics/version', line, icsWords.version)
    }
    if (line.name === 'CALSCALE' && value !== 'GREGORIAN') {
      faults.error('ics/calendar-system', line, icsWords.scale)
    }
  }
}

function readEvents(text: string, calendar: Component, faults: Faults): readonly Entry[] {
  const timezones = calendar.children.filter(({ name }) => name === 'VTIMEZONE')
  const times = timeReader(zoneFinder(timezones), faults)
  return calendar.children
    .filter(({ name }) => name === 'VEVENT')
    .flatMap((component) => {
      const entry = faults.isFull() ? undefined : readEvent(text, component, times, faults)
      return entry ? [entry] : []
    })
}

function byUid(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const uid = String(entry.uid.value)
    const group = groups.get(uid)
    if (group) group.push(entry)
    else groups.set(uid, [entry])
  }
  return groups
}

const stamps: ReadonlySet<string> = new Set(['DTSTAMP', 'LAST-MODIFIED', copydeskKeys.updated])

/** The latest time at which a calendar or one of its events was changed; times without a zone are taken as UTC. */
function newest(calendars: readonly Component[], faults: Faults): number | undefined {
  const components = calendars.flatMap((calendar) => [
    calendar,
    ...calendar.children.filter(({ name }) => name === 'VEVENT'),
  ])
  let latest: number | undefined
  for (const line of components.flatMap(({ lines }) => lines)) {
    if (!stamps.has(line.name)) continue
    const at = instantIn(valueOf(line))
    if (at === undefined) faults.error('ics/time', line, icsWords.isoTime(line.name))
    else latest = Math.max(latest ?? at, at)
  }
  return latest
}

function instantIn(text: string): number | undefined {
  const stamp = readStamp(text)
  if (typeof stamp !== 'string') return utcOf(stamp.civil)
  const written = readTime(text)
  if (!written) return undefined
  const { hour = 0, minute = 0, offsetMinutes = 0 } = written
  return utcOf({ ...written, hour, minute }) - offsetMinutes * 60_000
}

function valueOf({ text }: Line): string {
  return text.slice(text.indexOf(':') + 1).trim()
}
