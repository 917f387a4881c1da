import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlueskyCashtags } from '../../../src/channels/grammar/bluesky/cashtags.js'
import {
  hashtagFinders,
  linkFinders,
  mentionFinders,
  type Finder,
} from '../../../src/channels/grammar/index.js'

const finders: readonly (readonly [name: string, find: Finder])[] = [
  ...Object.entries(linkFinders).map(([name, find]) => [`links of ${name}`, find] as const),
  ...Object.entries(hashtagFinders).map(([name, find]) => [`hashtags of ${name}`, find] as const),
  ...Object.entries(mentionFinders).map(([name, find]) => [`mentions of ${name}`, find] as const),
  ['cashtags of bluesky', findBlueskyCashtags],
]

// What tags, handles and addresses are made of, and what stands in their way; half an emoji among it.
const pieces = [
  ...'#＃@＠$./:-_ \n(a1é漢パᄀ्·・"“',
  '#a',
  '@a.b',
  '@a@b',
  'u/kim',
  'r/food',
  'https://',
  'a.com',
  '😀',
  '👩‍🍳',
  '❤️',
  '#️⃣',
  '\ud83d',
  '\ude00',
  '\u0301',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u202e',
  '\ufe0f',
  '\u{e0061}',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''))

/** Texts that grow costly where a finder looks back, or on, too far. */
const shapes: readonly (readonly [name: string, piece: string])[] = [
  ['signs', '#'],
  ['signs with blanks', '# '],
  ['tags without blanks', '#a#a'],
  ['tags', ' #a'],
  ['punctuation behind a tag', '.'],
  ['at signs', '@'],
  ['handles', '@a.a.a'],
  ['handles with blanks', ' @a.a'],
  ['remote handles', '@a@a'],
  ['hosts', 'a.'],
  ['dots', '.'],
  ['hyphens', 'a-'],
  ['schemes', 'https://'],
  ['schemes and hosts', 'https://a.b/'],
  ['names and passwords', 'https://a:'],
  ['brackets', '('],
  ['emoji', '👩‍🍳'],
  ['emoji with signs', '#🍞'],
  ['flags', '🇩'],
  ['marks', '\u0301'],
  ['marks with signs', '#\u0301'],
  ['joiners', '\u200d'],
  ['dots that join', 'a・'],
  ['zero width', '\u200b#'],
  ['halves', '\ud83d'],
  ['other halves', '\ude00#'],
  ['turns', '\u202e@a'],
  ['selectors', '\ufe0f'],
  ['users', '/u/'],
  ['communities', ' r/aa'],
  ['dollars', '$A'],
]
const heads = ['', '#a', '@a', 'https://', ' @a@', 'a.com/']

describe('every finder', () => {
  for (const [name, find] of finders) {
    test(`${name}: in text order, inside, apart, and never half a pair`, () => {
      fc.assert(
        fc.property(text, (source) => {
          let last = 0
          for (const { start, end } of find(source)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(source.length)
            expect([splits(source, start), splits(source, end)]).toEqual([false, false])
            last = end
          }
        }),
        { numRuns: 1000 },
      )
    })

    test(`${name}: a long text of any shape takes no time to speak of`, () => {
      const slow: string[] = []
      for (const [shape, piece] of shapes)
        for (const head of heads) {
          const long = head + piece.repeat(Math.ceil(100_000 / piece.length))
          const from = performance.now()
          find(long)
          // A finder that goes over a text again for every character of it takes minutes.
          if (performance.now() - from > 500) slow.push(`${head}… of ${shape}`)
        }
      expect(slow).toEqual([])
    })
  }
})

describe('one token of millions of characters', () => {
  // The engine keeps a place to come back to for every turn of a loop, and throws when it has no room for more of them.
  const cases: [why: string, token: string, finders: Readonly<Record<string, Finder>>][] = [
    ['a hashtag', `#a${'🍞'.repeat(5_000_000)}`, hashtagFinders],
    ['a hashtag of marks', `#${'\u0301'.repeat(10_000_000)}`, hashtagFinders],
    ['a mention', `@a${'-a'.repeat(5_000_000)}`, mentionFinders],
    ['a mention with a host', `@a@a${'.a'.repeat(5_000_000)}`, mentionFinders],
    ['a link', `https://a.b/${'𝒜'.repeat(5_000_000)}`, linkFinders],
    ['a host', `https://${'𝒜'.repeat(5_000_000)}`, linkFinders],
  ]
  for (const [why, token, finders] of cases)
    test(why, () => {
      for (const [name, find] of Object.entries(finders))
        expect(() => find(token), name).not.toThrow()
    })
})

function splits(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}
