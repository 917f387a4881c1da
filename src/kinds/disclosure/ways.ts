import { countText } from '../../channels/count.js'
import { fixedOn } from '../../channels/measure.js'
import type { Channel } from '../../core/channel.js'
import type { Subject } from '../../core/check.js'
import type { Fix } from '../../core/finding.js'
import type { Range } from '../../text/range.js'

/** Most ways that are offered. */
const mostWays = 3

/** The edits that begin the post with an announcement, for a person to choose from; those that would make it too long are left out. */
export function beginnings(
  subject: Subject,
  ways: readonly string[],
  channels: readonly Channel[],
): readonly Fix[] {
  const view = subject.views.published
  return ways.slice(0, mostWays).flatMap((way) => {
    if (!fits(subject, `${way} `, channels)) return []
    const text = view.encode(`${way} `, 0, 0)
    return text === undefined ? [] : [{ ...view.span(0, 0), text }]
  })
}

/** The edit that writes a tag in the place of another; `undefined` where no spelling is certain, or the post would be too long. */
export function instead(
  subject: Subject,
  tag: string,
  { start, end }: Range,
  channels: readonly Channel[],
): Fix | undefined {
  const view = subject.views.published
  const more = `#${tag}`
  if (more.length > end - start && !fits(subject, more.slice(end - start), channels))
    return undefined
  const text = view.encode(more, start, end)
  return text === undefined ? undefined : { ...view.span(start, end), text }
}

function fits({ views, draft }: Subject, more: string, channels: readonly Channel[]): boolean {
  const view = views.published
  const isReply = draft.facts.get('replyTo') !== undefined
  return channels.every((channel) => {
    const limit = (isReply ? channel.replyLimit : undefined) ?? channel.limit ?? Infinity
    const bytes = channel.byteLimit ?? Infinity
    return (
      countText(view.text, channel, fixedOn(view, channel, isReply)) +
        countText(more, channel, []) <=
        limit && countText(view.text + more, { unit: 'bytes' }, []) <= bytes
    )
  })
}
