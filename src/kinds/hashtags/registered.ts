import type { ChannelTag } from '../../channels/tags.js'
import type { Answer } from '../../core/check.js'
import type { Extras } from '../../core/finding.js'
import { placeOf, rewriting, type Judge, type Look, type Make } from './look.js'
import type { Aspect } from './options.js'
import { entryOn, isValidOn, type Registry, type RegistryEntry } from '../../hashtags/registry.js'
import { isMereVariant, key } from '../../hashtags/spelling.js'

/** Most strangers of one draft for whom a registered neighbour is looked up. */
const mostNeighbours = 50

/** What is needed to judge one tag. */
interface Case {
  readonly tag: ChannelTag
  readonly look: Look
  readonly found: Make
  readonly registry: Registry
  /** The day the draft goes out; `''` where no tag of the registry has dates. */
  readonly day: string
  /** Whether the draft says so. */
  readonly isSaid: boolean
}

/** Holds every tag to what the registry says of it. */
export function judgeRegistered(registry: Registry, wants: (aspect: Aspect) => boolean): Judge {
  return (look, found) => {
    if (look.tags.length === 0) return []
    const { day, isSaid } = registry.hasDates ? look.subject.planned() : { day: '', isSaid: true }
    let strangers = 0
    const entries = new Map<string, RegistryEntry | undefined>()
    const entryOf = (value: string) => {
      if (!entries.has(value)) entries.set(value, entryOn(registry.find(value), day))
      return entries.get(value)
    }
    return look.tags.flatMap((tag) => {
      const about: Case = { tag, look, found, registry, day, isSaid }
      const entry = entryOf(tag.value)
      if (entry) return judgeEntry(entry, about, wants)
      return wants('registered') ? judgeStranger(about, strangers++ < mostNeighbours) : []
    })
  }
}

/** Whether a tag could stand in this draft: on the day, on its channels, for its campaign. */
function isUsable({ look, day }: Case, entry: RegistryEntry): boolean {
  const { channels, campaigns } = entry
  const campaign = look.subject.draft.facts.string('campaign')
  return (
    isValidOn(entry, day) &&
    (channels.length === 0 || look.channels.every(({ name }) => channels.includes(name))) &&
    (campaigns.length === 0 || (campaign !== undefined && campaigns.includes(campaign)))
  )
}

/** What follows a tag that ends sooner than its writer meant. */
const tail = /^[-'’.&](?=[\p{L}\p{N}])[\p{L}\p{N}'’.&-]{0,60}/u

function judgeStranger(about: Case, looksForNeighbours: boolean): readonly Answer[] {
  const { tag, look, found, registry } = about
  const { subject, view } = look
  // Whose words they are is plain in an answer that takes them up.
  if (quotes(subject.draft.facts.string('replyTo.text'), tag)) return []
  const rest = tail.exec(view.text.slice(tag.range.end, tag.range.end + 64))?.[0]
  if (rest !== undefined && /^[-'’]/u.test(rest)) {
    const data = { tag: tag.value, written: tag.value + rest }
    return [found('cut-short', data, placeOf(look, tag), look.on)]
  }
  const near = looksForNeighbours ? registry.nearest(tag.value) : undefined
  const nearest = near && isUsable(about, near) ? near : undefined
  const data = { tag: tag.value, nearest: nearest?.tag, owner: nearest?.owner }
  const better = nearest && rewriting(look, tag, nearest.tag)
  const extras = better ? { ...look.on, suggestions: [better] } : look.on
  return [found('unregistered', data, placeOf(look, tag), extras)]
}

function quotes(text: string | undefined, { value }: ChannelTag): boolean {
  return text !== undefined && key(text).includes(`#${key(value)}`)
}

function judgeEntry(
  entry: RegistryEntry,
  about: Case,
  wants: (aspect: Aspect) => boolean,
): readonly Answer[] {
  const { tag, look, found } = about
  const { reason, status } = entry
  if (status === 'banned')
    return wants('banned')
      ? [found('banned', { tag: tag.value, reason }, placeOf(look, tag), look.on)]
      : []
  if (status === 'retired') return wants('retired') ? judgeRetired(entry, about) : []
  return [
    ...(wants('spelling') ? judgeSpelling(entry, about) : []),
    ...(wants('dates') ? judgeDates(entry, about) : []),
    ...(wants('campaign') ? judgeCampaign(entry, about) : []),
    ...(wants('channel') ? judgeChannels(entry, about) : []),
  ]
}

function judgeRetired({ successor, reason }: RegistryEntry, about: Case): readonly Answer[] {
  const { tag, look, found, registry } = about
  const next = successor === undefined ? [] : registry.find(successor)
  const isCertain = next.some((entry) => isUsable(about, entry))
  const data = { tag: tag.value, successor, reason }
  return [found('retired', data, placeOf(look, tag), edits(about, successor, isCertain))]
}

function judgeSpelling(entry: RegistryEntry, about: Case): readonly Answer[] {
  const { tag, look, found } = about
  if (entry.tag === tag.value) return []
  // An alias is registered to be replaced; accents may make another word.
  const isCertain = [entry.tag, ...entry.aliases].some((name) => isMereVariant(tag.value, name))
  const data = { tag: tag.value, canonical: entry.tag }
  return [found('variant', data, placeOf(look, tag), edits(about, entry.tag, isCertain))]
}

/** A fix where it is certain, else a suggestion; on all channels of the look. */
function edits({ tag, look }: Case, better: string | undefined, isCertain: boolean): Extras {
  const edit = better === undefined ? undefined : rewriting(look, tag, better)
  if (!edit) return look.on
  return { ...look.on, ...(isCertain ? { fix: edit } : { suggestions: [edit] }) }
}

function judgeDates({ from, until, tag: name }: RegistryEntry, about: Case): readonly Answer[] {
  const { tag, look, found, day, isSaid } = about
  if (from !== undefined && day < from)
    return [found('too-early', { tag: name, from, day, isSaid }, placeOf(look, tag), look.on)]
  if (until !== undefined && until < day)
    return [found('expired', { tag: name, until, day, isSaid }, placeOf(look, tag), look.on)]
  return []
}

function judgeCampaign({ campaigns, tag: name }: RegistryEntry, about: Case): readonly Answer[] {
  const { tag, look, found } = about
  if (campaigns.length === 0) return []
  const campaign = look.subject.draft.facts.string('campaign')
  if (campaign === undefined) return [{ needs: 'campaign' }]
  if (campaigns.includes(campaign)) return []
  return [found('wrong-campaign', { tag: name, campaign, campaigns }, placeOf(look, tag), look.on)]
}

function judgeChannels({ channels, tag: name }: RegistryEntry, about: Case): readonly Answer[] {
  const { tag, look, found } = about
  if (channels.length === 0) return []
  return look.channels
    .map((channel) => channel.name)
    .filter((channel) => channel !== 'generic' && !channels.includes(channel))
    .map((channel) =>
      found('wrong-channel', { tag: name, channel, channels }, placeOf(look, tag), {
        channels: [channel],
      }),
    )
}
