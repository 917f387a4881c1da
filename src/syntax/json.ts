import type { Entry, Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import { point, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import type { Wording } from '../core/finding.js'
import { fault, shownKey, toProblems, type Fault } from './fault.js'
import { jsonText, stringEnd } from './json-strings.js'
import { foreignSpan, isComment, numberEnd, skipComment } from './json-tokens.js'
import { jsonWords } from './json-words.js'
import { draftJsonLimits, maxProblems, type JsonLimits } from './limits.js'

/** What {@link readJson} is told. */
export interface JsonOptions {
  /** Offset of the first character; the beginning of the text, behind its byte order mark, unless told. */
  readonly start?: number
  /** Offset behind the last character; the end of the text unless told. */
  readonly end?: number
  /** Replaces single limits of {@link draftJsonLimits}. */
  readonly limits?: Partial<JsonLimits>
}

/**
 * Reads one JSON value, strictly as RFC 8259 has it, into located nodes; and no key may occur twice.
 *
 * A loop, not a recursion; costs in proportion to the range, whatever the size of the source.
 *
 * @returns the value, or up to 20 problems without it; what can be read past is read past, so that one run finds most mistakes
 * @throws never
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function readJson(
  source: Source,
  options: JsonOptions = {},
): { readonly node?: Node; readonly problems: readonly Problem[] } {
  const { text } = source
  const from = options.start ?? 0
  const start = from === 0 && text.charCodeAt(0) === BOM ? 1 : from
  const reader: Reader = {
    source,
    end: options.end ?? text.length,
    limits: { ...draftJsonLimits, ...options.limits },
    faults: [],
    open: [],
    at: start,
    node: undefined,
  }
  while (step(reader));
  const { node, faults } = reader
  if (faults.length > 0) return { problems: toProblems(source, faults, 0) }
  return node ? { node, problems: [] } : { problems: [] }
}

/** A list or an object that is being read. */
interface Open {
  readonly type: 'list' | 'map'
  readonly start: number
  readonly items: Node[]
  readonly entries: Entry[]
  /** Where each key is; only once there are too many keys to look through. */
  keys: Map<string, Span> | undefined
  /** The key whose value comes next. */
  key: { readonly key: string; readonly keySpan: Span } | undefined
  /** The comma behind the last value. */
  comma: number
}

interface Reader {
  readonly source: Source
  readonly end: number
  readonly limits: JsonLimits
  readonly faults: Fault[]
  readonly open: Open[]
  at: number
  /** The whole value, once it is read. */
  node: Node | undefined
}

/** Reads one value, key or bracket with the marks around it. `false`: there is no more, or no sense in more. */
function step(reader: Reader): boolean {
  if (!skipBlank(reader)) return false
  const top = reader.open.at(-1)
  const { source, at } = reader
  const code = at < reader.end ? source.text.charCodeAt(at) : NaN
  if (!top) return reader.node ? afterValue(reader, code) : readValue(reader, code)
  if (code === (top.type === 'list' ? CLOSE_LIST : CLOSE_MAP)) return close(reader, top)
  if (Number.isNaN(code)) {
    const bracket = { start: top.start, end: top.start + 1 }
    return stop(reader, 'json/unclosed', bracket, jsonWords.unclosed(closing(top)))
  }
  if (code === CLOSE_LIST || code === CLOSE_MAP)
    return stopHere(reader, 'json/mismatched-bracket', jsonWords.mismatched(closing(top)))
  const isFirst = top.items.length + top.entries.length === 0
  if (code === COMMA) return readComma(reader, top, isFirst)
  if (!isFirst && top.comma < 0 && !top.key)
    return stopHere(reader, 'json/missing-comma', jsonWords.missingComma)
  return top.type === 'map' && !top.key ? readKey(reader, top, code) : readValue(reader, code)
}

function afterValue(reader: Reader, code: number): boolean {
  if (Number.isNaN(code)) return false
  return stopHere(reader, 'json/second-value', jsonWords.secondValue)
}

function readComma(reader: Reader, top: Open, isFirst: boolean): boolean {
  const at = { start: reader.at, end: reader.at + 1 }
  if (isFirst || top.comma >= 0 || top.key) {
    if (!report(reader, 'json/extra-comma', at, jsonWords.extraComma)) return false
    top.key = undefined
  }
  top.comma = reader.at++
  return true
}

function close(reader: Reader, top: Open): boolean {
  const at = { start: top.comma, end: top.comma + 1 }
  if (top.key) return stopHere(reader, 'json/missing-value', jsonWords.empty)
  if (top.comma >= 0 && !report(reader, 'json/trailing-comma', at, jsonWords.trailingComma))
    return false
  reader.at++
  reader.open.pop()
  const span = { start: top.start, end: reader.at }
  return put(
    reader,
    top.type === 'list'
      ? { type: 'list', items: top.items, span }
      : { type: 'map', entries: top.entries, span },
  )
}

/** Hands a value to what is open, or makes it the whole. */
function put(reader: Reader, node: Node): boolean {
  const top = reader.open.at(-1)
  if (!top) reader.node = node
  else {
    top.comma = -1
    if (top.type === 'list') top.items.push(node)
    else if (top.key) {
      top.entries.push({ key: top.key.key, keySpan: top.key.keySpan, value: node })
      top.key = undefined
    }
  }
  return true
}

function readKey(reader: Reader, top: Open, code: number): boolean {
  const { source, limits, end } = reader
  let key = ''
  const start = reader.at
  if (code === QUOTE) {
    const text = readString(reader)
    if (text === undefined) return false
    key = text.text
  } else if (!readForeign(reader, code, 'key')) return false
  const keySpan = { start, end: reader.at }
  if (top.entries.length >= limits.keys)
    return stop(reader, 'json/too-many-keys', keySpan, jsonWords.tooMuch('keys', limits.keys))
  if (code === QUOTE && !checkKey(reader, top, key, keySpan)) return false
  if (!skipBlank(reader)) return false
  if (reader.at >= end || source.text.charCodeAt(reader.at) !== COLON)
    return stop(reader, 'json/missing-colon', keySpan, jsonWords.missingColon)
  reader.at++
  top.key = { key, keySpan }
  top.comma = -1
  return true
}

function checkKey(reader: Reader, top: Open, key: string, at: Span): boolean {
  if (!top.keys && top.entries.length >= MANY) {
    top.keys = new Map(top.entries.map(({ key, keySpan }) => [key, keySpan]))
  }
  const first = top.keys
    ? top.keys.get(key)
    : top.entries.find((candidate) => candidate.key === key)?.keySpan
  top.keys?.set(key, first ?? at)
  if (!first) return true
  const { line } = point(reader.source, first.start)
  return report(reader, 'json/duplicate-key', at, jsonWords.duplicateKey(shownKey(key), line))
}

/** From so many keys on, a table finds duplicates faster than looking through them. */
const MANY = 12

function readValue(reader: Reader, code: number): boolean {
  const { source, at, end } = reader
  const { text } = source
  switch (code) {
    case QUOTE: {
      const located = readString(reader)
      if (!located) return false
      const span = { start: at, end: reader.at }
      return put(reader, { type: 'scalar', value: located.text, span, text: located })
    }
    case OPEN_LIST:
      return open(reader, 'list')
    case OPEN_MAP:
      return open(reader, 'map')
    case LOWER_T:
    case LOWER_F:
    case LOWER_N:
      for (const [word, value] of WORDS)
        if (text.startsWith(word, at) && !isWordPart(text, at + word.length, end))
          return putBare(reader, value, at + word.length)
      break
    default: {
      const stopAt = numberEnd(text, at, end)
      if (stopAt > 0) return putBare(reader, Number(text.slice(at, stopAt)), stopAt)
    }
  }
  const from = reader.at
  return (
    readForeign(reader, code, 'value') &&
    put(reader, { type: 'scalar', value: null, span: { start: from, end: reader.at } })
  )
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const

function putBare(reader: Reader, value: number | boolean | null, end: number): boolean {
  const span = { start: reader.at, end }
  reader.at = end
  return end <= reader.end && put(reader, { type: 'scalar', value, span })
}

function open(reader: Reader, type: 'list' | 'map'): boolean {
  const { limits, at } = reader
  if (reader.open.length >= limits.depth)
    return stopHere(reader, 'json/too-deep', jsonWords.tooMuch('levels', limits.depth))
  reader.open.push({
    type,
    start: at,
    items: [],
    entries: [],
    keys: undefined,
    key: undefined,
    comma: -1,
  })
  reader.at++
  return true
}

/** `undefined`: the string does not end, or too much is wrong. */
function readString(reader: Reader) {
  const { source, at, end } = reader
  const found = stringEnd(source.text, at, end)
  for (const start of found.controls)
    if (!report(reader, 'json/control-character', { start, end: start + 1 }, jsonWords.control))
      return undefined
  for (const start of found.badEscapes)
    if (!report(reader, 'json/escape', { start, end: Math.min(start + 2, end) }, jsonWords.escape))
      return undefined
  if (!found.closed) {
    const isBreak = found.end < end
    stop(
      reader,
      'json/unclosed-text',
      isBreak ? { start: found.end, end: found.end + 1 } : { start: at, end: at + 1 },
      isBreak ? jsonWords.lineBreak : jsonWords.unclosedText,
    )
    return undefined
  }
  reader.at = found.end
  return jsonText(source.text, at + 1, found.end - 1, found.escaped)
}

/** Reads past what is no JSON but clearly meant as a key or a value, and says so. */
function readForeign(reader: Reader, code: number, as: 'key' | 'value'): boolean {
  const { source, at, end } = reader
  if (Number.isNaN(code)) return stop(reader, 'json/empty', { start: at, end: at }, jsonWords.empty)
  const foreign = foreignSpan(source.text, at, end)
  if (!foreign) {
    return as === 'key'
      ? stopHere(reader, 'json/missing-key', jsonWords.missingKey)
      : stopHere(reader, 'json/unexpected', jsonWords.unexpected)
  }
  reader.at = foreign.end
  return report(reader, `json/${foreign.code}`, { start: at, end: foreign.end }, foreign.wording)
}

function closing({ type }: Open): string {
  return type === 'list' ? ']' : '}'
}

/** Skips blanks, and comments and marks that should not be there. */
function skipBlank(reader: Reader): boolean {
  const { source, end } = reader
  const { text } = source
  for (;;) {
    while (reader.at < end && isSpace(text.charCodeAt(reader.at))) reader.at++
    if (reader.at >= end) return true
    const start = reader.at
    if (text.charCodeAt(start) === BOM) {
      reader.at++
      if (!report(reader, 'json/bom', { start, end: start + 1 }, jsonWords.bom)) return false
    } else if (isComment(text, start, end)) {
      reader.at = skipComment(text, start, end)
      if (!report(reader, 'json/comment', { start, end: reader.at }, jsonWords.comment))
        return false
    } else return true
  }
}

function report({ faults }: Reader, code: string, at: Span, wording: Wording): boolean {
  faults.push(fault(code, at, wording))
  return faults.length < maxProblems
}

function stop(reader: Reader, code: string, at: Span, wording: Wording): false {
  report(reader, code, at, wording)
  return false
}

function stopHere(reader: Reader, code: string, wording: Wording): false {
  const end = Math.min(reader.at + 1, reader.end)
  return stop(reader, code, { start: reader.at, end }, wording)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

function isWordPart(text: string, at: number, end: number): boolean {
  return at < end && WORD_PART.test(text.charAt(at))
}

const WORD_PART = /[\p{L}\p{N}_]/u

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_LIST = 91
const CLOSE_LIST = 93
const LOWER_F = 102
const LOWER_N = 110
const LOWER_T = 116
const OPEN_MAP = 123
const CLOSE_MAP = 125
const BOM = 0xfeff
