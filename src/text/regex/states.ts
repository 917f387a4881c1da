import type { Alphabet } from './alphabet.js'
import { outside } from './alphabet.js'
import type { Assertion } from './pattern.js'
import { operation, type Program } from './program.js'

/** From which states of the program a match can be reached at one place of the text. */
export interface Reach {
  /** By program state: 1 if a match can be reached. */
  readonly can: Uint8Array
  /** Whether a match can start here. */
  readonly starts: boolean
  /** By context, then by class of the character before the place: the reach one character to the left. Filled as met. */
  steps: (Reach | undefined)[][]
}

/** Reaches of a program, computed once each and kept as long as there is room. */
export interface Reaches {
  /** At the end of a text whose last character is of class `before`. */
  atEnd(before: number): Reach
  /**
   * At the left of a character, from the reach at its right.
   *
   * @param character its class
   * @param before the class of the character before it
   */
  step(right: Reach, character: number, before: number): Reach
  /** Whether an assertion of the program holds between two characters. */
  holds(assertion: number, before: number, after: number): boolean
}

/** Bytes of reaches kept for a pattern; a policy may have hundreds of patterns. */
const mostKept = 1 << 20

/**
 * Starts {@link Reaches}.
 *
 * They are the states of a deterministic automaton that reads the text from its end, made as they are needed. When they
 * would take too much room they are dropped and made again, so that no pattern can take more than its share.
 */
export function createReaches(program: Program, alphabet: Alphabet): Reaches {
  const { size, start, operations, a, b, assertions, order } = program
  const known = new Map<string, Reach>()
  /** By class before a place, then by class behind it. */
  const contexts: (number | undefined)[][] = []
  const contextNumbers = new Map<string, number>()
  const nowhere = new Uint8Array(size)
  let bytes = 0

  function holds(assertion: number, before: number, after: number): boolean {
    const asked = assertions[assertion]
    return asked !== undefined && isTrue(asked, before, after, alphabet)
  }

  /** A number for which assertions hold between two characters; the same number for the same ones. */
  function contextOf(before: number, after: number): number {
    if (assertions.length === 0) return 0
    const row = (contexts[before] ??= [])
    let context = row[after]
    if (context === undefined) {
      const truths = assertions.map((asked) => isTrue(asked, before, after, alphabet))
      const signature = truths.join()
      context = contextNumbers.get(signature) ?? contextNumbers.size
      contextNumbers.set(signature, context)
      row[after] = context
    }
    return context
  }

  /** Which states reach a match, given those that do one character to the right. `order` has each state behind all that it leads to. */
  function compute(right: Uint8Array, before: number, after: number): Reach {
    const can = new Uint8Array(size)
    const members = alphabet.members(after)
    for (const state of order) {
      const first = a[state] ?? 0
      const second = b[state] ?? 0
      switch (operations[state]) {
        case operation.match:
          can[state] = 1
          break
        case operation.take:
          can[state] = (members[first] ?? 0) & (right[second] ?? 0)
          break
        case operation.split:
          can[state] = (can[first] ?? 0) | (can[second] ?? 0)
          break
        case operation.assert:
          can[state] = can[second] === 1 && holds(first, before, after) ? 1 : 0
          break
      }
    }
    return keep(can)
  }

  function keep(can: Uint8Array): Reach {
    const key = keyOf(can)
    let reach = known.get(key)
    if (!reach) {
      if (bytes > mostKept) {
        // Links are cut, so that a reach which is still in use holds no others.
        for (const old of known.values()) old.steps = []
        known.clear()
        bytes = 0
      }
      reach = { can, starts: can[start] === 1, steps: [] }
      known.set(key, reach)
      bytes += 200 + 2 * size
    }
    return reach
  }

  return {
    holds,
    atEnd: (before) => compute(nowhere, before, outside),
    step(right, character, before) {
      const steps = (right.steps[contextOf(before, character)] ??= [])
      const next = steps[character]
      if (next) return next
      const computed = compute(right.can, before, character)
      steps[character] = computed
      bytes += 16
      return computed
    },
  }
}

function isTrue(asked: Assertion, before: number, after: number, alphabet: Alphabet): boolean {
  switch (asked.type) {
    case 'start':
      return before === outside
    case 'end':
      return after === outside
    case 'boundary':
      return (
        (alphabet.members(before)[asked.set] !== alphabet.members(after)[asked.set]) !==
        asked.isNegated
      )
    case 'before':
      return (alphabet.members(after)[asked.set] === 1) !== asked.isNegated
    case 'behind':
      return (alphabet.members(before)[asked.set] === 1) !== asked.isNegated
  }
}

/** Sixteen states a character. */
function keyOf(can: Uint8Array): string {
  const units: number[] = []
  for (let at = 0; at < can.length; at += 16) {
    let unit = 0
    for (let bit = 0; bit < 16; bit++) unit |= (can[at + bit] ?? 0) << bit
    units.push(unit)
  }
  return String.fromCharCode(...units)
}
