import type { ChannelTag } from '../../channels/tags.js'
import type { Answer } from '../../core/check.js'
import { publishTime } from '../../calendar/publish-time.js'
import { placeOf, rewriting, type Judge, type Look, type Make } from './look.js'
import type { Aspect } from './options.js'
import { isValidOn, type Registry, type RegistryEntry } from './registry.js'
import { isMereVariant } from './spelling.js'

/** Most strangers of one draft for whom a registered neighbour is looked up. */
const mostNeighbours = 50

/** Holds every tag to what the registry says of it. */
export function judgeRegistered(
  registry: Registry,
  wants: (aspect: Aspect) => boolean,
  timezone?: string,
): Judge {
  return (look, found) => {
    if (look.tags.length === 0) return []
    const { day } = registry.hasDates
      ? publishTime(look.subject.draft, look.subject.at, timezone)
      : { day: '' }
    let strangers = 0
    return look.tags.flatMap((tag) => {
      const entry = ofDay(registry.find(tag.value), day)
      if (entry) return judgeEntry(entry, tag, day, look, found, wants, registry)
      if (!wants('registered')) return []
      const near = strangers++ < mostNeighbours ? registry.nearest(tag.value) : undefined
      const nearest = near && isUsable(near, day, look) ? near : undefined
      const data = { tag: tag.value, nearest: nearest?.tag, owner: nearest?.owner }
      const better = nearest && rewriting(look, tag, nearest.tag)
      const extras = better ? { ...look.on, suggestions: [better] } : look.on
      return [found('unregistered', data, placeOf(look, tag), extras)]
    })
  }
}

/** Of the periods of a tag the one that a day is in, else the one that is nearest to it. */
function ofDay(entries: readonly RegistryEntry[], day: string): RegistryEntry | undefined {
  const [first, ...others] = entries
  if (!first || others.length === 0) return first
  return (
    entries.find((entry) => isValidOn(entry, day)) ??
    entries.find(({ from }) => from !== undefined && from > day) ??
    entries.at(-1)
  )
}

/** Whether a tag could stand in this draft: on the day, on its channels, for its campaign. */
function isUsable(entry: RegistryEntry, day: string, look: Look): boolean {
  const { channels, campaigns } = entry
  const campaign = look.subject.draft.facts.string('campaign')
  return (
    isValidOn(entry, day) &&
    (channels.length === 0 || look.channels.every(({ name }) => channels.includes(name))) &&
    (campaigns.length === 0 || (campaign !== undefined && campaigns.includes(campaign)))
  )
}

function judgeEntry(
  entry: RegistryEntry,
  tag: ChannelTag,
  day: string,
  look: Look,
  found: Make,
  wants: (aspect: Aspect) => boolean,
  registry: Registry,
): readonly Answer[] {
  const at = placeOf(look, tag)
  const { reason, successor, status } = entry
  if (status === 'banned')
    return wants('banned') ? [found('banned', { tag: tag.value, reason }, at, look.on)] : []
  if (status === 'retired') {
    if (!wants('retired')) return []
    const edit = successor === undefined ? undefined : rewriting(look, tag, successor)
    const next = successor === undefined ? [] : registry.find(successor)
    const isCertain = next.some((each) => isUsable(each, day, look))
    const extras = edit
      ? { ...look.on, ...(isCertain ? { fix: edit } : { suggestions: [edit] }) }
      : look.on
    return [found('retired', { tag: tag.value, successor, reason }, at, extras)]
  }
  return [
    ...(wants('spelling') ? judgeSpelling(entry, tag, look, found) : []),
    ...(wants('dates') ? judgeDates(entry, tag, day, look, found) : []),
    ...(wants('campaign') ? judgeCampaign(entry, tag, look, found) : []),
    ...(wants('channel') ? judgeChannels(entry, tag, look, found) : []),
  ]
}

function judgeSpelling(entry: RegistryEntry, tag: ChannelTag, look: Look, found: Make) {
  if (entry.tag === tag.value) return []
  const edit = rewriting(look, tag, entry.tag)
  // An alias is registered to be replaced; accents may make another word.
  const isCertain =
    isMereVariant(tag.value, entry.tag) ||
    entry.aliases.some((name) => isMereVariant(tag.value, name))
  const extras = edit
    ? { ...look.on, ...(isCertain ? { fix: edit } : { suggestions: [edit] }) }
    : look.on
  return [found('variant', { tag: tag.value, canonical: entry.tag }, placeOf(look, tag), extras)]
}

function judgeDates(
  { from, until, tag: name }: RegistryEntry,
  tag: ChannelTag,
  day: string,
  look: Look,
  found: Make,
) {
  if (from !== undefined && day < from)
    return [found('too-early', { tag: name, from, day }, placeOf(look, tag), look.on)]
  if (until !== undefined && until < day)
    return [found('expired', { tag: name, until, day }, placeOf(look, tag), look.on)]
  return []
}

function judgeCampaign(
  { campaigns, tag: name }: RegistryEntry,
  tag: ChannelTag,
  look: Look,
  found: Make,
): readonly Answer[] {
  if (campaigns.length === 0) return []
  const campaign = look.subject.draft.facts.string('campaign')
  if (campaign === undefined) return [{ needs: 'campaign' }]
  if (campaigns.includes(campaign)) return []
  return [found('wrong-campaign', { tag: name, campaign, campaigns }, placeOf(look, tag), look.on)]
}

function judgeChannels(
  { channels, tag: name }: RegistryEntry,
  tag: ChannelTag,
  look: Look,
  found: Make,
) {
  if (channels.length === 0) return []
  return look.channels.flatMap(({ name: channel }) =>
    channels.includes(channel) || channel === 'generic'
      ? []
      : [
          found('wrong-channel', { tag: name, channel, channels }, placeOf(look, tag), {
            channels: [channel],
          }),
        ],
  )
}
