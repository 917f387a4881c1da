import { PatternError } from '../../core/matcher.js'

/** Most UTF-16 code units of a pattern. */
const longest = 1_024
/** Deepest nesting of groups: the parser and the compiler call themselves for each level. */
const deepest = 50

export function tooLarge(what: string): PatternError {
  return new PatternError(
    'regex/too-large',
    `Regular expression has ${what}, which takes too long to match`,
    'Lower the counts, or make two rules of it',
  )
}

/** @throws PatternError for a pattern too long or nested too deeply to be parsed */
export function refuseSize(pattern: string): void {
  if (pattern.length > longest) {
    throw tooLarge(`\`${pattern.length}\` characters, expected at most \`${longest}\``)
  }
  let depth = 0
  for (const { sign } of brackets(pattern)) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth > deepest) throw tooLarge(`groups nested more than \`${deepest}\` deep`)
  }
}

/** The parentheses of groups, and the brackets of classes, in order; none that is escaped or inside a class. */
function* brackets(pattern: string): Generator<{ readonly sign: string; readonly at: number }> {
  let isInClass = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at)
    if (sign === '\\') at++
    else if (isInClass ? sign === ']' : sign === '[') {
      isInClass = !isInClass
      yield { sign, at }
    } else if (!isInClass && (sign === '(' || sign === ')')) yield { sign, at }
  }
}

/** Where the last bracket stands that is opened and not closed. */
function unclosed(pattern: string): number | undefined {
  const open: number[] = []
  for (const { sign, at } of brackets(pattern)) {
    if (sign === '(' || sign === '[') open.push(at)
    else open.pop()
  }
  return open.at(-1)
}

/** A pattern between slashes, with flags or without. */
const slashed = /^\/(.+)\/([a-z]*)$/su

/** @throws PatternError for a pattern written as JavaScript or Perl write one */
export function refuseSlashes(pattern: string): void {
  const [all, inside = '', flags = ''] = slashed.exec(pattern) ?? []
  if (all === undefined) return
  throw new PatternError(
    'regex/syntax',
    `Regular expression stands between slashes, expected \`${inside}\``,
    flags.includes('i')
      ? 'Remove the slashes and the letters behind them, and set `ignoreCase: true`'
      : 'Remove the slashes and what stands behind them; write `[/]` for a real slash',
  )
}

/** Punctuation that people escape although nothing asks for it. `\<` and `\>` mean word boundaries elsewhere, so they stay mistakes. */
const harmless = new Set('!"#%&\',:;=@`~_- ')

/**
 * Drops the backslash before punctuation that needs none, which flag `u` would refuse.
 *
 * @returns the pattern without them, and where in the written pattern an offset of it stands
 */
export function lenient(written: string): {
  readonly source: string
  place(index: number): number
} {
  const dropped: number[] = []
  let source = ''
  let isInClass = false
  for (let at = 0; at < written.length; at++) {
    const character = written.charAt(at)
    if (character !== '\\') {
      if (character === '[') isInClass = true
      else if (character === ']') isInClass = false
      source += character
      continue
    }
    const escaped = written.charAt(at + 1)
    // Inside a class `-` would become a range.
    if (harmless.has(escaped) && !(escaped === '-' && isInClass)) dropped.push(source.length)
    else source += character
    source += escaped
    at++
  }
  return {
    source,
    place: (index) => index + dropped.filter((offset) => offset <= index).length,
  }
}

/** Flags written into the pattern: `(?i)`, `(?i:…)`, `(?-i:…)`. */
const inlineFlags = /\(\?([a-zA-Z]*-?[a-zA-Z]+)[):]/u
/** A named group as Python writes it. */
const pythonGroup = /\(\?P[<=>]/u
/** What the parser and V8 put before the point. */
const preamble = /^Invalid regular expression: \/.*\/[a-z]*: /su

/**
 * A mistake in the pattern, in words.
 *
 * @param place turns offsets of `source` into offsets of the written pattern
 * @param read how far the parser has read, if it says so
 */
export function unfitSyntax(
  source: string,
  error: SyntaxError,
  place: (index: number) => number,
  read?: number,
): PatternError {
  const reason = error.message.replace(preamble, '').toLowerCase()
  const [, fact, remedy] = mistakes.find(([part]) => reason.includes(part)) ?? unknownMistake
  const at =
    (reason.includes('unterminated') ? unclosed(source) : undefined) ??
    (read === undefined ? undefined : Math.max(0, read - 1))
  const where = at === undefined ? '' : ` at character \`${place(at) + 1}\``
  return new PatternError(
    'regex/syntax',
    `Regular expression can't be read${where}: ${fact}`,
    (reason.includes('group') && remedyForFlags(source)) || remedy,
  )
}

function remedyForFlags(source: string): string | undefined {
  if (pythonGroup.test(source)) return 'Write `(?<name>…)` instead of `(?P<name>…)`'
  const [, flags] = inlineFlags.exec(source) ?? []
  if (flags === undefined) return undefined
  return flags.includes('i')
    ? `Remove \`(?${flags}\`, and set \`ignoreCase: true\` instead`
    : `Remove \`(?${flags}\`: flags can't be set inside the pattern`
}

type Mistake = readonly [part: string, fact: string, remedy: string]

/** By a part of the parser's reason, the more special first: what is wrong, and what to do. */
const mistakes: readonly Mistake[] = [
  [
    'unterminated group',
    'a `(` is not closed',
    'Close it with a `)`, or write `\\(` for a real one',
  ],
  ['unmatched', 'a `)` closes nothing', 'Remove it, or write `\\)` for a real one'],
  [
    'unterminated character class',
    'a `[` is not closed',
    'Close it with a `]`, or write `\\[` for a real one',
  ],
  [
    'nothing to repeat',
    'a `*`, `+`, `?` or `{…}` has nothing before it to repeat',
    'Write what shall be repeated before it, or put a `\\` before it for a real one',
  ],
  ['quantifier brackets', 'a bracket stands alone', 'Write `\\{`, `\\}` or `\\]` for a real one'],
  [
    'incomplete quantifier',
    'a count is not complete',
    'Write `{2}` or `{2,5}`, or `\\{` for a real brace',
  ],
  ['numbers out of order', 'a count goes from high to low', 'Write the smaller one first'],
  ['range out of order', 'a range goes from high to low', 'Write the smaller one first'],
  [
    'character class',
    'a range has a class at one end',
    'Write `\\-` for a real hyphen, or move it to the end of the class',
  ],
  [
    'property name',
    'Unicode has no such property or script',
    'Name one that it has, `\\p{Script=Greek}` say',
  ],
  [
    'duplicate capture group',
    'two groups have the same name',
    'Give each a name of its own, or none',
  ],
  [
    'named',
    'a name of a group is missing or unknown',
    'Name the group with `(?<name>…)`, and write the same name again',
  ],
  [
    'group',
    'a group begins with an unknown sign',
    'Write `(?:…)` for a group without a name, `(?<name>…)` for one with',
  ],
  [
    'unicode escape',
    'a `\\u` names no character',
    'Write four digits, `\\u00e9`, or up to six in braces, `\\u{1f600}`',
  ],
  [
    'escape',
    'a `\\` stands before a character that needs none',
    'Remove it, or write `\\\\` for a real one',
  ],
  ['\\ at end', 'a `\\` stands at the end', 'Remove it, or write `\\\\` for a real one'],
]

const unknownMistake: Mistake = [
  '',
  'it is no regular expression of JavaScript',
  'Correct the pattern, or list the phrases instead',
]
