import { connectionOf, type Connection } from '../../connections/connection.js'
import { hasReadersIn, marketsBeyond } from '../../connections/markets.js'
import type { NotEvaluated, Subject } from '../../core/check.js'
import type { Facts } from '../../core/draft.js'
import type { Tools } from '../../core/kind.js'
import type { DisclosureOptions } from './options.js'

/** What a rule asks a draft to tell. */
export interface Asked {
  /** The values that ask for it: `paid`, `gifted`; `[]` where the rule asks every draft. */
  readonly types: readonly string[]
  readonly connection: Connection
  /** Whether the platform's own switch, or what stands for it, says it too. */
  readonly isNative: boolean
}

/** Whether a rule asks something of a draft; what it would have to know for that. */
export function askedOf(
  { draft: { facts } }: Subject,
  { fact, values, subjects, native, nativeClears, ...markets }: DisclosureOptions,
  tools: Pick<Tools, 'markets'>,
): Asked | NotEvaluated | undefined {
  const connection = connectionOf(facts, fact)
  const asksAll = values?.includes('any') ?? false
  const all = connection.types ?? []
  const types = asksAll
    ? all
    : all.filter((type) => !values || values.some((value) => value.toLowerCase() === type))
  if (types.length === 0 && !asksAll)
    return connection.isUntyped ? { needs: `${fact ?? 'relationship'}.type` } : undefined
  if (subjects && !hasSubject(facts, subjects)) return undefined
  const isMeant = isForReaders(facts, markets, tools)
  if (typeof isMeant !== 'boolean') return isMeant
  const isNative = native !== undefined && isSet(facts, native)
  if (!isMeant || (isNative && nativeClears)) return undefined
  return { types, connection, isNative }
}

function hasSubject(facts: Facts, subjects: readonly string[]): boolean {
  return facts
    .strings('relationship.subject')
    .some((said) => subjects.includes(said.trim().toLowerCase()))
}

function isForReaders(
  facts: Facts,
  {
    market,
    except = [],
    unsaid = 'judge',
  }: Pick<DisclosureOptions, 'market' | 'except' | 'unsaid'>,
  tools: Pick<Tools, 'markets'>,
): boolean | NotEvaluated {
  const isSaid = facts.strings('markets').length > 0
  if (isSaid && except.length > 0 && marketsBeyond(facts, except).length === 0) return false
  if (market === undefined) return true
  if (isSaid) return hasReadersIn(facts, market, tools)
  return unsaid === 'ask' ? { needs: 'markets' } : unsaid === 'judge'
}

/** Whether a fact is there, and not to say no. */
function isSet(facts: Facts, name: string): boolean {
  const node = facts.get(name)
  if (node?.type !== 'scalar') return node !== undefined
  const { value } = node
  return typeof value === 'string'
    ? !['', 'false', 'no', 'none'].includes(value.toLowerCase())
    : value === true
}
