import { horizon, stretches, type Objections } from './hold.js'

/** A stretch of time in which nothing objects: `[start, end)` in milliseconds since 1970 UTC. */
export interface ClearTime {
  readonly start: number
  /** `Infinity` if nothing objects any more within the {@link horizon}. */
  readonly end: number
}

/**
 * The stretches in which nothing objects, in order, by the ends of objections: what is left between them.
 *
 *     from      ▼
 *     dispute   ██████
 *     quiet        ▒▒▒▒▒       ▒▒▒▒▒
 *     clear             1──────     2───────
 *
 * @param from the first instant that is asked about
 */
export function* clearTimes(objections: Objections, from: number): Generator<ClearTime> {
  const last = from + horizon
  // Everything before it is known.
  let at = from
  for (const { start: begun, end: until } of stretches(from)) {
    const here = objections(begun, until).toSorted((a, b) => a.start - b.start)
    for (const { start, end } of here) {
      if (start >= until) break
      if (start >= end) continue
      if (start > at) yield { start: at, end: start }
      at = Math.max(at, end)
      if (at === Infinity) return
    }
  }
  if (at < last) yield { start: at, end: Infinity }
}
