import type { Subject } from '../../core/check.js'
import type { Range } from '../../text/range.js'
import { keyOf } from './keys.js'

/** The house that a policy is of, by its names. */
export interface House {
  /** Whether a draft is published by the house itself. What it says of itself needs no announcement. */
  isOwnAccount(subject: Subject): boolean
  /** Where a draft first names it, in the published text. */
  namedIn(subject: Subject): Range | undefined
}

/** Longest stretch that is looked at: a name, its handle, its hashtag. */
const piece = /[#@＃＠]?[\p{L}\p{N}][\p{L}\p{M}\p{N}_.&'’-]*/gu
/** Most words of a name. */
const mostWords = 4

/** Prepares the names of a house: in words, as a handle or within a hashtag. */
export function createHouse(brands: readonly string[]): House {
  const keys = new Set(brands.map(keyOf).filter((key) => key !== ''))
  return {
    isOwnAccount({ draft: { facts } }) {
      if (facts.string('author.role') === 'brand-account') return true
      const account = facts.string('account')
      return account !== undefined && keys.has(keyOf(account))
    },
    namedIn({ views }) {
      if (keys.size === 0) return undefined
      const { text } = views.published
      const words = [...text.matchAll(piece)].map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
        key: keyOf(word.replace(/['’]s?$/u, '')),
        isTag: /^[#＃]/u.test(word),
      }))
      for (const [index, { start, key, isTag }] of words.entries()) {
        if (isTag && [...keys].some((name) => key.includes(name)))
          return { start, end: words[index]?.end ?? start }
        let joined = ''
        for (const word of words.slice(index, index + mostWords)) {
          joined += word.key
          if (keys.has(joined)) return { start, end: word.end }
        }
      }
      return undefined
    },
  }
}
