/**
 * Where a pattern matches next.
 *
 * @param pattern with the flag `g`
 * @returns the offset of the match at `from` or behind it; -1 if there is none
 */
export function nextMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? -1
}

/**
 * Where a run of matches ends that starts at `at`, each right behind the one before. For what may be longer than one match can be:
 * the engine keeps a place to come back to for every turn of a loop, and has no room for millions of them.
 *
 * @param pattern with the flag `y`, never empty
 * @returns the offset behind the last match; `at` if there is none
 */
export function runEnd(pattern: RegExp, text: string, at: number): number {
  let end = at
  for (
    let next = matchEnd(pattern, text, end);
    next !== undefined;
    next = matchEnd(pattern, text, end)
  )
    end = next
  return end
}

/**
 * Where a match that starts at `at` ends.
 *
 * @param pattern with the flag `y`
 * @returns the offset behind the match; `undefined` if there is none
 */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
