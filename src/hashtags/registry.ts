import type { Channels } from '../core/channel.js'
import type { Tools } from '../core/kind.js'
import { compare } from '../core/order.js'
import { checkRegistry } from './check-registry.js'
import { createNearest } from './nearest.js'
import type { WrittenEntry } from './written-entry.js'
import { bare, key, looseKey } from './spelling.js'

/** A tag of the house. */
export interface RegistryEntry {
  readonly tag: string
  readonly aliases: readonly string[]
  readonly owner?: string
  /** Empty: any. */
  readonly campaigns: readonly string[]
  readonly requiredFor: readonly string[]
  /** Empty: any. */
  readonly channels: readonly string[]
  /** Both inclusive, `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
  readonly status: 'active' | 'retired' | 'banned'
  /** Whether it is everybody’s: of a storm, of a trade, of the law. */
  readonly isPublic: boolean
  readonly successor?: string
  readonly reason?: string
  readonly approvedBy?: string
}

/** The tags of a house, prepared for looking up: the cost does not grow with their number. */
export interface Registry {
  readonly isEmpty: boolean
  /** All of them, those of one tag in the order of their periods. */
  readonly entries: readonly RegistryEntry[]
  /** Whether the day a draft goes out matters to any of them. */
  readonly hasDates: boolean
  /** What is known of a tag in any spelling: several entries where a tag has several periods; `[]` for a stranger. */
  find(tag: string): readonly RegistryEntry[]
  /** The registered tag that a stranger is most like, by its letters or its sound. */
  nearest(tag: string): RegistryEntry | undefined
  /** Every campaign that some tag is of or is required for. */
  readonly campaigns: ReadonlySet<string>
  /** Tags that drafts of a campaign must carry. */
  requiredFor(campaign: string): readonly RegistryEntry[]
}

/** Registries by what they were made of: the rules of a pack have one in common. */
const made = new WeakMap<readonly WrittenEntry[], WeakMap<Channels, Registry>>()

/** The registry of some entries, prepared at the first call; its mistakes are complained about then. */
export function registryFor(written: readonly WrittenEntry[], tools: RegistryTools): Registry {
  const known = made.get(written) ?? new WeakMap<Channels, Registry>()
  made.set(written, known)
  const registry = known.get(tools.channels) ?? createRegistry(written, tools)
  known.set(tools.channels, registry)
  return registry
}

/** What a registry is checked with. */
export type RegistryTools = Pick<Tools, 'channels' | 'complain'>

/** Prepares a registry; its mistakes go to `tools.complain`, each at its entry. */
export function createRegistry(written: readonly WrittenEntry[], tools: RegistryTools): Registry {
  const entries = written.map(toEntry)
  checkRegistry(entries, tools)
  const inOrder = entries.toSorted((a, b) => compare(a.from ?? '', b.from ?? ''))
  const byKey = new Map<string, RegistryEntry[]>()
  const byLooseKey = new Map<string, RegistryEntry[]>()
  const byCampaign = new Map<string, RegistryEntry[]>()
  for (const entry of inOrder) {
    for (const name of [entry.tag, ...entry.aliases]) {
      add(byKey, key(name), entry)
      add(byLooseKey, looseKey(name), entry)
    }
    if (entry.status === 'active')
      for (const campaign of entry.requiredFor) add(byCampaign, campaign, entry)
  }
  const active = entries.filter(({ status }) => status === 'active')
  const names = active.flatMap((entry) =>
    [entry.tag, ...entry.aliases].map((name) => ({ name, entry })),
  )
  const nearest = createNearest(names.map(({ name }) => name))
  return {
    isEmpty: entries.length === 0,
    entries: inOrder,
    find: (tag) => byKey.get(key(tag)) ?? byLooseKey.get(looseKey(tag)) ?? [],
    nearest: (tag) => {
      const index = nearest(tag)
      return index === undefined ? undefined : names[index]?.entry
    },
    hasDates: entries.some(({ from, until }) => from !== undefined || until !== undefined),
    campaigns: new Set(
      entries.flatMap(({ campaigns, requiredFor }) => [...campaigns, ...requiredFor]),
    ),
    requiredFor: (campaign) => byCampaign.get(campaign) ?? [],
  }
}

function add(map: Map<string, RegistryEntry[]>, at: string, entry: RegistryEntry): void {
  const known = map.get(at)
  if (!known) map.set(at, [entry])
  else if (known.at(-1) !== entry) known.push(entry)
}

/** Whether a tag is one to use on a day. */
export function isValidOn({ from, until, status }: RegistryEntry, day: string): boolean {
  return (
    status === 'active' &&
    (from === undefined || from <= day) &&
    (until === undefined || day <= until)
  )
}

/** Of the periods of a tag the one that a day is in, else the next one. */
export function entryOn(entries: readonly RegistryEntry[], day: string): RegistryEntry | undefined {
  const [first, ...others] = entries
  if (!first || others.length === 0) return first
  return (
    entries.find((entry) => isValidOn(entry, day)) ??
    entries.find(({ from }) => from !== undefined && from > day) ??
    entries.at(-1)
  )
}

/** An entry with all that it leaves unsaid. */
export function toEntry(written: WrittenEntry): RegistryEntry {
  const { tag, aliases, campaigns, requiredFor, channels, status, successor, ...rest } =
    typeof written === 'string' ? { tag: written } : written
  const said = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as Pick<RegistryEntry, 'owner' | 'from' | 'until' | 'reason' | 'approvedBy'>
  return {
    ...said,
    tag: bare(tag),
    aliases: listed(aliases).map(bare),
    campaigns: listed(campaigns),
    requiredFor: listed(requiredFor),
    channels: listed(channels),
    status:
      status === 'public' ? 'active' : (status ?? (successor === undefined ? 'active' : 'retired')),
    isPublic: status === 'public',
    ...(successor !== undefined && { successor: bare(successor) }),
  }
}

/** A list, also where a table has it in one cell: `a; b`. */
export function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  if (typeof value !== 'string') return value
  return value
    .split(/[,;|]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
