import { fold } from '../text/fold.js'
import type { Range } from '../text/range.js'

/** Names of a house, of its products, or of whoever is on the other side of a connection. */
export interface Names {
  readonly isEmpty: boolean
  /** Whether letters, as {@link keyOf} gives them, are one of the names, or begin one with whole words: `acme` for Acme Coffee. */
  has(key: string): boolean
  /** The name that begins at an offset of a text, white space and a sign before it aside. */
  at(text: string, from: number): Range | undefined
  /** The name that ends at an offset of a text, white space behind it aside. */
  before(text: string, to: number): Range | undefined
  /** Where a text first has one: in words, as a handle, as a hashtag or at the start of one. */
  firstIn(text: string): Range | undefined
}

/** Letters and digits alone, in small letters: a name as a hashtag or a handle has it. */
export function keyOf(name: string): string {
  return fold(name).text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** A word, a handle or a hashtag. */
const word = /[#@＃＠]?[\p{L}\p{N}][\p{L}\p{M}\p{N}_&'’]*/gu
/** What follows a name and is no part of it. */
const tail = /(?:['’]s?|[&'’_])+$/u
/** How far is looked for a name, in UTF-16 code units. */
const near = 100
/** Fewest letters of a name that is known at the start of a tag in small letters. */
const fewest = 5

/** Prepares names. */
export function createNames(names: readonly string[]): Names {
  const whole = new Set(names.map(keyOf).filter((key) => key !== ''))
  const beginnings = new Set(names.flatMap(beginningsOf))
  const mostWords = names.reduce((most, name) => Math.max(most, wordsOf(name).length), 1)
  /** Short names are words, too: they count as they are written. */
  const asWritten = new Set(names.filter((name) => keyOf(name).length <= short).map(bare))
  const isName = (key: string, written: string): boolean => {
    if (key.length <= short) return asWritten.has(bare(written))
    // A genitive without a sign: `Acmes Kessel`.
    return (
      whole.has(key) || beginnings.has(key) || (key.endsWith('s') && whole.has(key.slice(0, -1)))
    )
  }
  const match = (words: readonly Word[]): Range | undefined => {
    let key = ''
    let found: Range | undefined
    for (const { start, end, key: next, text } of words.slice(0, mostWords)) {
      key += next
      if (isName(key, text)) found = { start: words[0]?.start ?? start, end }
    }
    return found
  }
  const isTagOf = ({ text, key }: Word): boolean => {
    if (whole.has(key)) return true
    const parts = text.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|\p{Lo}+/gu) ?? []
    let start = ''
    return (
      parts.some((part) => whole.has((start += keyOf(part)))) ||
      [...whole].some((name) => name.length >= fewest && key.startsWith(name))
    )
  }
  return {
    isEmpty: whole.size === 0,
    has: (key) => whole.has(key) || beginnings.has(key),
    at(text, from) {
      const words = wordsOf(text.slice(from, from + near))
      const first = words[0]
      if (!first || /\S/u.test(text.slice(from, from + first.start))) return undefined
      const found = match(words)
      return found && { start: from + found.start, end: from + found.end }
    },
    before(text, to) {
      const begin = Math.max(0, to - near)
      const words = wordsOf(text.slice(begin, to)).slice(-mostWords)
      for (let index = 0; index < words.length; index++) {
        const found = match(words.slice(index))
        if (found && !/\S/u.test(text.slice(begin + found.end, to)))
          return { start: begin + found.start, end: begin + found.end }
      }
      return undefined
    },
    firstIn(text) {
      if (whole.size === 0) return undefined
      const words = wordsOf(text)
      for (const [index, each] of words.entries()) {
        const found = match(words.slice(index, index + mostWords))
        if (found) return found
        if (/^[#＃@＠]/u.test(each.text) && isTagOf(each)) return each
      }
      return undefined
    },
  }
}

/** Names of so many letters are words, too: `On`. */
const short = 3

function bare(name: string): string {
  return name.replace(/^[#@＃＠]/u, '').trim()
}

interface Word extends Range {
  readonly text: string
  readonly key: string
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => {
    const kept = found.replace(tail, '')
    return { start: index, end: index + kept.length, text: kept, key: keyOf(kept) }
  })
}

/** Legal forms and small words are no beginning to be known by. */
const small: ReadonlySet<string> = new Set(['the', 'a', 'an', 'la', 'le', 'der', 'die', 'das'])

/** `acme`, `acmecoffee` and `acmecoffeeroasters` of Acme Coffee Roasters. */
function beginningsOf(name: string): readonly string[] {
  const keys = name.split(/\s+/u).map(keyOf)
  return keys
    .map((_, index) => keys.slice(0, index + 1).join(''))
    .filter((key) => key.length > 1 && !small.has(key))
}
