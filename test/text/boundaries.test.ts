import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenAt, tokenize, tokenKind } from '../../src/text/boundaries.js'

/** The tokens of a text, each with the first letter of its kind behind it, but for `word`. */
function cut(text: string): string {
  const { count, starts, kinds } = tokenize(text)
  const names = Object.entries(tokenKind)
  return Array.from({ length: count }, (_, token) => {
    const name = names.find(([, kind]) => kind === kinds[token])?.[0] ?? '?'
    return (
      text.slice(starts[token], starts[token + 1]) + (name === 'word' ? '' : `:${name.charAt(0)}`)
    )
  }).join('|')
}

const cases: [text: string, tokens: string][] = [
  ['', ''],
  ['two words', 'two| :s|words'],
  ['a \r\n b', 'a| \r\n :s|b'],
  ['a\n\nb\r\n\r\nc', 'a|\n\n:p|b|\r\n\r\n:p|c'],
  ['5g 1st', '5g| :s|1st'],
  ["don't he's", "don't| :s|he's"],
  ["globex's users' own", "globex|'s:a| :s|users|':o| :s|own"],
  ["o'brien's", "o'brien|'s:a"],
  ["rock'n'roll", "rock'n'roll"],
  ["'tis 'free'", "':o|tis| :s|':o|free|':o"],
  ["l'offre qu'elle", "l':a|offre| :s|qu':a|elle"],
  ["jusqu'à l'été", "jusqu':a|à| :s|l':a|été"],
  ["l'artiste's", "l':a|artiste|'s:a"],
  ["c'mon d'accord", "c'mon| :s|d':a|accord"],
  ['_free_ a-b', '_:o|free|_:o| :s|a|-:o|b'],
  ['cafe\u0301 \u0301a', 'cafe\u0301| :s|\u0301a'],
  ['保证free收', '保:c|证:c|free|收:c'],
  ['ที่นี่', 'ที่:c|นี่:c'],
  ['ラーメン', 'ラ:c|ー:c|メ:c|ン:c'],
  ['무료x', '무:h|료:h|x'],
  ['🔥🔥a', '🔥:o|🔥:o|a'],
  ['❤\ufe0fa', '❤\ufe0f:o|a'],
  ['𐐨𐐩 \ud83d', '𐐨𐐩| :s|\ud83d:o'],
]

describe('tokenize', () => {
  for (const [text, tokens] of cases) {
    test(JSON.stringify(text), () => {
      expect(cut(text)).toBe(tokens)
    })
  }

  test('tokens tile any text, and none starts inside a surrogate pair', () => {
    const parts = fc.constantFrom(
      'a',
      "'",
      's',
      ' ',
      '\n',
      '\r',
      '😀',
      '\ud83d',
      '\ude00',
      '\u0301',
      '保',
      '무',
      '_',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { count, starts } = tokenize(text)
        expect(starts[0]).toBe(0)
        expect(starts[count]).toBe(text.length)
        for (let token = 0; token < count; token++) {
          const start = starts[token] ?? 0
          expect(starts[token + 1]).toBeGreaterThan(start)
          expect(tokenAt({ count, starts, kinds: new Uint8Array(0) }, start)).toBe(token)
          if (start > 0)
            expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(start - 1, start + 1))).toBe(
              false,
            )
        }
      }),
    )
  })
})
