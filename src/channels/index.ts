import type { Channel, Channels } from '../core/channel.js'
import { channelTable } from './table.js'

/** What a policy may change of a channel, or say of a new one. */
export type ChannelOverride = Partial<Omit<Channel, 'name'>>

/** The channels of a run: the table with a policy's overrides, and the channels the policy adds (they start as `generic`). */
export function createChannels(
  overrides: Readonly<Record<string, ChannelOverride>> = {},
): Channels {
  const channels = new Map(channelTable.map((channel) => [channel.name, channel]))
  const generic = channels.get('generic') as Channel
  for (const [name, override] of Object.entries(overrides)) {
    channels.set(name, {
      ...(channels.get(name) ?? { ...generic, markdown: false, source: 'The policy' }),
      ...override,
      name,
    })
  }
  return {
    get: (name) => channels.get(name) ?? { ...generic, name, markdown: false },
    has: (name) => channels.has(name),
    names: [...channels.keys()],
  }
}
