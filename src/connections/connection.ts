import type { Facts } from '../core/draft.js'

/** The connections that the design knows. */
export const relationships = [
  'none',
  'paid',
  'gifted',
  'affiliate',
  'employee',
  'owner',
  'family',
  'loaned',
  'ambassador',
  'agency',
  'contest-entry',
] as const

/** Names of values by which a fact says that there is nothing to tell. */
const nothing: ReadonlySet<string> = new Set(['none', 'false', 'no', ''])

/** What a draft says of itself that readers have to be told. */
export interface Connection {
  /** In small letters; `[]` for one that says there is nothing, `undefined` for one that does not say. */
  readonly types: readonly string[] | undefined
  /** Whether something is said of it, and not what it is: a map without its `type`. */
  readonly isUntyped: boolean
  /** The names of the other side. */
  readonly brands: readonly string[]
}

/** Reads a fact that may ask for an announcement: a word, a list of them, or a map with its `type`. */
export function connectionOf(facts: Facts, fact = 'relationship'): Connection {
  const said = [...facts.strings(fact), ...facts.strings(`${fact}.type`)].map((value) =>
    value.trim().toLowerCase(),
  )
  const names = ['relationship.brand', 'relationship.payer'].flatMap((name) => facts.strings(name))
  return {
    types: said.length === 0 ? undefined : said.filter((value) => !nothing.has(value)),
    isUntyped: said.length === 0 && facts.get(fact)?.type === 'map',
    brands: [...new Set(names)],
  }
}
