import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../core/node.js'
import type { Source } from '../core/source.js'
import { resolvePlain } from './core-schema.js'
import { verbatimScalar } from './yaml-scalars.js'

/**
 * Reads the flat YAML that most front matter is, some twenty times faster than the full reader:
 *
 *     title: Doors open at nine
 *     channels: [x, linkedin]
 *     topics:
 *       - promo
 *     author:
 *       handle: "@dana"
 *
 * One-line scalars, lists of scalars in brackets on one line or with dashes, maps of scalars one level deep, comments and blank lines.
 *
 * @returns exactly what `readYaml` would, which then has no problem and no warning to report; `undefined` for anything that is
 * not certain, however legal, and for text without any key
 * @throws never
 */
export function readFlatYaml(source: Source, start: number, end: number): MapNode | undefined {
  // Far below every limit of the full reader: nothing has to be counted.
  if (end - start > MOST_LENGTH || source.text.charCodeAt(start) === BOM) return undefined
  const cursor: Cursor = { source, text: source.text, at: start, end, after: start }
  const entries: Entry[] = []
  while (cursor.at < end) {
    const code = cursor.text.charCodeAt(cursor.at)
    if (isLineEnd(cursor, code) || code === HASH || code === SPACE) {
      if (!skipEmptyLine(cursor)) return undefined
    } else if (!readEntry(cursor, entries, true)) return undefined
  }
  return entries.length > 0 ? mapOf(entries) : undefined
}

const MOST_LENGTH = 8192
const MOST_KEYS = 256
const MOST_KEY_LENGTH = 128

interface Cursor {
  readonly source: Source
  readonly text: string
  readonly end: number
  at: number
  /** Behind the last value, before blanks and comments. */
  after: number
}

function mapOf(entries: readonly Entry[]): MapNode {
  const start = entries[0]?.keySpan.start ?? 0
  const end = entries.at(-1)?.value.span.end ?? start
  return { type: 'map', entries, span: { start, end } }
}

/** Reads `key: value` and its line, and the lines of a list or map below it where `nests`. `false`: not certain. */
function readEntry(cursor: Cursor, entries: Entry[], nests: boolean): boolean {
  const { text } = cursor
  const start = cursor.at
  const colon = keyEnd(cursor)
  if (colon < 0 || entries.length >= MOST_KEYS) return false
  const key = text.slice(start, colon)
  for (const entry of entries) if (entry.key === key) return false
  cursor.at = colon + 1
  const keySpan = { start, end: colon }
  const value = readValue(cursor, nests)
  if (!value) return false
  entries.push({ key, keySpan, value })
  return true
}

/** The colon behind the key at the cursor; -1 where there is no simple key with a colon and then a space or the end of the line. */
function keyEnd({ text, at, end }: Cursor): number {
  if (!isLetter(text.charCodeAt(at))) return -1
  const limit = Math.min(end, at + MOST_KEY_LENGTH)
  for (let index = at + 1; index < limit; index++) {
    const code = text.charCodeAt(index)
    if (code === COLON) {
      if (index + 1 === end) return index
      const next = text.charCodeAt(index + 1)
      return next === SPACE || next === LF || next === CR ? index : -1
    }
    if (!isLetter(code) && !isDigit(code) && code !== HYPHEN && code !== DOT) return -1
  }
  return -1
}

function readValue(cursor: Cursor, nests: boolean): Node | undefined {
  const { text, end, at } = cursor
  const start = skipSpaces(text, at, end)
  const code = start < end ? text.charCodeAt(start) : LF
  if (code === OPEN_LIST) return finishLine(cursor, readFlowList(cursor, start))
  // A value may follow on other lines, or be missing; a comment in between is left to the full reader.
  if (code !== LF && code !== CR) return finishLine(cursor, readScalar(cursor, start, false))
  cursor.at = start
  cursor.after = at
  if (!endLine(cursor) || !nests) return undefined
  return readBlock(cursor, at)
}

/** A one-line scalar at `start`; the cursor is then behind it. */
function readScalar(cursor: Cursor, start: number, flow: boolean): ScalarNode | undefined {
  const code = cursor.text.charCodeAt(start)
  if (code === QUOTE || code === APOSTROPHE) return readQuoted(cursor, start, code, flow)
  return isPlainStart(cursor.text, start, cursor.end) ? readPlain(cursor, start, flow) : undefined
}

