import type { Channel } from '../core/channel.js'
import type { TextView } from '../core/views.js'
import type { Range } from '../text/range.js'
import { hashtagFinders } from './grammar/index.js'

export interface ChannelTag {
  readonly range: Range
  readonly value: string
}

export function hashtagsOn(view: TextView, channel: Channel): readonly ChannelTag[] {
  return hashtagFinders[channel.hashtagGrammar](view.text).map((range) => ({
    range,
    value: view.text.slice(range.start + 1, range.end),
  }))
}
