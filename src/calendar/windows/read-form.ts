import { readDuration } from '../durations.js'
import { readTime } from '../written-time.js'
import { utcOf } from '../civil.js'
import { readHours, readMonthDay, readWeekdays } from './read-days.js'
import { isMistake, readMoment, type ReadMoment, type WindowMistake } from './read-moment.js'
import type { WindowReading } from './read-window.js'
import type { Bounds, CivilSpan, Moment, WindowForm } from './window.js'
import { listed, type WrittenWindow } from './written.js'

const day = 86_400_000

interface FormReading extends WindowReading {
  readonly complain: (mistake: WindowMistake, key: string) => undefined
}

/** The keys that each say when a window is; a window has at most one of them. */
const repetitions = ['daily', 'weekly', 'yearly', 'rrule'] as const

/** Reads when a window is; `undefined` if that can't be read, and then it has been complained about. */
export function readForm(written: WrittenWindow, reading: FormReading): WindowForm | undefined {
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
  if (first === 'rrule') return readRecurring(written, reading)
  if (first !== undefined) return readRepeated(written, reading)
  return readOnce(written, reading)
}

function momentOf(
  written: WrittenWindow,
  key: 'from' | 'until',
  reading: FormReading,
): ReadMoment | undefined | 'wrong' {
  const text = written[key]
  if (text === undefined || text === null) return undefined
  const edge = key === 'from' ? 'start' : 'end'
  const read = readMoment(text, edge, written.timezone, reading.anchors)
  if (!isMistake(read)) return read
  reading.complain(read, key)
  return 'wrong'
}

function readOnce(written: WrittenWindow, reading: FormReading): WindowForm | undefined {
  const from = momentOf(written, 'from', reading)
  const until = momentOf(written, 'until', reading)
  if (from === 'wrong' || until === 'wrong') return undefined
  if (!from && !until)
    return reading.complain(
      {
        code: 'window/never',
        message: `Window \`${written.id}\` does not say when it is`,
        remedy: 'Add `from`, `until`, `daily`, `weekly`, `yearly` or `rrule`',
      },
      'id',
    )
  if (from?.isRelative || until?.isRelative) return readAnchored(written, from, until, reading)
  const [start] = from?.moments ?? []
  const [end] = until?.moments ?? []
  if (start && end && isBackwards(start, end)) return reading.complain(backwards(written), 'until')
  return { type: 'once', ...(start && { start }), ...(end && { end }) }
}

/** A start with the first end behind it, for each date of the anchor. */
function readAnchored(
  written: WrittenWindow,
  from: ReadMoment | undefined,
  until: ReadMoment | undefined,
  reading: FormReading,
): WindowForm | undefined {
  const civil = (read: ReadMoment | undefined): readonly number[] =>
    (read?.moments ?? []).map((moment) => (moment.type === 'civil' ? moment.civil : moment.at))
  const ends = civil(until).toSorted((a, b) => a - b)
  const zone = [...(from?.moments ?? []), ...(until?.moments ?? [])].find(
    (moment) => moment.type === 'civil' && moment.zone !== undefined,
  )
  const starts = from ? civil(from) : [-Infinity]
  const spans = starts.map((start): CivilSpan => ({
    start,
    end: ends.find((end) => end > start) ?? Infinity,
  }))
  const open = spans.find(({ end }) => end === Infinity)
  if (open && until)
    return reading.complain(
      {
        code: 'window/anchor',
        message: `Nothing of \`until\` comes after \`${dayOf(open.start)}\`, where the window begins`,
        remedy: 'Give the anchor of `until` a later date',
      },
      'until',
    )
  return { type: 'listed', spans, ...(zone?.type === 'civil' && zone.zone && { zone: zone.zone }) }
}

function readRepeated(written: WrittenWindow, reading: FormReading): WindowForm | undefined {
  const from = momentOf(written, 'from', reading)
  const until = momentOf(written, 'until', reading)
  if (from === 'wrong' || until === 'wrong') return undefined
  const bounds = boundsOf(from, until)
  const zone = written.timezone !== undefined && { zone: written.timezone }
  if (written.yearly !== undefined) {
    const said =
      typeof written.yearly === 'string'
        ? { from: written.yearly, until: written.yearly }
        : written.yearly
    const first = readMonthDay(said.from)
    const last = readMonthDay(said.until)
    if (isMistake(first)) return reading.complain(first, 'yearly')
    if (isMistake(last)) return reading.complain(last, 'yearly')
    return { type: 'yearly', from: first, until: last, bounds, ...zone }
  }
  const key = written.daily ? 'daily' : 'weekly'
  const { from: opens = '00:00', to = '24:00' } = written.daily ?? written.weekly ?? {}
  const hours = readHours(opens, to)
  const days = readWeekdays(written.weekly ? listed(written.weekly.days) : [])
  if (isMistake(hours)) return reading.complain(hours, key)
  if (isMistake(days)) return reading.complain(days, key)
  return { type: 'daily', days, ...hours, bounds, ...zone }
}

