import { isLookAlike, plainLetters } from './look-alikes.js'

/** How a character folds. */
export const foldKind = {
  /** It stays as it is, but for the case of `A` to `Z`. */
  keep: 1,
  /** It vanishes. */
  drop: 2,
  /** It becomes something else, {@link foldCharacter}. */
  map: 3,
  /** It may compose with what stands before it. */
  mark: 4,
  /** It stays as it is, or becomes a Latin letter in a disguised word. */
  alike: 5,
  /** It becomes {@link foldCharacter}, or a Latin letter in a disguised word. */
  alikeMap: 6,
  /** Half of a pair: the code point decides. */
  surrogate: 7,
} as const

/** Characters that fold to something of their own choosing, not Unicode's. */
const own = new Map<string, string>([
  ...each("'", '‘’‚‛′‵ʼʻʽʹˈˊˋ´‹›՚＇'),
  ...each('"', '“”„‟″‶«»〝〞〟＂˝'),
  ...each('-', '−⁃˗➖﹣－'),
  ...each('\n', '\r\v\f\u0085\u2028\u2029'),
  // Blank to the eye, a symbol by its class.
  ['\u2800', ''],
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['ς', 'σ'],
  ['İ', 'i'],
  ['🆎', 'ab'],
  ['🆑', 'cl'],
  ['🆒', 'cool'],
  ['🆓', 'free'],
  ['🆔', 'id'],
  ['🆕', 'new'],
  ['🆖', 'ng'],
  ['🆗', 'ok'],
  ['🆘', 'sos'],
  ['🆙', 'up!'],
  ['🆚', 'vs'],
  // White letters in black circles and squares have no compatibility form.
  ...letters(0x1f150),
  ...letters(0x1f170),
  ...plainLetters,
])

function each(folded: string, characters: string): [string, string][] {
  return [...characters].map((character) => [character, folded])
}

function letters(first: number): [string, string][] {
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [
    String.fromCodePoint(first + index),
    letter,
  ])
}

// Each of these looks at one character.
/** What nobody sees: zero-width, bidi controls, selectors, tags, soft hyphens, annotation anchors, controls. */
const invisible =
  /^(?:[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]|(?!\p{White_Space})\p{Cc})$/u
const whiteSpace = /^\p{White_Space}$/u
const dash = /^\p{Dash_Punctuation}$/u
/** Marks, the Hangul vowels and final consonants that close a syllable, and a Kirat Rai vowel that joins others. */
const joining = /^[\p{M}\u{1160}-\u{11ff}\u{16d67}]/u
/** A spacing accent is white space and a mark to Unicode; to a matcher it is neither. */
const spacingAccent = /^ \p{M}/u

/** Marks around, through and under letters: ornament in every orthography, unless the letter with it has a code of its own. */
export const ornaments = /[\p{Me}\u{332}\u{333}\u{335}-\u{338}]/gu

/** Kinds by code unit, filled as characters are met: 0 for one not met yet. */
const kinds = new Uint8Array(0x10000)
const folded = new Map<string, string>()
/** More than any living text has of characters that fold; keeps a hostile stream from filling the memory. */
const mostFolded = 8192

/** The {@link foldKind} of the character at `index`. */
export function foldKindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  const known = kinds[unit] ?? 0
  if (known !== 0 && known !== foldKind.surrogate) return known
  if (unit < 0xd800 || unit > 0xdfff) return (kinds[unit] = classify(text.charAt(index)))
  kinds[unit] = foldKind.surrogate
  const point = text.codePointAt(index) ?? 0
  return point > 0xffff ? classifyPair(point) : foldKind.keep
}

/** Emoji and Chinese stay as they are: the many of them that need no closer look. */
function classifyPair(point: number): number {
  if (point >= 0x1f260 && point < 0x1fbf0) return foldKind.keep
  if (point >= 0x20000 && point < 0x2f800) return foldKind.keep
  return classify(String.fromCodePoint(point))
}

function classify(character: string): number {
  const result = foldCharacter(character)
  if (isLookAlike(character)) return result === character ? foldKind.alike : foldKind.alikeMap
  if (joining.test(character.normalize('NFKC').normalize('NFD')) && result !== '')
    return foldKind.mark
  if (result === character || (character >= 'A' && character <= 'Z')) return foldKind.keep
  return result === '' ? foldKind.drop : foldKind.map
}

/** What one character folds to, wherever it stands. */
export function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const result = slowFold(character)
  if (folded.size < mostFolded) folded.set(character, result)
  return result
}

function slowFold(character: string): string {
  const special = own.get(character)
  if (special !== undefined) return special
  if (character === '\n') return character
  if (invisible.test(character)) return ''
  if (whiteSpace.test(character)) return ' '
  if (dash.test(character)) return '-'
  const plain = character.normalize('NFKC')
  if (spacingAccent.test(plain)) return character
  let result = ''
  for (const part of plain) {
    const small = part.toLowerCase()
    result += own.get(part) ?? own.get(small) ?? (dash.test(small) ? '-' : small)
  }
  result = result.normalize('NFKC')
  return result.length > 1 ? result.replace(ornaments, '') : result
}
