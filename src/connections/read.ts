import { hashtagsOn } from '../channels/tags.js'
import type { Channel } from '../core/channel.js'
import type { Subject } from '../core/check.js'
import type { Tools } from '../core/kind.js'
import { evidence } from '../core/located-text.js'
import type { Range } from '../text/range.js'
import type { Read } from './forms.js'
import type { Names } from './names.js'

/** The channels of a draft. One without hashtags shows them as they are typed, and readers understand them all the same. */
export function channelsOf(
  { channels }: Subject,
  tools: Pick<Tools, 'channels'>,
): readonly Channel[] {
  const { get } = tools.channels
  return channels.map((name) => {
    const channel = get(name)
    if (channel.hashtagGrammar !== 'none') return channel
    const { hashtagGrammar, linkGrammar } = get('generic')
    return { ...channel, hashtagGrammar, linkGrammar }
  })
}

/** The published text, code left out, with the hashtags that any of its channels makes of it. */
export function readOf(subject: Subject, tools: Pick<Tools, 'channels'>, names: Names): Read {
  const view = subject.views.prose
  const tags = channelsOf(subject, tools).flatMap((channel) => hashtagsOn(view, channel))
  const byPlace = new Map(tags.map((tag) => [`${tag.range.start} ${tag.range.end}`, tag]))
  return { view, tags: [...byPlace.values()], names }
}

/** Where something stands in the published text. */
export function placeOf({ views }: Subject, { start, end }: Range) {
  return evidence(views.prose, start, end)
}
