import { firstChange, offsetAt } from '../offsets.js'

const day = 86_400_000
/** Zones are compared once for so much time. */
const era = 512 * day
/** What is asked about is not longer, and no zone is further from UTC. */
const spare = 40 * day
/** Clocks that were changed have not been changed back sooner. */
const sample = 6 * day
/** Fewer zones are not worth it. */
const fewest = 40

/**
 * Of zones whose clocks show the same around an instant, the first: of 304 in the world, about 70.
 *
 * @param reach how far around it, in milliseconds
 * @returns is best given the same list again: it is looked through once
 */
export function distinctClocks(
  reach: number,
): (zones: readonly string[], at: number) => readonly string[] {
  const known = new WeakMap<readonly string[], Map<number, readonly string[]>>()
  return (zones, at) => {
    if (zones.length < fewest) return zones
    const number = Math.floor(at / era)
    const eras = known.get(zones) ?? new Map<number, readonly string[]>()
    known.set(zones, eras)
    const [from, until] = [number * era - reach - spare, (number + 1) * era + reach + spare]
    const found = eras.get(number) ?? firstOfEach(zones, from, until)
    eras.set(number, found)
    return found
  }
}

function firstOfEach(zones: readonly string[], from: number, until: number): readonly string[] {
  const first = new Map<string, string>()
  for (const zone of zones) {
    const clock = changesOf(zone, from, until)
    if (!first.has(clock)) first.set(clock, zone)
  }
  return [...first.values()]
}

/** Every offset of a zone in a time, and when it begins. */
function changesOf(zone: string, from: number, until: number): string {
  let offset = offsetAt(from, zone)
  let changes = `${offset}`
  for (let at = from; at < until; at += sample) {
    const next = offsetAt(at + sample, zone)
    if (next === offset) continue
    const change = firstChange(at, at + sample, (each) => offsetAt(each, zone) === next)
    offset = next
    changes += ` ${change} ${offset}`
  }
  return changes
}
