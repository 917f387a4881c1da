import { shareReaders, zonesOf } from '../../calendar/markets.js'
import { linksOn, mentionsOn } from '../../channels/tags.js'
import type { NotEvaluated, Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import type { Connection } from './connection.js'
import { keyOf, namesBrand } from './keys.js'
import { channelsOf } from './look.js'
import type { DisclosureOptions } from './options.js'
import type { Read } from './saying.js'

/** Whether a draft has readers in the market of a rule; what is missing where that can't be said. */
export function isForMarket(
  { draft }: Subject,
  { market, except = [], unsaid = 'judge' }: DisclosureOptions,
  tools: Pick<Tools, 'markets'>,
): boolean | NotEvaluated {
  const said = draft.facts.strings('markets')
  const isCovered = (each: string) => except.some((other) => isIn(each, other, tools))
  if (said.length > 0 && said.every(isCovered)) return false
  if (market === undefined) return true
  if (said.length === 0) return unsaid === 'judge' || { needs: 'markets' }
  return said.some((each) => isIn(each, market, tools))
}

/** The markets of a draft that none of some covers. */
export function otherMarkets(
  { draft }: Subject,
  known: readonly string[],
  tools: Pick<Tools, 'markets'>,
): readonly string[] {
  const said = draft.facts.strings('markets')
  return said.filter((each) => !known.some((market) => isIn(each, market, tools)))
}

/** Whether there is such a market is none of our business, but a misspelt one is in none. */
function isIn(market: string, whole: string, { markets }: Pick<Tools, 'markets'>): boolean {
  return zonesOf(market, markets).length > 0 && shareReaders(market, whole, markets)
}

/** Which values of a fact ask for an announcement. */
export function asking(
  { types }: Connection,
  values: readonly string[] | undefined,
): readonly string[] {
  if (values?.includes('any')) return types ?? []
  return (types ?? []).filter((type) => !values || values.includes(type))
}

/**
 * Whether a part of a thread endorses: the first does, and so do those that name the brand, in words, in a tag or by its handle, or lead
 * somewhere. What is no thread endorses: a picture is enough.
 */
export function endorses(
  subject: Subject,
  { view, tags, brands }: Read,
  tools: Pick<Tools, 'channels'>,
): boolean {
  const { part = 1 } = subject.draft
  if (part === 1) return true
  const words = keyOf(view.text)
  if (brands.some((brand) => words.includes(brand))) return true
  if (tags.some(({ value }) => namesBrand(keyOf(value), brands))) return true
  return channelsOf(subject, tools).some(
    (channel) =>
      linksOn(view, channel).length > 0 ||
      (brands.length === 0 && mentionsOn(view, channel).length > 0),
  )
}
