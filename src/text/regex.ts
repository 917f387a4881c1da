import { PatternError, type Hit } from '../core/matcher.js'
import { compileLinear, type Find } from './regex/linear.js'
import { prefilter } from './regex/literals.js'
import { compileNative, longestNativeText } from './regex/native.js'
import { parsePattern } from './regex/parse.js'
import type { ParsedPattern } from './regex/pattern.js'

/**
 * Compiles a regular expression that can't stall: every text is searched in time linear in its length.
 *
 * The syntax is JavaScript's with flag `u`: `.` stops at line ends, `^` and `$` are the ends of the text, `\d` and `\w` are ASCII, `\b` goes by
 * `\w`. `\s` is Unicode's White_Space. Of look-around, one character or class is allowed: `(?<!\w)`, `(?=[.!?])`.
 *
 * V8 runs what is provably bounded from every start, our own automaton all else; both find the same.
 *
 * @returns hits in UTF-16 code units, left to right, never overlapping, never splitting a surrogate pair
 * @throws PatternError `regex/syntax`, `regex/look-around`, `regex/back-reference`, `regex/too-large`, `regex/matches-empty`
 */
export function compileRegex(
  written: string,
  ignoreCase: boolean,
): (text: string) => readonly Hit[] {
  const pattern = parsePattern(written)
  if (pattern.root.nullable) {
    throw new PatternError(
      'regex/matches-empty',
      'Regular expression can match the empty string, so it would match everywhere',
      'Change a `*` to `+`, or remove the `?` or the empty alternative that lets it match nothing',
    )
  }
  const find = compileFind(pattern, ignoreCase)
  return (text) => find(text).map(({ start, end }) => ({ start, end, index: 0 }))
}

function compileFind(pattern: ParsedPattern, ignoreCase: boolean): Find {
  // Made for every pattern, so that which lane runs it decides about nothing but speed.
  const linear = compileLinear(pattern, ignoreCase)
  const native = compileNative(pattern, ignoreCase)
  if (native) return (text) => (text.length > longestNativeText ? linear : native)(text)
  const canMatch = prefilter(pattern, ignoreCase)
  return canMatch ? (text) => (canMatch(text) ? linear(text) : []) : linear
}
