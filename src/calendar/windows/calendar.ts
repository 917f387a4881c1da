import { createIntervalIndex, type IntervalIndex } from '../interval-index.js'
import { compare, type Interval } from '../intervals.js'
import { offsetAt } from '../offsets.js'
import { chunksOf, type Sized } from './chunks.js'
import { distinctClocks } from './clocks.js'
import { occurrencesOf } from './occurrences.js'
import { civilSpanOf, isTimed, reachOf, resolve, spansOf, type Span } from './spans.js'
import { floats, zoneOf, type MomentSpan, type Window } from './window.js'

/** One time at which a window is open. */
export interface Occurrence<W extends Window = Window> extends Interval {
  readonly window: W
}

/** Windows, prepared for being looked up at a time. */
export interface Calendar<W extends Window = Window> {
  readonly windows: readonly W[]
  /**
   * What is open at some instant of `[from, until)`, as clocks in any of the zones have it; each whole. By start; an occurrence that is at
   * other instants in other zones stands there once for each.
   */
  occurrences(from: number, until: number, zones: readonly string[]): readonly Occurrence<W>[]
}

const day = 86_400_000

/**
 * Prepares windows. Their times are worked out once for each stretch of 64 days that somebody asks for, and looked up by interval search:
 * what a draft costs does not grow with the windows that have nothing to do with its time.
 *
 * Windows that float are looked up by what clocks show, so that a draft for all the world takes no more memory than one for France:
 *
 *     window   22:00–07:00                         worked out once for all zones
 *     draft    2026-12-01T21:30Z, in FR and GB     22:30 in Paris is in it, 21:30 in London is not
 */
export function createCalendar<W extends Window>(windows: readonly W[]): Calendar<W> {
  const fixed = windows.filter((window) => zoneOf(window) !== undefined)
  const floating = windows.filter((window) => zoneOf(window) === undefined)
  const simple = floating.filter(isSimple)
  const repeated = simple.filter(({ form }) => form.type !== 'listed')
  const lanes = [
    inOwnZones(fixed),
    inEachZone(floating.filter((window) => !isSimple(window))),
    byClock(simple.filter(({ form }) => form.type === 'listed')),
    byClock(repeated, distinctClocks(repeated.map(reachOf).reduce((a, b) => Math.max(a, b), 0))),
  ].filter((lane) => lane !== undefined)
  return {
    windows,
    occurrences(from, until, zones) {
      const found: Occurrence<W>[] = []
      const isNew = onceEach()
      for (const visit of lanes)
        visit(from, until, zones, (occurrence) => {
          if (isNew(occurrence)) found.push(occurrence)
        })
      return found.sort((a, b) => compare(a.start, b.start))
    },
  }
}

/** Gives what is open in a time; some of it perhaps more than once. `undefined` where there is nothing to give. */
type Lane<W extends Window> =
  | ((
      from: number,
      until: number,
      zones: readonly string[],
      give: (occurrence: Occurrence<W>) => void,
    ) => void)
  | undefined

/** Windows that are at the same instants for everybody. */
function inOwnZones<W extends Window>(windows: readonly W[]): Lane<W> {
  if (windows.length === 0) return undefined
  const chunks = chunksOf((from, until) => timesOf(windows, 'UTC', from, until))
  return (from, until, _, give) => {
    for (const { index, times } of chunks(from, until, 'UTC'))
      for (const at of index.overlapping(from, until)) giveOne(times[at], give)
  }
}

/** Windows that float, worked out for every zone. */
function inEachZone<W extends Window>(windows: readonly W[]): Lane<W> {
  if (windows.length === 0) return undefined
  const chunks = chunksOf((from, until, zone) => timesOf(windows, zone, from, until))
  return (from, until, zones, give) => {
    for (const zone of zones)
      for (const { index, times } of chunks(from, until, zone))
        for (const at of index.overlapping(from, until)) giveOne(times[at], give)
  }
}

/** Windows that float and are nothing but civil times, looked up by what clocks show. */
function byClock<W extends Window>(
  windows: readonly W[],
  distinct: ReturnType<typeof distinctClocks> = (zones) => zones,
): Lane<W> {
  if (windows.length === 0) return undefined
  const chunks = chunksOf((from, until) => spansIn(windows, from, until))
  return (from, until, zones, give) => {
    for (const zone of distinct(zones, from)) {
      const [first, last] = shownIn(from, until, zone)
      for (const { index, times } of chunks(first, last, 'any'))
        for (const at of index.overlapping(first, last))
          giveOne(inZone(times[at], zone, from, until), give)
    }
  }
}

function giveOne<T>(value: T | undefined, give: (value: T) => void): void {
  if (value !== undefined) give(value)
}

interface Chunk<T> extends Sized {
  readonly times: readonly T[]
  readonly index: IntervalIndex
}

/** Occurrences in a zone. */
function timesOf<W extends Window>(
  windows: readonly W[],
  zone: string,
  from: number,
  until: number,
): Chunk<Occurrence<W>> {
  const times = windows.flatMap((window) =>
    occurrencesOf(window, zone, from, until).map(({ start, end }) => ({ window, start, end })),
  )
  return { times, index: createIntervalIndex(times), size: times.length }
}

interface WindowSpan<W extends Window> {
  readonly window: W
  readonly span: Span
}

/** Times before a zone is known, by what clocks show. */
function spansIn<W extends Window>(
  windows: readonly W[],
  from: number,
  until: number,
): Chunk<WindowSpan<W>> {
  const times = windows.flatMap((window) =>
    spansOf(window, undefined, from, until).map((span) => ({ window, span })),
  )
  const index = createIntervalIndex(
    times.map(({ span }) => {
      const { start, end } = civilSpanOf(span)
      const spare = isTimed(span) ? day : 0
      return { start: start - spare, end: Math.max(start, end) + spare }
    }),
  )
  return { times, index, size: times.length }
}

/** What clocks of a zone show in a time at the least and at the most, and showed or would have shown beside a change that is near. */
function shownIn(from: number, until: number, zone: string): readonly [number, number] {
  const near = (at: number): readonly number[] =>
    [at - day, at, at + day].map((each) => offsetAt(each, zone))
  return [from + Math.min(...near(from)), until + Math.max(...near(until))]
}

function inZone<W extends Window>(
  time: WindowSpan<W> | undefined,
  zone: string,
  from: number,
  until: number,
): Occurrence<W> | undefined {
  if (!time) return undefined
  const { start, end } = resolve(time.span, zone)
  const isOpen = start < end && start < until && end > from
  return isOpen ? { window: time.window, start, end } : undefined
}

/** Whether a window that floats is nothing but civil times, so that the clock alone says whether it is open. */
function isSimple({ form, outside }: Window): boolean {
  if (outside) return false
  if (form.type === 'recurring') return true
  return (form.type === 'listed' ? form.spans : form.bounds).every(floatsWhole)
}

function floatsWhole({ start, end }: MomentSpan): boolean {
  return [start, end].every((moment) => !moment || floats(moment))
}

/** Whether an occurrence was not met before, in another chunk or zone. Of a window that begins at once in two lengths, both may come again. */
function onceEach(): (occurrence: Occurrence) => boolean {
  const seen = new Map<Window, Map<number, number>>()
  return ({ window, start, end }) => {
    const ends = seen.get(window)
    if (!ends) seen.set(window, new Map([[start, end]]))
    else if (ends.get(start) === end) return false
    else ends.set(start, end)
    return true
  }
}
