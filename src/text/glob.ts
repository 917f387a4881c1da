import { PatternError } from '../core/matcher.js'
import { compileRegex } from './regex.js'

/** Longest pattern, in UTF-16 code units. */
const longest = 512

/**
 * Compiles a glob over paths with forward slashes, matched in time linear in the path whatever the pattern.
 *
 *     star          any characters but a slash
 *     two stars     any folders, also none
 *     ?             one character but a slash
 *     [a-c] [!a-c]  one of these; none of these
 *     {a,b}         one of several
 *
 * @throws PatternError `glob/…` for a pattern that is too long, not closed, or not one of these
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  if (pattern.length > longest) {
    throw new PatternError(
      'glob/too-long',
      `Pattern has \`${pattern.length}\` characters, expected at most \`${longest}\``,
      'Split it into several',
    )
  }
  if (pattern.startsWith('!')) {
    throw new PatternError(
      'glob/negated',
      `Pattern \`${pattern}\` begins with \`!\`, which is not supported`,
      'Name what is meant, or use `when: {not: {path: …}}`',
    )
  }
  // The slash in front keeps the expression from matching nothing at all, which would be refused.
  const find = compileRegex(`^[/](?:${translate(pattern)})$`, false)
  return (path) => find(`/${path}`).length > 0
}

/** Any character; `.` leaves out line breaks, which file names may hold. */
const anything = String.raw`[\s\S]`

function translate(pattern: string): string {
  let out = ''
  let depth = 0
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at)
    if (pattern.startsWith('**/', at) && (at === 0 || pattern.charAt(at - 1) === '/')) {
      out += `(?:${anything}*/)?`
      at += 2
    } else if (pattern.startsWith('**', at)) {
      out += `${anything}*`
      at++
    } else if (character === '*') out += '[^/]*'
    else if (character === '?') out += '[^/]'
    else if (character === '[') {
      const end = pattern.indexOf(']', at + 2)
      if (end < 0) throw unclosed(pattern, '[')
      const isNegated = pattern.charAt(at + 1) === '!' || pattern.charAt(at + 1) === '^'
      const inside = pattern
        .slice(at + (isNegated ? 2 : 1), end)
        .replace(/[\\[\]^&|~]/gu, String.raw`\$&`)
      out += `[${isNegated ? '^/' : ''}${inside}]`
      at = end
    } else if (character === '{') {
      depth++
      out += '(?:'
    } else if (character === '}' && depth > 0) {
      depth--
      out += ')'
    } else if (character === ',' && depth > 0) out += '|'
    else out += character.replace(/[\\^$.|+()[\]{}]/u, String.raw`\$&`)
  }
  if (depth > 0) throw unclosed(pattern, '{')
  return out
}

function unclosed(pattern: string, open: string): PatternError {
  return new PatternError(
    'glob/not-closed',
    `Pattern \`${pattern}\` opens \`${open}\` and never closes it`,
    'Close it, or remove it',
  )
}
