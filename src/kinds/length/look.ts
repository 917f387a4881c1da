import type { Channel, Channels } from '../../core/channel.js'
import type { Subject } from '../../core/check.js'
import type { Found } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import type { messages, Use } from './messages.js'

/** A draft as one channel takes it. */
export interface Look {
  readonly subject: Subject
  readonly channel: Channel
  readonly channels: Channels
  readonly isReply: boolean
}

export type Make = Builder<typeof messages>

/** Looks at one aspect of a draft on one channel. */
export type Judge = (look: Look, found: Make) => readonly Found[]

/** What is used of a limit. */
export function useOf(
  { subject, channel }: Look,
  count: number,
  most: number,
  unit: Use['unit'],
): Use {
  return { channel: channel.name, count, most, unit, part: subject.draft.part }
}
