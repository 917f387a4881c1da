import { countText } from '../../channels/count.js'
import { fixedStretches } from '../../channels/measure.js'
import type { Look } from './look.js'
import type { WaysOut } from './messages.js'

/** Longer threads are not read. */
const longestThread = 12

/** Where a long text is at home, the shortest first. */
const roomyChannels = ['threads', 'linkedin', 'facebook', 'blog'] as const

/** What else could be done with a text of `count` units where `most` are allowed. */
export function waysOut(look: Look, count: number, most: number): WaysOut {
  const { channel, isReply, subject } = look
  const posts = Math.ceil(count / most)
  const isThread = channel.threads === true && posts <= longestThread
  // A part of a thread is split by moving words to the next part; there is no other channel for it alone.
  const isPart = subject.draft.part !== undefined
  return {
    posts: isThread ? posts : undefined,
    roomy: isPart || isReply ? undefined : roomiest(look),
    isReply,
  }
}

/** A channel that the text would fit: one that the draft is for already, else one where long texts are at home. */
function roomiest({ subject, channel, channels }: Look): string | undefined {
  const { text } = subject.views.published
  const candidates = [...subject.draft.facts.strings('channels'), ...roomyChannels]
  return candidates.find((name) => {
    if (name === channel.name || !channels.has(name)) return false
    const other = channels.get(name)
    const { limit = Infinity } = other
    return countText(text, other, fixedStretches(text, other, false)) <= limit
  })
}
