import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** A character reference of Markdown or HTML: what it stands for, and where it ends. */
export interface CharacterReference {
  readonly text: string
  readonly end: number
}

/** `&`, then a name, or `#` and up to seven digits, or `#x` and up to six hexadecimal digits; then `;`. Bounded, so linear. */
const reference = /&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{0,30}));/y

/**
 * Reads the character reference at `index`, where an `&` stands.
 *
 * @returns `undefined` if none stands there: then the `&` is an `&`
 * @see https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function characterReferenceAt(text: string, index: number): CharacterReference | undefined {
  reference.lastIndex = index
  const match = reference.exec(text)
  if (!match) return undefined
  const [whole, hexadecimal, decimal, name] = match
  const decoded = name
    ? decodeNamedCharacterReference(name)
    : decodeNumber(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal))
  return decoded === false ? undefined : { text: decoded, end: index + whole.length }
}

/** The character with a number; U+FFFD for what is none, and for controls and noncharacters. */
function decodeNumber(point: number): string {
  const isBad =
    point < 9 ||
    point === 11 ||
    (point > 13 && point < 32) ||
    (point > 126 && point < 160) ||
    (point > 0xd7ff && point < 0xe000) ||
    (point > 0xfdcf && point < 0xfdf0) ||
    (point & 0xfffe) === 0xfffe ||
    point > 0x10ffff
  return isBad ? '\ufffd' : String.fromCodePoint(point)
}
