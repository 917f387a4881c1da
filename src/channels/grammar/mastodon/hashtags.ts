import type { Range } from '../../../text/range.js'
import { matchEnd, nextMatch } from '../patterns.js'

/** A `#`, in either width, at the very start or behind white space. */
const sign = /(?<!\P{White_Space})[#＃]/gu
/**
 * A word, with the dots and joiners that stand inside words; it starts with a letter, a mark, a digit or `_`. What is longer than
 * anybody writes is cut: matched whole, it could take the engine more stack than there is.
 */
const tag =
  /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}][\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u{b7}\u{30fb}\u{200c}]{0,999}/uy
/** The dots and joiners, at the end. */
const joiners = /[\u{b7}\u{30fb}\u{200c}]$/u
const letter = /\p{Alphabetic}/u
/** What may take the place of a letter, if it stands between others: `#2026_27`. */
const joint = /[_\u{b7}\u{30fb}\u{200c}]/u
/** The start of an address written onto the tag: `#springhttps://…` */
const scheme = /(?<=.)https?$/u

/**
 * Finds hashtags as Mastodon does, with their `#`: words with a letter in them, or with `_` between digits.
 *
 * Servers before version 4.6 also read tags behind other characters than white space (`(#this)`).
 *
 * Linear; never throws.
 *
 * @see github.com/mastodon/mastodon, app/models/concerns/tag/naming.rb (`HASHTAG_RE`), app/lib/extractor.rb; pull requests 37684 and 38212
 */
export function findMastodonHashtags(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = nextMatch(sign, text, 0); at >= 0; at = nextMatch(sign, text, at + 1)) {
    const runEnd = matchEnd(tag, text, at + 1)
    if (runEnd === undefined) continue
    let end = runEnd
    while (joiners.test(text[end - 1] ?? '')) end--
    const name = text.slice(at + 1, end)
    if (!isTag(name)) continue
    const glued = text.startsWith('://', end) ? (scheme.exec(name.slice(-6))?.[0].length ?? 0) : 0
    found.push({ start: at, end: end - glued })
  }
  return found
}

function isTag(name: string): boolean {
  return letter.test(name) || joint.test(name.slice(1, -1))
}
