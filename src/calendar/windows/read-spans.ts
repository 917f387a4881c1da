import { isMistake, readMoment, type ReadMoment, type WindowMistake } from './read-moment.js'
import { endIn, startIn } from './edges.js'
import type { WindowReading } from './read-window.js'
import { floats, type Moment, type MomentSpan } from './window.js'
import { valueOf } from './spans.js'
import type { WrittenWindow } from './written.js'

const hour = 3_600_000

/** `from` and `until` of a window, as far as they are there. */
export interface ReadEdges {
  readonly from?: ReadMoment
  readonly until?: ReadMoment
}

/** Reads `from` and `until`; `undefined` if one can't be read, and then it has been complained about. */
export function readEdges(written: WrittenWindow, reading: WindowReading): ReadEdges | undefined {
  const read = (key: 'from' | 'until'): ReadMoment | WindowMistake | undefined => {
    const text = written[key]
    if (text === undefined || text === null) return undefined
    const edge = key === 'from' ? 'start' : 'end'
    return readMoment(text, edge, written.timezone, reading.anchors)
  }
  const [from, until] = [read('from'), read('until')]
  if (from && isMistake(from)) reading.complain(from, 'from')
  if (until && isMistake(until)) reading.complain(until, 'until')
  if ((from && isMistake(from)) || (until && isMistake(until))) return undefined
  return { ...(from && { from }), ...(until && { until }) }
}

/**
 * What lies between `from` and `until`: every start with the first end behind it.
 *
 *     from: 14 days before quarter-end, until: results      one time for each quarter
 *
 * @returns empty if neither is said; a mistake if they are the wrong way round, or if one of them finds no other
 */
export function spansBetween(
  { from, until }: ReadEdges,
  { id, from: saidFrom, until: saidUntil }: WrittenWindow,
): readonly MomentSpan[] | WindowMistake {
  if (!from && !until) return []
  const ends = (until?.moments ?? []).toSorted((a, b) => valueOf(a) - valueOf(b))
  const [first] = ends
  if (!from) {
    if (ends.length === 1 && first) return [{ end: first }]
    return {
      code: 'window/anchor',
      message: `\`${saidUntil ?? ''}\` is \`${ends.length}\` dates, and nothing says when the window begins`,
      remedy: 'Add `from`, or give the anchor one date',
    }
  }
  const spans: MomentSpan[] = []
  for (const start of from.moments) {
    const end = ends.find((each) => !isBackwards(start, each))
    if (until && !end)
      return from.isRelative || until.isRelative
        ? {
            code: 'window/anchor',
            message: `Nothing of \`until\` comes after \`${dayOf(start)}\`, where the window begins`,
            remedy: 'Give the anchor of `until` a later date',
          }
        : {
            code: 'window/backwards',
            message: `Window \`${id}\` would end (\`${saidUntil ?? ''}\`) before it begins (\`${saidFrom ?? ''}\`)`,
            remedy: 'Correct one of them',
          }
    spans.push({ start, ...(end && { end }) })
  }
  return spans
}

/** Whether an end is at or before a start on every clock that there is. */
function isBackwards(start: Moment, end: Moment): boolean {
  if (start.type === 'civil' && end.type === 'civil' && start.zone === end.zone)
    return end.civil <= start.civil
  const earliest = floats(start) ? valueOf(start) - 14 * hour : instantOf(start, startIn)
  const latest = floats(end) ? valueOf(end) + 12 * hour : instantOf(end, endIn)
  return latest <= earliest
}

function instantOf(moment: Moment, edgeIn: typeof startIn): number {
  return moment.type === 'instant' ? moment.at : edgeIn(moment.civil, moment.zone ?? 'UTC')
}

function dayOf(moment: Moment): string {
  return new Date(valueOf(moment)).toISOString().slice(0, 10)
}
