import type { Range } from '../../../text/range.js'
import { matchEnd, nextMatch } from '../patterns.js'

/** A `#`, in either width, that is no keycap. */
const sign = /[#＃](?![\u{fe0f}\u{20e3}])/gu
/**
 * Letters, marks, digits, `_` and emoji, with what joins emoji and letters without being seen. All else that nobody sees ends a
 * tag. What is longer than anybody writes is cut: matched whole, it could take the engine more stack than there is.
 */
const tag =
  /(?:[\u{fe0f}\p{Join_Control}\u{e0020}-\u{e007f}]|(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}_\p{Emoji_Presentation}]|\p{Extended_Pictographic}(?=\u{fe0f})|(?<=\u{200d})\p{Extended_Pictographic}){1,1000}/uy
/** What a tag must hold: more than digits and what joins them. */
const substance = /[^\u{fe0f}\p{N}_\p{Join_Control}\u{e0020}-\u{e007f}]/u
/** What a tag does not stand behind: a word, a character reference, a path. */
const glue = /[\p{L}\p{M}\p{N}_&/]$/u
/** What makes an emoji of the sign before it, which is no word then. */
const selector = /[\u{fe0e}\u{fe0f}\u{20e3}]$/u
/** The rest of an address. */
const address = /:\/\//y

/**
 * Finds hashtags as Instagram does, with their `#`: letters, digits, `_` and emoji. `#one#two` are two tags.
 *
 * Nothing official says which characters a tag may hold; as far as is known, all that are named here. Linear; never throws.
 */
export function findEmojiHashtags(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = nextMatch(sign, text, 0), next = 0; at >= 0; at = nextMatch(sign, text, next)) {
    const end = isOpen(text, at, found.at(-1)?.end) ? matchEnd(tag, text, at + 1) : undefined
    next = end ?? at + 1
    if (end === undefined || matchEnd(address, text, end) !== undefined) continue
    if (substance.test(text.slice(at + 1, end))) found.push({ start: at, end })
  }
  return found
}

function isOpen(text: string, at: number, lastEnd: number | undefined): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  return at === lastEnd || !glue.test(before) || selector.test(before)
}
