import { publishTime } from '../../calendar/publish-time.js'
import type { Draft } from '../../core/draft.js'
import type { Found } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import { placeOf } from './place-of.js'

export const timeMessages = {
  'no-zone': (d: { time: string }) => ({
    message: `Publish time \`${d.time}\` does not say in which zone`,
    remedy: `Write it as \`${d.time}[Europe/Paris]\`, or give the draft or the policy a \`timezone\``,
  }),
  'unknown-zone': (d: { zone: string }) => ({
    message: `There is no time zone \`${d.zone}\``,
    remedy: 'Write its name as the tz database has it: `Europe/Paris`, `America/New_York`',
  }),
  past: (d: { time: string; now: string }) => ({
    message: `Publish time \`${d.time}\` has passed: it is \`${d.now}\``,
    remedy: 'Plan it anew, or keep what has been published out of `drafts.include`',
  }),
}

/** Holds the publish time of a draft to what is wanted of it. A draft without one goes out when somebody sends it. */
export function judgeTime(
  wanted: readonly ('zoned' | 'future')[],
  draft: Draft,
  at: number,
  timezone: string | undefined,
  found: Builder<typeof timeMessages>,
): readonly Found[] {
  const node = wanted.length > 0 ? draft.facts.get('publishAt') : undefined
  if (!node) return []
  const time = publishTime(draft, at, timezone)
  if (!time.isSaid) return []
  const text = draft.facts.string('publishAt') ?? ''
  const extras = { field: '/publishAt' }
  if (time.unknownZone !== undefined && wanted.includes('zoned'))
    return [found('unknown-zone', { zone: time.unknownZone }, placeOf(node), extras)]
  if (!time.isZoned && wanted.includes('zoned'))
    return [found('no-zone', { time: text }, placeOf(node), extras)]
  if (!wanted.includes('future') || !isPast(time.at, time.isZoned, text, at)) return []
  const now = `${new Date(at).toISOString().slice(0, 16)}Z`
  return [found('past', { time: text, now }, placeOf(node), extras)]
}

const hour = 3_600_000

/** A day alone lasts until it has ended; without a zone, both have ended when they have ended everywhere. */
function isPast(time: number, isZoned: boolean, text: string, at: number): boolean {
  const isDay = text.length === 'YYYY-MM-DD'.length
  const latest = time + (isDay ? 24 * hour : 0) + (isDay || !isZoned ? 12 * hour : 0)
  return latest <= at
}
