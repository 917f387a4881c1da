import { hashtagsOn } from './channels/tags.js'
import { channelsOf } from './core/channels-of.js'
import type { Draft } from './core/draft.js'
import { compare } from './core/order.js'
import type { Problem } from './core/problem.js'
import type { WrittenEntry } from './hashtags/written-entry.js'
import { createRegistry, type Registry, type RegistryEntry } from './hashtags/registry.js'
import { looseKey } from './hashtags/spelling.js'
import type { Policy } from './policy/load.js'
import { readBytes } from './readers/decode.js'
import { readerSettings } from './reader-settings.js'
import { createViews, surfacesOf } from './views/index.js'

/** A hashtag as a house uses it, in all its spellings. */
export interface UsedHashtag {
  /** Without `#`: as registered, else the spelling that is used most. */
  readonly tag: string
  /** Each spelling with how often it stands in drafts, the most used first. */
  readonly spellings: readonly { readonly tag: string; readonly uses: number }[]
  readonly uses: number
  readonly drafts: number
  /** The channels it is used on, sorted. */
  readonly channels: readonly string[]
  /** The file it was first met in. */
  readonly path: string
  /** What the policy's registry says of it. */
  readonly status: RegistryEntry['status'] | 'unregistered'
  readonly owner?: string
}

/** Counts the hashtags of files. */
export interface HashtagCount {
  /** Adds the drafts of a file; gives what could not be read. Never throws. */
  add(path: string, bytes: Uint8Array): readonly Problem[]
  /** The most used first. */
  result(): readonly UsedHashtag[]
}

/** Starts counting the hashtags of drafts, as each draft's own channels read them. */
export function countHashtags(policy: Policy): HashtagCount {
  const settings = readerSettings(policy)
  const registry = registryOf(policy)
  const tallies = new Map<string, Tally>()
  return {
    add(path, bytes) {
      const { drafts, problems } = readBytes(path, bytes, settings)
      for (const draft of drafts) tally(draft, policy, registry, tallies)
      return problems
    },
    result: () =>
      [...tallies.values()]
        .map(toUsed)
        .sort((a, b) => b.uses - a.uses || compare(a.tag.toLowerCase(), b.tag.toLowerCase())),
  }
}

/** The tags of every rule that has a registry, as one. */
function registryOf({ rules, channels }: Policy): Registry {
  const seen = new Set<string>()
  const written = rules
    .filter(({ kind }) => kind === 'hashtags')
    .flatMap(({ options }) => (options['registry'] ?? []) as readonly WrittenEntry[])
    .filter((entry) => {
      const text = JSON.stringify(entry)
      return !seen.has(text) && seen.add(text)
    })
  // What is wrong with them has been said when the policy was loaded.
  return createRegistry(written, {
    channels,
    complain: () => undefined,
  })
}

interface Tally {
  readonly entry: RegistryEntry | undefined
  readonly path: string
  readonly spellings: Map<string, number>
  readonly channels: Set<string>
  drafts: number
}

function tally(
  draft: Draft,
  { channels: table }: Policy,
  registry: Registry,
  tallies: Map<string, Tally>,
): void {
  const channels = channelsOf(draft).map((name) => table.get(name))
  // A tag that several channels or surfaces show is one use.
  const uses = new Map<string, number>()
  for (const { surface, channels: on } of surfacesOf(draft, channels)) {
    const view = createViews(draft, surface).published
    for (const channel of channels.filter(({ name }) => on.includes(name))) {
      const here = new Map<string, number>()
      for (const { value } of hashtagsOn(view, channel)) here.set(value, (here.get(value) ?? 0) + 1)
      for (const [tag, count] of here) uses.set(tag, Math.max(uses.get(tag) ?? 0, count))
    }
  }
  const met = new Set<Tally>()
  for (const [tag, count] of uses) {
    const entry = registry.find(tag)[0]
    const key = entry ? looseKey(entry.tag) : looseKey(tag)
    const known = tallies.get(key) ?? {
      entry,
      path: draft.source.path,
      spellings: new Map<string, number>(),
      channels: new Set<string>(),
      drafts: 0,
    }
    tallies.set(key, known)
    known.spellings.set(tag, (known.spellings.get(tag) ?? 0) + count)
    for (const { name } of channels) known.channels.add(name)
    met.add(known)
  }
  for (const each of met) each.drafts++
}

function toUsed({ entry, spellings, channels, drafts, path }: Tally): UsedHashtag {
  const list = [...spellings]
    .map(([tag, uses]) => ({ tag, uses }))
    .sort((a, b) => b.uses - a.uses || compare(a.tag, b.tag))
  return {
    tag: entry?.tag ?? list[0]?.tag ?? '',
    spellings: list,
    uses: list.reduce((sum, { uses }) => sum + uses, 0),
    drafts,
    channels: [...channels].sort(compare),
    path,
    status: entry?.status ?? 'unregistered',
    ...(entry?.owner !== undefined && { owner: entry.owner }),
  }
}
