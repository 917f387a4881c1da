/**
 * What a character is to whoever looks for words.
 *
 * `continua` are the letters of scripts that put no space between words, where every character may start or end a word.
 * `hangul` stands apart: Korean puts spaces between words and writes particles straight behind them.
 */
export const characterKind = {
  word: 1,
  mark: 2,
  continua: 3,
  hangul: 4,
  apostrophe: 5,
  space: 6,
  lineBreak: 7,
  other: 8,
  /** Half of a surrogate pair, or a lone one: the code point decides. */
  surrogate: 9,
} as const

const { word, mark } = characterKind

export type CharacterKind = (typeof characterKind)[keyof typeof characterKind]

// Each of these looks at one character.
const letterOrNumber = /^[\p{L}\p{N}]$/u
const markPattern = /^\p{M}$/u
const hangul = /^\p{Script=Hangul}$/u
/** Scripts without spaces between words, with what they share (the Japanese length mark belongs to two). */
const continua =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$/u
const whiteSpace = /^\p{White_Space}$/u
/** What ends a line: LF, VT, FF, CR, NEL, and Unicode's two separators. */
const lineBreak = /^[\n\v\f\r\u0085\u2028\u2029]$/u

/** Kinds by code unit, filled as characters are met: 0 for one that nobody has asked about. */
const kinds = new Uint8Array(0x10000)

/** The kind of the character at `index`; `other` behind the end. */
export function kindAt(text: string, index: number): number {
  if (index >= text.length) return characterKind.other
  const unit = text.charCodeAt(index)
  const known = kinds[unit] ?? 0
  if (known !== 0 && known !== characterKind.surrogate) return known
  return slowKind(text, index, unit)
}

/** The end of the run of letters, digits and marks that starts at `from`; `from` itself if there is none. */
export function skipLetters(text: string, from: number): number {
  let at = from
  for (;;) {
    // The usual case first, without a call for every letter.
    while (at < text.length && kinds[text.charCodeAt(at)] === word) at++
    const kind = kindAt(text, at)
    if (kind !== word && kind !== mark) return at
    at += widthAt(text, at)
  }
}

/** How many code units the character at `index` takes. */
export function widthAt(text: string, index: number): 1 | 2 {
  const unit = text.charCodeAt(index)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(index + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

function slowKind(text: string, index: number, unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
  if (!isSurrogate) return (kinds[unit] = classify(text.charAt(index)))
  kinds[unit] = characterKind.surrogate
  return widthAt(text, index) === 2 ? classify(text.slice(index, index + 2)) : characterKind.other
}

function classify(character: string): CharacterKind {
  if (character === "'") return characterKind.apostrophe
  if (markPattern.test(character)) return characterKind.mark
  if (letterOrNumber.test(character)) {
    if (hangul.test(character)) return characterKind.hangul
    return continua.test(character) ? characterKind.continua : characterKind.word
  }
  if (lineBreak.test(character)) return characterKind.lineBreak
  return whiteSpace.test(character) ? characterKind.space : characterKind.other
}
