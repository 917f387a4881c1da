import { compoundingWords } from './compounding-words.js'
import { countableWords } from './countable-words.js'
import { functionWords, innerWords, leadingWords, openingWords } from './function-words.js'
import { oneWords } from './one-words.js'
import { plainWords } from './plain-words.js'
import { doubtWords, ownSpellings } from './spellings.js'
import { verbs } from './verbs.js'

/** What a word is to whoever takes a tag apart. */
export const wordRole = {
  /** Says something by itself. */
  content: 1,
  /** The same, but often grows together with another to one word. */
  compounding: 2,
  /** Only holds others together. */
  function: 3,
  /** The same, and never first or last. */
  inner: 4,
  /** Only ever first. */
  leading: 5,
  /** No part of a reading, but a reason to doubt another. */
  doubt: 6,
} as const

export type WordRole = (typeof wordRole)[keyof typeof wordRole]

/** The words that tags are made of, in small letters. */
export interface Lexicon {
  readonly roles: ReadonlyMap<string, WordRole>
  /** Words that open a tag of two, though they only hold others together. */
  readonly openings: ReadonlySet<string>
  /** How a word is written that is not `Capitalised`. */
  readonly spellings: ReadonlyMap<string, string>
  /** Letters of the longest word. */
  readonly longest: number
}

let made: Lexicon | undefined

/** The one {@link Lexicon}, made when somebody first asks. */
export function lexicon(): Lexicon {
  return (made ??= make())
}

function make(): Lexicon {
  const roles = new Map<string, WordRole>()
  let longest = 0
  const add = (list: string, role: WordRole, forms: (word: string) => readonly string[]) => {
    for (const word of list.split(' ').flatMap(forms)) {
      roles.set(word, role)
      longest = Math.max(longest, word.length)
    }
  }
  // A word in two lists is what the later one says.
  add(doubtWords, wordRole.doubt, asItIs)
  add(verbs, wordRole.content, withForms)
  add(countableWords, wordRole.content, withPlural)
  add(compoundingWords, wordRole.compounding, withPlural)
  add(oneWords, wordRole.content, withPlural)
  add(plainWords, wordRole.content, asItIs)
  add(ownSpellings.toLowerCase(), wordRole.content, asItIs)
  add(functionWords, wordRole.function, asItIs)
  add(innerWords, wordRole.inner, asItIs)
  add(leadingWords, wordRole.leading, asItIs)
  return {
    roles,
    openings: new Set(openingWords.split(' ')),
    spellings: new Map(ownSpellings.split(' ').map((word) => [word.toLowerCase(), word])),
    longest,
  }
}

function asItIs(word: string): readonly string[] {
  return [word]
}

/** A word and its plural; those that take `es` or `ies` have it in the lists. */
function withPlural(word: string): readonly string[] {
  return /(?:[sxz]|[cs]h|[^aeiou]y)$/.test(word) ? [word] : [word, `${word}s`]
}

/** A verb with the forms that follow a rule; a form that nobody writes does no harm. */
function withForms(verb: string): readonly string[] {
  const stem = verb.replace(/(?<=[^aeiou])e$/, '')
  return [...withPlural(verb), `${stem}ing`, `${stem}ed`]
}
