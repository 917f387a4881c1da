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
  /** Whether some of its readers in a zone may be. */
  readonly isInZone: (market: string, zone: string) => boolean
}

/** Most audiences that are kept for the next draft that is for the same. */
const mostKept = 1000
/** Longest list of markets that is kept, in UTF-16 code units. */
const longestKept = 500

/** Finds out who drafts are for; equal ones get the same, so that what has been found out of one is known of all. */
export function audiences(
  tools: Pick<Tools, 'markets' | 'timezone'>,
): (subject: Subject) => Audience {
  const ofDrafts = new WeakMap<Draft, Audience>()
  const kept = new Map<string, Audience>()
  return ({ draft, planned }) => {
    const known = ofDrafts.get(draft)
    if (known) return known
    const said = [...new Set(draft.facts.strings('markets'))]
    const home = planned().zone ?? tools.timezone ?? 'UTC'
    const name = JSON.stringify([home, ...said])
    const audience = kept.get(name) ?? audienceOf(said, home, tools.markets)
    ofDrafts.set(draft, audience)
    if (kept.size < mostKept && name.length <= longestKept) kept.set(name, audience)
    return audience
  }
}

/** The clock of a market that nobody knows is that of the draft. */
function audienceOf(said: readonly string[], home: string, own: Tools['markets']): Audience {
  const inZone = new Map<string, string[]>()
  for (const market of said) {
    const zones = zonesOf(market, own)
    for (const zone of zones.length > 0 ? zones : [home]) {
      const there = inZone.get(zone)
      if (there) there.push(market)
      else inZone.set(zone, [market])
    }
  }
  const groups = new Map<string, (market: string) => boolean>()
  const groupOf = (markets: readonly string[]): ((market: string) => boolean) => {
    const name = markets.join('\n')
    const group = groups.get(name) ?? remembered(isInOne(markets, own))
    groups.set(name, group)
    return group
  }
  const all = groupOf(said)
  const byZone = new Map([...inZone].map(([zone, there]) => [zone, groupOf(there)]))
  return {
    zones: said.length > 0 ? [...inZone.keys()] : [home],
    isIn: all,
    isInZone: (market, zone) => (byZone.get(zone) ?? all)(market),
  }
}

/**
 * Whether one of some markets has readers in common with another. A draft that does not say its markets may be for any, and so may a market
 * that nobody knows; one of the policy has those in common whose clocks it names.
 */
function isInOne(said: readonly string[], own: Tools['markets']): (market: string) => boolean {
  if (said.length === 0 || said.some((market) => zonesOf(market, own).length === 0))
    return () => true
  const ours = new Set(Object.keys(own).map((name) => name.toUpperCase()))
  const lineages = said.map(lineageOf)
  const names = new Set(lineages.flatMap((each) => each.names))
  const wholes = new Set(lineages.flatMap((each) => [...each.wholes]))
  const zonesOfAll = (markets: readonly string[]): ReadonlySet<string> =>
    new Set(markets.flatMap((market) => zonesOf(market, own)))
  const zones = zonesOfAll(said)
  const zonesOfOurs = zonesOfAll(said.filter((market) => ours.has(market.toUpperCase())))
  return (market) => {
    const { names: called, wholes: within } = lineageOf(market)
    if (called.some((name) => wholes.has(name)) || [...within].some((name) => names.has(name)))
      return true
    const clocks = ours.has(market.toUpperCase()) ? zones : zonesOfOurs
    return clocks.size > 0 && zonesOf(market, own).some((zone) => clocks.has(zone))
  }
}

function remembered(ask: (market: string) => boolean): (market: string) => boolean {
  const answers = new Map<string, boolean>()
  return (market) => {
    const answer = answers.get(market) ?? ask(market)
    answers.set(market, answer)
    return answer
  }
}
