import { graphemeSegments } from 'unicode-segmenter/grapheme'
import type { Channel } from '../core/channel.js'
import { fixedStretches } from './measure.js'
import { countings } from './units/index.js'

/**
 * Where a channel folds a text: what stands from there on is seen only by readers who ask for more.
 *
 *     text     A d ¶ ¶ N e w ¶ B u y ¶ …      ¶ = a line break; an empty line is one, too
 *     lines    1     2 3       4              foldLines 3: folded at `Buy`
 *     units    1 2 3 4 5 6 7 8                fold 5:      folded at `ew`
 *
 * The earlier of both counts. Lines are those that were typed, ended by LF, CR LF or CR: how wide a screen is, nobody knows.
 *
 * @returns an offset that splits no grapheme and no link of a fixed length; `undefined` if all is seen but white space, or the channel
 *   folds nothing. Parts of an SMS fold nothing: a phone shows them all. Never throws; looks no further than the fold.
 */
export function foldAt(text: string, channel: Channel): number | undefined {
  const { fold = Infinity, foldLines = Infinity } = channel
  const units = channel.unit === 'sms-parts' ? Infinity : fold
  if (units === Infinity && foldLines === Infinity) return undefined
  const at = endOfSeen(text, channel, units, foldLines)
  return at === undefined || !ink.test(text.slice(at)) ? undefined : at
}

/** What is not white space. */
const ink = /\P{White_Space}/u

/** Where the first grapheme starts that is one too many, or on one line too many. */
function endOfSeen(
  text: string,
  channel: Channel,
  most: number,
  mostLines: number,
): number | undefined {
  const { count } = countings[channel.unit]
  const stretches = most === Infinity ? [] : fixedStretches(text, channel, false)
  let next = 0
  let insideUntil = 0
  let units = 0
  let lines = 1
  for (const { segment, index } of graphemeSegments(text)) {
    if (lines > mostLines) return index
    if (index >= insideUntil) {
      const stretch = stretches[next]
      const enters = stretch !== undefined && stretch.start <= index
      if (enters) {
        insideUntil = stretch.end
        next++
      }
      units += enters ? stretch.count : count(segment)
      if (units > most) return index
    }
    if (lineBreak.test(segment)) lines++
  }
  return undefined
}

/** LF, CR LF or CR: each is one grapheme. */
const lineBreak = /^[\r\n]/
