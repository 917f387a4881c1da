/**
 * What a UTF-16 code unit may be in a link on X: flags, for one unit may be many of them. No half of a surrogate pair is part of
 * a path or a query, so units do for characters.
 */
export const role = {
  /** Of a label of a host name: anything but blanks, directional marks and most of ASCII's punctuation. */
  host: 1,
  /** Of a host name that is found without `https://`: Latin, digits, hyphens. */
  plainHost: 2,
  path: 4,
  /** May end a path; other signs at the end are the sentence's. */
  pathEnd: 8,
  query: 16,
  queryEnd: 32,
  /** An ASCII letter or digit. */
  word: 64,
  /** May stand right before a link. */
  opening: 128,
} as const

const { host, plainHost, path, pathEnd, query, queryEnd, word, opening } = role

/** ASCII punctuation that is no part of a label. Quotes and backticks are missing, as they are at X. */
const punctuation = "!#%&'()*+,-./:;<=>?@[\\]^_{|}~$"

const signs: readonly [flag: number, characters: string][] = [
  [plainHost, '-'],
  [path, "!#$%&'*+,-./:;=@[]_|~"],
  [pathEnd, '#+-/=_'],
  [query, "!#$%&'()*+,-./:;=?@[]_|~"],
  [queryEnd, '#&-/=_'],
]

const ascii = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (/[0-9a-z]/iu.test(character))
    return host | plainHost | path | pathEnd | query | queryEnd | word
  let roles = 0
  if (!punctuation.includes(character) && !isSpace(unit)) roles |= host
  if (!'@$#'.includes(character)) roles |= opening
  for (const [flag, characters] of signs) if (characters.includes(character)) roles |= flag
  return roles
})

/** The roles of a code unit; none for `NaN`, which is what stands behind the end of a text. */
export function rolesOf(unit: number): number {
  if (unit < 0x80) return ascii[unit] ?? 0
  if (isLatinBeyondAscii(unit)) return host | plainHost | path | pathEnd | opening
  if (isCyrillic(unit)) return host | path | pathEnd | opening
  if (unit === 0x2013) return host | path | opening
  if (isSpace(unit) || isDirectionalMark(unit)) return opening
  if (Number.isNaN(unit) || isInvalid(unit)) return 0
  return unit === 0xff20 || unit === 0xff03 ? host : host | opening
}

/** Latin letters with accents, the accents themselves, the Hawaiian ʻ: what X takes for a part of a word in Latin. */
export function isLatinBeyondAscii(unit: number): boolean {
  if (unit < 0x250) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7
  if (unit >= 0x1e00) return unit <= 0x1eff
  return (unit >= 0x300 && unit <= 0x36f) || phonetic.has(unit)
}

/** Letters of the phonetic alphabet that African languages are written with, and ʻ. */
const phonetic = new Set([...'ɓɔɖɗəɛɣɨɯɲʉʋʻ'].map((letter) => letter.charCodeAt(0)))

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x4ff
}

/** ASCII punctuation as X has it: all but quotes and backticks. */
export function isPunctuation(unit: number): boolean {
  return unit < 0x80 && punctuation.includes(String.fromCharCode(unit))
}

export function isAsciiLetter(unit: number): boolean {
  // In ASCII, one bit parts small letters from capitals.
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** An ASCII letter or digit, or `_`. */
export function isNameUnit(unit: number): boolean {
  return unit === 0x5f || (rolesOf(unit) & word) !== 0
}

/** What X takes for white space. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (unit >= 0x2000 && unit <= 0x200a) || otherSpaces.has(unit)
}

const otherSpaces = new Set([0x85, 0xa0, 0x1680, 0x180e, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000])

/** Marks that steer the direction of writing and show nothing. */
export function isDirectionalMark(unit: number): boolean {
  return (
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0x200e ||
    unit === 0x200f ||
    unit === 0x061c
  )
}

/** Characters that X refuses a post for: U+FFFE, U+FFFF and the byte order mark. */
export function isInvalid(unit: number): boolean {
  return unit === 0xfffe || unit === 0xfeff || unit === 0xffff
}

/** Whether `index` is between the halves of a surrogate pair. */
export function isInsidePair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 0xdc00 || unit > 0xdfff) return false
  const before = text.charCodeAt(index - 1)
  return before >= 0xd800 && before <= 0xdbff
}
