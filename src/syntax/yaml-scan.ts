import { Lexer, Parser, type CST } from 'yaml'
import type { Chunk } from './chunk.js'
import { fault, type Fault } from './fault.js'
import { maxProblems, type YamlLimits } from './limits.js'
import { watcher } from './yaml-watch.js'
import { yamlWords } from './yaml-words.js'

/** The syntax of one document, with what is refused in it. */
export interface Scan {
  readonly tokens: readonly CST.Token[]
  readonly faults: readonly Fault[]
  /** Whether the tokens must not be composed: too many, too deep, or sure to give only follow-up faults. */
  readonly stopped: boolean
}

/**
 * Reads the tokens of a document and refuses what is not wanted or too much, before anything recurses over them.
 *
 * Lexer and Parser of `yaml` are loops; its Composer recurses, and a stack that overflows there can end the process.
 */
export function scan({ text }: Chunk, limits: YamlLimits): Scan {
  if (text.length > limits.length)
    return refused([
      fault('yaml/too-long', { start: 0, end: 0 }, yamlWords.tooMuch('characters', limits.length)),
    ])
  // The lexer uses some of these for messages of its own, so they must never reach it.
  const controls = findControls(text)
  if (controls.length > 0) return refused(controls)

  const watch = watcher(limits)
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (!watch.lexeme(lexeme, offset, parser))
      return { tokens: [], faults: watch.faults(), stopped: true }
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, faults: watch.faults(), stopped: false }
}

function refused(faults: readonly Fault[]): Scan {
  return { tokens: [], faults, stopped: true }
}

function findControls(text: string): Fault[] {
  const faults: Fault[] = []
  for (const match of text.matchAll(CONTROL)) {
    const at = { start: match.index, end: match.index + 1 }
    const isBom = match[0] === '\uFEFF'
    faults.push(
      isBom
        ? fault('yaml/stray-bom', at, yamlWords.strayBom)
        : fault('yaml/control-character', at, yamlWords.control),
    )
    if (faults.length === maxProblems) break
  }
  return faults
}

/** C0 but tab, LF, CR; DEL; C1 but NEL; a byte order mark at the beginning of a line. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|(?<=^|[\r\n])\uFEFF/gu
