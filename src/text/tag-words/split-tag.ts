import { partsOf } from './parts.js'

/**
 * The words of a hashtag, as they are written there.
 *
 *     NHSHeroes           NHS, Heroes
 *     BlackFriday2026     Black, Friday, 2026
 *     blackfridaydeals    black, friday, deals
 *     expertsexchange     expertsexchange           two readings, so one word
 *
 * Capitals part words in any script that has them; without, English words are told apart where they are certain. What is neither letter
 * nor digit belongs to no word. Never throws.
 *
 * @param tag without its `#`
 */
export function splitTag(tag: string): readonly string[] {
  return partsOf(tag).flatMap(({ humps, words }) =>
    humps.flatMap(({ text }, at) => cut(text, words[at])),
  )
}

/** Cuts a text into pieces as long as the words. */
function cut(text: string, words: readonly string[] | undefined): readonly string[] {
  if (!words) return [text]
  let end = 0
  return words.map((word) => text.slice(end, (end += word.length)))
}
