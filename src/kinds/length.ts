import { countText } from '../channels/count.js'
import { cutAt } from '../channels/cut.js'
import { fixedStretches } from '../channels/measure.js'
import type { Subject } from '../core/check.js'
import { defineKind } from '../core/kind.js'
import { evidence } from '../core/located-text.js'

import { countings } from '../channels/units/index.js'

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
        const links = fixedStretches(view.text, channel, false)
        const count = countText(view.text, channel, links)
        const unit = countings[channel.unit].names[1]
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
