import type { Range } from '../../../text/range.js'
import { matchEnd, nextMatch } from '../patterns.js'

/** An `@` that stands behind no word and no part of an address. */
const sign = /(?<![=/\p{Alphabetic}\p{M}\p{Nd}\p{Pc}])@/gu
/**
 * A name, and the host it lives on, if it is another one. Words and what joins them never match each other's characters, and
 * nothing is longer than a host may be, or a name ever is: matched whole, it could take the engine more stack than there is.
 */
const handle =
  /@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+){0,254}(?:@([\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]{1,254}(?:[.-]+[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]{1,254}){0,254}))?/uy
/** What a mention does not stand before: another `@`, an accented letter of the same word, the rest of an address. */
const tail =
  /[\u{300}-\u{36f}@＠\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{24f}\u{253}\u{254}\u{256}\u{257}\u{259}\u{25b}\u{263}\u{268}\u{26f}\u{272}\u{289}\u{28b}\u{2bb}\u{1e00}-\u{1eff}]|:\/\//uy
/** Most characters of a host. */
const longestHost = 253

/**
 * Finds mentions as Mastodon does, with their `@`: `@kim` of the same server and `@kim@example.org` of another.
 *
 * Linear; never throws.
 *
 * @see github.com/mastodon/mastodon, app/models/account.rb (`MENTION_RE`), app/lib/extractor.rb
 */
export function findMastodonMentions(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = nextMatch(sign, text, 0), next = 0; at >= 0; at = nextMatch(sign, text, next)) {
    next = at + 1
    handle.lastIndex = at
    const match = handle.exec(text)
    if (!match) continue
    next = at + match[0].length
    if ((match[1]?.length ?? 0) <= longestHost && matchEnd(tail, text, next) === undefined)
      found.push({ start: at, end: next })
  }
  return found
}
