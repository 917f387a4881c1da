import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countings } from '../../../src/channels/units/index.js'

// What units differ in: joiners, halves, marks, flags, tags, signs of two places.
const pieces = [
  ...'a1#é€^{“漢ᄀ가क्त\n\r ',
  '\r\n',
  '❤',
  '⌚',
  '😀',
  '👨‍👩‍👧‍👦',
  '🇩',
  '🏴',
  '\u{e0067}',
  '\u{e007f}',
  '\u{1f3fd}',
  '\ufe0e',
  '\ufe0f',
  '\u20e3',
  '\u200d',
  '\u0301',
  '𝒜',
  '\ud83d',
  '\ude00',
  '\u{1faff}',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''))
const long = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.nat(200)), { maxLength: 6 })
  .map((list) => list.map(([piece, times]) => piece.repeat(times)).join(''))

describe('every unit', () => {
  test('no code unit of any character counts more than the bound', () => {
    for (const [unit, { count, most }] of Object.entries(countings))
      for (let point = 0; point <= 0x10ffff; point++) {
        const character = String.fromCodePoint(point)
        if (count(character) > character.length * most)
          throw new Error(`${unit}: U+${point.toString(16)} counts ${count(character)}`)
      }
  })

  // X counts keycaps and marks in ways of its own: its tests are beside its counter.
  const units = Object.entries(countings).filter(([unit]) => unit !== 'x-weighted')
  for (const [unit, { count, most }] of units) {
    test(`${unit}: no code unit counts more than ${most}`, () => {
      fc.assert(
        fc.property(fc.oneof(text, long), (source) => {
          expect(count(source)).toBeLessThanOrEqual(source.length * most)
        }),
        { numRuns: 2000 },
      )
    })

    test(`${unit}: a longer beginning of whole characters counts no less`, () => {
      fc.assert(
        fc.property(text, (source) => {
          let last = 0
          let beginning = ''
          for (const character of source) {
            beginning += character
            const now = count(beginning)
            expect(now).toBeGreaterThanOrEqual(last)
            last = now
          }
        }),
        { numRuns: 1000 },
      )
    })

    test(`${unit}: there is a text that counts as much as the bound says`, () => {
      const full = ['a', '漢', '⌚'].some((each) => count(each) === each.length * most)
      expect(full).toBe(true)
    })

    test(`${unit}: a long text of any shape takes no time to speak of`, () => {
      for (const piece of pieces) {
        const source = piece.repeat(Math.ceil(200_000 / piece.length))
        const from = performance.now()
        count(source)
        expect(performance.now() - from, JSON.stringify(piece)).toBeLessThan(500)
      }
    })
  }
})