function boundsOf(from: ReadMoment | undefined, until: ReadMoment | undefined): Bounds {
  const civil = (moment: Moment | undefined, otherwise: number): number =>
    !moment ? otherwise : moment.type === 'civil' ? moment.civil : moment.at
  return {
    first: civil(from?.moments[0], -Infinity),
    // The end itself is behind the last start.
    last: civil(until?.moments[0], Infinity) - 1,
  }
}

/** Where a rule recurs that does not say from when. */
const firstStart = 0

function readRecurring(written: WrittenWindow, reading: FormReading): WindowForm | undefined {
  const { rrule = '', timezone } = written
  const { recurrences, complain } = reading
  const from = momentOf(written, 'from', reading)
  const until = momentOf(written, 'until', reading)
  if (from === 'wrong' || until === 'wrong') return undefined
  const [first] = from?.moments ?? []
  if (first?.type === 'instant' && !written.from?.endsWith('Z'))
    return complain(
      {
        code: 'window/zone',
        message: 'A window that recurs needs the name of a zone, not an offset',
        remedy: 'Write it like `2026-12-01T09:00[Europe/Paris]`',
      },
      'from',
    )
  const start = first ? (first.type === 'civil' ? first.civil : first.at) : firstStart
  const mistake = recurrences.mistakeIn(rrule, start)
  if (mistake) return complain(mistake, 'rrule')
  const length = lengthOf(written, start, from, until)
  if (isMistake(length))
    return complain(length, written.duration === undefined ? 'until' : 'duration')
  const zone = first?.type === 'instant' ? 'UTC' : (first?.zone ?? timezone)
  const rule = {
    rrule,
    start,
    rdates: civils(listed(written.rdate), 'rdate', complain),
    exdates: civils(listed(written.exdate), 'exdate', complain),
  }
  return {
    type: 'recurring',
    starts: recurrences.prepare(rule, zone),
    length: length.length,
    ...(zone !== undefined && { zone }),
  }
}

/** How long each occurrence lasts: as long as the first, or as `duration` says; a day for a day. */
function lengthOf(
  written: WrittenWindow,
  start: number,
  from: ReadMoment | undefined,
  until: ReadMoment | undefined,
): { readonly length: number } | WindowMistake {
  if (written.duration !== undefined) {
    const duration = readDuration(written.duration)
    if (!duration || duration.years + duration.months > 0)
      return {
        code: 'window/duration',
        message: `\`${written.duration.slice(0, 60)}\` is no length of time for what recurs`,
        remedy: 'Write it like `PT2H30M` or `P1D`',
      }
    return { length: (duration.weeks * 7 + duration.days) * day + duration.exact }
  }
  const [end] = until?.moments ?? []
  if (end) {
    const length = (end.type === 'civil' ? end.civil : end.at) - start
    return length > 0 ? { length } : backwards(written)
  }
  if (!from || from.isDay || written.allDay) return { length: day }
  return {
    code: 'window/duration',
    message: `Window \`${written.id}\` does not say how long it lasts`,
    remedy: 'Add `until` of its first occurrence, or `duration`',
  }
}

function civils(
  texts: readonly string[],
  key: string,
  complain: FormReading['complain'],
): readonly number[] {
  return texts.flatMap((text) => {
    const written = readTime(text)
    if (written)
      return [utcOf({ ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 })]
    complain(
      {
        code: 'window/time',
        message: `\`${text.slice(0, 60)}\` is no time that can be read`,
        remedy: 'Write it like `2026-12-01` or `2026-12-01T09:00`',
      },
      key,
    )
    return []
  })
}

/** Certain for two moments of one sort; a civil time and an instant are compared with a day to spare. */
function isBackwards(start: Moment, end: Moment): boolean {
  const value = (moment: Moment): number => (moment.type === 'civil' ? moment.civil : moment.at)
  const spare = start.type === end.type ? 0 : day
  return value(end) + spare <= value(start)
}

function backwards({ id, from, until }: WrittenWindow): WindowMistake {
  return {
    code: 'window/backwards',
    message: `Window \`${id}\` would end (\`${until ?? ''}\`) before it begins (\`${from ?? ''}\`)`,
    remedy: 'Correct one of them',
  }
}

function dayOf(civil: number): string {
  return civil === -Infinity ? 'ever' : new Date(civil).toISOString().slice(0, 10)
}