function readPlain(cursor: Cursor, start: number, flow: boolean): ScalarNode | undefined {
  const { source, text, end } = cursor
  let after = start
  let index = start
  for (; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === SPACE) continue
    if (code === LF || code === CR) break
    if (flow && (code === COMMA || code === CLOSE_LIST)) break
    if (code === HASH && index > after) break
    if (isRefused(code) || (flow && isBracket(code))) return undefined
    if (code === COLON && !isInWord(text, index + 1, end)) return undefined
    after = index + 1
  }
  cursor.at = after
  cursor.after = after
  const span = { start, end: after }
  const value = resolvePlain(text.slice(start, after))
  if (typeof value !== 'string') return { type: 'scalar', value, span }
  return { type: 'scalar', value, span, text: verbatimScalar(source.text, span, 'plain', flow) }
}

function readQuoted(
  cursor: Cursor,
  start: number,
  quote: number,
  flow: boolean,
): ScalarNode | undefined {
  const { source, text, end } = cursor
  for (let index = start + 1; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === quote) {
      const inner = { start: start + 1, end: index }
      cursor.at = index + 1
      cursor.after = index + 1
      // Two single quotes are one; what else may follow, the end of the line or a comma decides.
      if (text.charCodeAt(index + 1) === quote) return undefined
      return {
        type: 'scalar',
        value: text.slice(inner.start, inner.end),
        span: { start, end: index + 1 },
        text: verbatimScalar(source.text, inner, quote === QUOTE ? 'double' : 'single', flow),
      }
    }
    if (isRefused(code) || code === LF || code === CR || (code === BACKSLASH && quote === QUOTE))
      return undefined
  }
  return undefined
}

/** `[a, "b"]` on one line. */
function readFlowList(cursor: Cursor, start: number): ListNode | undefined {
  const { text, end } = cursor
  const items: Node[] = []
  let at = skipSpaces(text, start + 1, end)
  if (text.charCodeAt(at) !== CLOSE_LIST || at >= end) {
    for (;;) {
      const item = at < end ? readScalar(cursor, at, true) : undefined
      if (!item) return undefined
      items.push(item)
      at = skipSpaces(text, cursor.at, end)
      if (at >= end) return undefined
      const code = text.charCodeAt(at)
      if (code === CLOSE_LIST) break
      if (code !== COMMA) return undefined
      at = skipSpaces(text, at + 1, end)
    }
  }
  cursor.at = at + 1
  cursor.after = at + 1
  return { type: 'list', items, span: { start, end: at + 1 } }
}

/** What stands below a key without a value: a list, a map, or nothing, and then the value is null at `empty`. */
function readBlock(cursor: Cursor, empty: number): Node | undefined {
  const { text, end } = cursor
  while (cursor.at < end && isLineEnd(cursor, text.charCodeAt(cursor.at)))
    if (!endLine(cursor)) return undefined
  const line = cursor.at
  const first = skipSpaces(text, line, end)
  const indent = first - line
  if (first < end && text.charCodeAt(first) === HYPHEN) return readBlockList(cursor, indent)
  if (first < end && indent > 0) return readBlockMap(cursor, indent)
  return { type: 'scalar', value: null, span: { start: empty, end: empty } }
}

function readBlockList(cursor: Cursor, indent: number): ListNode | undefined {
  const { text, end } = cursor
  const items: Node[] = []
  const start = cursor.at + indent
  let after = start
  while (atIndent(cursor, indent) && text.charCodeAt(cursor.at + indent) === HYPHEN) {
    const dash = cursor.at + indent
    if (dash + 1 >= end || text.charCodeAt(dash + 1) !== SPACE) return undefined
    const value = skipSpaces(text, dash + 1, end)
    const item = value < end ? finishLine(cursor, readScalar(cursor, value, false)) : undefined
    if (!item) return undefined
    items.push(item)
    after = item.span.end
    if (!skipBlankLines(cursor)) return undefined
  }
  cursor.after = after
  return { type: 'list', items, span: { start, end: after } }
}

