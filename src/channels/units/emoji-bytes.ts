import { isAscii } from './ascii.js'
import { countBytes } from './bytes.js'

/**
 * An emoji, with all that joins it: two letters of a flag; a keycap; or what is shown as an emoji without being asked
 * (with what Unicode keeps for emoji to come) or because a selector, a skin or a joiner asks for it.
 */
const emoji = new RegExp(
  [
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`[0-9#*]\uFE0F?\u20E3`,
    String.raw`(?:[\p{Emoji_Presentation}[\p{Extended_Pictographic}&&\p{Unassigned}]]|\p{Extended_Pictographic}(?=\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}))` +
      String.raw`(?:\uFE0F|\p{Emoji_Modifier}|[\u{E0020}-\u{E007E}]{1,32}\u{E007F})?` +
      String.raw`(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?){0,32}`,
  ].join('|'),
  'gv',
)

/**
 * Characters (UTF-16), but every emoji as its bytes in UTF-8: how Threads counts.
 *
 *     text     H i   ❤ ∅ !      ∅ = the selector that makes an emoji of the sign
 *     counts   1 1 1  6  1
 *
 * Threads does not say what it takes for an emoji. Here it is what readers are shown as one: a sign like ❤ or © without a
 * selector is a character like any other.
 *
 * @see developers.facebook.com/documentation/threads/posts, Limitations
 */
export function countEmojiBytes(text: string): number {
  if (isAscii(text)) return text.length
  let count = text.length
  for (const [found] of text.matchAll(emoji)) count += countBytes(found) - found.length
  return count
}
