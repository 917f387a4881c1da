import { tokenAt, tokenKind, type Tokens } from './boundaries.js'
import { widthAt } from './characters.js'

/** Measures distances in a folded text: between any two tokens in constant time. */
export interface Gauge {
  /** How many words begin and end between token `from` and token `to` (exclusive). */
  words(from: number, to: number): number
  /** Whether a sentence or a paragraph ends among the tokens `[from, to)`. */
  isBroken(from: number, to: number): boolean
}

/** What ends a sentence when white space follows. */
const sentenceEnd = new Set(['.', '!', '?', '\u203d'])
/** What ends a sentence whatever follows: the marks of scripts without spaces. */
const fullStop = new Set(['\u3002', '\uff61', '\u0964', '\u104b', '\u17d4'])
/** What may close behind the end of a sentence. */
const closing = new Set(['"', "'", ')', ']', '}', '\u00bb', '\u203a', '*', '_'])
/** What joins two words to one: `all-inclusive`, `and/or`. */
const hyphens = new Set(['-', '/', '&', '_', '.', '@', ':'])

/**
 * Prepares a {@link Gauge}.
 *
 * What stands between white space counts as one word, as in a word processor, punctuation alone as none, and each character of a script without
 * spaces as one. An address is one word.
 *
 * @param addresses token ranges `[from, to)` of links, e-mail addresses and mentions, in order
 */
export function createGauge(
  text: string,
  tokens: Tokens,
  addresses: readonly (readonly [from: number, to: number])[] = [],
): Gauge {
  const { count, starts, kinds } = tokens
  // Before each token: how many words have begun, and how many breaks have passed.
  const wordsBefore = new Int32Array(count + 1)
  const breaksBefore = new Int32Array(count + 1)
  // 1 where a token goes on with the word of an earlier one.
  const continues = new Uint8Array(count + 1)
  let words = 0
  let breaks = 0
  let hasEnded = false
  let inWord = false
  let address = 0
  for (let token = 0; token < count; token++) {
    wordsBefore[token] = words
    breaksBefore[token] = breaks
    const start = starts[token] ?? 0
    const character = text.slice(start, start + widthAt(text, start))
    const kind = kinds[token]
    while (address < addresses.length && (addresses[address]?.[1] ?? 0) <= token) address++
    if ((addresses[address]?.[0] ?? count) <= token) {
      hasEnded = false
      if (inWord) continues[token] = 1
      else words++
      inWord = true
    } else if (kind === tokenKind.space || kind === tokenKind.paragraph) {
      if (hasEnded || kind === tokenKind.paragraph) breaks++
      hasEnded = false
      inWord = false
    } else if (kind === tokenKind.other) {
      if (fullStop.has(character)) breaks++
      hasEnded = sentenceEnd.has(character) || (hasEnded && closing.has(character))
      if (!hyphens.has(character)) inWord = false
    } else {
      hasEnded = false
      if (kind === tokenKind.continua || !inWord) words++
      else continues[token] = 1
      inWord = kind !== tokenKind.continua
    }
  }
  wordsBefore[count] = words
  breaksBefore[count] = breaks

  return {
    words(from, to) {
      if (to <= from) return 0
      const begun = (wordsBefore[to] ?? 0) - (wordsBefore[from] ?? 0)
      // The rest of a word that began before `from`, behind its hyphen, is a word too: `win-win` has one behind `win`.
      const rest = kinds[from] === tokenKind.other ? from + 1 : from
      return rest < to && continues[rest] === 1 && kinds[rest] !== tokenKind.affix
        ? begun + 1
        : begun
    },
    isBroken: (from, to) => to > from && (breaksBefore[to] ?? 0) - (breaksBefore[from] ?? 0) > 0,
  }
}

/** The tokens that lie in stretches of the text; offsets are into the text the tokens were made of. */
export function tokenRanges(
  tokens: Tokens,
  stretches: readonly { readonly start: number; readonly end: number }[],
): readonly (readonly [from: number, to: number])[] {
  return stretches.map(({ start, end }) => [tokenAt(tokens, start), tokenAt(tokens, end)])
}
