import { countBytes } from './bytes.js'

/** Every emoji, with all that joins it. */
const emoji = new RegExp(String.raw`\p{RGI_Emoji}`, 'gv')

/** Characters (UTF-16), but every emoji as its bytes in UTF-8: how Threads counts. */
export function countEmojiBytes(text: string): number {
  let count = text.length
  for (const [found] of text.matchAll(emoji)) count += countBytes(found) - found.length
  return count
}
