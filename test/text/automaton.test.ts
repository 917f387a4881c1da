import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildAutomaton } from '../../src/text/automaton.js'
import { tokenize } from '../../src/text/boundaries.js'
import { createVocabulary } from '../../src/text/vocabulary.js'

const word = fc.constantFrom('a', 'b', 'c', 'ab', '!')
const words = (maxLength: number, minLength = 0) =>
  fc.array(word, { minLength, maxLength }).map((parts) => parts.join(' '))

test('finds every place of every sequence, right to left, the longest first', () => {
  fc.assert(
    fc.property(fc.array(words(4, 1), { maxLength: 8 }), words(20), (sequences, text) => {
      const automaton = buildAutomaton(sequences.map((text) => ({ text, tokens: tokenize(text) })))
      const tokens = tokenize(text)
      const found: [first: number, length: number, sequence: number][] = []
      automaton.scan(text, tokens, (sequence, first) => {
        found.push([first, tokenize(sequences[sequence] ?? '').count, sequence])
      })
      const expected: typeof found = []
      const parts = Array.from({ length: tokens.count }, (_, at) =>
        text.slice(tokens.starts[at], tokens.starts[at + 1]),
      )
      for (let first = tokens.count - 1; first >= 0; first--) {
        for (let length = tokens.count - first; length > 0; length--) {
          sequences.forEach((sequence, index) => {
            if (parts.slice(first, first + length).join('') === sequence)
              expected.push([first, length, index])
          })
        }
      }
      expect(found).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})

test('an automaton of nothing finds nothing', () => {
  const text = 'some words'
  buildAutomaton([]).scan(text, tokenize(text), () => {
    throw new Error('found something')
  })
})

test('a vocabulary numbers words by their characters, and knows no others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1 }), { maxLength: 200 }),
      fc.string(),
      (known, other) => {
        const vocabulary = createVocabulary(5)
        const numbers = new Map<string, number>()
        for (const word of known) {
          const number = vocabulary.add(`<${word}>`, 1, word.length + 1)
          expect(number).toBe(numbers.get(word) ?? 5 + numbers.size)
          numbers.set(word, number)
        }
        expect(vocabulary.size).toBe(5 + numbers.size)
        for (const [word, number] of numbers)
          expect(vocabulary.find(word, 0, word.length)).toBe(number)
        expect(vocabulary.find(other, 0, other.length)).toBe(numbers.get(other) ?? 0)
      },
    ),
  )
})
