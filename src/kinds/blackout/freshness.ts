import { addDuration, readDuration } from '../../calendar/durations.js'
import { readTime } from '../../calendar/written-time.js'
import { utcOf } from '../../calendar/civil.js'
import type { Subject } from '../../core/check.js'
import type { Found } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import type { messages } from './messages.js'
import type { Heading, HeldWindow } from './read-windows.js'

/** Fails closed: without a calendar, with an old one, or with one that does not reach the publish time, nobody knows whether a draft may go out. */
export function judgeCalendar(
  windows: readonly HeldWindow[],
  headings: readonly Heading[],
  { at, planned }: Subject,
  found: Builder<typeof messages>,
): readonly Found[] {
  if (windows.length === 0) return [found('no-calendar', {})]
  return headings.flatMap(({ calendar, updated, covers, maxAge }) => {
    const { day } = planned()
    return [
      ...(maxAge !== undefined && isOld(updated, maxAge, at)
        ? [found('stale-calendar', { calendar, updated, maxAge })]
        : []),
      ...(covers !== undefined && covers < day
        ? [found('short-calendar', { calendar, covers, day })]
        : []),
    ]
  })
}

function isOld(updated: string | undefined, maxAge: string, at: number): boolean {
  const written = updated === undefined ? undefined : readTime(updated)
  const duration = readDuration(maxAge)
  if (!written || !duration) return true
  const civil = utcOf({ ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 })
  const from = civil - (written.offsetMinutes ?? 0) * 60_000
  return addDuration(from, duration, 'UTC', 1) < at
}
