import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findXCashtags } from '../../../src/channels/grammar/x/cashtags.js'
import { findXHashtags } from '../../../src/channels/grammar/x/hashtags.js'
import { findInvalidForX } from '../../../src/channels/grammar/x/invalid.js'
import { findXLinks } from '../../../src/channels/grammar/x/links.js'
import { findXLists, findXMentions } from '../../../src/channels/grammar/x/mentions.js'
import type { Range } from '../../../src/text/range.js'

const finders = {
  findXLinks,
  findXHashtags,
  findXMentions,
  findXLists,
  findXCashtags,
  findInvalidForX,
}

/** What links, tags, mentions and cashtags are made of, and what breaks them. */
const pieces = [
  ...'https:// http://t.co/a b.org b .com .みんな xn-- /x ?y=1 :80 # ＃ #tag @ ＠ @kim /news $ $ABC .D RT & 1 _ - . ( ) , "'.split(
    ' ',
  ),
  ...'é e\u0301 の 。 한 😀 👩‍👩‍👧 𠮷 \u200d \ufe0f \u20e3 \u202a \u2069 \ufeff \uffff \ud83d \ude00'.split(
    ' ',
  ),
  ' ',
  '\n',
]
const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 }))
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

const cutsPair = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))

const moved = (ranges: readonly Range[], by: number) =>
  ranges.map(({ start, end }) => ({ start: start + by, end: end + by }))

describe.for(Object.entries(finders))('%s', ([, find]) => {
  test('what is found is in order, apart, in the text, and holds whole characters', () => {
    fc.assert(
      fc.property(text, (text) => {
        let last = 0
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 5000 },
    )
  })

  test('a space keeps texts apart', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = [` ${a}`, ` ${b}`]
        expect(find(first + second)).toEqual([...find(first), ...moved(find(second), first.length)])
      }),
      { numRuns: 5000 },
    )
  })
})

/** The longest that anything may take, in milliseconds: not a speed, but the line between slow and hung. */
const patience = 2000

const shapes = [
  ...'. - _ a. a-. あ. あ_ あ_. .com a.com a.com_ あ.com xn-- ( a.co/( a.co/(( a.co/((a a.co? a.co?! http:// http://a.'.split(
    ' ',
  ),
  ...'@ @a @a/ @a@ RT # #a #1 \ufe0f# $ $A \ud800 \udc00 \ud800. \udc00. \u0301 a\u0301 \u202a \ufeff \u200d 。'.split(
    ' ',
  ),
  'http://t.co/a ',
  ' @a',
  'RT@a ',
  ' #a',
  ' $A',
  ' ',
]

test('nothing hangs', () => {
  for (const shape of shapes) {
    for (const [before, behind] of [
      ['', ''],
      ['http://a.com/', '_.com'],
      ['#', 'あ_a.com'],
    ]) {
      const long = `${before}${shape.repeat(100_000 / shape.length)}${behind}`
      for (const [name, find] of Object.entries(finders)) {
        const start = performance.now()
        find(long)
        expect(performance.now() - start, `${name} of ${shape}`).toBeLessThan(patience)
      }
    }
  }
})
