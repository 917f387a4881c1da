import { lexicon } from './lexicon.js'

/** A stretch of a tag that its spelling sets apart: `Black`, `NHS`, `2026`. */
export interface Hump {
  readonly text: string
  /** Where it starts in the tag, in UTF-16 code units. */
  readonly start: number
}

// What stands on a letter, with the joiners and points that some scripts write inside words.
const mark = '[\\p{M}\\u{b7}\\u{5f3}\\u{5f4}\\u{200c}\\u{200d}]'
const capital = `[\\p{Lu}\\p{Lt}]${mark}*`
const small = `[\\p{Ll}\\p{Lm}]${mark}*`

/** Linear: what one part of an alternative may take, the next may not. */
const humpPattern = new RegExp(
  [
    // Capitals with the `s` of a plural: `CEOs`.
    `(?:${capital}){2,}s(?!${small}|${mark})`,
    // A word, with or without a capital.
    `(?:${capital})?(?:${small})+`,
    // Capitals up to the one that begins a word.
    `(?:${capital})+(?!${small}|${mark})`,
    `(?:\\p{N}${mark}*)+`,
    // Letters that have no case.
    `[\\p{Lo}\\p{M}](?:[\\p{Lo}\\p{Lm}]|${mark})*`,
  ].join('|'),
  'gu',
)

/** Takes a tag apart where its spelling does: at capitals, digits and whatever is neither letter nor digit. Linear; never throws. */
export function humpsOf(tag: string): readonly Hump[] {
  const humps: Hump[] = []
  for (const match of tag.matchAll(humpPattern)) {
    const hump = { text: match[0], start: match.index }
    const last = humps.at(-1)
    const isBeside = last !== undefined && last.start + last.text.length === hump.start
    if (!isBeside) humps.push(hump)
    else if (belongs(last.text, hump.text)) humps.splice(-1, 1, join(last, hump))
    else humps.push(...movedCapital(last, hump, humps))
  }
  return humps
}

function join(last: Hump, next: Hump): Hump {
  return { text: last.text + next.text, start: last.start }
}

/** `5G`, `4K`, `1st`, `10am`; `B2B`, `G20`. */
const unit = /^(?:\p{L}|st|nd|rd|th|am|pm|AM|PM)$/u
const endsInDigit = /\p{N}$/u
const isNumber = /^\p{N}+$/u
/** `B`, `5G`: what a number goes on. */
const letterBeforeNumber = /^(?:\p{N}+)?\p{Lu}$/u
/** `iPhone`, `eBay`, but `aNewDay`. */
const smallBeforeCapital = /^[b-z]$/
const scottish = /^Mc$/

/** Whether a hump is part of the word that the one beside it began. */
function belongs(last: string, next: string): boolean {
  if (isNumber.test(next)) return letterBeforeNumber.test(last)
  if (endsInDigit.test(last)) return unit.test(next)
  return (scottish.test(last) || smallBeforeCapital.test(last)) && /^\p{Lu}/u.test(next)
}

/** `NH|Sheroes` is `NHS|heroes`: the last capital goes to its own, if only that makes a word. Takes `last` out of `humps`. */
function movedCapital(last: Hump, next: Hump, humps: Hump[]): readonly Hump[] {
  const rest = next.text.slice(1)
  const isMoved =
    /^[A-Z]+$/.test(last.text) &&
    /^[A-Z][a-z]{2,}$/.test(next.text) &&
    !lexicon().roles.has(next.text.toLowerCase()) &&
    lexicon().roles.has(rest)
  if (!isMoved) return [next]
  humps.pop()
  return [
    { text: last.text + next.text.charAt(0), start: last.start },
    { text: rest, start: next.start + 1 },
  ]
}
