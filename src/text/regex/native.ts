import type { Find } from './linear.js'
import type { ParsedPattern, Pattern } from './pattern.js'

/** Most characters that V8 may look at in vain from one start: beyond it our own automaton takes over. */
const mostWork = 500

/**
 * Longest text for V8, in UTF-16 code units. It keeps a way back for each round of a loop, and runs out of room for them at
 * some eight million.
 */
export const longestNativeText = 1 << 20

/**
 * V8 for a pattern whose work from each start is bounded by a small number, apart from what ends up in the match; `undefined` for any other.
 *
 * A loop without a bound is allowed where nothing follows it, as in `#\w+`: it succeeds after the least count of rounds, and what it
 * takes beyond that is part of the match and never looked at again.
 */
export function compileNative(pattern: ParsedPattern, ignoreCase: boolean): Find | undefined {
  const { ways, length } = work(pattern.root, true)
  if (ways * length > mostWork) return undefined
  const native = new RegExp(pattern.source, ignoreCase ? 'giu' : 'gu')
  return (text) =>
    Array.from(text.matchAll(native), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }))
}

interface Work {
  /** In how many ways a part can match or fail. */
  readonly ways: number
  /** How many characters the longest of them takes. */
  readonly length: number
}

/** The work of a part, never too low. `isLast` if nothing of the pattern follows it. */
function work(part: Pattern, isLast: boolean): Work {
  switch (part.type) {
    case 'set':
    case 'assert':
      return { ways: 1, length: 1 }
    case 'sequence': {
      const last = part.items.length - 1
      const parts = part.items.map((item, index) => work(item, isLast && index === last))
      return {
        ways: parts.reduce((product, { ways }) => product * ways, 1),
        length: parts.reduce((sum, { length }) => sum + length, 0),
      }
    }
    case 'choice': {
      const parts = part.items.map((item) => work(item, isLast))
      return {
        ways: parts.reduce((sum, { ways }) => sum + ways, 0),
        length: parts.reduce((most, { length }) => Math.max(most, length), 1),
      }
    }
    case 'repeat': {
      if (part.max !== Infinity) return repeated(work(part.item, false), part.min, part.max)
      // One round more than there must be: the one that is tried in vain at the end.
      return isLast && !part.item.nullable
        ? repeated(work(part.item, false), part.min, part.min + 1)
        : { ways: Infinity, length: Infinity }
    }
  }
}

function repeated({ ways, length }: Work, min: number, max: number): Work {
  let sum = 0
  for (let rounds = min, product = ways ** min; rounds <= max; rounds++) {
    sum += product
    product *= ways
  }
  return { ways: sum, length: Math.max(1, length * max) }
}
