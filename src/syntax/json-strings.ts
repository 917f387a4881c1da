import type { LocatedText } from '../core/located-text.js'
import { locatedBuilder, verbatim, type Encode } from '../text/located.js'

/** Where a JSON string ends, and what is wrong in it. */
export interface StringEnd {
  /** Behind the closing quote; where reading stopped if there is none. */
  readonly end: number
  readonly closed: boolean
  readonly escaped: boolean
  /** Offsets of controls that should be escaped, the first few. */
  readonly controls: readonly number[]
  /** Offsets of backslashes that begin no escape, the first few. */
  readonly badEscapes: readonly number[]
}

const NONE: readonly number[] = []
const FEW = 20

/** Finds the end of the string whose opening quote is at `start`. A raw line break ends it, unclosed. */
export function stringEnd(text: string, start: number, limit: number): StringEnd {
  let controls: number[] | undefined
  let badEscapes: number[] | undefined
  let escaped = false
  let index = start + 1
  while (index < limit) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) return found(index + 1, true, escaped, controls, badEscapes)
    if (code === BACKSLASH) {
      escaped = true
      const length = escapeLength(text, index, limit)
      if (length === 0) badEscapes = noted(badEscapes, index)
      index += length === 0 ? 1 : length
    } else if (code < 32) {
      if (code === 10 || code === 13) break
      controls = noted(controls, index)
      index++
    } else index++
  }
  return found(Math.min(index, limit), false, escaped, controls, badEscapes)
}

/** Most strings have neither, and need no list of their own. */
function noted(offsets: number[] | undefined, offset: number): number[] {
  if (!offsets) return [offset]
  if (offsets.length < FEW) offsets.push(offset)
  return offsets
}

function found(
  end: number,
  closed: boolean,
  escaped: boolean,
  controls: readonly number[] = NONE,
  badEscapes: readonly number[] = NONE,
): StringEnd {
  return { end, closed, escaped, controls, badEscapes }
}

/** 2, 6 for `\uXXXX`, or 0 where the backslash begins no escape. */
function escapeLength(text: string, at: number, limit: number): number {
  if (at + 1 >= limit) return 0
  if (text.charCodeAt(at + 1) !== LOWER_U) return ESCAPES.has(text.charAt(at + 1)) ? 2 : 0
  if (at + 6 > limit) return 0
  for (let index = at + 2; index < at + 6; index++)
    if (!isHexDigit(text.charCodeAt(index))) return 0
  return 6
}

/**
 * The text of a JSON string without faults, between its quotes. Each escape is one piece; a lone surrogate stays one.
 *
 *     source   c a f \ u 0 0 e 9
 *     text     c a f é
 */
export function jsonText(
  source: string,
  start: number,
  end: number,
  escaped: boolean,
): LocatedText {
  if (!escaped) return verbatim(source, start, end, jsonEncode)
  const builder = locatedBuilder(source)
  let from = start
  let at = nextBackslash(source, start, end)
  while (at < end) {
    builder.copy(from, at)
    const isUnicode = source.charCodeAt(at + 1) === LOWER_U
    from = at + (isUnicode ? 6 : 2)
    const decoded = isUnicode
      ? String.fromCharCode(Number.parseInt(source.slice(at + 2, from), 16))
      : (ESCAPES.get(source.charAt(at + 1)) ?? '')
    builder.replace(decoded, at, from)
    at = nextBackslash(source, from, end)
  }
  builder.copy(from, end)
  return builder.build({ start, end }, jsonEncode)
}

function nextBackslash(source: string, from: number, end: number): number {
  let at = from
  while (at < end && source.charCodeAt(at) !== BACKSLASH) at++
  return at
}

/** As JSON spells it, without the quotes. */
const jsonEncode: Encode = (replacement) => JSON.stringify(replacement).slice(1, -1)

/** @see https://www.rfc-editor.org/rfc/rfc8259#section-7 */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

const QUOTE = 34
const BACKSLASH = 92
const LOWER_U = 117

function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}
