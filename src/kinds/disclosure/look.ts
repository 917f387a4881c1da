import { hashtagsOn } from '../../channels/tags.js'
import type { Channel } from '../../core/channel.js'
import type { Answer, Subject } from '../../core/check.js'
import type { Builder, Tools } from '../../core/kind.js'
import { evidence } from '../../core/located-text.js'
import type { Range } from '../../text/range.js'
import { keyOf } from './keys.js'
import type { messages } from './messages.js'
import type { Read } from './saying.js'

export type Make = Builder<typeof messages>

/** Looks at one aspect of a draft. */
export type Judge = (subject: Subject, found: Make) => readonly Answer[]

/** The channels of a draft. One without hashtags shows them as they are typed, and readers understand them all the same. */
export function channelsOf(
  { channels }: Subject,
  tools: Pick<Tools, 'channels'>,
): readonly Channel[] {
  const { get } = tools.channels
  return channels.map((name) => {
    const channel = get(name)
    const { hashtagGrammar, linkGrammar } = get('generic')
    return channel.hashtagGrammar === 'none' ? { ...channel, hashtagGrammar, linkGrammar } : channel
  })
}

/** The published text with its hashtags. */
export function readOf(
  subject: Subject,
  tools: Pick<Tools, 'channels'>,
  brands: readonly string[],
): Read {
  const view = subject.views.published
  const [channel] = channelsOf(subject, tools)
  return {
    view,
    tags: channel ? hashtagsOn(view, channel) : [],
    brands: brands.map(keyOf).filter((key) => key !== ''),
  }
}

/** Where something stands in the published text. */
export function placeOf({ views }: Subject, { start, end }: Range) {
  return evidence(views.published, start, end)
}
