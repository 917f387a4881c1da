import { zonesOf } from '../../calendar/markets.js'
import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import type { HeldWindow } from './read-windows.js'
import { shareSome } from './relevance.js'

/** The zones that a draft is read in: those of its markets, else its own. */
export function zonesFor(
  { draft, planned }: Subject,
  { markets, timezone }: Pick<Tools, 'markets' | 'timezone'>,
): readonly string[] {
  const zones = draft.facts.strings('markets').flatMap((market) => zonesOf(market, markets))
  return zones.length > 0 ? [...new Set(zones)] : [planned().zone ?? timezone ?? 'UTC']
}

/**
 * By whose clocks a window that is for certain markets counts: those of the draft's readers there. A holiday of the one country does not begin
 * with midnight in the other.
 */
export function meantFor(
  { draft }: Subject,
  { markets: own }: Pick<Tools, 'markets'>,
): (window: HeldWindow, zone: string) => boolean {
  const markets = draft.facts.strings('markets')
  const inZone = new Map<string, string[]>()
  for (const market of markets) {
    for (const zone of zonesOf(market, own)) {
      const there = inZone.get(zone)
      if (there) there.push(market)
      else inZone.set(zone, [market])
    }
  }
  return ({ markets: wanted }, zone) => {
    const there = inZone.get(zone)
    return wanted.length === 0 || !there || shareSome(wanted, there, own)
  }
}
