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
 * Where a match that starts at `at` ends.
 *
 * @param pattern with the flag `y`
 * @returns the offset behind the match; `undefined` if there is none
 */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
