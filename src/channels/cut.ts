import { graphemeSegments } from 'unicode-segmenter/grapheme'
import type { Channel } from '../core/channel.js'
import { countText, type Fixed } from './count.js'

/**
 * Where a text would be cut to hold `most` units: the end of the longest beginning that fits, never inside what readers see as one
 * character, nor inside a link.
 *
 * @param fixed as `countText` takes them
 */
export function cutAt(
  text: string,
  channel: Pick<Channel, 'unit'>,
  fixed: readonly Fixed[],
  most: number,
): number {
  // At these places a longer beginning never counts less: half an emoji may count more than the whole.
  const places = cuttingPlaces(text, fixed)
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const end = places[middle] ?? 0
    const within = fixed.filter((stretch) => stretch.end <= end)
    if (countText(text.slice(0, end), channel, within) <= most) low = middle
    else high = middle - 1
  }
  return places[low] ?? 0
}

/** The start of the text, and where each of its graphemes ends, but for those inside a fixed stretch. */
function cuttingPlaces(text: string, fixed: readonly Fixed[]): readonly number[] {
  const places = [0]
  let next = 0
  for (const { index, segment } of graphemeSegments(text)) {
    const end = index + segment.length
    while ((fixed[next]?.end ?? Infinity) < end) next++
    const stretch = fixed[next]
    if (!stretch || end <= stretch.start || end >= stretch.end) places.push(end)
  }
  return places
}
