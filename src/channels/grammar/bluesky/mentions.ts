import type { Range } from '../../../text/range.js'
import { matchEnd, nextMatch } from '../patterns.js'

/** An `@` at the very start, behind white space or behind an opening bracket. */
const sign = /(?<![^\s(])@/g
/** All that a handle may hold, up to where a word ends; one that goes on with `_` has not ended. */
const run = /[A-Za-z0-9.-]*[A-Za-z0-9]\b/y
/** A label of a handle; the last one starts with a letter. */
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/
const letter = /^[A-Za-z]/
/** Most characters of a handle. */
const longest = 253

/**
 * Finds mentions as Bluesky does, with their `@`: `@kim.bsky.social`, never `@kim` alone. Linear; never throws.
 *
 * Bluesky also wants the last label to be a top-level domain, which is not looked up here: `@notes.txt` is found, too.
 *
 * @see github.com/bluesky-social/atproto, packages/api/src/rich-text (`MENTION_REGEX`); atproto.com/specs/handle
 */
export function findBlueskyMentions(text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = nextMatch(sign, text, 0); at >= 0; at = nextMatch(sign, text, at + 1)) {
    const end = matchEnd(run, text, at + 1)
    if (end !== undefined && isHandle(text.slice(at + 1, end))) found.push({ start: at, end })
  }
  return found
}

function isHandle(name: string): boolean {
  if (name.length > longest) return false
  const labels = name.split('.')
  return (
    labels.length > 1 &&
    labels.every((each) => label.test(each)) &&
    letter.test(labels.at(-1) ?? '')
  )
}
