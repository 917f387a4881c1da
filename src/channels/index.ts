import type { Channel, Channels, Figures, Origin } from '../core/channel.js'
import { channelTable } from './table.js'
import type { ChannelEntry } from './entry.js'

/** What a policy may change of a channel, or say of a new one; `source` and `checked` are of all that it says. */
export type ChannelOverride = Partial<Figures> & Partial<Origin>

/** The channels of a run: the table with a policy's overrides, and the channels the policy adds (they start as `generic`). */
export function createChannels(
  overrides: Readonly<Record<string, ChannelOverride>> = {},
): Channels {
  const channels = new Map(channelTable.map((entry) => [entry.name, toChannel(entry)]))
  const generic = channels.get('generic') as Channel
  const typed: Channel = { ...generic, markdown: false }
  for (const [name, override] of Object.entries(overrides))
    channels.set(name, withFigures({ ...(channels.get(name) ?? typed), name }, override))
  return {
    get: (name) => channels.get(name) ?? { ...typed, name },
    has: (name) => channels.has(name),
    names: [...channels.keys()],
  }
}

/** How copydesk treats a channel of which it knows nothing more. */
const basis: Figures = {
  markdown: false,
  unit: 'graphemes',
  linkGrammar: 'domain',
  mentionGrammar: 'word',
  hashtagGrammar: 'word',
}

function toChannel({ name, figures }: ChannelEntry): Channel {
  return figures.reduce<Channel>(withFigures, { ...basis, name, origins: {} })
}

/** A channel with figures that replace what it had, each with where it is from. */
function withFigures(channel: Channel, said: ChannelOverride): Channel {
  const { source = 'The policy', checked, estimate, ...figures } = said
  const origin: Origin = { source, ...(checked && { checked }), ...(estimate && { estimate }) }
  const origins = Object.fromEntries(Object.keys(figures).map((figure) => [figure, origin]))
  return { ...channel, ...figures, origins: { ...channel.origins, ...origins } }
}
