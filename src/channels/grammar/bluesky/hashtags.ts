import type { Range } from '../../../text/range.js'
import { matchEnd, nextMatch } from '../patterns.js'

/** A `#`, in either width, at the very start or behind white space. */
const sign = /(?<!\S)[#＃]/g
/** What a tag may hold: all but white space, and the characters without width that Bluesky knows. */
const tag = /[^\u20e2\s\u00ad\u2060\u200b-\u200d]+/y
/** What makes a keycap of the `#` before it. */
const keycap = /[\ufe0f\u20e3]/y
/** What a tag must hold: more than digits and punctuation. */
const substance = /[^\d\p{P}]/u
/** One character of punctuation, at the end. */
const punctuation = /\p{P}$/u

/**
 * Finds hashtags as Bluesky does, with their `#`: `#half#board` and `#no.1` are one tag each, `(#this)` is none.
 *
 * One of more than 64 graphemes is no link there, but its writer means it as a tag: the figures of the channel say so. Linear; never
 * throws.
 *
 * @see github.com/bluesky-social/atproto, packages/api/src/rich-text (`TAG_REGEX`); lexicons/app/bsky/richtext/facet.json, `#tag`
 */
export function findBlueskyHashtags(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = nextMatch(sign, text, 0); at >= 0; at = nextMatch(sign, text, at + 1)) {
    const runEnd = matchEnd(keycap, text, at + 1) ? undefined : matchEnd(tag, text, at + 1)
    if (runEnd === undefined) continue
    const end = withoutPunctuation(text, at + 1, runEnd)
    if (substance.test(text.slice(at + 1, end))) found.push({ start: at, end })
  }
  return found
}

function withoutPunctuation(text: string, start: number, end: number): number {
  let at = end
  while (at > start) {
    const last = punctuation.exec(text.slice(Math.max(start, at - 2), at))?.[0]
    if (last === undefined) break
    at -= last.length
  }
  return at
}
