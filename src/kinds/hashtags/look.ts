import type { ChannelTag } from '../../channels/tags.js'
import type { Channel } from '../../core/channel.js'
import type { Answer, Subject } from '../../core/check.js'
import type { Fix } from '../../core/finding.js'
import type { Builder } from '../../core/kind.js'
import { evidence } from '../../core/located-text.js'
import type { TextView } from '../../core/views.js'
import type { messages } from './messages.js'

/** The hashtags of a draft as channels of one grammar read them. */
export interface Look {
  readonly subject: Subject
  readonly view: TextView
  readonly tags: readonly ChannelTag[]
  /** All of one grammar. */
  readonly channels: readonly Channel[]
  /** Their names, for what is found on all of them. */
  readonly on: { readonly channels: readonly string[] }
}

export type Make = Builder<typeof messages>

/** Looks at one aspect. */
export type Judge = (look: Look, found: Make) => readonly Answer[]

/** Where a tag stands. */
export function placeOf({ view }: Look, { range }: ChannelTag) {
  return evidence(view, range.start, range.end)
}

/** The edit that writes another tag in the place of one; its sign stays. `undefined` where no spelling is certain. */
export function rewriting({ view }: Look, { range }: ChannelTag, better: string): Fix | undefined {
  const text = view.encode(view.text.charAt(range.start) + better, range.start, range.end)
  return text === undefined ? undefined : { ...view.span(range.start, range.end), text }
}
