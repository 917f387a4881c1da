import { describe, expect, test } from 'vitest'
import { compoundingWords } from '../../../src/text/tag-words/compounding-words.js'
import { countableWords } from '../../../src/text/tag-words/countable-words.js'
import {
  functionWords,
  innerWords,
  leadingWords,
  openingWords,
} from '../../../src/text/tag-words/function-words.js'
import { lexicon } from '../../../src/text/tag-words/lexicon.js'
import { oneWords } from '../../../src/text/tag-words/one-words.js'
import { plainWords } from '../../../src/text/tag-words/plain-words.js'
import { segment } from '../../../src/text/tag-words/segment.js'
import { doubtWords, ownSpellings } from '../../../src/text/tag-words/spellings.js'
import { verbs } from '../../../src/text/tag-words/verbs.js'

const lists = {
  compoundingWords,
  countableWords,
  functionWords,
  innerWords,
  leadingWords,
  oneWords,
  plainWords,
  doubtWords,
  verbs,
  ownSpellings: ownSpellings.toLowerCase(),
}

describe('lexicon', () => {
  for (const [name, list] of Object.entries(lists)) {
    test(`${name} holds small ASCII letters with one space between`, () => {
      expect(list).toMatch(/^[a-z]+(?: [a-z]+)*$/)
    })
  }

  test('no word stands in two lists, or twice in one', () => {
    const all = Object.values(lists).flatMap((list) => list.split(' '))
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
  })

  test('a word that opens a tag is one that holds others together', () => {
    const words = functionWords.split(' ')
    expect(openingWords.split(' ').filter((word) => !words.includes(word))).toEqual([])
  })

  test('no word of the lists is taken apart', () => {
    expect([...lexicon().roles.keys()].filter((word) => segment(word))).toEqual([])
  })
})
