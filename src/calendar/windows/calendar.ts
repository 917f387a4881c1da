import { createIntervalIndex, type IntervalIndex } from '../interval-index.js'
import type { Interval } from '../intervals.js'
import { offsetAt } from '../offsets.js'
import { chunksOf, type Sized } from './chunks.js'
import { distinctClocks } from './clocks.js'
import { occurrencesOf } from './occurrences.js'
import { civilSpanOf, exactOf, reachOf, resolve, spansOf, type Span } from './spans.js'
import { floats, zoneOf, type MomentSpan, type Window } from './window.js'

/** One time at which a window is open. */
export interface Occurrence<W extends Window = Window> extends Interval {
  readonly window: W
}

/** Windows, prepared for being looked up at a time. */
export interface Calendar<W extends Window = Window> {
  readonly windows: readonly W[]
  /**
   * Visits what is open at some instant of `[from, until)`, as clocks in any of the zones have it; each occurrence whole. In no order, and
   * one that several zones have at the same instants may be visited for each of them. Of zones whose clocks show the same, a window for no
   * market in particular may be asked about and visited for one alone.
   */
  visit(from: number, until: number, zones: readonly string[], visitor: Visitor<W>): void
}

/** `zone` is the one whose clocks a window goes by; absent: it is at the same instants everywhere. */
export interface Visitor<W extends Window = Window> {
  /** Whether a window matters; when it is need not be worked out for others. */
  readonly wants: (window: W, zone: string | undefined) => boolean
  readonly visit: (occurrence: Occurrence<W>) => void
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
  const lanes = new Map<string, W[]>()
  for (const window of windows) {
    const name = laneOf(window)
    const lane = lanes.get(name)
    if (lane) lane.push(window)
    else lanes.set(name, [window])
  }
  const visits = [...lanes].map(([name, those]) => lookups[name as Lane](those))
  return {
    windows,
    visit(from, until, zones, visitor) {
      for (const look of visits) look(from, until, zones, visitor)
    },
  }
}

type Lane = keyof typeof lookups

/** How windows are looked up. */
const lookups = {
  fixed: inOwnZones,
  zoned: inEachZone,
  civil: byClock,
  everywhere: byDistinctClock,
}

function laneOf(window: Window): Lane {
  if (zoneOf(window) !== undefined) return 'fixed'
  if (!isSimple(window)) return 'zoned'
  return window.form.type === 'listed' || window.markets.length > 0 ? 'civil' : 'everywhere'
}

type Look<W extends Window> = Calendar<W>['visit']

/** Windows that are at the same instants for everybody. */
function inOwnZones<W extends Window>(windows: readonly W[]): Look<W> {
  const chunks = chunksOf((from, until) => timesOf(windows, 'UTC', from, until))
  return (from, until, _, { wants, visit }) =>
    chunks(from, until, 'UTC', (chunk, begin) =>
      visitTimes(chunk, from, until, begin, (time) => {
        if (wants(time.window, undefined)) visit(time)
      }),
    )
}

/** Windows that float, worked out for every zone. */
function inEachZone<W extends Window>(windows: readonly W[]): Look<W> {
  const chunks = chunksOf((from, until, zone) => timesOf(windows, zone, from, until))
  return (from, until, zones, { wants, visit }) => {
    for (const zone of zones)
      chunks(from, until, zone, (chunk, begin) =>
        visitTimes(chunk, from, until, begin, (time) => {
          if (wants(time.window, zone)) visit(time)
        }),
      )
  }
}

/** Windows that float and are nothing but civil times, looked up by what clocks show. */
function byClock<W extends Window>(windows: readonly W[]): Look<W> {
  const chunks = chunksOf((from, until) => spansIn(windows, from, until))
  return (from, until, zones, { wants, visit }) => {
    for (const zone of zones) {
      const [first, last] = shownIn(from, until, zone)
      chunks(first, last, 'any', (chunk, begin) =>
        visitTimes(chunk, first, last, begin, ({ window, span }) => {
          if (!wants(window, zone)) return
          const { start, end } = resolve(span, zone)
          if (start < end && start < until && end > from) visit({ window, start, end })
        }),
      )
    }
  }
}

/** Those of them that repeat and are for no market in particular: of zones whose clocks show the same, one is enough. */
function byDistinctClock<W extends Window>(windows: readonly W[]): Look<W> {
  const look = byClock(windows)
  const distinct = distinctClocks(windows.map(reachOf).reduce((a, b) => Math.max(a, b), 0))
  return (from, until, zones, visitor) => look(from, until, distinct(zones, from), visitor)
}

interface Chunk<T> extends Sized {
  readonly times: readonly T[]
  /** Where each stands. */
  readonly places: readonly Interval[]
  readonly index: IntervalIndex
}

/** What a chunk has in a time; what reaches over several chunks stands in each of them, and is visited where it begins, or in the first. */
function visitTimes<T>(
  { index, times, places }: Chunk<T>,
  from: number,
  until: number,
  begin: number,
  visit: (time: T) => void,
): void {
  for (const at of index.overlapping(from, until)) {
    const time = times[at]
    if (time !== undefined && (places[at]?.start ?? 0) >= begin) visit(time)
  }
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
  return { times, places: times, index: createIntervalIndex(times), size: times.length }
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
  const places = times.map(({ span }) => {
    const { start, end } = civilSpanOf(span)
    return { start, end: Math.max(start, end) }
  })
  return { times, places, index: createIntervalIndex(places), size: times.length }
}

/** Clocks are not changed twice in less, and no stopwatch of a simple window runs as long. */
const near = 6 * day

/** What clocks of a zone show in a time at the least and at the most, and would show with or without a change that is near. */
function shownIn(from: number, until: number, zone: string): readonly [number, number] {
  const offsets = (at: number): readonly number[] =>
    [at - near, at, at + near].map((each) => offsetAt(each, zone))
  return [from + Math.min(...offsets(from)), until + Math.max(...offsets(until))]
}

/** Whether a window that floats is nothing but civil times, so that the clock alone says whether it is open. */
function isSimple(window: Window): boolean {
  const { form, outside } = window
  if (outside || exactOf(window) > near - day) return false
  if (form.type === 'recurring') return true
  return (form.type === 'listed' ? form.spans : form.bounds).every(floatsWhole)
}

function floatsWhole({ start, end }: MomentSpan): boolean {
  return [start, end].every((moment) => !moment || floats(moment))
}
