import type { Channel } from '../core/channel.js'
import { cutAt } from './cut.js'
import { countings } from './units/index.js'

/** Where a channel folds a text: stub until the other lands. */
export function foldAt(text: string, channel: Channel): number | undefined {
  const { fold, unit } = channel
  if (fold === undefined || countings[unit].count(text) <= fold) return undefined
  return cutAt(text, channel, [], fold)
}
