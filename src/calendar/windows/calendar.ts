import { createIntervalIndex, type IntervalIndex } from '../interval-index.js'
import type { Interval } from '../intervals.js'
import { occurrencesOf } from './occurrences.js'
import { zoneOf, type Window } from './window.js'

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
   *
   * @param isMeant whether a window counts by the clocks of one of the zones; absent: each does
   */
  occurrences(
    from: number,
    until: number,
    zones: readonly string[],
    isMeant?: (window: W, zone: string) => boolean,
  ): readonly Occurrence<W>[]
}

const day = 86_400_000
/** How much time is expanded at once. A queue of a year needs a handful of them. */
const chunkLength = 64 * day
/** Most chunks that are kept: more than any queue needs, fewer than could fill the memory. */
const mostChunks = 256

/**
 * Prepares windows. Occurrences are expanded once for each stretch of 64 days that somebody asks for, in each zone that matters, and
 * looked up by interval search: what a draft costs does not grow with the windows that have nothing to do with its time.
 */
export function createCalendar<W extends Window>(windows: readonly W[]): Calendar<W> {
  const fixed = windows.filter((window) => zoneOf(window) !== undefined)
  const floating = windows.filter((window) => zoneOf(window) === undefined)
  const chunks = new Map<string, Chunk<W>>()
  const chunkOf = (number: number, zone: string | undefined): Chunk<W> => {
    const name = `${zone ?? ''} ${number}`
    const known = chunks.get(name)
    if (known) return known
    if (chunks.size >= mostChunks) chunks.clear()
    const made = createChunk(zone === undefined ? fixed : floating, number, zone ?? 'UTC')
    chunks.set(name, made)
    return made
  }
  return {
    windows,
    occurrences(from, until, zones, isMeant = () => true) {
      const found: Occurrence<W>[] = []
      const seen = new Map<Window, Set<string>>()
      const first = Math.floor(from / chunkLength)
      const last = Math.floor((until - 1) / chunkLength)
      const groups = [
        ...(fixed.length > 0 ? [undefined] : []),
        ...(floating.length > 0 ? new Set(zones) : []),
      ]
      for (const zone of groups) {
        for (let number = first; number <= last; number++) {
          const { index, occurrences } = chunkOf(number, zone)
          for (const at of index.overlapping(from, until)) {
            const occurrence = occurrences[at]
            if (!occurrence || (zone !== undefined && !isMeant(occurrence.window, zone))) continue
            if (isNew(occurrence, seen)) found.push(occurrence)
          }
        }
      }
      return found.sort((a, b) => a.start - b.start)
    },
  }
}

interface Chunk<W extends Window> {
  readonly occurrences: readonly Occurrence<W>[]
  readonly index: IntervalIndex
}

function createChunk<W extends Window>(
  windows: readonly W[],
  number: number,
  zone: string,
): Chunk<W> {
  const from = number * chunkLength
  const occurrences = windows.flatMap((window) =>
    occurrencesOf(window, zone, from, from + chunkLength).map(({ start, end }) => ({
      window,
      start,
      end,
    })),
  )
  return { occurrences, index: createIntervalIndex(occurrences) }
}

/** Whether this occurrence was not met in another chunk or zone. */
function isNew({ window, start, end }: Occurrence, seen: Map<Window, Set<string>>): boolean {
  const times = seen.get(window) ?? new Set()
  const name = `${start} ${end}`
  if (times.has(name)) return false
  times.add(name)
  seen.set(window, times)
  return true
}
