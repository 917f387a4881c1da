import type { YAMLError } from 'yaml'
import type { Span } from '../core/span.js'
import { isBlank } from './chunk.js'
import { fault, type Fault } from './fault.js'
import { yamlWords } from './yaml-words.js'

/**
 * Says in our words what `yaml` found in a document. Its own messages are read, to tell cases of one code apart, but never shown:
 * they quote the text.
 */
export function yamlFaults(text: string, errors: readonly YAMLError[]): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const error of errors.slice(0, MOST_ERRORS)) {
    const found = explain(text, error)
    // One mistake makes the parser stumble several times on its line.
    const key = `${found.code} ${lineStart(text, found.start)}`
    if (!seen.has(key)) faults.push(found)
    seen.add(key)
  }
  return faults
}

/** So many errors are looked at: a broken text can have one at each of its characters. */
const MOST_ERRORS = 200

function explain(text: string, error: YAMLError): Fault {
  const at = clamp(text, error.pos)
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return fault('yaml/tab-indent', at, yamlWords.tab)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colon(text, at)
    case 'MULTILINE_IMPLICIT_KEY':
      return lineWithoutKey(text, at)
    case 'BAD_SCALAR_START':
      return fault('yaml/value-start', at, yamlWords.valueStart(text.charAt(at.start)))
    case 'BAD_DQ_ESCAPE':
      return fault(
        'yaml/escape',
        { start: at.start, end: Math.min(at.start + 2, text.length) },
        yamlWords.escape,
      )
    case 'NON_STRING_KEY':
      return fault('yaml/complex-key', at, yamlWords.complexKey)
    case 'KEY_OVER_1024_CHARS':
      return fault('yaml/long-key', { start: at.start, end: at.start }, yamlWords.longKey)
    case 'BAD_INDENT':
      return indent(text, at, error.message)
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return fault('yaml/tag', at, yamlWords.tagMismatch)
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return atValue(text, at) ?? fault('yaml/label', at, yamlWords.props)
    case 'MISSING_CHAR':
      return missing(text, at, error.message)
    default:
      return unexpected(text, at, error.message)
  }
}

/** The rest of `MISSING_CHAR`, in its several meanings. Unclosed quotes were found before. */
function missing(text: string, at: Span, message: string): Fault {
  if (message.startsWith('Implicit map keys')) return fault('yaml/no-colon', at, yamlWords.noColon)
  if (message.startsWith('Comments')) return fault('yaml/comment-space', at, yamlWords.commentSpace)
  if (message.startsWith('Missing ,')) return fault('yaml/missing-comma', at, yamlWords.comma)
  if (message.startsWith('Flow')) return bracket(text, at, message)
  if (message.startsWith('Block collection'))
    return fault('yaml/document-start', at, yamlWords.documentStart)
  if (message.startsWith('Block scalars'))
    return fault('yaml/block-indent', at, yamlWords.blockIndent)
  if (message.startsWith('Sequence item')) return fault('yaml/indent', at, yamlWords.indent)
  if (message.startsWith('Tags and anchors'))
    return atValue(text, at) ?? fault('yaml/label', at, yamlWords.props)
  return unexpected(text, at, message)
}

function indent(text: string, at: Span, message: string): Fault {
  if (message.startsWith('Flow')) return bracket(text, at, message)
  if (message.startsWith('Block scalar'))
    return fault('yaml/block-indent', at, yamlWords.blockIndent)
  // The parser points behind the line before; the badly indented one begins at the next character that is not blank.
  const start = skipBlank(text, at.start)
  return fault('yaml/indent', { start, end: Math.min(start + 1, text.length) }, yamlWords.indent)
}

function bracket(text: string, at: Span, message: string): Fault {
  let end = at.start
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return fault(
    'yaml/missing-bracket',
    { start: end, end },
    yamlWords.bracket(message.endsWith(']') ? ']' : '}'),
  )
}

