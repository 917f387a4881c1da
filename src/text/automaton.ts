import { tokenKind, type Tokens } from './boundaries.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

/** A phrase as the automaton takes it: a folded text and its tokens. White space at the ends is not allowed. */
export interface Sequence {
  readonly text: string
  readonly tokens: Tokens
}

/** Finds many phrases in one pass. */
export interface Automaton {
  /**
   * Calls `found` for every place where a phrase stands on whole tokens: right to left by first token, and the longest
   * first at equal first tokens. Time is linear in the text and in the number of calls.
   *
   * @param found which of the sequences, and its first token
   */
  scan(text: string, tokens: Tokens, found: (sequence: number, first: number) => void): void
}

/** Every run of white space without a blank line is this symbol; 0 is what no phrase has. */
const space = 1
const firstWord = 2

/**
 * Builds an Aho–Corasick automaton whose alphabet is words, not characters, and which reads from right to left.
 *
 * Words, because phrases only count at word boundaries: the boundary is then part of the alphabet, a word that no
 * phrase has costs one look-up, and phrases that are prefixes of each other inside one word (`a`, `aa`, `aaa`) do not even meet.
 * From right to left, because then all phrases that *start* at a place are known there, the longest first, and
 * leftmost-longest needs no second thoughts.
 *
 *     phrases   free · free trial            0 ──trial──▶ 1 ──space──▶ 2 ──free──▶ 3 (free trial)
 *     reads     … free trial ◀──             └──free───▶ 4 (free)                  └─shorter─▶ 4
 */
export function buildAutomaton(sequences: readonly Sequence[]): Automaton {
  const vocabulary = createVocabulary(firstWord)
  const trie = buildTrie(sequences, vocabulary)
  const { edges, outputs, same } = trie
  const { fails, shorter } = linkFails(trie)
  const fromRoot = new Int32Array(vocabulary.size)
  for (let symbol = 0; symbol < fromRoot.length; symbol++) fromRoot[symbol] = edges.get(0, symbol)

  return {
    scan(text, { count, starts, kinds }, found) {
      let state = 0
      for (let token = count - 1; token >= 0; token--) {
        const kind = kinds[token]
        const symbol =
          kind === tokenKind.space
            ? space
            : kind === tokenKind.paragraph
              ? 0
              : vocabulary.find(text, starts[token] ?? 0, starts[token + 1] ?? 0)
        if (symbol === 0) {
          state = 0
          continue
        }
        let next = 0
        while (state !== 0 && (next = edges.get(state, symbol)) === 0) state = fails[state] ?? 0
        state = next === 0 ? (fromRoot[symbol] ?? 0) : next
        let output = (outputs[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0)
        while (output !== 0) {
          for (let sequence = outputs[output] ?? -1; sequence >= 0; sequence = same[sequence] ?? -1)
            found(sequence, token)
          output = shorter[output] ?? 0
        }
      }
    },
  }
}

interface Trie {
  readonly edges: Edges
  /** By state: where it comes from, by which symbol, at which distance from the root. */
  readonly parents: readonly number[]
  readonly symbols: readonly number[]
  readonly depths: readonly number[]
  /** By state: the first sequence that ends there, or -1. */
  readonly outputs: readonly number[]
  /** By sequence: the next one with the same tokens, or -1. */
  readonly same: Int32Array
}

function buildTrie(sequences: readonly Sequence[], vocabulary: Vocabulary): Trie {
  const edges = createEdges()
  const parents = [0]
  const symbols = [0]
  const depths = [0]
  const outputs = [-1]
  const same = new Int32Array(sequences.length).fill(-1)
  // Backwards, so that sequences with the same tokens are chained in their order.
  for (let sequence = sequences.length - 1; sequence >= 0; sequence--) {
    const { text, tokens } = sequences[sequence] ?? { text: '', tokens: noTokens }
    let state = 0
    for (let token = tokens.count - 1; token >= 0; token--) {
      const { starts, kinds } = tokens
      const symbol =
        kinds[token] === tokenKind.space || kinds[token] === tokenKind.paragraph
          ? space
          : vocabulary.add(text, starts[token] ?? 0, starts[token + 1] ?? 0)
      let next = edges.get(state, symbol)
      if (next === 0) {
        next = parents.length
        edges.set(state, symbol, next)
        parents.push(state)
        symbols.push(symbol)
        depths.push((depths[state] ?? 0) + 1)
        outputs.push(-1)
      }
      state = next
    }
    if (state === 0) continue
    same[sequence] = outputs[state] ?? -1
    outputs[state] = sequence
  }
  return { edges, parents, symbols, depths, outputs, same }
}

const noTokens: Tokens = { count: 0, starts: new Int32Array(1), kinds: new Uint8Array(0) }

/**
 * By state: where to go on when no edge fits (the longest other start of a phrase that was just read), and the nearest state on that way
 * at which a phrase ends (0 for none).
 */
function linkFails({ edges, parents, symbols, depths, outputs }: Trie) {
  const fails = new Int32Array(parents.length)
  const shorter = new Int32Array(parents.length)
  for (const state of byDepth(depths)) {
    if ((depths[state] ?? 0) < 2) continue
    const symbol = symbols[state] ?? 0
    let fail = fails[parents[state] ?? 0] ?? 0
    let next = 0
    while ((next = edges.get(fail, symbol)) === 0 && fail !== 0) fail = fails[fail] ?? 0
    fails[state] = next
    shorter[state] = (outputs[next] ?? -1) >= 0 ? next : (shorter[next] ?? 0)
  }
  return { fails, shorter }
}

/** The states, the nearest to the root first: a counting sort. */
function byDepth(depths: readonly number[]): Int32Array {
  const places: number[] = [0]
  for (const depth of depths) places[depth + 1] = (places[depth + 1] ?? 0) + 1
  for (let depth = 1; depth < places.length; depth++)
    places[depth] = (places[depth] ?? 0) + (places[depth - 1] ?? 0)
  const sorted = new Int32Array(depths.length)
  for (let state = 0; state < depths.length; state++) {
    const depth = depths[state] ?? 0
    const place = places[depth] ?? 0
    places[depth] = place + 1
    sorted[place] = state
  }
  return sorted
}

/** Where a state goes on a symbol; 0 for nowhere, as no edge leads to the root. */
interface Edges {
  get(state: number, symbol: number): number
  set(state: number, symbol: number, to: number): void
}

function createEdges(): Edges {
  // Slots of three: state, symbol, target. A target of 0 is a free slot.
  let slots = new Int32Array(3 * 64)
  let count = 0

  function slotOf(state: number, symbol: number): number {
    const mask = slots.length / 3 - 1
    let slot = mix(state, symbol) & mask
    for (;;) {
      const at = slot * 3
      if (slots[at + 2] === 0 || (slots[at] === state && slots[at + 1] === symbol)) return at
      slot = (slot + 1) & mask
    }
  }

  function put(state: number, symbol: number, to: number) {
    const at = slotOf(state, symbol)
    slots[at] = state
    slots[at + 1] = symbol
    slots[at + 2] = to
  }

  return {
    get: (state, symbol) => slots[slotOf(state, symbol) + 2] ?? 0,
    set(state, symbol, to) {
      put(state, symbol, to)
      count++
      if (count * 6 <= slots.length) return
      const old = slots
      slots = new Int32Array(old.length * 2)
      for (let at = 0; at < old.length; at += 3)
        if (old[at + 2] !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0)
    },
  }
}

function mix(state: number, symbol: number): number {
  const mixed = Math.imul(state ^ Math.imul(symbol, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
