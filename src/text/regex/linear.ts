import { createAlphabet, outside, type Alphabet } from './alphabet.js'
import type { ParsedPattern } from './pattern.js'
import { compileProgram, operation, type Program } from './program.js'
import { createReaches, type Reach, type Reaches } from './states.js'

/** A match: `[start, end)` in UTF-16 code units. */
export interface Match {
  readonly start: number
  readonly end: number
}

/** Finds all matches in a text, left to right, none overlapping, each the one JavaScript would take. Never throws. */
export type Find = (text: string) => readonly Match[]

/** A stretch of the text whose reaches are computed again when a match needs them. */
interface Block {
  readonly start: number
  readonly end: number
  /** The reach at `end`. */
  readonly right: Reach
  /** Whether a match can start in it. */
  readonly starts: boolean
}

/** Code units in a block. Only one block's reaches are held at a time. */
const blockLength = 4_096

/**
 * Finds in time linear in the text, whatever the pattern and however many matches.
 *
 * A first pass goes from the end to the start and learns at each place which states of the program can still reach a match. The second goes from
 * the start to the end and always takes the first way, in JavaScript's order, that is known to arrive: it never has to come back.
 *
 *     /a+b|a/     a a a ─ a b         from the right: at the first `a`, `a+b` can't arrive, `a` can
 *                 ▲ ▲ ▲   └─┘         from the left: three times `a`, then `ab`; nobody runs to the end to look for a `b`
 *
 * @throws PatternError `regex/too-large`
 */
export function compileLinear(pattern: ParsedPattern, ignoreCase: boolean): Find {
  const program = compileProgram(pattern.root)
  const alphabet = createAlphabet(pattern.sets, ignoreCase)
  const reaches = createReaches(program, alphabet)
  return (text) => {
    const blocks = findBlocks(text, alphabet, reaches)
    return blocks.some(({ starts }) => starts)
      ? collect(text, blocks, program, alphabet, reaches)
      : []
  }
}

/** The first pass: blocks from left to right, cut between characters. */
function findBlocks(text: string, alphabet: Alphabet, reaches: Reaches): readonly Block[] {
  const blocks: Block[] = []
  let end = text.length
  let right = reaches.atEnd(classBefore(text, end, alphabet))
  let starts = right.starts
  readBack(text, { start: 0, end, right }, alphabet, reaches, (at, reach) => {
    starts ||= reach.starts
    if (end - at < blockLength) return
    blocks.push({ start: at, end, right, starts })
    end = at
    right = reach
    starts = reach.starts
  })
  blocks.push({ start: 0, end, right, starts })
  return blocks.reverse()
}

/** The reaches of a block by distance from its end. Nothing stands inside a surrogate pair. */
function reachesOf(
  text: string,
  block: Omit<Block, 'starts'>,
  alphabet: Alphabet,
  reaches: Reaches,
): readonly (Reach | undefined)[] {
  const found: (Reach | undefined)[] = [block.right]
  readBack(text, block, alphabet, reaches, (at, reach) => {
    if (block.end - at > found.length) found.push(undefined)
    found.push(reach)
  })
  return found
}

/** Calls `visit` for every place of a block but its end, from right to left. */
function readBack(
  text: string,
  { start, end, right }: Omit<Block, 'starts'>,
  alphabet: Alphabet,
  reaches: Reaches,
  visit: (at: number, reach: Reach) => void,
): void {
  const { ascii } = alphabet
  let reach = right
  let character = classBefore(text, end, alphabet)
  for (let at = end; at > start;) {
    at = offsetBefore(text, at)
    const known = at > 0 ? (ascii[text.charCodeAt(at - 1)] ?? -1) : -1
    const before = known >= 0 ? known : classBefore(text, at, alphabet)
    reach = reaches.step(reach, character, before)
    character = before
    visit(at, reach)
  }
}

/** The second pass. */
function collect(
  text: string,
  blocks: readonly Block[],
  program: Program,
  alphabet: Alphabet,
  reaches: Reaches,
): readonly Match[] {
  const { start, operations, a, b } = program
  const matches: Match[] = []
  let block = -1
  let blockEnd = 0
  let held: readonly (Reach | undefined)[] = []

  /** Makes sure that the block with the place is held. */
  function hold(at: number) {
    while (block < 0 || (at >= blockEnd && block + 1 < blocks.length)) {
      const next = blocks[++block]
      if (!next) return
      blockEnd = next.end
      if (at < blockEnd || block + 1 === blocks.length)
        held = reachesOf(text, next, alphabet, reaches)
    }
  }

  /** Where the match ends that starts at `from`. */
  function walk(from: number): number {
    let at = from
    let state = start
    for (;;) {
      const first = a[state] ?? 0
      const second = b[state] ?? 0
      switch (operations[state]) {
        case operation.take:
          at = offsetBehind(text, at)
          state = second
          hold(at)
          break
        case operation.split:
          state = held[blockEnd - at]?.can[first] === 1 ? first : second
          break
        case operation.assert:
          state = second
          break
        default:
          return at
      }
    }
  }

  let at = 0
  for (const { starts, end } of blocks) {
    if (!starts) {
      at = Math.max(at, end)
      continue
    }
    while (at < end) {
      hold(at)
      if (held[blockEnd - at]?.starts === true) {
        const stop = walk(at)
        matches.push({ start: at, end: stop })
        at = stop
      } else at = offsetBehind(text, at)
    }
  }
  return matches
}

/** The class of the character that ends at `at`. */
function classBefore(text: string, at: number, alphabet: Alphabet): number {
  if (at <= 0) return outside
  const unit = text.charCodeAt(at - 1)
  if (unit < 0xd800 || unit > 0xdfff) return alphabet.classOf(unit)
  return alphabet.classOf(text.codePointAt(offsetBefore(text, at)) ?? unit)
}

function offsetBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1)
  if (unit < 0xdc00 || unit > 0xdfff || at < 2) return at - 1
  const other = text.charCodeAt(at - 2)
  return other >= 0xd800 && other <= 0xdbff ? at - 2 : at - 1
}

function offsetBehind(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return at + 1
  const other = text.charCodeAt(at + 1)
  return other >= 0xdc00 && other <= 0xdfff ? at + 2 : at + 1
}
