import { readDuration, durationForms, type Duration } from '../durations.js'
import { readTime } from '../written-time.js'
import { utcOf } from '../civil.js'
import { isZone } from '../offsets.js'
import { readForm } from './read-form.js'
import { isMistake, readMoment, unknownZone, type WindowMistake } from './read-moment.js'
import type { Recurrences } from './recurrences.js'
import type { Anchors } from './relative.js'
import type { Window } from './window.js'
import { listed, type WrittenWindow } from './written.js'

/** What windows are read with. */
export interface WindowReading {
  readonly anchors: Anchors
  readonly recurrences: Recurrences
  /** What is wrong, and which key of the window says it. */
  readonly complain: (mistake: WindowMistake, key: string) => void
}

/** Turns a window as written into one that can be looked up; `undefined` if it is wrong, and then it has been complained about. */
export function readWindow(written: WrittenWindow, reading: WindowReading): Window | undefined {
  let isSound = true
  const complain = (mistake: WindowMistake, key: string): undefined => {
    isSound = false
    reading.complain(mistake, key)
    return undefined
  }
  const { timezone } = written
  if (timezone !== undefined && !isZone(timezone)) complain(unknownZone(timezone), 'timezone')
  const form = isSound ? readForm(written, { ...reading, complain }) : undefined
  const before = durationOf(written.before, 'before', complain)
  const after = durationOf(written.after, 'after', complain)
  const reviewBy = dayOf(written.reviewBy, complain)
  const knownAt = instantOf(written.knownAt, timezone, reading.anchors, complain)
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
    ...(knownAt !== undefined && { knownAt }),
    ...(written.owner !== undefined && { owner: written.owner }),
    ...(written.source !== undefined && { source: written.source }),
    ...(reviewBy !== undefined && { reviewBy }),
  }
}

type Complain = (mistake: WindowMistake, key: string) => undefined

function durationOf(
  text: string | undefined,
  key: 'before' | 'after',
  complain: Complain,
): Duration | undefined {
  if (text === undefined) return undefined
  return (
    readDuration(text) ??
    complain(
      {
        code: 'window/duration',
        message: `\`${text.slice(0, 60)}\` is no length of time`,
        remedy: `Write it like ${durationForms.map((form) => `\`${form}\``).join(', ')}`,
      },
      key,
    )
  )
}

function dayOf(text: string | undefined, complain: Complain): string | undefined {
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

/** An instant that is said with or without a zone: without one it is taken as early as it can be, so that nothing counts as looked at in time by mistake. */
function instantOf(
  text: string | undefined,
  timezone: string | undefined,
  anchors: Anchors,
  complain: Complain,
): number | undefined {
  if (text === undefined) return undefined
  const read = readMoment(text, 'start', timezone ?? 'UTC', anchors)
  if (isMistake(read)) return complain(read, 'knownAt')
  const written = readTime(text)
  const [moment] = read.moments
  if (moment?.type === 'instant') return moment.at
  return written && utcOf({ ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 })
}
