import { normalized } from '../../text/normalize.js'
import { isAscii } from './ascii.js'

/**
 * An emoji of several characters as X counts it, at a given place: a whole sequence, a keycap with or without its selector, the eye in
 * a speech bubble without either of its selectors.
 */
const emojiHere = new RegExp(
  String.raw`\p{RGI_Emoji}|[0-9#*]\uFE0F?\u20E3|\u{1F441}\u200D\u{1F5E8}`,
  'vy',
)

/**
 * X's weighted length: emoji 2, most of the Latin world 1, all else 2; after NFC. Half a surrogate pair is 2.
 *
 * Links are not looked for: count what is between them, and 23 for each.
 *
 * @see docs.x.com, Counting characters (twitter-text configuration v3: weight 100 of 200 for U+0000–10FF, 2000–200D, 2010–201F, 2032–2037)
 */
export function countWeighted(text: string): number {
  if (isAscii(text)) return text.length
  const composed = normalized(text, 'NFC')
  let total = 0
  for (let at = 0; at < composed.length;) {
    const point = composed.codePointAt(at) ?? 0
    const width = point > 0xffff ? 2 : 1
    const emoji = isJoined(composed, at + width) ? emojiLength(composed, at) : 0
    // An emoji of one character is as heavy as any sequence, so only sequences need be told from what else there is.
    total += emoji === 0 && isLight(point) ? 1 : 2
    at += emoji || width
  }
  return total
}

/** How long the emoji is that starts at `at`; 0 if none does. */
function emojiLength(text: string, at: number): number {
  emojiHere.lastIndex = at
  return emojiHere.test(text) ? emojiHere.lastIndex - at : 0
}

/** Whether what starts at `at` makes a sequence with the character before it: joiner, selector, keycap, skin tone, flag, tag. */
function isJoined(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x200d || unit === 0xfe0f || unit === 0x20e3 || unit === 0xdb40) return true
  if (unit !== 0xd83c) return false
  const low = text.charCodeAt(at + 1)
  return low >= 0xdffb || (low >= 0xdde6 && low <= 0xddff)
}

function isLight(point: number): boolean {
  return (
    point <= 0x10ff ||
    (point >= 0x2000 && point <= 0x200d) ||
    (point >= 0x2010 && point <= 0x201f) ||
    (point >= 0x2032 && point <= 0x2037)
  )
}
