import { readDuration, durationForms, type Duration } from '../durations.js'
import { isZone } from '../offsets.js'
import { readTime } from '../written-time.js'
import { endIn } from './edges.js'
import { readForm } from './read-form.js'
import { isMistake, readMoment, unknownZone, type WindowMistake } from './read-moment.js'
import type { Recurrences } from './recurrences.js'
import type { Anchors } from './relative.js'
import { most } from './spans.js'
import type { Known, Window, WindowForm } from './window.js'
import { listed, type WrittenWindow } from './written.js'

/** What windows are read with. */
export interface WindowReading {
  readonly anchors: Anchors
  readonly recurrences: Recurrences
  /** The zone of `knownAt` where nothing names one; absent: UTC. */
  readonly timezone?: string
  /** What is wrong, and what of the window says it: `['weekly', 'days', 2]`. */
  readonly complain: (mistake: WindowMistake, ...path: readonly (string | number)[]) => undefined
}

/** Turns a window as written into one that can be looked up; `undefined` if it is wrong, and then it has been complained about. */
export function readWindow(written: WrittenWindow, given: WindowReading): Window | undefined {
  let isSound = true
  const reading: WindowReading = {
    ...given,
    complain(mistake, ...path) {
      isSound = false
      return given.complain(mistake, ...path)
    },
  }
  const { timezone } = written
  if (timezone !== undefined && !isZone(timezone))
    reading.complain(unknownZone(timezone), 'timezone')
  const form = isSound ? readForm(written, reading) : undefined
  const before = paddingOf(written, 'before', form, reading)
  const after = paddingOf(written, 'after', form, reading)
  if (form?.type === 'recurring' && form.length + form.exact > longest)
    reading.complain(tooLong(), written.duration === undefined ? 'until' : 'duration')
  const reviewBy = dayOf(written.reviewBy, reading)
  const known = knownAt(written, reading)
  if (!form || !isSound) return undefined
  return {
    id: written.id,
    title: written.title ?? written.id,
    topics: listed(written.topics),
    allow: listed(written.allow),
    terms: listed(written.terms),
    channels: listed(written.channels),
    markets: listed(written.markets),
    accounts: listed(written.accounts),
    form,
    outside: written.outside ?? false,
    ...(written.severity && { severity: written.severity }),
    ...(before && { before }),
    ...(after && { after }),
    ...(known && { known }),
    ...(written.owner !== undefined && { owner: written.owner }),
    ...(written.source !== undefined && { source: written.source }),
    ...(reviewBy !== undefined && { reviewBy }),
  }
}

/** How long what repeats may last, and how far it may be padded: so much of it is open at once, at the most. */
const longest = 400 * 86_400_000

function tooLong(): WindowMistake {
  return {
    code: 'window/duration',
    message: 'What repeats lasts longer than 400 days',
    remedy: 'Say it with `from` and `until`, once for each time',
  }
}

function paddingOf(
  written: WrittenWindow,
  key: 'before' | 'after',
  form: WindowForm | undefined,
  { complain }: WindowReading,
): Duration | undefined {
  const text = written[key]
  if (text === undefined) return undefined
  const duration = readDuration(text)
  if (!duration)
    return complain(
      {
        code: 'window/duration',
        message: `\`${text.slice(0, 60)}\` is no length of time`,
        remedy: `Write it like ${durationForms.map((each) => `\`${each}\``).join(', ')}`,
      },
      key,
    )
  const isTooLong = form && form.type !== 'listed' && most(duration) > longest
  return isTooLong ? complain(tooLong(), key) : duration
}

function dayOf(text: string | undefined, { complain }: WindowReading): string | undefined {
  if (text === undefined || readTime(text)) return text?.slice(0, 10)
  return complain(
    {
      code: 'window/day',
      message: `\`${text.slice(0, 60)}\` is no day`,
      remedy: 'Write it like `2026-12-01`',
    },
    'reviewBy',
  )
}

/**
 * Since when a window is known, taken as late as it can be, so that nothing counts as approved in its knowledge by mistake: a day is known
 * at its end.
 */
function knownAt(
  { knownAt: said, timezone }: WrittenWindow,
  reading: WindowReading,
): Known | undefined {
  if (said === undefined) return undefined
  const zone = timezone ?? reading.timezone ?? 'UTC'
  const read = readMoment(said, 'end', isZone(zone) ? zone : 'UTC', reading.anchors)
  if (isMistake(read)) return reading.complain(read, 'knownAt')
  const instants = read.moments.map((moment) =>
    moment.type === 'instant' ? moment.at : endIn(moment.civil, moment.zone ?? 'UTC'),
  )
  return { at: Math.max(...instants), said }
}
