import { zonesOf } from '../../calendar/markets.js'
import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'

/** The zones that a draft is read in: those of its markets, else its own. */
export function zonesFor(
  { draft, planned }: Subject,
  { markets, timezone }: Pick<Tools, 'markets' | 'timezone'>,
): readonly string[] {
  const zones = draft.facts.strings('markets').flatMap((market) => zonesOf(market, markets))
  return zones.length > 0 ? [...new Set(zones)] : [planned().zone ?? timezone ?? 'UTC']
}
