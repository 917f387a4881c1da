import type { Gap } from './phrase.js'
import type { Gauge } from './words.js'

/**
 * Joins the segments of a phrase with gaps: from every place of the first segment to the nearest way through all others.
 *
 *     win a {0,3} trip      … win a ─ free ─ ski ─ trip … trip      the first `trip` is taken, the second not looked at
 *
 * Linear in the number of places.
 *
 * @param starts by segment: the first tokens of its places, ascending
 * @param lengths by segment: how many tokens it takes
 * @returns first and end token of each joined place, ascending
 */
export function joinSegments(
  starts: readonly (readonly number[])[],
  lengths: readonly number[],
  gaps: readonly Gap[],
  gauge: Gauge,
): readonly (readonly [first: number, end: number])[] {
  const last = starts.length - 1
  // By place of the segment under the hand: where the whole phrase would end, or -1 if it leads nowhere.
  let following = starts[last] ?? []
  let ends = following.map((first) => first + (lengths[last] ?? 0))
  for (let segment = last - 1; segment >= 0; segment--) {
    const { min, max } = gaps[segment] ?? { min: 0, max: 0 }
    const current = starts[segment] ?? []
    const next = nextViable(ends)
    const currentEnds: number[] = []
    let at = 0
    for (const first of current) {
      const end = first + (lengths[segment] ?? 0)
      while (
        at < following.length &&
        ((following[at] ?? 0) < end || gauge.words(end, following[at] ?? 0) < min)
      )
        at++
      const viable = next[at] ?? -1
      const to = following[viable] ?? -1
      const fits = to >= end && gauge.words(end, to) <= max && !gauge.isBroken(end, to)
      currentEnds.push(fits ? (ends[viable] ?? -1) : -1)
    }
    following = current
    ends = currentEnds
  }
  const joined: (readonly [number, number])[] = []
  following.forEach((first, place) => {
    const end = ends[place] ?? -1
    if (end >= 0) joined.push([first, end])
  })
  return joined
}

/** By place: the nearest one at or behind it that leads somewhere; -1 for none. */
function nextViable(ends: readonly number[]): Int32Array {
  const next = new Int32Array(ends.length)
  let viable = -1
  for (let place = ends.length - 1; place >= 0; place--) {
    if ((ends[place] ?? -1) >= 0) viable = place
    next[place] = viable
  }
  return next
}
