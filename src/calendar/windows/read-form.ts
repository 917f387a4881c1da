import { readHours, readMonthDay, readWeekdays } from './read-days.js'
import { isMistake } from './read-moment.js'
import { readRecurring } from './read-recurring.js'
import { readEdges, spansBetween } from './read-spans.js'
import type { WindowReading } from './read-window.js'
import type { WindowForm } from './window.js'
import { listed, type WrittenWindow } from './written.js'

/** The keys that each say how a window repeats; a window has at most one of them. */
const repetitions = ['daily', 'weekly', 'yearly', 'rrule'] as const

/** Keys about single times of a window, which those that repeat by the calendar do not have. */
const ofTimes = ['rdate', 'exdate', 'duration', 'allDay'] as const

/** Reads when a window is; `undefined` if that can't be read, and then it has been complained about. */
export function readForm(written: WrittenWindow, reading: WindowReading): WindowForm | undefined {
  const [first, second] = repetitions.filter((key) => written[key] !== undefined)
  if (second !== undefined)
    return reading.complain(
      {
        code: 'window/forms',
        message: `\`${first}\` and \`${second}\` both say when the window is`,
        remedy: 'Make two windows of it',
      },
      second,
    )
  const lone = ofTimes.find((key) => written[key] !== undefined)
  if (first === 'rrule' || (first === undefined && lone !== undefined))
    return readRecurring(written, reading)
  if (first === undefined) return readListed(written, reading)
  if (lone === undefined) return readRepeated(written, first, reading)
  return reading.complain(
    {
      code: 'window/forms',
      message: `\`${lone}\` says nothing about a window that is \`${first}\``,
      remedy: 'Remove it, or make two windows of it',
    },
    lone,
  )
}

function readListed(written: WrittenWindow, reading: WindowReading): WindowForm | undefined {
  const edges = readEdges(written, reading)
  if (!edges) return undefined
  const spans = spansBetween(edges, written)
  if (isMistake(spans)) return reading.complain(spans, 'until')
  if (spans.length > 0) return { type: 'listed', spans }
  return reading.complain(
    {
      code: 'window/never',
      message: `Window \`${written.id}\` does not say when it is`,
      remedy: 'Add `from`, `until`, `daily`, `weekly`, `yearly` or `rrule`',
    },
    'id',
  )
}

function readRepeated(
  written: WrittenWindow,
  key: 'daily' | 'weekly' | 'yearly',
  reading: WindowReading,
): WindowForm | undefined {
  const edges = readEdges(written, reading)
  if (!edges) return undefined
  const bounds = spansBetween(edges, written)
  if (isMistake(bounds)) return reading.complain(bounds, 'until')
  const zone = written.timezone !== undefined && { zone: written.timezone }
  if (key === 'yearly') {
    const { yearly = '' } = written
    const isOne = typeof yearly === 'string'
    const first = readMonthDay(isOne ? yearly : yearly.from)
    if (isMistake(first)) return reading.complain(first, ...(isOne ? [key] : [key, 'from']))
    const last = isOne ? first : readMonthDay(yearly.until)
    if (isMistake(last)) return reading.complain(last, key, 'until')
    return { type: 'yearly', from: first, until: last, bounds, ...zone }
  }
  const { from: opens = '00:00', to = '24:00' } = written.daily ?? written.weekly ?? {}
  const hours = readHours(opens, to)
  if (isMistake(hours)) return reading.complain(hours, key, hours.at)
  const names = written.weekly ? written.weekly.days : []
  const days = readWeekdays(listed(names))
  if (isMistake(days))
    return reading.complain(days, key, 'days', ...(typeof names === 'string' ? [] : [days.at]))
  return { type: 'daily', days, ...hours, bounds, ...zone }
}
