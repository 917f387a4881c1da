import type { Channel } from '../core/channel.js'
import type { Range } from '../text/range.js'
import { countings } from './units/index.js'

/** A stretch of a text that counts as so many units, whatever it says: a link, a mention that is free. */
export interface Fixed extends Range {
  readonly count: number
}

/** How many units of a channel a text has, where some stretches (sorted, not overlapping) have a count of their own. */
export function countText(
  text: string,
  { unit }: Pick<Channel, 'unit'>,
  fixed: readonly Fixed[],
): number {
  const { count } = countings[unit]
  if (fixed.length === 0) return count(text)
  let total = 0
  let from = 0
  for (const stretch of fixed) {
    total += count(text.slice(from, stretch.start)) + stretch.count
    from = stretch.end
  }
  return total + count(text.slice(from))
}
