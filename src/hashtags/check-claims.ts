import type { Tools } from '../core/kind.js'
import { compare } from '../core/order.js'
import type { RegistryEntry } from './registry.js'
import { key } from './spelling.js'

/** An entry that says a name is its: as its tag, or as an alias. */
interface Claim {
  readonly index: number
  /** 0 for the tag, the number of the alias from 1. */
  readonly number: number
  readonly name: string
  readonly entry: RegistryEntry
}

/** Complains about names that two entries claim. A tag may have several entries whose days are apart. */
export function checkClaims(entries: readonly RegistryEntry[], complain: Tools['complain']): void {
  for (const claims of claimsOf(entries)) {
    const alias = claims.find(({ number }) => number > 0)
    if (claims.length > 1) (alias ? checkAliases : checkPeriods)(claims, complain)
  }
}

/** Who claims each name; an entry that says one twice claims it once. */
function claimsOf(entries: readonly RegistryEntry[]): Iterable<readonly Claim[]> {
  const byKey = new Map<string, Claim[]>()
  for (const [index, entry] of entries.entries()) {
    for (const [number, name] of [entry.tag, ...entry.aliases].entries()) {
      const claims = byKey.get(key(name)) ?? []
      if (claims.at(-1)?.index !== index) claims.push({ index, number, name, entry })
      byKey.set(key(name), claims)
    }
  }
  return byKey.values()
}

function checkAliases(claims: readonly Claim[], complain: Tools['complain']): void {
  const [first, ...others] = claims
  for (const { index, number, name, entry } of others)
    complain({
      code: 'hashtags/duplicate',
      message: `\`${name}\` stands for \`${entry.tag}\` and for \`${first?.entry.tag ?? ''}\``,
      remedy: 'Keep it in one of the entries',
      path: ['registry', index, ...(number === 0 ? ['tag'] : ['aliases', number - 1])],
    })
}

/** Of periods in the order of their starts, each must end before the next one begins. */
function checkPeriods(claims: readonly Claim[], complain: Tools['complain']): void {
  const inOrder = claims.toSorted(
    (a, b) => compare(a.entry.from ?? '', b.entry.from ?? '') || a.index - b.index,
  )
  for (const [place, { index, name, entry }] of inOrder.entries()) {
    const before = inOrder[place - 1]?.entry
    if (
      !before ||
      (before.until !== undefined && entry.from !== undefined && before.until < entry.from)
    )
      continue
    complain({
      code: 'hashtags/duplicate',
      message: `\`${name}\` is registered twice for the same days`,
      remedy: 'Join the entries, or give them days apart with `from` and `until`',
      path: ['registry', index, 'tag'],
    })
  }
}
