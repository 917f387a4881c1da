import { countText } from '../../channels/count.js'
import { fixedOn } from '../../channels/measure.js'
import type { Labels } from '../../connections/labels.js'
import type { Channel } from '../../core/channel.js'
import type { Subject } from '../../core/check.js'
import type { Fix } from '../../core/finding.js'
import type { Range } from '../../text/range.js'

/** How a connection may be written. */
export interface Ways {
  /** To show: what nobody filled in is `…`. */
  readonly shown: readonly string[]
  /** To put at the start of a post. */
  readonly complete: readonly string[]
  /** Hashtags that say it, without `#`. */
  readonly tags: readonly string[]
}

/** Most ways that are shown or offered. */
const mostWays = 3
const gap = /\{(?:brand|payer)\}/gu

/** How one of some connections is written in a language, with the names of the draft in place. */
export function waysOf(
  labels: Labels,
  types: readonly string[],
  lang: string | undefined,
  { draft: { facts } }: Subject,
): Ways {
  const suitable = labels.suitable(types, lang)
  const payer = facts.string('relationship.payer') ?? facts.string('relationship.brand')
  const brand = facts.string('relationship.brand') ?? payer
  const fill = (way: string, short = false) =>
    way.replace(gap, (name) => {
      const value = (name === '{brand}' ? brand : payer) ?? '…'
      return short ? value.replace(/[^\p{L}\p{M}\p{N}…]/gu, '') : value
    })
  const shown = [...new Set(suitable.flatMap(({ write = [] }) => write).map((way) => fill(way)))]
  const tags = suitable.flatMap(({ tags: all = [] }) =>
    all
      .filter((tag) => !tag.includes('*'))
      .slice(0, 1)
      .map((tag) => fill(tag, true)),
  )
  return {
    shown: shown.slice(0, mostWays),
    complete: shown.filter(isComplete).slice(0, mostWays),
    tags: [...new Set(tags)].filter(isComplete),
  }
}

function isComplete(way: string): boolean {
  return !way.includes('…')
}

/** The edits that begin the post with an announcement, for a person to choose from; those that would make it too long are left out. */
export function beginnings(
  subject: Subject,
  { complete }: Ways,
  channels: readonly Channel[],
): readonly Fix[] {
  const view = subject.views.published
  return complete.flatMap((way) => {
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
  const view = subject.views.prose
  const better = `#${tag}`
  if (better.length > end - start && !fits(subject, better.slice(end - start), channels))
    return undefined
  const text = view.encode(better, start, end)
  return text === undefined ? undefined : { ...view.span(start, end), text }
}

function fits({ views, draft }: Subject, more: string, channels: readonly Channel[]): boolean {
  const view = views.published
  const isReply = draft.facts.get('replyTo') !== undefined
  return channels.every((channel) => {
    const { limit = Infinity, replyLimit = limit, byteLimit = Infinity } = channel
    const units =
      countText(view.text, channel, fixedOn(view, channel, isReply)) + countText(more, channel, [])
    const bytes = countText(view.text + more, { unit: 'bytes' }, [])
    return units <= (isReply ? replyLimit : limit) && bytes <= byteLimit
  })
}
