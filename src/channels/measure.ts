import type { Channel } from '../core/channel.js'
import type { TextView } from '../core/views.js'
import { outside } from '../text/addresses/index.js'
import type { Range } from '../text/range.js'
import type { Fixed } from './count.js'
import { linkFinders, mentionFinders } from './grammar/index.js'
import { linksOn, mentionsOn } from './tags.js'

/** What of a text is of a length of its own, as somebody has found it. */
interface Found {
  readonly links: () => readonly Range[]
  readonly mentions: () => readonly Range[]
}

/**
 * The stretches of a post that a channel counts in its own way: links of one length, the hosts of mentions, the mentions that an
 * answer starts with. Sorted, never overlapping.
 *
 * @param isReply whether the post answers another
 */
export function fixedStretches(text: string, channel: Channel, isReply: boolean): readonly Fixed[] {
  const links = () => linkFinders[channel.linkGrammar](text)
  const mentions = () => outside(mentionFinders[channel.mentionGrammar](text), links())
  return stretches(text, channel, isReply, { links, mentions })
}

/** The same of a view, out of what was found in it already. */
export function fixedOn(view: TextView, channel: Channel, isReply: boolean): readonly Fixed[] {
  return stretches(view.text, channel, isReply, {
    links: () => linksOn(view, channel).map(({ range }) => range),
    mentions: () => mentionsOn(view, channel).map(({ range }) => range),
  })
}

function stretches(
  text: string,
  { linkLength, shortMentions = false, freeReplyMentions = false }: Channel,
  isReply: boolean,
  found: Found,
): readonly Fixed[] {
  const links =
    linkLength === undefined
      ? []
      : found.links().map(({ start, end }) => ({ start, end, count: linkLength }))
  const wantsMentions = shortMentions || (freeReplyMentions && isReply)
  if (!wantsMentions || !/[@＠]/u.test(text)) return links
  const mentions = found.mentions()
  const free = freeReplyMentions && isReply ? leading(text, mentions) : undefined
  const shortened = shortMentions ? mentions.flatMap((mention) => hostOf(text, mention)) : []
  const rest = free ? shortened.filter(({ start }) => start >= free.end) : shortened
  return [...(free ? [free] : []), ...links, ...rest].sort((a, b) => a.start - b.start)
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
