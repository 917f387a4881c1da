import { characterKind, kindAt, skipLetters, widthAt } from './characters.js'

/** What a token is. Only white space and paragraph breaks match by kind, all others by their characters. */
export const tokenKind = {
  /** Letters, marks and digits that belong together, `don't` included. */
  word: 1,
  /** What is written onto a word without being part of it: the `'s` of a possessive, the `l'` of an elision. */
  affix: 2,
  /** One character of a script that puts no space between words. */
  continua: 3,
  /** One Korean syllable. */
  hangul: 4,
  /** One character of any other sort: punctuation, an emoji, `_`. */
  other: 5,
  /** White space with at most one line break. */
  space: 6,
  /** White space with a blank line. */
  paragraph: 7,
} as const

/**
 * A folded text cut at its word boundaries. The tokens tile the text: each ends where the next one starts.
 *
 *     text     l ' o f f r e   _ n o w _ !
 *     starts   0   2         7 8 9     12 13 (14)
 */
export interface Tokens {
  readonly count: number
  /** `count + 1` offsets; the last is the length of the text. */
  readonly starts: Int32Array
  readonly kinds: Uint8Array
}

/** Words whose `'s` is a verb: `it's` is a word of its own, where `Globex's` is `Globex`. */
const contractionHosts = new Set(
  `it he she that this there here what who where when how why let one all these those`.split(' '),
)

/** What French and Italian shorten before a vowel. */
const elisions = new Set(
  (
    `l d c j m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu ` +
    `un dell nell sull dall coll all quell quest bell sant`
  ).split(' '),
)

/** The longest of both lists. Longer stretches are not looked up, which keeps `a'a'a'a…` linear. */
const longestHost = 6

/** What an elision can't stand before. A French `h` may be silent, and `y` is a vowel there. */
const consonant = /^[bcdfgjklmnpqrstvwxz]$/u

/**
 * Cuts a folded text into tokens, so that a phrase stands at word boundaries when it stands on whole tokens.
 *
 * - Letters, marks and digits join; `_` and emoji do not.
 * - `'` joins between letters (`don't`, `he's`), but not the possessive `'s` (`globex's`) nor an elision (`l'offre`).
 * - Characters of Chinese, Japanese, Thai, Lao, Khmer and Burmese join with nothing.
 * - Korean syllables are tokens, too. Whoever matches them must see that a word *starts* where the phrase does; behind it, particles may follow.
 *
 * Never throws; linear.
 *
 * @param buffers where to write: whoever hands in buffers a second time overwrites the tokens of the first
 */
export function tokenize(
  text: string,
  buffers: TokenBuffers = createTokenBuffers(text.length >> 1),
): Tokens {
  const tokens = growingTokens(buffers)
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === characterKind.word || kind === characterKind.mark) at = addWord(text, at, tokens)
    else if (kind === characterKind.space || kind === characterKind.lineBreak)
      at = addSpace(text, at, tokens)
    else {
      tokens.add(at, singleKinds[kind] ?? tokenKind.other)
      at = skipMarks(text, at + widthAt(text, at))
    }
  }
  return tokens.end(text.length)
}

const singleKinds: Readonly<Record<number, number>> = {
  [characterKind.continua]: tokenKind.continua,
  [characterKind.hangul]: tokenKind.hangul,
}

/** Adds the tokens of one run of letters and apostrophes; gives its end. */
function addWord(text: string, from: number, tokens: GrowingTokens): number {
  let start = from
  let end = skipLetters(text, from)
  while (isApostropheInside(text, end)) {
    const next = skipLetters(text, end + 1)
    const host = end - start <= longestHost ? text.slice(start, end) : ''
    const isLast = !isApostropheInside(text, next)
    if (isLast && next === end + 2 && text.charAt(end + 1) === 's' && !contractionHosts.has(host)) {
      tokens.add(start, tokenKind.word)
      tokens.add(end, tokenKind.affix)
      return next
    }
    if (elisions.has(host) && !consonant.test(text.charAt(end + 1))) {
      tokens.add(start, tokenKind.affix)
      start = end + 1
    }
    end = next
  }
  tokens.add(start, tokenKind.word)
  return end
}

/** Adds one token for a run of white space; gives its end. */
function addSpace(text: string, from: number, tokens: GrowingTokens): number {
  let breaks = 0
  let at = from
  for (; ; at++) {
    const kind = kindAt(text, at)
    if (kind === characterKind.lineBreak) {
      // CRLF is one line break.
      if (!(text.charAt(at) === '\n' && at > from && text.charAt(at - 1) === '\r')) breaks++
    } else if (kind !== characterKind.space) break
  }
  tokens.add(from, breaks > 1 ? tokenKind.paragraph : tokenKind.space)
  return at
}

function isApostropheInside(text: string, at: number): boolean {
  return (
    at < text.length &&
    kindAt(text, at) === characterKind.apostrophe &&
    kindAt(text, at + 1) === characterKind.word
  )
}

/** A mark belongs to the character before it, whatever that is. */
function skipMarks(text: string, from: number): number {
  let at = from
  while (kindAt(text, at) === characterKind.mark) at += widthAt(text, at)
  return at
}

interface GrowingTokens {
  add(start: number, kind: number): void
  end(length: number): Tokens
}

/** Room for tokens, kept between texts: making it costs more than filling it for a short post. */
export interface TokenBuffers {
  starts: Int32Array
  kinds: Uint8Array
}

/** Buffers for about as many tokens; ordinary prose has a token for every three characters. */
export function createTokenBuffers(count: number): TokenBuffers {
  const starts = new Int32Array(count + 16)
  return { starts, kinds: new Uint8Array(starts.length) }
}

function growingTokens(buffers: TokenBuffers): GrowingTokens {
  let { starts, kinds } = buffers
  let count = 0
  return {
    add(start, kind) {
      // One place is kept free for the end of the last token.
      if (count + 1 === starts.length) {
        starts = doubled(starts, new Int32Array(starts.length * 2))
        kinds = doubled(kinds, new Uint8Array(starts.length))
        buffers.starts = starts
        buffers.kinds = kinds
      }
      starts[count] = start
      kinds[count] = kind
      count++
    },
    end(length) {
      starts[count] = length
      return { count, starts, kinds }
    },
  }
}

function doubled<T extends Int32Array | Uint8Array>(full: T, room: T): T {
  room.set(full)
  return room
}

/** The token that starts at `offset`, or the first one behind it; `count` if there is none. */
export function tokenAt({ count, starts }: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
