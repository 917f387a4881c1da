import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countText } from '../../../src/channels/count.js'
import { findInvalidForX } from '../../../src/channels/grammar/x/invalid.js'
import { createChannels } from '../../../src/channels/index.js'
import { fixedStretches } from '../../../src/channels/measure.js'
import { countWeighted } from '../../../src/channels/units/x-weighted.js'

const cases: readonly [why: string, text: string, count: number][] = [
  ['nothing', '', 0],
  ['ASCII, line breaks with it', 'Doors open\r\nat 9.', 17],
  ['Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, Georgian', 'éΩжאبกა', 7],
  ['the last that is light, and the first that is not', '\u10ff\u1100', 3],
  ['spaces and joiners of General Punctuation', '\u2000\u200a\u200b\u200d', 4],
  ['directional marks are heavy', '\u200e\u202a\u2066', 6],
  ['hyphens and quotation marks', '\u2010\u2014\u2019\u201d\u201f', 5],
  ['daggers, bullets and the ellipsis are heavy', '†•…', 6],
  ['primes', '\u2032\u2037\u2038', 4],
  ['Han, kana, Hangul', '漢かカ한', 8],
  ['Hangul in pieces is put together', '\u1112\u1161\u11ab', 2],
  ['accents in pieces are put together', 'cafe\u0301', 4],
  ['what NFC takes apart counts in parts', '\ufb2c', 3],
  ['the Ångström sign is a letter', '\u212b', 1],
  ['other planes', '𠮷𝐀', 4],
  ['half a surrogate pair', '\ud83d \ude00', 5],
]

const emoji: readonly [why: string, text: string][] = [
  ['one character', '😀'],
  ['of the basic plane', '☕'],
  ['with its selector', '❤️'],
  ['a letter with a selector', '©️'],
  ['a skin tone', '👍🏽'],
  ['a family', '👨‍👩‍👧‍👦'],
  ['a couple with two skin tones', '👩🏻‍❤️‍💋‍👨🏿'],
  ['a trade and a sex', '🧑🏾‍🚀'],
  ['a flag', '🇺🇦'],
  ['a flag of a part of a country', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['the rainbow flag', '🏳️‍🌈'],
  ['a keycap', '#️⃣'],
  ['a keycap without its selector', '9⃣'],
  ['the eye in a speech bubble', '👁️‍🗨️'],
  ['without its selectors', '👁‍🗨'],
  ['Emoji 15.1: the phoenix', '🐦‍🔥'],
  ['Emoji 15.1: a head that shakes', '🙂‍↔️'],
  ['Emoji 14: a handshake with two skin tones', '🫱🏻‍🫲🏿'],
  ['Emoji 12: three joined, two skin tones', '🧑🏻‍🤝‍🧑🏿'],
]

describe('X counts', () => {
  for (const [why, text, count] of cases) test(why, () => expect(countWeighted(text)).toBe(count))
})

describe('an emoji is two', () => {
  for (const [why, text] of emoji) {
    test(why, () => {
      expect(countWeighted(text)).toBe(2)
      expect(countWeighted(`é${text}${text}1`)).toBe(6)
    })
  }
})

const others: readonly [why: string, text: string, count: number][] = [
  ['a letter that has no selector', '©', 1],
  ['a selector for text', '❤\ufe0e', 4],
  ['half a flag', '🇩', 2],
  ['a flag and a half', '🇩🇪🇫', 4],
  ['people that no emoji joins', '👩‍👩', 5],
  ['a joined emoji without its selector', '🏳‍🌈', 5],
  ['a joiner at the end', '👩‍', 3],
  ['a digit with a selector, but no key', '1\ufe0f', 3],
  ['a key of a letter', 'a\u20e3', 3],
]

describe('what is no emoji is counted by its characters', () => {
  for (const [why, text, count] of others) test(why, () => expect(countWeighted(text)).toBe(count))
})

test('emoji between spaces add up', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...emoji.map(([, text]) => text))), (list) => {
      expect(countWeighted(list.join(' '))).toBe(Math.max(0, 3 * list.length - 1))
    }),
  )
})

describe('links', () => {
  const x = createChannels({ x: { linkGrammar: 'x' } }).get('x')
  const count = (text: string) => countText(text, x, fixedStretches(text, x, false))
  const table: readonly [why: string, text: string, count: number][] = [
    ['a link is 23', 'https://example.com/a/long/way/down/to/the/end', 23],
    ['a short one, too', 'b.ly', 23],
    ['two, and what is between', 'b.org,c.org', 47],
    ['wide letters around', '詳細はb.orgへ', 31],
    ['accents in pieces before and behind', 'e\u0301 b.org e\u0301', 27],
    ['what is refused counts as it is written', `http://${'a'.repeat(64)}.org`, 75],
    ['mail is no link', 'kim@b.org', 9],
  ]
  for (const [why, text, expected] of table) test(why, () => expect(count(text)).toBe(expected))
})

test('what X refuses a post for', () => {
  expect(findInvalidForX('a\ufeffb\ufffe\uffffc')).toEqual([
    { start: 1, end: 2 },
    { start: 3, end: 4 },
    { start: 4, end: 5 },
  ])
  expect(findInvalidForX('a\u202ab\ufffd\u0000')).toEqual([])
})
