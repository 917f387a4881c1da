import type { Wording } from '../core/finding.js'
import { jsonWords } from './json-words.js'

/** Behind the number at `start`, or 0 if there is none, or something follows that would make it another thing. */
export function numberEnd(text: string, start: number, limit: number): number {
  let at = start
  if (text.charCodeAt(at) === MINUS) at++
  const integer = at
  at = digits(text, at, limit)
  if (at === integer || (at > integer + 1 && text.charCodeAt(integer) === ZERO)) return 0
  if (at < limit && text.charCodeAt(at) === POINT) {
    const fraction = at + 1
    at = digits(text, fraction, limit)
    if (at === fraction) return 0
  }
  if (at < limit && (text.charCodeAt(at) === LOWER_E || text.charCodeAt(at) === UPPER_E)) {
    at++
    if (at < limit && (text.charCodeAt(at) === PLUS || text.charCodeAt(at) === MINUS)) at++
    const exponent = at
    at = digits(text, exponent, limit)
    if (at === exponent) return 0
  }
  return at < limit && WORD_OR_MARK.test(text.charAt(at)) ? 0 : at
}

/** What can't stand right behind a number: parts of dates, times, codes. */
const WORD_OR_MARK = /[\p{L}\p{N}_.+:/-]/u

function digits(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE) at++
  return at
}

/** A stretch that is not JSON, with what to say of it. */
export interface Foreign {
  readonly end: number
  /** Behind `json/`. */
  readonly code: string
  readonly wording: Wording
}

/** What other notations write for a value: single or curly quotes, words without quotes, odd numbers. `undefined` for anything else. */
export function foreignSpan(text: string, start: number, limit: number): Foreign | undefined {
  const first = text.charAt(start)
  if (first === "'") return quoted(text, start, limit, "'", 'single-quotes', jsonWords.singleQuotes)
  const closing = CURLY.get(first)
  if (closing) return quoted(text, start, limit, closing, 'curly-quotes', jsonWords.curlyQuotes)
  const isNumber = NUMBER_START.test(first)
  const part = isNumber ? WORD_OR_MARK : WORD
  let end = start
  while (end < limit && part.test(text.charAt(end))) end++
  // `1: 2` is a number and a colon.
  while (end > start + 1 && text.charCodeAt(end - 1) === COLON) end--
  if (end === start) return undefined
  return isNumber
    ? { end, code: 'number', wording: jsonWords.number }
    : { end, code: 'unquoted', wording: jsonWords.unquoted }
}

const CURLY: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['’', '’'],
])

/** Letters (halves of rare ones too), digits and what stands inside names. */
const WORD = /[\p{L}\p{N}\p{Surrogate}_$.-]/u
const NUMBER_START = /[0-9.+-]/u

function quoted(
  text: string,
  start: number,
  limit: number,
  closing: string,
  code: string,
  wording: Wording,
): Foreign | undefined {
  for (let at = start + 1; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) return undefined
    if (unit === BACKSLASH) at++
    else if (text.charAt(at) === closing) return { end: at + 1, code, wording }
  }
  return undefined
}

/** `//`, `/*` or `#`. */
export function isComment(text: string, start: number, limit: number): boolean {
  const first = text.charCodeAt(start)
  if (first === HASH) return true
  if (first !== SLASH || start + 1 >= limit) return false
  const second = text.charCodeAt(start + 1)
  return second === SLASH || second === ASTERISK
}

/** Behind the comment at `start`: the end of its line, or its own end, or `limit`. */
export function skipComment(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start + 1) === ASTERISK && text.charCodeAt(start) === SLASH) {
    for (let at = start + 2; at + 1 < limit; at++)
      if (text.charCodeAt(at) === ASTERISK && text.charCodeAt(at + 1) === SLASH) return at + 2
    return limit
  }
  let at = start
  while (at < limit && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++
  return at
}

const HASH = 35
const ASTERISK = 42
const PLUS = 43
const MINUS = 45
const POINT = 46
const SLASH = 47
const ZERO = 48
const NINE = 57
const COLON = 58
const UPPER_E = 69
const BACKSLASH = 92
const LOWER_E = 101
