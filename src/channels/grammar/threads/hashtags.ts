import type { Range } from '../../../text/range.js'
import { matchEnd, nextMatch } from '../patterns.js'

const sign = /[#＃](?![\u{fe0f}\u{20e3}])/gu
/** All up to white space or one of the marks that Threads names; what nobody sees ends it, too. */
const tag = /(?:(?!\p{Default_Ignorable_Code_Point})[^\s.&@!?,;:#＃]){1,1000}/uy
/** What a tag must hold: more than digits. */
const substance = /[^\p{N}\p{P}\s]/u
/** What a tag does not stand behind: a word, a character reference, a path. */
const glue = /[\p{L}\p{M}\p{N}_&/]$/u

/**
 * Finds hashtags as Threads does, with their `#`: `#rock-n-roll` is one tag. Only the first of a post becomes its topic.
 * Linear; never throws.
 *
 * @see developers.facebook.com, Threads API: Posts (topic tags)
 */
export function findThreadsHashtags(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = nextMatch(sign, text, 0), next = 0; at >= 0; at = nextMatch(sign, text, next)) {
    const isOpen = !glue.test(text.slice(Math.max(0, at - 2), at))
    const end = isOpen ? matchEnd(tag, text, at + 1) : undefined
    next = end ?? at + 1
    if (end !== undefined && substance.test(text.slice(at + 1, end))) found.push({ start: at, end })
  }
  return found
}
