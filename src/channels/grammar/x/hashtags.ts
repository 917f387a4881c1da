import { matchEnd, runEnd } from '../patterns.js'
import { findXLinks } from './links.js'
import type { Range } from '../../../text/range.js'

const sign = /[#＃]/g
/**
 * What a tag may hold: letters, marks, digits, `_` and what some scripts write inside words: the Catalan dot, Hebrew maqaf, geresh and
 * gershayim, Tibetan tshegs, joiners, Japanese dashes, dots and voicing marks, the Cyrillic kavyka.
 */
const inside = String.raw`\p{L}\p{M}\p{Nd}_\u00b7\u05be\u05f3\u05f4\u0f0b\u0f0c\u200c\u200d\u3003\u301c\u309b\u309c\u30a0\u30fb\ua67e\uff5e`
/** What makes an emoji of the sign (`#️⃣`). */
const keycap = /[\ufe0f\u20e3]/y
/** A stretch of a tag. */
const stretch = new RegExp(`[${inside}]{1,1000}`, 'uy')
/** What a tag must hold: more than digits and joiners. */
const letter = /[\p{L}\p{M}]/u
/** What no tag stands right behind: what a tag may hold, and the start of `&#39;`. */
const glue = new RegExp(`[${inside}&]$`, 'u')
/** A selector says how the sign before it looks; it is no part of a word. */
const selector = /[\ufe0e\ufe0f]$/u
/** What no tag stands before: another one, the rest of an address. */
const tail = /^(?:[#＃]|:\/\/)/u

/**
 * Finds hashtags with their `#`, as X does, but none that a link holds. Linear; never throws.
 *
 * Letters are those of today's Unicode: X's libraries list those of 2015, with some of Apple's private characters among them.
 */
export function findXHashtags(text: string): readonly Range[] {
  const found: Range[] = []
  /** What was read already; the character before a tag must stand behind it. */
  let least = 0
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, Math.max(at + 1, least))) {
    if (!isOpen(text, at, least) || matchEnd(keycap, text, at + 1) !== undefined) continue
    const end = runEnd(stretch, text, at + 1)
    if (end === at + 1) continue
    if (!letter.test(text.slice(at, end))) continue
    if (!tail.test(text.slice(end, end + 3))) found.push({ start: at, end })
    least = end
  }
  return found.length > 0 ? outsideLinks(found, findXLinks(text)) : found
}

function isOpen(text: string, at: number, least: number): boolean {
  if (at === 0) return true
  const before = text.slice(Math.max(least, at - 2), at)
  return before !== '' && (!glue.test(before) || selector.test(before))
}

/** Of a tag and a link that overlap, X keeps the one that starts first. */
function outsideLinks(tags: readonly Range[], links: readonly Range[]): readonly Range[] {
  const kept: Range[] = []
  let next = 0
  let end = 0
  for (const tag of tags) {
    for (; (links[next]?.start ?? Infinity) < tag.start; next++) {
      const link = links[next]
      if (link && link.start >= end) end = link.end
    }
    if (tag.start < end) continue
    kept.push(tag)
    end = tag.end
  }
  return kept
}

function nextSign(text: string, from: number): number {
  sign.lastIndex = from
  return sign.exec(text)?.index ?? -1
}
