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
   * Visits what is open at some instant of `[from, until)`, as clocks in any of the zones have it; each occurrence whole. In no order, and
   * one that several zones have at the same instants is visited for each of them.
   *
   * @param visit `zone` is the one whose clocks it goes by; absent: it is at the same instants everywhere
   */
  visit(
    from: number,
    until: number,
    zones: readonly string[],
    visit: (occurrence: Occurrence<W>, zone: string | undefined) => void,
  ): void
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
    visit(from, until, zones, visit) {
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
            if (occurrence && isFirst(occurrence, number, first)) visit(occurrence, zone)
          }
        }
      }
    },
  }
}

/** An occurrence that reaches over several chunks stands in each of them: it is told where it begins, or in the first. */
function isFirst({ start }: Occurrence, number: number, first: number): boolean {
  return number === first || start >= number * chunkLength
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