function readBlockMap(cursor: Cursor, indent: number): MapNode | undefined {
  const entries: Entry[] = []
  while (atIndent(cursor, indent)) {
    cursor.at += indent
    if (!readEntry(cursor, entries, false) || !skipBlankLines(cursor)) return undefined
  }
  return entries.length > 0 ? mapOf(entries) : undefined
}

/** Whether the line at the cursor has exactly `indent` spaces and then words. */
function atIndent({ text, at, end }: Cursor, indent: number): boolean {
  const first = skipSpaces(text, at, end)
  return first < end && first - at === indent
}

function skipBlankLines(cursor: Cursor): boolean {
  while (cursor.at < cursor.end && isLineEnd(cursor, cursor.text.charCodeAt(cursor.at)))
    if (!endLine(cursor)) return false
  return true
}

/** Passes `node` on if nothing but blanks and a comment follow on its line, and goes to the next line. */
function finishLine<T extends Node>(cursor: Cursor, node: T | undefined): T | undefined {
  if (!node) return undefined
  const { text, end, at } = cursor
  const next = skipSpaces(text, at, end)
  cursor.at = next
  if (next < end && text.charCodeAt(next) === HASH) {
    // Without a space behind it, it may be meant as a hashtag, and somebody should be told.
    if (next === at || (next + 1 < end && text.charCodeAt(next + 1) !== SPACE)) return undefined
    return skipComment(cursor) ? node : undefined
  }
  return endLine(cursor) ? node : undefined
}

/** A line without a value: blank, or a comment at its very beginning. */
function skipEmptyLine(cursor: Cursor): boolean {
  const { text, end } = cursor
  if (text.charCodeAt(cursor.at) === HASH) return skipComment(cursor)
  cursor.at = skipSpaces(text, cursor.at, end)
  return endLine(cursor)
}

function skipComment(cursor: Cursor): boolean {
  const { text, end } = cursor
  for (; cursor.at < end; cursor.at++) {
    const code = text.charCodeAt(cursor.at)
    if (code === LF || code === CR) return endLine(cursor)
    if (isRefused(code) && code !== TAB) return false
  }
  return true
}

/** Goes behind the line break at the cursor. `false` where there are other characters, a lone CR among them. */
function endLine(cursor: Cursor): boolean {
  const { text, end, at } = cursor
  if (at >= end) return true
  const code = text.charCodeAt(at)
  if (code === LF) cursor.at = at + 1
  else if (code === CR && at + 1 < end && text.charCodeAt(at + 1) === LF) cursor.at = at + 2
  else return false
  return true
}

function isLineEnd({ at, end }: Cursor, code: number): boolean {
  return at >= end || code === LF || code === CR
}

function skipSpaces(text: string, from: number, end: number): number {
  let index = from
  while (index < end && text.charCodeAt(index) === SPACE) index++
  return index
}

/** Whether a plain scalar may begin here, beyond doubt. */
function isPlainStart(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (isLetter(code) || isDigit(code) || (code >= 160 && code !== BOM)) return true
  if (code === HYPHEN || code === PLUS || code === DOT)
    return at + 1 < end && isDigit(text.charCodeAt(at + 1))
  return code === SLASH || code === OPEN_PAREN || code === DOLLAR || code === TILDE
}

/** Whether a colon before `at` is part of a word, `10:30`, `https://`: then it ends no key. */
function isInWord(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const code = text.charCodeAt(at)
  return isLetter(code) || isDigit(code) || code === SLASH
}

/** Tabs and controls: what the full reader refuses, or reads in its own way. */
function isRefused(code: number): boolean {
  return code < 32 || (code > 126 && code < 160)
}

function isBracket(code: number): boolean {
  return code === OPEN_LIST || code === OPEN_MAP || code === CLOSE_MAP
}

/** A to Z, a to z, and `_`. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const QUOTE = 34
const HASH = 35
const DOLLAR = 36
const APOSTROPHE = 39
const OPEN_PAREN = 40
const PLUS = 43
const COMMA = 44
const HYPHEN = 45
const DOT = 46
const SLASH = 47
const COLON = 58
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_MAP = 123
const CLOSE_MAP = 125
const TILDE = 126
const BOM = 0xfeff
