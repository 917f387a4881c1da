import type { Range } from '../range.js'

/** A character of the part before the `@`. */
const local = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]$/u
/** What an address may not start with, though it may hold it. */
const opening = /^['*_`~(]$/
/**
 * Two labels or more, and no hyphen at an end of the last. Labels can't match each other's characters, so linear; bounded as host
 * names are, for a match of any length would take the engine a stack of any depth.
 */
const domain = /(?:[\p{L}\p{M}\p{N}-]{1,254}\.){1,254}\p{L}[\p{L}\p{M}\p{N}-]{0,254}/uy
/** As long as the part before the `@` may be. */
const longestLocal = 64

/** Finds e-mail addresses: `jane.doe@example.com`. Generous, for what is found is only kept from being taken for words. Linear. */
export function findEmails(text: string): readonly Range[] {
  const found: Range[] = []
  let last = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = localStart(text, at, last)
    // `@me@host` is a handle of the fediverse.
    if (start === at || text[start - 1] === '@') continue
    domain.lastIndex = at + 1
    if (!domain.test(text)) continue
    const end = domain.lastIndex
    found.push({ start, end })
    last = end
  }
  return found
}

function localStart(text: string, at: number, least: number): number {
  let start = at
  while (start > Math.max(least, at - longestLocal) && local.test(text[start - 1] ?? '')) start--
  while (start < at && (opening.test(text[start] ?? '') || text[start] === '.')) start++
  return start
}
