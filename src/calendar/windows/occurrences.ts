import { compare, union, type Interval } from '../intervals.js'
import { resolve, spansOf } from './spans.js'
import type { Window } from './window.js'

const day = 86_400_000
/** How far is looked around a range for the nearest times of a window: a week, then further, then for all that the calendar repeats. */
const reaches = [8, 64, 512, 4096, 32_768, 146_100].map((days) => days * day)
/** What does not repeat is no more work at once. */
const everything = [Infinity]

/**
 * When a window is open, as a clock in a zone has it: every occurrence that overlaps `[from, until)`, whole, padding included.
 *
 *     form      Fri 22:00 – Mon 07:00, before: P1D
 *     open      Thu 22:00 – Mon 07:00
 *
 * @param zone for what floats
 * @returns sorted by start; instants in milliseconds since 1970 UTC, from `-Infinity` and to `Infinity`; they may overlap
 */
export function occurrencesOf(
  window: Window,
  zone: string,
  from: number,
  until: number,
): readonly Interval[] {
  if (!window.outside) return within(window, zone, from, until)
  const gaps: Interval[] = []
  const open = union(within(window, zone, from, until))
  let start = endBefore(window, zone, open[0]?.start ?? until, from)
  for (const interval of open) {
    gaps.push({ start, end: interval.start })
    start = interval.end
  }
  gaps.push({ start, end: start < until ? startAfter(window, zone, until) : start })
  return gaps.filter((gap) => gap.start < gap.end && gap.start < until && gap.end > from)
}

function within(window: Window, zone: string, from: number, until: number): readonly Interval[] {
  return spansOf(window, zone, from, until)
    .map((span) => resolve(span, zone))
    .filter(({ start, end }) => start < end && start < until && end > from)
    .sort((a, b) => compare(a.start, b.start))
}

/** The end of the last time before a range in which the window does not open before `first`; `-Infinity` if there is none. */
function endBefore(window: Window, zone: string, first: number, from: number): number {
  if (first <= from) return first
  for (const reach of window.form.type === 'listed' ? everything : reaches) {
    const ends = within(window, zone, from - reach, from).map(({ end }) => end)
    if (ends.length > 0) return ends.reduce((a, b) => Math.max(a, b))
  }
  return -Infinity
}

/** The start of the first time behind a range at whose end the window is not open; `Infinity` if there is none. */
function startAfter(window: Window, zone: string, until: number): number {
  for (const reach of window.form.type === 'listed' ? everything : reaches) {
    const [first] = within(window, zone, until, until + reach)
    if (first) return first.start
  }
  return Infinity
}
