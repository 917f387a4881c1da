import type { Channel } from '../core/channel.js'
import { outside } from '../text/addresses/index.js'
import type { Range } from '../text/range.js'
import type { Fixed } from './count.js'
import { linkFinders, mentionFinders } from './grammar/index.js'

/**
 * The stretches of a post that a channel counts in its own way: links of one length, the hosts of mentions, the mentions that an
 * answer starts with. Sorted, never overlapping.
 *
 * @param isReply whether the post answers another
 */
export function fixedStretches(text: string, channel: Channel, isReply: boolean): readonly Fixed[] {
  const { linkLength, shortMentions = false, freeReplyMentions = false } = channel
  const links = linkLength === undefined ? [] : linksOf(text, channel, linkLength)
  const wantsMentions = shortMentions || (freeReplyMentions && isReply)
  if (!wantsMentions || !/[@＠]/u.test(text)) return links
  const mentions = outside(mentionFinders[channel.mentionGrammar](text), links)
  const free = freeReplyMentions && isReply ? leading(text, mentions) : undefined
  const shortened = shortMentions ? mentions.flatMap((mention) => hostOf(text, mention)) : []
  const rest = free ? shortened.filter(({ start }) => start >= free.end) : shortened
  return [...(free ? [free] : []), ...links, ...rest].sort((a, b) => a.start - b.start)
}

function linksOf(text: string, { linkGrammar }: Channel, count: number): readonly Fixed[] {
  return linkFinders[linkGrammar](text).map(({ start, end }) => ({ start, end, count }))
}

/** The mentions at the very start, with the blanks between and behind them; they count nothing. */
function leading(text: string, mentions: readonly Range[]): Fixed | undefined {
  let end = 0
  for (const mention of mentions) {
    if (mention.start !== end) break
    end = mention.end
    while (text[end] === ' ') end++
  }
  return end > 0 ? { start: 0, end, count: 0 } : undefined
}

/** The host of `@kim@example.org`, with the `@` before it. */
function hostOf(text: string, { start, end }: Range): readonly Fixed[] {
  const at = text.indexOf('@', start + 1)
  return at > start && at < end ? [{ start: at, end, count: 0 }] : []
}
