import { lineageOf, zonesOf } from '../../calendar/markets.js'
import type { Subject } from '../../core/check.js'
import type { Draft } from '../../core/draft.js'
import type { Tools } from '../../core/kind.js'

/** Who a draft is for. */
export interface Audience {
  /** The zones that it is read in: those of its markets, else its own. */
  readonly zones: readonly string[]
  /** Whether some of its readers may be in a market. */
  readonly isIn: (market: string) => boolean
}

/** Finds out who drafts are for, each once. */
export function audiences(
  tools: Pick<Tools, 'markets' | 'timezone'>,
): (subject: Subject) => Audience {
  const known = new WeakMap<Draft, Audience>()
  const lists = new Map<string, readonly string[]>()
  /** Equal lists of zones as one, so that what is found out about one is known of all. */
  const shared = (zones: readonly string[]): readonly string[] => {
    const name = zones.join(' ')
    const list = lists.get(name)
    if (list) return list
    if (lists.size < mostLists) lists.set(name, zones)
    return zones
  }
  return (subject) => {
    const { draft, planned } = subject
    const audience = known.get(draft)
    if (audience) return audience
    const said = [...new Set(draft.facts.strings('markets'))]
    const home = (): string => planned().zone ?? tools.timezone ?? 'UTC'
    const zones = said.flatMap((market) => {
      const found = zonesOf(market, tools.markets)
      return found.length > 0 ? found : [home()]
    })
    const made: Audience = {
      zones: shared(said.length > 0 ? [...new Set(zones)] : [home()]),
      isIn: remembered(isInOne(said, tools.markets)),
    }
    known.set(draft, made)
    return made
  }
}

/** Lists of zones that are kept. */
const mostLists = 1000

/**
 * Whether one of the markets of a draft has readers in common with another. A draft that does not say its markets may be for any, and so may a
 * market that nobody knows; one that only the policy knows may be for any whose clocks it names.
 */
function isInOne(said: readonly string[], own: Tools['markets']): (market: string) => boolean {
  if (said.length === 0) return () => true
  const others = said.filter((market) => zonesOf(market).length === 0)
  if (others.some((market) => zonesOf(market, own).length === 0)) return () => true
  const lineages = said.map(lineageOf)
  const names = new Set(lineages.flatMap((each) => each.names))
  const wholes = new Set(lineages.flatMap((each) => [...each.wholes]))
  const zones = new Set(said.flatMap((market) => zonesOf(market, own)))
  const otherZones = new Set(others.flatMap((market) => zonesOf(market, own)))
  return (market) => {
    const { names: called, wholes: within } = lineageOf(market)
    if (called.some((name) => wholes.has(name)) || [...within].some((name) => names.has(name)))
      return true
    const clocks = zonesOf(market).length === 0 ? zones : otherZones
    return clocks.size > 0 && zonesOf(market, own).some((zone) => clocks.has(zone))
  }
}

function remembered(answer: (market: string) => boolean): (market: string) => boolean {
  const answers = new Map<string, boolean>()
  return (market) => {
    const known = answers.get(market)
    if (known !== undefined) return known
    const found = answer(market)
    answers.set(market, found)
    return found
  }
}
