import type { Channel } from '../core/channel.js'
import { countText, type Fixed } from './count.js'

/**
 * Where a text would be cut to hold `most` units: the end of the longest beginning that fits, never inside a surrogate pair or a link.
 *
 * @param fixed as `countText` takes them
 */
export function cutAt(
  text: string,
  channel: Pick<Channel, 'unit'>,
  fixed: readonly Fixed[],
  most: number,
): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const within = fixed.filter(({ end }) => end <= middle)
    if (countText(text.slice(0, middle), channel, within) <= most) low = middle
    else high = middle - 1
  }
  const split = fixed.find(({ start, end }) => start < low && low < end)
  if (split) return split.start
  const unit = text.charCodeAt(low)
  return unit >= 0xdc00 && unit <= 0xdfff ? low - 1 : low
}
