import { countText } from '../../channels/count.js'
import { cutAt } from '../../channels/cut.js'
import { fixedStretches } from '../../channels/measure.js'
import { countings } from '../../channels/units/index.js'
import type { Channel } from '../../core/channel.js'
import { evidence } from '../../core/located-text.js'
import { useOf, type Judge, type Look } from './look.js'
import type { LengthOptions } from './options.js'
import { waysOut } from './ways-out.js'

/** Judges how long the text is, in the channel's unit and, where the channel limits those too, in bytes. */
export function judgeLimit({ max, min, share }: LengthOptions): Judge {
  return (look, found) => {
    const { channel, subject } = look
    const { text } = subject.views.published
    const most = roomFor(look, max ?? mostOf(look))
    const isSafe = most === undefined || atMost(text, channel) <= most
    if (min === undefined && share === undefined && isSafe && !exceedsBytes(text, channel))
      return []
    const on = { channels: [channel.name] }
    const fixed = fixedStretches(text, channel, look.isReply)
    const count = countText(text, channel, fixed)
    const unit = countings[channel.unit].names
    const bytes = countings.bytes.count(text)
    if (most !== undefined && count > most) {
      const use = useOf(look, count, most, unit)
      const ways = waysOut(look, count, most)
      return [found('too-long', { use, ways }, rest(look, cutAt(text, channel, fixed, most)), on)]
    }
    if (max === undefined && channel.byteLimit !== undefined && bytes > channel.byteLimit) {
      const use = useOf(look, bytes, channel.byteLimit, countings.bytes.names)
      const cut = cutAt(text, { unit: 'bytes' }, [], channel.byteLimit)
      const ways = waysOut(look, bytes, channel.byteLimit)
      return [found('too-long', { use, ways }, rest(look, cut), on)]
    }
    if (min !== undefined && count < min)
      return [found('too-short', { use: useOf(look, count, min, unit) }, undefined, on)]
    if (most !== undefined && share !== undefined && count * 100 >= most * share) {
      const use = useOf(look, count, most, unit)
      return [found('nearly-full', { use, share }, undefined, on)]
    }
    return []
  }
}

/** The limit of the channel for this draft. */
function mostOf({ channel, isReply }: Look): number | undefined {
  return (isReply ? channel.replyLimit : undefined) ?? channel.limit
}

/** What a content warning leaves of a limit, where the channel counts it. */
function roomFor({ subject, channel }: Look, most: number | undefined): number | undefined {
  if (most === undefined || channel.countsWarning !== true) return most
  const warning = subject.draft.facts.string('contentWarning')
  return warning === undefined ? most : Math.max(0, most - countings[channel.unit].count(warning))
}

/** No text counts more than this: no character more than `most` units, no link, which has a dot or a colon, more than its length. */
function atMost(text: string, { unit, linkLength = 0 }: Channel): number {
  let links = 0
  if (linkLength > 0)
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === 0x2e || sign === 0x3a) links++
    }
  return text.length * countings[unit].most + links * linkLength
}

function exceedsBytes(text: string, { byteLimit }: Channel): boolean {
  return byteLimit !== undefined && text.length * countings.bytes.most > byteLimit
}

/** What would be cut off. */
function rest({ subject }: Look, cut: number) {
  const view = subject.views.published
  return evidence(view, cut, view.text.length)
}
