import { compare } from './core/order.js'
import { doubtsOf, lookAlikeOf, type Doubt } from './hashtags/doubts.js'
import { createNearest } from './hashtags/nearest.js'
import { entryOn, isValidOn, type Registry, type RegistryEntry } from './hashtags/registry.js'
import { key } from './hashtags/spelling.js'
import type { Policy } from './policy/load.js'

/** What the policy's registry says of a tag today: `public` ones are not of the house, `upcoming` and `ended` ones are registered for other days. */
export type HashtagStatus =
  'active' | 'public' | 'upcoming' | 'ended' | 'retired' | 'banned' | 'unregistered'

/** A hashtag as a house uses it, in all its spellings. */
export interface UsedHashtag {
  /** Without `#`: as registered, else the spelling that is used most. */
  readonly tag: string
  /** Each spelling with how often it stands in drafts, the most used first. */
  readonly spellings: readonly UsedSpelling[]
  /** 0 for a tag of the house that is registered today and that no draft uses. */
  readonly uses: number
  readonly drafts: number
  /** The channels that read it in one of their drafts, sorted. Those that the policy does not know are left out. */
  readonly channels: readonly string[]
  /** The file it was first met in; absent: none. */
  readonly path?: string
  readonly status: HashtagStatus
  readonly owner?: string
  /** Its first and its last day, `YYYY-MM-DD`; absent: it has none. */
  readonly from?: string
  readonly until?: string
  /** Of an unregistered tag: the registered one that is nearly the same, else one that is used more. */
  readonly near?: string
  /** Of an unregistered tag: what speaks against registering it; absent: nothing. */
  readonly doubts?: readonly Doubt[]
}

/** One way to write a tag. */
export interface UsedSpelling {
  readonly tag: string
  readonly uses: number
  /** What it looks like in ordinary letters; absent: it is written in them. */
  readonly lookAlikeOf?: string
}

/** What has been met of a tag. */
export interface Tally {
  /** Its periods; `[]` for an unregistered one. */
  readonly entries: readonly RegistryEntry[]
  readonly path?: string
  readonly spellings: Map<string, number>
  readonly channels: Set<string>
  drafts: number
  /** Whether a character that nobody sees ended it each time. */
  isCut: boolean
}

/** A tag of which nothing has been met. */
export function newTally(entries: readonly RegistryEntry[], path?: string): Tally {
  return {
    entries,
    ...(path !== undefined && { path }),
    spellings: new Map(),
    channels: new Set(),
    drafts: 0,
    isCut: true,
  }
}

/** Where the tally of a registered tag is kept; no stranger has such a key. */
export function keyOf({ tag }: RegistryEntry): string {
  return `#${key(tag)}`
}

/**
 * What tallies come to: the most used first, and last the registered ones that are not used.
 *
 * @param tallies by {@link keyOf} for registered tags
 * @param day today, `YYYY-MM-DD`
 */
export function usedHashtags(
  tallies: ReadonlyMap<string, Tally>,
  registry: Registry,
  policy: Policy,
  day: string,
): readonly UsedHashtag[] {
  const used = [...tallies.values()].map((each) => ({ ...each, ...spellingsOf(each) }))
  const ofStranger = strangers(used, registry, policy)
  const unused = registry.entries
    .filter((entry) => !tallies.has(keyOf(entry)))
    .filter(
      (entry) =>
        entry === entryOn(registry.find(entry.tag), day) && statusOn(entry, day) === 'active',
    )
    .map((entry) => ({ ...newTally([entry]), ...spellingsOf(newTally([entry])) }))
  return [...used, ...unused]
    .map((each): UsedHashtag => {
      const { spellings, uses, drafts, path } = each
      const entry = entryOn(each.entries, day)
      return {
        tag: entry?.tag ?? each.tag,
        spellings,
        uses,
        drafts,
        channels: [...each.channels].sort(compare),
        ...(path !== undefined && { path }),
        status: statusOn(entry, day),
        ...(entry ? known(entry) : ofStranger(each)),
      }
    })
    .sort((a, b) => b.uses - a.uses || compare(a.tag.toLowerCase(), b.tag.toLowerCase()))
}

function known({ owner, from, until }: RegistryEntry) {
  return {
    ...(owner !== undefined && { owner }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}

/** A tally with what it comes to. */
type Sum = Omit<Tally, 'spellings'> & Pick<UsedHashtag, 'tag' | 'spellings' | 'uses'>

/** Finds what is to be said of an unregistered tag. */
function strangers(used: readonly Sum[], registry: Registry, { rules, channels }: Policy) {
  const others = used.filter(({ entries, uses }) => entries.length === 0 && uses > 1)
  const nearest = createNearest(others.map(({ tag }) => tag))
  const banning = new Map<string, string>()
  for (const { id, kind, severity, options } of rules) {
    if (kind !== 'hashtags' || severity === 'off' || !Array.isArray(options['banned'])) continue
    for (const tag of options['banned'] as readonly string[]) banning.set(key(tag), id)
  }
  return ({ tag, uses, isCut }: Sum): Pick<UsedHashtag, 'near' | 'doubts'> => {
    const other = uses === 1 ? nearest(tag) : undefined
    const near = registry.nearest(tag) ?? (other === undefined ? undefined : others[other])
    const isNear = near && { near: near.tag }
    const bannedBy = banning.get(key(tag))
    const isBanned = bannedBy !== undefined && { bannedBy }
    const doubts = doubtsOf({ tag, uses, isCut, ...isNear, ...isBanned }, { channels })
    return { ...isNear, ...(doubts.length > 0 && { doubts }) }
  }
}

function spellingsOf({ spellings }: Tally): Pick<Sum, 'tag' | 'spellings' | 'uses'> {
  const list = [...spellings]
    .map(([tag, uses]): UsedSpelling => {
      const plain = lookAlikeOf(tag)
      return { tag, uses, ...(plain !== undefined && { lookAlikeOf: plain }) }
    })
    .sort((a, b) => b.uses - a.uses || compare(a.tag, b.tag))
  return {
    tag: list[0]?.tag ?? '',
    spellings: list,
    uses: list.reduce((sum, { uses }) => sum + uses, 0),
  }
}

function statusOn(entry: RegistryEntry | undefined, day: string): HashtagStatus {
  if (!entry) return 'unregistered'
  if (entry.status !== 'active') return entry.status
  if (isValidOn(entry, day)) return entry.isPublic ? 'public' : 'active'
  return entry.from !== undefined && day < entry.from ? 'upcoming' : 'ended'
}
