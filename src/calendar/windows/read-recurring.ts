import { readDuration } from '../durations.js'
import { readTime } from '../written-time.js'
import { isMistake, readMoment, type ReadMoment, type WindowMistake } from './read-moment.js'
import { readEdges, type ReadEdges } from './read-spans.js'
import type { WindowReading } from './read-window.js'
import { civilIn } from './spans.js'
import type { Moment, WindowForm } from './window.js'
import { listed, type Listed, type WrittenWindow } from './written.js'

const day = 86_400_000

/** Where a rule recurs that does not say from when. */
const firstStart = 0

/** Reads a window of times that follow from a rule, that are listed, or that last for a `duration`. */
export function readRecurring(
  written: WrittenWindow,
  reading: WindowReading,
): WindowForm | undefined {
  const { rrule, timezone } = written
  const { recurrences, complain } = reading
  const edges = readEdges(written, reading)
  if (!edges) return undefined
  const { from } = edges
  const [first] = from?.moments ?? []
  const wrong = whatIsWrong(written, edges)
  if (wrong) return complain(wrong.mistake, wrong.key)
  const zone = first ? first.zone : timezone
  const start = first ? civilIn(first, zone) : undefined
  const mistake = rrule === undefined ? undefined : recurrences.mistakeIn(rrule, start)
  if (mistake) return complain(mistake, 'rrule')
  const length = lengthOf(written, start ?? firstStart, zone, edges)
  if (isMistake(length)) return complain(length, lengthKey(written))
  const rdates = readDates(written, 'rdate', zone, reading)
  const exdates = readDates(written, 'exdate', zone, reading)
  const timeOfDay = (((start ?? firstStart) % day) + day) % day
  return {
    type: 'recurring',
    starts: recurrences.prepare(
      {
        ...(rrule !== undefined && { rrule }),
        start: start ?? firstStart,
        // A day alone is that day at the time of the others.
        rdates: rdates.map(({ civil, isDay }) => (isDay ? civil + timeOfDay : civil)),
        exdates: exdates.filter(({ isDay }) => !isDay).map(({ civil }) => civil),
        exdays: exdates.filter(({ isDay }) => isDay).map(({ civil }) => civil),
      },
      zone,
    ),
    ...length,
    ...(zone !== undefined && { zone }),
  }
}

/** What keeps times from following from each other at all. */
function whatIsWrong(
  written: WrittenWindow,
  { from, until }: ReadEdges,
):
  | { readonly mistake: WindowMistake; readonly key: 'from' | 'until' | 'exdate' | 'id' }
  | undefined {
  const { id, rrule, rdate, exdate, duration } = written
  const [first, second] = from?.moments ?? []
  if (exdate !== undefined && rrule === undefined && rdate === undefined)
    return {
      key: 'exdate',
      mistake: {
        code: 'window/forms',
        message: '`exdate` takes out times of a window that has only one',
        remedy: 'Remove it, or say with `rrule` how the window recurs',
      },
    }
  if (!first && rrule === undefined)
    return {
      key: 'id',
      mistake: {
        code: 'window/never',
        message: `Window \`${id}\` does not say when it begins`,
        remedy: 'Add `from`',
      },
    }
  if (second)
    return {
      key: 'from',
      mistake: {
        code: 'window/anchor',
        message: `\`${written.from ?? ''}\` is \`${from?.moments.length ?? 0}\` dates, and a window recurs from one`,
        remedy: 'Give the anchor one date, or leave out what recurs',
      },
    }
  if (first?.type === 'instant' && first.zone === undefined)
    return {
      key: 'from',
      mistake: {
        code: 'window/zone',
        message: 'A window that recurs needs the name of a zone, not an offset',
        remedy: 'Write it like `2026-12-01T09:00[Europe/Paris]`',
      },
    }
  if (until && (!first || duration !== undefined || until.moments.length > 1))
    return {
      key: 'until',
      mistake: {
        code: 'window/until',
        message: first
          ? '`until` and `duration` both say when the first time of the window ends'
          : '`until` is when the first time of the window ends, and nothing says when that begins',
        remedy:
          'Leave it out; when the window recurs for the last time is said by `UNTIL` in `rrule`',
      },
    }
  return undefined
}

/** Where it stands how long each occurrence lasts, or what lacks it. */
function lengthKey({ duration, until }: WrittenWindow): string {
  if (duration !== undefined) return 'duration'
  return typeof until === 'string' ? 'until' : 'from'
}

/** How long each occurrence lasts: as long as the first, or as `duration` says; a day for a day. */
function lengthOf(
  written: WrittenWindow,
  start: number,
  zone: string | undefined,
  { from, until }: ReadEdges,
): { readonly length: number; readonly exact: number } | WindowMistake {
  if (written.duration !== undefined) {
    const { years, months, weeks, days, exact } = readDuration(written.duration) ?? none
    if (years + months === 0 && weeks + days + exact > 0)
      return { length: (weeks * 7 + days) * day, exact }
    return {
      code: 'window/duration',
      message: `\`${written.duration.slice(0, 60)}\` is no length of time for what recurs`,
      remedy: 'Write it like `PT2H30M` or `P1D`',
    }
  }
  const [end] = until?.moments ?? []
  if (end) {
    if (isElsewhere(end, zone)) return elsewhere(written.until ?? '')
    const length = civilIn(end, zone) - start
    if (length > 0) return { length, exact: 0 }
    return {
      code: 'window/backwards',
      message: `Window \`${written.id}\` would end (\`${written.until ?? ''}\`) before it begins (\`${written.from ?? ''}\`)`,
      remedy: 'Correct one of them',
    }
  }
  if (!from || from.isDay || written.allDay) return { length: day, exact: 0 }
  return {
    code: 'window/duration',
    message: `Window \`${written.id}\` does not say how long it lasts`,
    remedy: 'Add `until` of its first occurrence, or `duration`',
  }
}

const none = { years: 0, months: 0, weeks: 0, days: 0, exact: 0 }

/** Further starts, or those that do not take place, by the clock of the window. */
function readDates(
  written: WrittenWindow,
  key: 'rdate' | 'exdate',
  zone: string | undefined,
  { anchors, complain }: WindowReading,
): readonly { readonly civil: number; readonly isDay: boolean }[] {
  const texts: Listed = written[key] ?? []
  return listed(texts).flatMap((text, index) => {
    const path = typeof texts === 'string' ? [key] : [key, index]
    const read: ReadMoment | WindowMistake = readTime(text)
      ? readMoment(text, 'start', zone, anchors)
      : {
          code: 'window/time',
          message: `\`${text.slice(0, 60)}\` is no time that can be read`,
          remedy: 'Write it like `2026-12-01` or `2026-12-01T09:00`',
        }
    const found = !isMistake(read) && read.moments.some((each) => isElsewhere(each, zone))
    const moments = found ? elsewhere(text) : read
    if (!isMistake(moments))
      return moments.moments.map((moment) => ({
        civil: civilIn(moment, zone),
        isDay: moments.isDay,
      }))
    complain(moments, ...path)
    return []
  })
}

/** Whether a moment has a zone where the window is on the clock of every market. */
function isElsewhere(moment: Moment, zone: string | undefined): boolean {
  return zone === undefined && (moment.type === 'instant' || moment.zone !== undefined)
}

function elsewhere(text: string): WindowMistake {
  return {
    code: 'window/zone',
    message: `\`${text.slice(0, 60)}\` has a zone, and the window recurs on the clock of every market`,
    remedy: 'Give `from` a zone too, or this none',
  }
}
