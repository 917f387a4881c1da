import { countText } from '../../channels/count.js'
import { cutAt } from '../../channels/cut.js'
import { fixedOn } from '../../channels/measure.js'
import { countings } from '../../channels/units/index.js'
import type { Channel } from '../../core/channel.js'
import type { Found } from '../../core/finding.js'
import { evidence } from '../../core/located-text.js'
import { useOf, type Judge, type Look, type Make } from './look.js'
import type { LengthOptions } from './options.js'
import { waysOut } from './ways-out.js'

/** Judges how long the text is, in the channel's unit and, where the channel limits those too, in bytes. */
export function judgeLimit({ max, min, share }: LengthOptions): Judge {
  return (look, found) => {
    const { channel, subject } = look
    const view = subject.views.published
    const whole = max ?? limitOf(look)
    const warning = warningOf(look)
    const most = whole === undefined ? undefined : Math.max(0, whole - (warning ?? 0))
    const isSafe = most === undefined || atMost(view.text, channel) <= most
    if (min === undefined && share === undefined && isSafe && !mayExceedBytes(view.text, channel))
      return []
    const on = { channels: [channel.name] }
    const fixed = fixedOn(view, channel, look.isReply)
    const count = countText(view.text, channel, fixed)
    const unit = countings[channel.unit].names
    if (most !== undefined && count > most) {
      const use = { ...useOf(look, count, most, unit), ...(warning !== undefined && { warning }) }
      const ways = waysOut(look, most, fixed, max !== undefined)
      return [
        found('too-long', { use, ways }, rest(look, cutAt(view.text, channel, fixed, most)), on),
      ]
    }
    const tooManyBytes = max === undefined && mayExceedBytes(view.text, channel)
    const bytes = tooManyBytes ? judgeBytes(look, found) : []
    if (bytes.length > 0) return bytes
    if (min !== undefined && count < min)
      return [found('too-short', { use: useOf(look, count, min, unit) }, undefined, on)]
    if (most !== undefined && most > 0 && share !== undefined && count * 100 >= most * share)
      return [found('nearly-full', { use: useOf(look, count, most, unit), share }, undefined, on)]
    return []
  }
}

function judgeBytes(look: Look, found: Make): readonly Found[] {
  const { channel, subject } = look
  const { text } = subject.views.published
  const { byteLimit = Infinity, name } = channel
  const count = countings.bytes.count(text)
  if (count <= byteLimit) return []
  const use = useOf(look, count, byteLimit, countings.bytes.names)
  const ways = waysOut(look, undefined, [], false)
  const at = rest(look, cutAt(text, { unit: 'bytes' }, [], byteLimit))
  return [found('too-long', { use, ways }, at, { channels: [name] })]
}

/** The limit of the channel for this draft. */
function limitOf({ channel, isReply }: Look): number | undefined {
  return (isReply ? channel.replyLimit : undefined) ?? channel.limit
}

/** What a content warning takes of a limit; `undefined` where there is none, or the channel does not count it. */
function warningOf({ subject, channel }: Look): number | undefined {
  if (channel.countsWarning !== true) return undefined
  const warning = subject.draft.facts.string('contentWarning')
  return warning === undefined ? undefined : countings[channel.unit].count(warning)
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

function mayExceedBytes(text: string, { byteLimit }: Channel): boolean {
  return byteLimit !== undefined && text.length * countings.bytes.most > byteLimit
}

/** What would be cut off. */
function rest({ subject }: Look, cut: number) {
  const view = subject.views.published
  return evidence(view, cut, view.text.length)
}
