import { dayOf } from './calendar/publish-time.js'
import { hashtagsOn } from './channels/tags.js'
import { channelsOf } from './core/channels-of.js'
import type { Draft } from './core/draft.js'
import type { Problem } from './core/problem.js'
import { hiddenBehind } from './hashtags/letters.js'
import { createRegistry, type Registry } from './hashtags/registry.js'
import { looseKey } from './hashtags/spelling.js'
import type { WrittenEntry } from './hashtags/written-entry.js'
import type { Policy } from './policy/load.js'
import { readerSettings } from './reader-settings.js'
import { readBytes } from './readers/decode.js'
import { keyOf, newTally, usedHashtags, type Tally, type UsedHashtag } from './used-hashtags.js'
import { createViews, surfacesOf } from './views/index.js'

/** Counts the hashtags of files. */
export interface HashtagCount {
  /** Adds the drafts of a file; gives what could not be read. Never throws. */
  add(path: string, bytes: Uint8Array): readonly Problem[]
  /** The most used first, and last the registered ones that are not used. */
  result(): readonly UsedHashtag[]
}

/**
 * Starts counting the hashtags of drafts, as each draft's own channels read them.
 *
 * @param now the clock, for what is registered today
 */
export function countHashtags(policy: Policy, now: Date): HashtagCount {
  const settings = readerSettings(policy)
  const registry = registryOf(policy)
  const tallies = new Map<string, Tally>()
  return {
    add(path, bytes) {
      const { drafts, problems } = readBytes(path, bytes, settings)
      for (const draft of drafts) tally(draft, policy, registry, tallies)
      return problems
    },
    result: () => usedHashtags(tallies, registry, policy, dayOf(now.getTime(), policy.timezone)),
  }
}

/** The tags of every rule that has a registry, as one. */
function registryOf({ rules, channels }: Policy): Registry {
  const seen = new Set<string>()
  const written = rules
    .filter(({ kind }) => kind === 'hashtags')
    .flatMap(({ options: { registry } }) => {
      // One that could not be read is still the name of its file.
      return Array.isArray(registry) ? (registry as readonly WrittenEntry[]) : []
    })
    .filter((entry) => {
      const text = JSON.stringify(entry)
      return !seen.has(text) && seen.add(text)
    })
  // What is wrong with them has been said when the policy was loaded.
  return createRegistry(written, { channels, complain: () => undefined })
}

/** A tag in one draft. */
interface Use {
  count: number
  readonly channels: Set<string>
  isCut: boolean
}

function tally(
  draft: Draft,
  policy: Policy,
  registry: Registry,
  tallies: Map<string, Tally>,
): void {
  const met = new Set<Tally>()
  for (const [tag, { count, channels, isCut }] of usesIn(draft, policy)) {
    const entries = registry.find(tag)
    const at = entries[0] ? keyOf(entries[0]) : looseKey(tag)
    const known = tallies.get(at) ?? newTally(entries, draft.source.path)
    tallies.set(at, known)
    known.spellings.set(tag, (known.spellings.get(tag) ?? 0) + count)
    for (const name of channels) known.channels.add(name)
    known.isCut &&= isCut
    met.add(known)
  }
  for (const each of met) each.drafts++
}

/** The tags of a draft as written. One that several channels or surfaces show is one use. */
function usesIn(draft: Draft, { channels: table }: Policy): ReadonlyMap<string, Use> {
  const channels = channelsOf(draft).map((name) => table.get(name))
  const uses = new Map<string, Use>()
  for (const { surface, channels: on } of surfacesOf(draft, channels)) {
    const view = createViews(draft, surface).published
    for (const channel of channels.filter(({ name }) => on.includes(name))) {
      const here = new Map<string, number>()
      for (const { value, range } of hashtagsOn(view, channel)) {
        here.set(value, (here.get(value) ?? 0) + 1)
        const use = uses.get(value) ?? { count: 0, channels: new Set(), isCut: true }
        uses.set(value, use)
        if (table.has(channel.name)) use.channels.add(channel.name)
        use.isCut &&= hiddenBehind.test(view.text.slice(range.end, range.end + 102))
      }
      for (const [tag, count] of here) {
        const use = uses.get(tag)
        if (use) use.count = Math.max(use.count, count)
      }
    }
  }
  return uses
}
