import { characterReferenceAt } from './character-reference.js'
import type { ProjectionBuilder } from './projection.js'

/** The inline content of one paragraph, heading or item, while it is read line by line. */
export interface Inline {
  readonly source: string
  readonly out: ProjectionBuilder
  /** Where the characters begin that are read and not yet shown; they read as they are. */
  from: number
  /** Whether a run of `*` before this place might open emphasis. */
  openStar: boolean
  /** The same for `_`. */
  openLow: boolean
}

const code = {
  bang: 0x21,
  ampersand: 0x26,
  leftParenthesis: 0x28,
  star: 0x2a,
  colon: 0x3a,
  less: 0x3c,
  left: 0x5b,
  backslash: 0x5c,
  right: 0x5d,
  low: 0x5f,
} as const

/** Characters that need a look; all others read as they are. */
const special = new Uint8Array(0x80)
for (const character of '`*_[]<&\\\0\r') special[character.charCodeAt(0)] = 1

/**
 * Reads one line of inline content, and shows all of it but its last run, which starts at `inline.from`.
 *
 * @param start where the line's words start
 * @param end where they end: no white space stands before it
 * @returns whether it is certain what the line shows
 */
export function readInline(inline: Inline, start: number, end: number): boolean {
  const { source } = inline
  let at = start
  while (at < end) {
    const unit = source.charCodeAt(at)
    if (unit > 0x7f || special[unit] === 0) {
      at++
      continue
    }
    at = readSpecial(inline, unit, at, end)
    if (at < 0) return false
  }
  return true
}

/** What the reading functions give in the place of where to go on, if it is not certain how to. */
const bail = -1

function readSpecial(inline: Inline, unit: number, at: number, end: number): number {
  const { source } = inline
  switch (unit) {
    case code.star:
    case code.low:
      return readStars(inline, unit, at, end)
    case code.left:
      return readBracket(inline, at, end)
    case code.right: {
      // A `]` before `(` may end a link, and one before `:` a definition, wherever the line stands.
      const next = source.charCodeAt(at + 1)
      return next === code.leftParenthesis || next === code.colon ? bail : at + 1
    }
    case code.less:
      angle.lastIndex = at
      return angle.test(source) ? bail : at + 1
    case code.ampersand: {
      const reference = characterReferenceAt(source, at)
      return reference ? replace(inline, reference.text, at, reference.end) : at + 1
    }
    case code.backslash: {
      const next = source[at + 1] ?? ''
      if (at + 1 >= end) return bail
      return escapable.test(next) ? replace(inline, next, at, at + 2) : at + 1
    }
    default:
      return bail
  }
}

/** A `<` that may start something: a tag, a comment, an instruction, or an address up to a `>`. */
const angle = /<(?:[A-Za-z/!?]|[^\s<>]*>)/y
/** ASCII punctuation: what a backslash can escape. */
const escapable = /[!-/:-@[-`{-~]/

function replace(inline: Inline, text: string, start: number, end: number): number {
  inline.out.copy(inline.from, start)
  inline.out.replace(text, start, end)
  inline.from = end
  return end
}

/** Words without markup, and an address without escapes or parentheses: a link whatever stands around it. */
const simpleLink =
  /\[([^\s[\]\\`*_<&\0](?:[^[\]\\`*_<&\r\n\0]*[^\s[\]\\`*_<&\0])?)\]\(([^\s()<>\\;`\x00-\x1f\x7f]+)\)/y

function readBracket(inline: Inline, at: number, end: number): number {
  const { source, out } = inline
  simpleLink.lastIndex = at
  const match = simpleLink.exec(source)
  const linkEnd = simpleLink.lastIndex
  if (!match || linkEnd > end) return at + 1
  // An image, unless the `!` is escaped: both too rare to tell apart.
  if (source.charCodeAt(at - 1) === code.bang) return bail
  const [, words = '', url = ''] = match
  const wordsStart = at + 1
  out.copy(inline.from, at)
  const shown = out.next()
  out.copy(wordsStart, wordsStart + words.length)
  const start = wordsStart + words.length + 2
  const destination = { start, end: start + url.length }
  out.destinations.push({
    ...destination,
    text: url,
    url,
    words: { start: shown, end: out.next() },
  })
  inline.from = linkEnd
  return linkEnd
}

/**
 * `*words*`, `**words**`, `_words_`, `__words__` without markup inside. Behind them stands white space or punctuation,
 * so that they close for certain.
 */
const simpleEmphasis =
  /(\*\*?|__?)([A-Za-z0-9](?:[^*_`[\]<&\\\r\n\0]*[A-Za-z0-9.!?%])?)\1(?=[\s.,!?;:)]|$)/y

function readStars(inline: Inline, unit: number, at: number, end: number): number {
  const { source, out } = inline
  const isOpen = unit === code.star ? inline.openStar : inline.openLow
  const before = source.charCodeAt(at - 1)
  let runEnd = at + 1
  while (source.charCodeAt(runEnd) === unit) runEnd++
  const behind = source.charCodeAt(runEnd)
  if (unit === code.low && isWord(before) && isWord(behind)) return runEnd
  if (!isOpen && (isBlank(before) || before === code.leftParenthesis)) {
    simpleEmphasis.lastIndex = at
    const match = simpleEmphasis.exec(source)
    if (match && simpleEmphasis.lastIndex <= end) {
      const [whole, fence = '', words = ''] = match
      out.copy(inline.from, at)
      out.copy(at + fence.length, at + fence.length + words.length)
      inline.from = at + whole.length
      return inline.from
    }
  }
  if (isOpen && !isBlank(before)) return bail
  if (!isBlank(behind)) {
    if (unit === code.star) inline.openStar = true
    else inline.openLow = true
  }
  return runEnd
}

/** An ASCII letter or digit. */
function isWord(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  )
}

/** White space for certain, or an end of the text. */
function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || Number.isNaN(unit)
}
