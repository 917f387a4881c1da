import { lexicon } from './lexicon.js'
import { partsOf, type Part } from './parts.js'

/**
 * The spelling of a hashtag that a screen reader reads word by word: `BlackFriday` for `blackfriday`, `Blackfriday` and `BLACKFRIDAY`.
 *
 * `undefined` if it is readable already, is one word or a name, or if there is a doubt about its words. English only: a compound of another
 * language may look like two English words. Differs from the tag in capitals alone. Never throws.
 *
 * @param tag without its `#`
 */
export function readableTag(tag: string): string | undefined {
  let readable = ''
  for (const part of partsOf(tag)) {
    const start = part.humps[0]?.start ?? 0
    readable += tag.slice(readable.length, start) + (capitalised(part) ?? '')
    const last = part.humps.at(-1)
    readable += tag.slice(readable.length, last ? last.start + last.text.length : start)
  }
  readable += tag.slice(readable.length)
  return readable === tag ? undefined : readable
}

const isNumber = /^\p{N}/u

/** A part with a capital for every word; `undefined` if it has no words to part, or one that nobody knows. */
function capitalised({ humps, words }: Part): string | undefined {
  if (words.every((each) => each === undefined)) return undefined
  const { roles } = lexicon()
  let text = ''
  for (const [at, hump] of humps.entries()) {
    const small = hump.text.toLowerCase()
    const known = words[at] ?? (roles.has(small) ? [small] : undefined)
    if (known) text += known.map(spelled).join('')
    else if (isNumber.test(hump.text)) text += hump.text
    else return undefined
  }
  return text
}

function spelled(word: string): string {
  return lexicon().spellings.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1)
}
