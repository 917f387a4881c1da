import type { Range } from '../range.js'

/**
 * A tag: letters, marks, digits, `_`, and the dots, dashes and joiners that some scripts write inside words. All else that
 * nobody sees ends it, as it does on the platforms. What is longer than anybody writes is cut: matched whole, it could take the
 * engine more stack than there is.
 */
const tag =
  /[#＃](?![\u{fe0f}\u{20e3}])(?:[\u{200c}\u{200d}]|(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}_\u{b7}\u{5be}\u{5f3}\u{5f4}\u{f0b}\u{f0c}\u{301c}\u{3003}\u{309b}\u{309c}\u{30a0}\u{30fb}\u{a67e}\u{ff5e}]){1,1000}/uy
/** What a tag must hold: more than digits. */
const letter = /[\p{L}\p{M}]/u
/** What a tag does not stand behind: a word, a character reference, a path. */
const glue = /[\p{L}\p{M}\p{N}_&/]$/u
/** A selector says how the sign before it looks; it is no part of a word. */
const selector = /[\u{fe0e}\u{fe0f}]$/u
/** What a tag does not stand before: another tag, the rest of an address. */
const tail = /^(?:[#＃]|:\/\/)/u

/** Finds hashtags with their `#`. Linear; fragments of links may be among them. */
export function findHashtagRanges(text: string): readonly Range[] {
  const found: Range[] = []
  let at = nextSign(text, 0)
  while (at >= 0) {
    const before = text.slice(Math.max(0, at - 2), at)
    const isOpen = !glue.test(before) || selector.test(before)
    tag.lastIndex = at
    const end = isOpen && tag.test(text) ? tag.lastIndex : at
    if (end > at && letter.test(text.slice(at, end)) && !tail.test(text.slice(end, end + 3)))
      found.push({ start: at, end })
    at = nextSign(text, Math.max(end, at + 1))
  }
  return found
}

const sign = /[#＃]/g

function nextSign(text: string, from: number): number {
  sign.lastIndex = from
  return sign.exec(text)?.index ?? -1
}
