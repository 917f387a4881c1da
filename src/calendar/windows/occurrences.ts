import { addDuration } from '../durations.js'
import { union, type Interval } from '../intervals.js'
import { civilSpans } from './civil-spans.js'
import { endIn, startIn } from './edges.js'
import { zoneOf, type Moment, type Window } from './window.js'

const day = 86_400_000
/** No zone is further from UTC. */
const widest = day
/** How far is looked around a range for what lies outside the times of a window. */
const margin = 8 * day

/**
 * When a window is open, as a clock in a zone has it: every occurrence that overlaps `[from, until)`, whole, padding included.
 *
 *     form      Fri 22:00 – Mon 07:00, before: P1D
 *     open      Thu 22:00 – Mon 07:00
 *
 * @param zone for what floats
 * @returns sorted by start; instants in milliseconds since 1970 UTC; they may overlap
 */
export function occurrencesOf(
  window: Window,
  zone: string,
  from: number,
  until: number,
): readonly Interval[] {
  const overlaps = ({ start, end }: Interval): boolean => start < until && end > from && start < end
  if (!window.outside) return padded(window, zone, from, until).filter(overlaps)
  const open = union(padded(window, zone, from - margin, until + margin))
  const gaps: Interval[] = []
  let start = from - margin
  for (const interval of open) {
    gaps.push({ start, end: interval.start })
    start = interval.end
  }
  gaps.push({ start, end: until + margin })
  return gaps.filter(overlaps)
}

function padded(window: Window, zone: string, from: number, until: number): readonly Interval[] {
  const { form, before, after } = window
  const own = zoneOf(window) ?? zone
  const starts = (at: number): number => (before ? addDuration(at, before, own, -1) : at)
  const ends = (at: number): number => (after ? addDuration(at, after, own, 1) : at)
  if (form.type === 'once') {
    const start = form.start ? starts(resolve(form.start, zone, startIn)) : -Infinity
    return [{ start, end: form.end ? ends(resolve(form.end, zone, endIn)) : Infinity }]
  }
  const earliest = from - (ends(from) - from) - widest
  const latest = until + (until - starts(until)) + widest
  return civilSpans(form, earliest, latest).map(({ start, end }) => ({
    start: starts(startIn(start, own)),
    end: end === Infinity ? Infinity : ends(endIn(end, own)),
  }))
}

function resolve(moment: Moment, zone: string, edge: typeof startIn): number {
  return moment.type === 'instant' ? moment.at : edge(moment.civil, moment.zone ?? zone)
}
