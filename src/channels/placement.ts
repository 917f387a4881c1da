import type { Channel } from '../core/channel.js'
import type { TextView } from '../core/views.js'
import { findEmails } from '../text/addresses/emails.js'
import type { Range } from '../text/range.js'
import { hashtagsOn, linksOn, mentionsOn, type ChannelTag } from './tags.js'

/** Anything of a sentence: a letter or digit of any script. Emoji and punctuation may stand among tags. */
const word = /[\p{L}\p{N}]/u

/** How the hashtags of a text stand among its words. */
export interface Placement {
  readonly tags: readonly ChannelTag[]
  /** The index of the first tag with no words behind it but other tags, links and mentions; as many as there are tags, if none. */
  readonly closing: number
  /** Whether any words stand before the first tag. */
  readonly opensWithWords: boolean
}

/**
 * Says how the hashtags of a text stand among its words, as a channel reads both.
 *
 *     text      Our #one is here. #two #three https://example.com
 *     closing        0            1                                 closing: 1
 */
export function placementOn(view: TextView, channel: Channel): Placement {
  const tags = hashtagsOn(view, channel)
  const [first] = tags
  if (!first) return { tags, closing: 0, opensWithWords: word.test(view.text) }
  const words = withoutAddresses(view, channel)
  return {
    tags,
    closing: closingRun(tags, words),
    opensWithWords: word.test(words.slice(0, first.range.start)),
  }
}

function closingRun(tags: readonly ChannelTag[], words: string): number {
  let next = words.length
  for (let index = tags.length - 1; index >= 0; index--) {
    const { range } = tags[index] as ChannelTag
    if (word.test(words.slice(range.end, next))) return index + 1
    next = range.start
  }
  return 0
}

/** The text with blanks for links, e-mail addresses and mentions: they may follow closing tags. */
function withoutAddresses(view: TextView, channel: Channel): string {
  const { text } = view
  const found: Range[] = [...linksOn(view, channel), ...mentionsOn(view, channel)].map(
    ({ range }) => range,
  )
  if (text.includes('@')) found.push(...findEmails(text))
  if (found.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    if (end <= from) continue
    const begin = Math.max(from, start)
    parts.push(text.slice(from, begin), ' '.repeat(end - begin))
    from = end
  }
  return parts.join('') + text.slice(from)
}
