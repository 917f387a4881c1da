import type { CST, Parser } from 'yaml'
import { resolvePlain } from './core-schema.js'
import { fault, remark, type Fault } from './fault.js'
import { maxProblems, type YamlLimits } from './limits.js'
import { yamlWords } from './yaml-words.js'

/** Sees every lexeme of a document once, in order, and remembers no more than the last few. */
export interface Watcher {
  /** `offset` counts from the beginning of the document; `false`: stop here. */
  lexeme(lexeme: string, offset: number, parser: Parser): boolean
  /** All that was found; call once, at the end. */
  faults(): Fault[]
}

/** A label `&name` right before a plain text on the same line. */
interface Label {
  readonly name: string
  readonly offset: number
}

/** A plain scalar. */
interface Plain {
  readonly text: string
  readonly offset: number
}

/** Starts a {@link Watcher}: it counts what is bounded, and sees what is refused or probably not meant. */
export function watcher(limits: YamlLimits): Watcher {
  const faults: Fault[] = []
  const labels: Label[] = []
  const used = new Set<string>()
  let count = 0
  let aliases = 0
  /** Whether the next lexeme is a scalar, which could look like any other lexeme. */
  let atScalar = false
  /** The last lexeme; `''` for a plain or block scalar. */
  let last = ''
  /** The last plain scalar, if nothing but spaces came after it. */
  let plain: Plain | undefined
  /** The last label, if nothing but spaces and types came after it. */
  let label: Label | undefined

  const add = (found: Fault): true => {
    if (faults.length < maxProblems) faults.push(found)
    return true
  }
  const stop = (found: Fault): false => {
    faults.push(found)
    return false
  }

  const seeScalar = (text: string, offset: number): boolean => {
    if (label) labels.push(label)
    label = undefined
    // A block scalar ends with its line, a plain one never does.
    plain = text === '' || text.endsWith('\n') ? undefined : { text, offset }
    if (last === '{' && text.startsWith('%')) return stop(template(offset))
    last = ''
    return true
  }

  const seeMark = (lexeme: string, offset: number, before: Plain | undefined): boolean => {
    const at = { start: offset, end: offset + lexeme.length }
    switch (lexeme[0]) {
      case '#':
        if (before && isSpaces(last) && HASHTAG.test(lexeme) && isText(before.text))
          add(remark('yaml/hashtag-is-comment', at, yamlWords.hashtag))
        return true
      case '%':
        return add(fault('yaml/directive', at, yamlWords.directive))
      case '!':
        return CORE_TAG.test(lexeme) || add(fault('yaml/tag', at, yamlWords.tag))
      case '&':
        label = { name: lexeme.slice(1), offset }
        return true
      case '*':
        used.add(lexeme.slice(1))
        return (
          ++aliases <= limits.aliases ||
          stop(fault('yaml/too-many-aliases', at, yamlWords.tooMuch('aliases', limits.aliases)))
        )
      case '?':
        return stop(fault('yaml/complex-key', at, yamlWords.questionKey))
      case ':':
        return before?.text !== '<<' || add(mergeKey(before.offset))
      case '{':
        return last !== '{' || stop(template(offset))
      case '"':
      case "'":
        return isClosed(lexeme) || stop(unclosed(lexeme.charAt(0), offset))
      default:
        return true
    }
  }

  return {
    lexeme(lexeme, offset, { stack }) {
      if (atScalar) {
        atScalar = false
        return seeScalar(lexeme, offset)
      }
      if (lexeme === SCALAR_NEXT) {
        atScalar = true
        return true
      }
      const over = excess(++count, stack, limits)
      if (over) return stop(fault(over.code, { start: offset, end: offset }, over))
      const before = plain
      if (!isSpaces(lexeme)) plain = undefined
      if (label && !isSpaces(lexeme) && lexeme[0] !== '!') label = undefined
      const going = seeMark(lexeme, offset, before)
      last = lexeme
      return going
    },
    faults() {
      for (const { name, offset } of labels) {
        const at = { start: offset, end: offset + name.length + 1 }
        if (!used.has(name)) add(remark('yaml/unused-anchor', at, yamlWords.unusedAnchor))
      }
      return faults
    },
  }
}

function excess(count: number, stack: readonly CST.Token[], limits: YamlLimits) {
  if (count > limits.tokens)
    return { code: 'yaml/too-many-tokens', ...yamlWords.tooMuch('marks and spaces', limits.tokens) }
  if (depth(stack, limits.depth) > limits.depth)
    return { code: 'yaml/too-deep', ...yamlWords.tooMuch('levels', limits.depth) }
  if (keys(stack) > limits.keys)
    return { code: 'yaml/too-many-keys', ...yamlWords.tooMuch('keys in one map', limits.keys) }
  return undefined
}

function template(offset: number): Fault {
  return fault('yaml/template', { start: offset - 1, end: offset + 1 }, yamlWords.template)
}

function mergeKey(offset: number): Fault {
  return fault('yaml/merge-key', { start: offset, end: offset + 2 }, yamlWords.mergeKey)
}

function unclosed(quote: string, offset: number): Fault {
  return fault(
    'yaml/unclosed-quote',
    { start: offset, end: offset + 1 },
    yamlWords.unclosedQuote(quote),
  )
}

/** What the lexer puts before a scalar. */
const SCALAR_NEXT = '\u001f'

/** `!!str` and the other types of the core schema, in both spellings, and `!`, which means "as written". */
const CORE_TAG =
  /^!(?:!(?:str|int|float|bool|null|map|seq)|<tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)>)?$/u

/** `#` with a letter: a comment is usually written with a space. */
const HASHTAG = /^#\p{L}/u

function isText(plain: string): boolean {
  return typeof resolvePlain(plain) === 'string'
}

function isSpaces(lexeme: string): boolean {
  const first = lexeme.charCodeAt(0)
  return first === 32 || first === 9
}

/** How many lists and maps are open; counted only where there may be more than `most`. */
function depth(stack: readonly CST.Token[], most: number): number {
  if (stack.length <= most) return 0
  let open = 0
  for (const { type } of stack)
    if (type === 'block-map' || type === 'block-seq' || type === 'flow-collection') open++
  return open
}

/** How many keys the map has that is being read; 0 in a list. */
function keys(stack: readonly CST.Token[]): number {
  const top = stack.at(-1)
  if (top?.type === 'block-map') return top.items.length
  return top?.type === 'flow-collection' && top.start.source === '{' ? top.items.length : 0
}

/** Whether a quoted scalar ends with its quote, which the lexer does not promise. */
function isClosed(lexeme: string): boolean {
  const quote = lexeme.charCodeAt(0)
  let index = 1
  while (index < lexeme.length) {
    const code = lexeme.charCodeAt(index)
    if (code === quote) {
      if (quote !== APOSTROPHE || lexeme.charCodeAt(index + 1) !== APOSTROPHE)
        return index === lexeme.length - 1
      index += 2
    } else index += code === BACKSLASH && quote !== APOSTROPHE ? 2 : 1
  }
  return false
}

const APOSTROPHE = 39
const BACKSLASH = 92
