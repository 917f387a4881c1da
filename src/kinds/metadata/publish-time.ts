import type { Subject } from '../../core/check.js'
import type { Found } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import type { PublishTime } from '../../core/publish-time.js'
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
  contradiction: (d: { time: string; offset: string }) => ({
    message: `Publish time \`${d.time}\` names an offset and a zone that differ: the zone has \`${d.offset}\` then`,
    remedy: 'Leave one of them out',
  }),
  skipped: (d: { time: string }) => ({
    message: `Publish time \`${d.time}\` does not exist: the clocks jump over it, and it is taken as an hour later`,
    remedy: 'Choose another time',
  }),
  repeated: (d: { time: string }) => ({
    message: `Publish time \`${d.time}\` comes twice, because the clocks are put back: the first is taken`,
    remedy: 'Choose another time, or write it with its offset',
  }),
  past: (d: { time: string; now: string }) => ({
    message: `Publish time \`${d.time}\` has passed: it is \`${d.now}\``,
    remedy: 'Plan it anew, or keep what has been published out of `drafts.include`',
  }),
}

/** What a publish time may be asked to be. */
export const timeAspects = ['zoned', 'exists', 'future'] as const
export type TimeAspect = (typeof timeAspects)[number]

/** Holds the publish time of a draft to what is wanted of it. A draft without one goes out when somebody sends it. */
export function judgeTime(
  wanted: readonly TimeAspect[],
  { draft, planned, at }: Subject,
  found: Builder<typeof timeMessages>,
): readonly Found[] {
  const node = wanted.length > 0 ? draft.facts.get('publishAt') : undefined
  if (!node) return []
  const plan = planned()
  if (!plan.isSaid) return []
  const time = draft.facts.string('publishAt') ?? ''
  const extras = { field: '/publishAt' }
  const place = placeOf(node)
  const { unknownZone, contradicts, change } = plan
  if (wanted.includes('zoned')) {
    if (unknownZone !== undefined)
      return [found('unknown-zone', { zone: unknownZone.slice(0, 60) }, place, extras)]
    if (contradicts !== undefined)
      return [found('contradiction', { time, offset: contradicts }, place, extras)]
    if (!plan.isZoned) return [found('no-zone', { time }, place, extras)]
  }
  return [
    ...(change && wanted.includes('exists') ? [found(change, { time }, place, extras)] : []),
    ...(wanted.includes('future') && isPast(plan, at)
      ? [found('past', { time, now: `${new Date(at).toISOString().slice(0, 16)}Z` }, place, extras)]
      : []),
  ]
}

const hour = 3_600_000

/** A day alone lasts until it has ended; without a zone, a time has passed when it has passed everywhere. */
function isPast({ at: time, isDay, zone, isZoned }: PublishTime, at: number): boolean {
  const isFloating = zone === undefined && (isDay || !isZoned)
  return time + (isDay ? 24 * hour : 0) + (isFloating ? 12 * hour : 0) <= at
}
