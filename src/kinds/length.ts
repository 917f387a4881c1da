import { countText } from '../channels/count.js'
import type { Channel } from '../core/channel.js'
import type { Subject } from '../core/check.js'
import { defineKind } from '../core/kind.js'
import { evidence } from '../core/located-text.js'
import type { TextView } from '../core/views.js'

const unitNames = {
  utf16: 'characters',
  graphemes: 'characters',
  'x-weighted': 'weighted characters',
} as const

export const length = defineKind({
  name: 'length',
  summary: 'Limits how long a draft is, counted as each of its channels counts.',
  why: 'A post over the limit is refused or cut by the platform, often in the middle of the sentence that mattered.',
  examples: [
    {
      options: { max: 20 },
      good: ['Doors open at nine.'],
      bad: ['Doors open at nine, ⟦come early.⟧'],
    },
    { options: { min: 5 }, good: ['Hello, all.'], bad: ['Hey'] },
  ],
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      max: {
        type: 'integer',
        minimum: 1,
        description:
          "Most units a draft may have, in the channel's own unit. Absent: the channel's limit, where it has one.",
      },
      min: {
        type: 'integer',
        minimum: 1,
        description: "Fewest units a draft may have, in the channel's own unit.",
      },
    },
  },
  messages: {
    'too-long': (d: { channel: string; count: number; max: number; unit: string }) => ({
      message: `Draft has \`${d.count}\` ${d.unit} on \`${d.channel}\`, expected at most \`${d.max}\``,
      remedy: `Shorten it by \`${d.count - d.max}\`, or split it into a thread`,
    }),
    'too-short': (d: { channel: string; count: number; min: number; unit: string }) => ({
      message: `Draft has \`${d.count}\` ${d.unit} on \`${d.channel}\`, expected at least \`${d.min}\``,
      remedy: 'Say more, or leave it out',
    }),
  },
  compile({ max, min }, found, { channels }) {
    return ({ views, channels: names }: Subject) => {
      const view = views.published
      return names.flatMap((name) => {
        const channel = channels.get(name)
        const most = max ?? channel.limit
        // No character counts more than two units, so most posts need no counting at all. A short link may count more than its characters.
        const isShort = most === undefined || view.text.length * 2 <= most
        if (
          min === undefined &&
          isShort &&
          (channel.linkLength === undefined || view.opaque.length === 0)
        )
          return []
        const links = linkRanges(view, channel)
        const count = countText(view.text, channel, links)
        const unit = unitNames[channel.unit]
        if (most !== undefined && count > most) {
          const cut = cutAt(view.text, channel, links, most)
          const at = evidence(view, cut, view.text.length)
          return [
            found('too-long', { channel: name, count, max: most, unit }, at, { channels: [name] }),
          ]
        }
        if (min !== undefined && count < min)
          return [
            found('too-short', { channel: name, count, min, unit }, undefined, {
              channels: [name],
            }),
          ]
        return []
      })
    }
  },
})

function linkRanges(view: TextView, channel: Channel) {
  return channel.linkLength === undefined
    ? []
    : view.opaque.filter(({ start, end }) => isLink(view.text, start, end))
}

/** A mention, or an e-mail address: what stands before the first `@` has no slash and no colon. */
const addressOfPerson = /^[^/:@]{0,64}@/u

/** Opaque stretches are links, e-mail addresses and mentions; only links have a length of their own. */
function isLink(text: string, start: number, end: number): boolean {
  return !addressOfPerson.test(text.slice(start, end))
}

/** Where the channel would cut: the end of the longest beginning that fits, never inside a surrogate pair or a link. */
function cutAt(
  text: string,
  channel: Channel,
  links: readonly { readonly start: number; readonly end: number }[],
  most: number,
): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const within = links.filter(({ end }) => end <= middle)
    if (countText(text.slice(0, middle), channel, within) <= most) low = middle
    else high = middle - 1
  }
  const split = links.find(({ start, end }) => start < low && low < end)
  if (split) return split.start
  const unit = text.charCodeAt(low)
  return unit >= 0xdc00 && unit <= 0xdfff ? low - 1 : low
}
