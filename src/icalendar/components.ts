import type { Span } from '../core/span.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import { contentLines, type Line } from './lines.js'

/** What stands between `BEGIN` and `END`, both included. */
export interface Component extends Span {
  /** In capitals. */
  readonly name: string
  /** Its `BEGIN` line. */
  readonly begin: Line
  /** Those that are read, in order. */
  readonly lines: readonly Line[]
  readonly children: readonly Component[]
}

export const icsLimits = {
  /** Most UTF-16 code units of a calendar: exports spend a kilobyte on an event. */
  length: 1 << 24,
  events: 20_000,
  /** Most components inside each other; four are needed. */
  depth: 8,
  /** Most dates that one event lists, and most topics, terms and the like. */
  values: 5000,
  /** Most times that all later occurrences of one event change. */
  splits: 100,
} as const

/** Components that are read; what else there is, tasks, journals and alarms, is skipped with all that is in it. */
const read = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT'])

/** Where a component may stand. */
const parents: Readonly<Record<string, string>> = {
  VEVENT: 'VCALENDAR',
  VTIMEZONE: 'VCALENDAR',
  STANDARD: 'VTIMEZONE',
  DAYLIGHT: 'VTIMEZONE',
}

const wanted = new Set(
  [
    'BEGIN END VERSION CALSCALE UID SUMMARY STATUS CATEGORIES URL ORGANIZER',
    'DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID',
    'CREATED DTSTAMP LAST-MODIFIED TZID TZOFFSETFROM TZOFFSETTO X-LIC-LOCATION',
  ].flatMap((names) => names.split(' ')),
)

interface Open {
  readonly name: string
  readonly begin: Line
  readonly lines: Line[]
  readonly children: Component[]
  /** Inside what is not read. */
  readonly isSkipped: boolean
}

/**
 * The calendars of a text, without recursion: what is nested too deep is a fault, and so is what is never closed.
 *
 * @returns what can be read whatever is wrong with the rest; faults say what is
 */
export function readComponents(text: string, faults: Faults): readonly Component[] {
  const calendars: Component[] = []
  const stack: Open[] = []
  let events = 0
  const isWanted = (name: string): boolean => wanted.has(name) || name.startsWith('X-COPYDESK-')
  for (const line of contentLines(text, isWanted, faults)) {
    const top = stack.at(-1)
    if (line.name === 'BEGIN') {
      const name = valueOf(line)
      if (stack.length >= icsLimits.depth) {
        faults.error('limit/depth', line, icsWords.depth(icsLimits.depth))
        return calendars
      }
      if (!top && name !== 'VCALENDAR') {
        faults.error('ics/no-calendar', line, icsWords.outside)
        return calendars
      }
      const isSkipped = top?.isSkipped === true || !read.has(name)
      const parent = parents[name]
      if (!isSkipped && top && parent !== top.name) {
        faults.error('ics/nested', line, icsWords.nested(name, parent))
        return calendars
      }
      if (name === 'VEVENT' && !isSkipped && ++events > icsLimits.events) {
        faults.error('limit/events', line, icsWords.events(icsLimits.events))
        return calendars
      }
      stack.push({ name, begin: line, lines: [], children: [], isSkipped })
    } else if (!top) {
      faults.error('ics/no-calendar', line, icsWords.outside)
      return calendars
    } else if (line.name === 'END') {
      if (valueOf(line) !== top.name) {
        faults.error('ics/wrong-end', line, icsWords.wrongEnd(top.name))
        return calendars
      }
      stack.pop()
      const { isSkipped, ...open } = top
      const component = { ...open, start: top.begin.start, end: line.end }
      const outer = stack.at(-1)
      if (!outer) calendars.push(component)
      else if (!isSkipped) outer.children.push(component)
    } else if (!top.isSkipped) {
      top.lines.push(line)
    }
    if (faults.isFull()) return calendars
  }
  const unclosed = stack.at(-1)
  if (unclosed) faults.error('ics/truncated', unclosed.begin, icsWords.truncated(unclosed.name))
  return calendars
}

/** The name that a `BEGIN` or `END` gives, short enough to be shown. */
function valueOf({ text }: Line): string {
  return text
    .slice(text.indexOf(':') + 1)
    .trim()
    .toUpperCase()
    .replaceAll(/[^A-Z0-9-]/gu, '?')
    .slice(0, 32)
}
