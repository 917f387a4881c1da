import { compare } from '../../core/order.js'
import { rangeOf, type Day } from './days.js'
import type { CalendarPicture, PictureDraft } from './picture.js'

/** Lanes that are drawn. */
const MOST_LANES = 12

/** The planned drafts of one channel; a draft for two channels is in two lanes. */
export interface DraftLane {
  /** Absent: of channels that have no lane of their own. */
  readonly channel?: string
  /** How many channels it stands for. */
  readonly channels: number
  /** By time. */
  readonly drafts: readonly PictureDraft[]
}

export interface DraftLanes {
  readonly lanes: readonly DraftLane[]
  /** Those without a publish time, in their order. */
  readonly unplanned: readonly PictureDraft[]
  /** How many are planned before and after these days. */
  readonly before: number
  readonly after: number
}

/** A draft for any channel. */
const ANY = 'generic'

/** A lane for each channel that a planned draft of these days is for, by name. */
export function draftLanes({ drafts }: CalendarPicture, days: readonly Day[]): DraftLanes {
  const range = rangeOf(days)
  const planned = drafts.filter(({ isPlanned }) => isPlanned)
  const inRange = planned
    .filter(({ at }) => at >= range.start && at < range.end)
    .sort((a, b) => a.at - b.at || compare(a.id, b.id) || compare(a.path, b.path))
  const byChannel = new Map<string, PictureDraft[]>()
  for (const draft of inRange) {
    const channels = draft.channels.length > 0 ? new Set(draft.channels) : [ANY]
    for (const channel of channels) {
      const others = byChannel.get(channel)
      if (others) others.push(draft)
      else byChannel.set(channel, [draft])
    }
  }
  const byName = [...byChannel].sort(([a], [b]) => compare(a, b))
  const busiest = byName.toSorted(([, a], [, b]) => b.length - a.length)
  const kept = new Set(
    busiest
      .slice(0, byName.length > MOST_LANES ? MOST_LANES - 1 : MOST_LANES)
      .map(([name]) => name),
  )
  const rest = new Set(byName.filter(([name]) => !kept.has(name)).flatMap(([, those]) => those))
  return {
    lanes: [
      ...byName
        .filter(([name]) => kept.has(name))
        .map(([channel, those]) => ({ channel, channels: 1, drafts: those })),
      ...(rest.size > 0
        ? [
            {
              channels: byName.length - kept.size,
              drafts: inRange.filter((draft) => rest.has(draft)),
            },
          ]
        : []),
    ],
    unplanned: drafts.filter(({ isPlanned }) => !isPlanned),
    before: planned.filter(({ at }) => at < range.start).length,
    after: planned.filter(({ at }) => at >= range.end).length,
  }
}

/** What stands beside a lane. */
export function laneName({ channel, channels }: DraftLane): string {
  if (channel === undefined) return `${channels} more channels`
  return channel === ANY ? 'any channel' : channel
}

/** Where things stand that take room from `start` to `end`: each in the first row that is free there. */
export function stack(
  extents: readonly { readonly start: number; readonly end: number }[],
  gap: number,
): { readonly rows: readonly number[]; readonly height: number } {
  const ends: number[] = []
  const rows = extents.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + gap <= start)
    const row = free < 0 ? ends.length : free
    ends[row] = end
    return row
  })
  return { rows, height: ends.length }
}