/** `text: Note: this`: the place of the second colon; a key on a line that continues a text: that key. */
function colon(text: string, at: Span): Fault {
  let index = at.start
  while (index < text.length && !isKeyColon(text, index)) index++
  // Behind a quoted key, a colon needs no space.
  if (index === text.length) return fault('yaml/colon-in-text', at, yamlWords.colonInText)
  const line = lineStart(text, index)
  if (line <= at.start)
    return fault('yaml/colon-in-text', { start: index, end: index + 1 }, yamlWords.colonInText)
  const key = { start: skipBlank(text, line), end: index }
  return fault('yaml/colon-in-text', key, yamlWords.colonInLines)
}

function isKeyColon(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== COLON) return false
  return index + 1 === text.length || isBlank(text.charCodeAt(index + 1))
}

/** A line without a key that ran into the next, or a key on a line that continues a text: the last line of the span has the key. */
function lineWithoutKey(text: string, at: Span): Fault {
  if (isBlank(text.charCodeAt(at.start))) return fault('yaml/split-key', at, yamlWords.splitKey)
  const last = lineStart(text, at.end)
  const continues = isBlank(text.charCodeAt(last))
  return continues
    ? fault(
        'yaml/colon-in-text',
        { start: skipBlank(text, last), end: at.end },
        yamlWords.colonInLines,
      )
    : fault(
        'yaml/no-colon',
        { start: at.start, end: Math.min(endOfLine(text, at.start), at.end) },
        yamlWords.noColon,
      )
}

function unexpected(text: string, at: Span, message: string): Fault {
  if (message.startsWith('Block scalar header'))
    return fault('yaml/block-header', at, yamlWords.blockHeader)
  if (message.includes('block-seq-ind on same line'))
    return fault('yaml/list-in-line', at, yamlWords.listInLine)
  if (message.startsWith('Unexpected ,') || message.startsWith('Unexpected empty item'))
    return fault('yaml/extra-comma', at, yamlWords.extraComma)
  return atValue(text, at) ?? fault('yaml/unexpected', at, yamlWords.unexpected)
}

/** Whether the value before `at` on its line began with a character that YAML took for itself; then that is the mistake. */
function atValue(text: string, at: Span): Fault | undefined {
  const line = lineStart(text, at.start)
  const start = valueStart(text, line, at.start)
  const first = text.charAt(start)
  if (start >= at.start || !SPECIAL.has(first)) return undefined
  const marked = { start, end: start + 1 }
  if (first === '"' || first === "'") return fault('yaml/after-quote', at, yamlWords.afterQuote)
  return fault('yaml/value-start', marked, yamlWords.valueStart(first))
}

/** Characters that a text without quotes can't begin with. */
const SPECIAL: ReadonlySet<string> = new Set('"\'*&!@`%[{|>')

/** Where the value of a line begins: behind its `- `s and its first `: `. */
function valueStart(text: string, line: number, end: number): number {
  let start = skipSpaces(text, line)
  while (text.charCodeAt(start) === HYPHEN && text.charCodeAt(start + 1) === 32)
    start = skipSpaces(text, start + 1)
  if (SPECIAL.has(text.charAt(start))) return start
  for (let index = start; index < end; index++)
    if (text.charCodeAt(index) === COLON && text.charCodeAt(index + 1) === 32)
      return skipSpaces(text, index + 1)
  return start
}

const COLON = 58
const HYPHEN = 45

function clamp(text: string, [start, end]: readonly [number, number]): Span {
  const from = Math.min(Math.max(start, 0), text.length)
  return { start: from, end: Math.min(Math.max(end, from), text.length) }
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

function skipBlank(text: string, from: number): number {
  let offset = from
  while (offset < text.length && isBlank(text.charCodeAt(offset))) offset++
  return offset
}

function skipSpaces(text: string, from: number): number {
  let offset = from
  while (text.charCodeAt(offset) === 32) offset++
  return offset
}
