import { countText, type Fixed } from '../../channels/count.js'
import { cutAt } from '../../channels/cut.js'
import { fixedOn } from '../../channels/measure.js'
import { countings } from '../../channels/units/index.js'
import type { Look } from './look.js'
import type { WaysOut } from './messages.js'

/** Longer threads are not read. */
const longestThread = 12

/** Where a long text is at home, the shortest first. */
const roomyChannels = ['threads', 'linkedin', 'facebook', 'blog'] as const

/**
 * What else could be done with a text that is too long.
 *
 * @param most what one post may hold; absent: bytes are what is limited, and no thread is counted
 * @param isOwnLimit whether the rule sets the limit, so that it would on another channel, too
 */
export function waysOut(
  look: Look,
  most: number | undefined,
  fixed: readonly Fixed[],
  isOwnLimit: boolean,
): WaysOut {
  const { channel, isReply, subject } = look
  const isPart = subject.draft.part !== undefined
  const isThread = channel.threads === true && !isPart && most !== undefined && most > 0
  return {
    posts: isThread ? postsFor(look, most, fixed) : undefined,
    // A part of a thread has no other channel for itself alone.
    roomy: isPart || isReply || isOwnLimit ? undefined : roomiest(look),
    isReply,
    isPart,
  }
}

/** Where a text may be split: behind white space. */
const gap = /\s\S*$/u

/** Into how many posts a text fits when it is split between words; `undefined` for more than anybody reads. */
function postsFor({ subject, channel }: Look, most: number, fixed: readonly Fixed[]) {
  const { text } = subject.views.published
  let posts = 0
  for (let from = 0; from < text.length;) {
    if (++posts > longestThread) return undefined
    const rest = text.slice(from)
    const within = fixed
      .filter(({ start }) => start >= from)
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from }))
    const cut = cutAt(rest, channel, within, most)
    if (cut === 0) return undefined
    const between = cut < rest.length ? gap.exec(rest.slice(0, cut + 1)) : undefined
    from += between && between.index > 0 ? between.index : cut
    while (/\s/u.test(text.charAt(from))) from++
  }
  return Math.max(2, posts)
}

/** A channel that the text would fit: one that the draft is for already, else one where long texts are at home. */
function roomiest({ subject, channel, channels }: Look): string | undefined {
  const view = subject.views.published
  const candidates = [...subject.draft.facts.strings('channels'), ...roomyChannels]
  return candidates.find((name) => {
    if (name === channel.name || !channels.has(name)) return false
    const other = channels.get(name)
    const { limit = Infinity, byteLimit = Infinity } = other
    return (
      countText(view.text, other, fixedOn(view, other, false)) <= limit &&
      (byteLimit === Infinity || countings.bytes.count(view.text) <= byteLimit)
    )
  })
}
