import type { Assertion, Pattern, Repeat } from './pattern.js'
import { tooLarge } from './screen.js'

/** What a state of a {@link Program} does. */
export const operation = {
  /** The pattern has matched. */
  match: 0,
  /** This way leads nowhere. */
  fail: 1,
  /** Takes one character of set `a`, goes to `b`. */
  take: 2,
  /** Tries `a` first, then `b`. */
  split: 3,
  /** Goes to `b` if assertion `a` holds. */
  assert: 4,
} as const

/** A pattern as an automaton without cycles of empty steps. State 0 matches, state 1 fails. */
export interface Program {
  readonly size: number
  readonly start: number
  readonly operations: Uint8Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly assertions: readonly Assertion[]
  /** The states so that empty steps lead to states that stand earlier. */
  readonly order: Int32Array
}

/** Most states, counted repetitions written out. */
const mostStates = 1_000

const matched = 0
const failed = 1

/**
 * Compiles a pattern, back to front: each part is handed the state to go on with.
 *
 * JavaScript forbids an optional round of a loop that takes no character. Bodies that can be empty are therefore compiled twice, once for "nothing
 * taken in this round yet" and once for "something taken", and only the second may finish the round. So the automaton takes exactly the
 * ways JavaScript takes, in the same order, and no empty step ever leads in a circle.
 *
 * @throws PatternError `regex/too-large` above 1,000 states
 */
export function compileProgram(root: Pattern): Program {
  const operations: number[] = []
  const a: number[] = []
  const b: number[] = []
  const assertions: Assertion[] = []

  function add(kind: number, first: number, second: number): number {
    if (operations.length >= mostStates) throw tooLarge(`more than \`${mostStates}\` steps`)
    operations.push(kind)
    a.push(first)
    b.push(second)
    return operations.length - 1
  }

  function split(isGreedy: boolean, into: number, past: number): number {
    return add(operation.split, isGreedy ? into : past, isGreedy ? past : into)
  }

  /** A part may be compiled more than once: its assertion is listed once. */
  function assert(assertion: Assertion, next: number): number {
    const known = assertions.indexOf(assertion)
    return add(operation.assert, known < 0 ? assertions.push(assertion) - 1 : known, next)
  }

  function choose(starts: readonly number[]): number {
    return starts.reduceRight((rest, start) => add(operation.split, start, rest))
  }

  /** A part that goes on at `next`. */
  function emit(part: Pattern, next: number): number {
    switch (part.type) {
      case 'set':
        return add(operation.take, part.set, next)
      case 'assert':
        return assert(part.assertion, next)
      case 'sequence':
        return part.items.reduceRight((after, item) => emit(item, after), next)
      case 'choice':
        return choose(part.items.map((item) => emit(item, next)))
      case 'repeat': {
        if (isNothing(part.item)) return next
        let state = emitOptional(part, next)
        for (let round = 0; round < part.min; round++) state = emit(part.item, state)
        return state
      }
    }
  }

  /** The rounds of a repetition beyond those that must be. */
  function emitOptional({ item, min, max, isGreedy }: Repeat, next: number): number {
    if (max === Infinity) {
      const loop = add(operation.split, failed, failed)
      const body = emitRound(item, loop)
      a[loop] = isGreedy ? body : next
      b[loop] = isGreedy ? next : body
      return loop
    }
    let state = next
    for (let round = min; round < max; round++)
      state = split(isGreedy, emitRound(item, state), next)
    return state
  }

  /** An optional round: it must take something. */
  function emitRound(item: Pattern, next: number): number {
    return item.nullable ? emitTracking(item, failed, next) : emit(item, next)
  }

  /** A part that goes on at `empty` if it took nothing, at `full` if it took something. */
  function emitTracking(part: Pattern, empty: number, full: number): number {
    if (!part.nullable) return emit(part, full)
    switch (part.type) {
      case 'assert':
        return assert(part.assertion, empty)
      case 'sequence':
        return trackSequence(part.items, empty, full)
      case 'choice':
        return choose(part.items.map((item) => emitTracking(item, empty, full)))
      case 'repeat': {
        const { item, min, max, isGreedy } = part
        if (isNothing(item)) return empty
        let afterEmpty = empty
        let afterFull = full
        if (max > min) {
          afterFull = emitOptional(part, full)
          const restAfterOne =
            max === Infinity ? afterFull : emitOptional({ ...part, min: min + 1 }, full)
          afterEmpty = split(isGreedy, emitRound(item, restAfterOne), empty)
        }
        return trackSequence(
          Array.from({ length: min }, () => item),
          afterEmpty,
          afterFull,
        )
      }
    }
  }

  function trackSequence(items: readonly Pattern[], empty: number, full: number): number {
    let afterEmpty = empty
    let afterFull = full
    for (const item of items.toReversed()) {
      afterEmpty = emitTracking(item, afterEmpty, afterFull)
      afterFull = emit(item, afterFull)
    }
    return afterEmpty
  }

  add(operation.match, matched, matched)
  add(operation.fail, failed, failed)
  const start = emit(root, matched)
  const program = {
    size: operations.length,
    start,
    operations: Uint8Array.from(operations),
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    assertions,
  }
  return { ...program, order: sortStates(program) }
}

/** Whether a part can only match the empty string, whatever stands there: `(?:)`. */
function isNothing(part: Pattern): boolean {
  return part.type === 'sequence'
    ? part.items.every(isNothing)
    : part.type === 'repeat' && (part.max === 0 || isNothing(part.item))
}

/** Depth first along empty steps, with a stack of its own, so that each state comes behind all it leads to. */
function sortStates({ size, operations, a, b }: Omit<Program, 'order'>): Int32Array {
  const order = new Int32Array(size)
  const seen = new Uint8Array(size)
  let count = 0
  for (let root = 0; root < size; root++) {
    // A state as `n` is to be entered, as `-n - 1` to be left.
    const stack = [root]
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      if (entry < 0) {
        order[count++] = -entry - 1
        continue
      }
      if (seen[entry] === 1) continue
      seen[entry] = 1
      stack.push(-entry - 1)
      const kind = operations[entry]
      if (kind === operation.split) stack.push(a[entry] ?? failed, b[entry] ?? failed)
      else if (kind === operation.assert) stack.push(b[entry] ?? failed)
    }
  }
  return order
}
