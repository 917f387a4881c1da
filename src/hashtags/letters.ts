import { findLookAlikes } from '../text/look-alikes.js'

/** Letters and digits of mathematics, of circles and squares, and of full width. */
const ornamental = /[\u{1d400}-\u{1d7ff}\u{24b6}-\u{24e9}\u{ff10}-\u{ff5a}]/gu
const wide = /[\u{ff10}-\u{ff5a}\u{24b6}-\u{24e9}]/u
const capital = /^\p{Lu}$/u

/** A tag in the letters that it looks like: each one of another script in the case of what it replaces. */
export function withoutLookAlikes(tag: string): string {
  const alike = findLookAlikes(tag)
  const letters = Array.from({ length: tag.length }, (_, at) => {
    const latin = alike.get(at)
    if (latin === undefined || wide.test(tag.charAt(at))) return tag.charAt(at)
    return capital.test(tag.charAt(at)) ? latin.toUpperCase() : latin
  })
  return letters.join('')
}

/** A tag with ordinary letters in the place of ornamental and wide ones. */
export function withoutOrnaments(tag: string): string {
  return tag.replace(ornamental, (letter) => letter.normalize('NFKC'))
}

/** Characters that nobody sees and that are no part of writing in any script (joiners belong to some), as a class of a pattern. */
export const hiddenCharacter =
  '[\\u{34f}\\u{ad}\\u{61c}\\u{180e}\\u{200b}\\u{200e}\\u{200f}\\u{202a}-\\u{202e}\\u{2060}-\\u{2064}\\u{2066}-\\u{206f}\\u{feff}]'
/** Stretches of them. */
export const hidden = new RegExp(`${hiddenCharacter}{1,100}`, 'gu')
/** At the end of a tag: what ended it without being seen, and what it would have gone on with. */
export const hiddenBehind = new RegExp(
  String.raw`^(?:${hiddenCharacter}{1,100}[\p{L}\p{N}_]{1,100}){1,10}`,
  'u',
)
