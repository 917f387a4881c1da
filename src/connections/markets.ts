import { lineageOf, shareReaders, zonesOf } from '../calendar/markets.js'
import type { Facts } from '../core/draft.js'
import type { Tools } from '../core/kind.js'

/** Whether a draft has readers in a market. A market that nobody knows is in none. */
export function hasReadersIn(
  facts: Facts,
  market: string,
  { markets: own }: Pick<Tools, 'markets'>,
): boolean {
  return facts
    .strings('markets')
    .some((said) => zonesOf(said, own).length > 0 && shareReaders(said, market, own))
}

/** The markets of a draft that are not, as a whole, in any of some: `EU` is not in `DE`. */
export function marketsBeyond(facts: Facts, known: readonly string[]): readonly string[] {
  const names = new Set(known.flatMap((market) => lineageOf(market).names))
  return facts
    .strings('markets')
    .filter((said) => ![...lineageOf(said).wholes].some((whole) => names.has(whole)))
}
