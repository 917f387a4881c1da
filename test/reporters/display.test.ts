import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCells, visible } from '../../src/reporters/display.js'
import { columns, shorten } from '../../src/reporters/width.js'
import { hostileText } from './hostile-text.js'
import { expectHarmless } from './outputs.js'

const RUNS = 2000

const cases: readonly [why: string, raw: string, shown: string, width: number][] = [
  ['plain letters are as they are', 'Doors open', 'Doors open', 10],
  ['Han is two columns a character', '限定', '限定', 4],
  ['a full-width sign is two columns', '！', '！', 2],
  ['half-width kana are one column, marks too', 'ｶﾞ', 'ｶﾞ', 2],
  ['a joined family is one emoji', '👨‍👩‍👧', '👨‍👩‍👧', 2],
  ['so is a joined emoji without its variation selector', '❤‍🔥', '❤‍🔥', 2],
  ['a flag of two letters is one emoji', '🇫🇷', '🇫🇷', 2],
  ['a keycap is one emoji', '1️⃣', '1️⃣', 2],
  ['a skin tone belongs to its hand', '👍🏽', '👍🏽', 2],
  ['a mark belongs to its letter', 'e\u0301', 'e\u0301', 1],
  ['a mark without a letter gets a circle', '\u0301a', '◌\u0301a', 2],
  ['a vowel sign that stands for itself needs none', '\u1000\u1062', '\u1000\u1062', 2],
  ['nor at the start', '\u1062', '\u1062', 1],
  ['Hangul letters join to one syllable', '\u1112\u1161\u11ab', '\u1112\u1161\u11ab', 2],
  ['a Hangul vowel alone is named', '\u1161', '⟨U+1161⟩', 8],
  ['ESC has a picture', '\u001b[2J', '␛[2J', 4],
  ['DEL has a picture', '\u007f', '␡', 1],
  ['a C1 control is named', '\u009b', '\\u{9b}', 6],
  ['a line end has a picture', 'a\r\nb', 'a␍␊b', 4],
  ['a zero-width space is named', 'a\u200bb', 'a⟨U+200B⟩b', 10],
  ['a joiner between letters is named', 'a\u200db', 'a⟨U+200D⟩b', 10],
  ['a joiner after an emoji that leads nowhere is named', '👍\u200d', '👍⟨U+200D⟩', 10],
  ['a variation selector on a letter is named', 'a\ufe0f', 'a⟨U+FE0F⟩', 9],
  ['one on a digit that is no keycap is named', '1\ufe0f', '1⟨U+FE0F⟩', 9],
  ['one on a picture is kept', '❤\ufe0f', '❤\ufe0f', 2],
  ['a soft hyphen is named', 'a\u00adb', 'a⟨U+00AD⟩b', 10],
  ['a bidi override is named', '\u202e', '⟨U+202E⟩', 8],
  ['a line separator is named', '\u2028', '⟨U+2028⟩', 8],
  ['a surrogate without partner is named', '\ud83d', '⟨U+D83D⟩', 8],
  ['tags say what they spell', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴⟨tags gb⟩', 11],
  ['tags spell nothing that could be obeyed', '\u{e0023}\u{e0023}\u{e005b}', '⟨tags ···⟩', 10],
  ['many tags are cut', '\u{e0061}'.repeat(100), `⟨tags ${'a'.repeat(24)}…⟩`, 32],
  [
    'a pile of marks is counted',
    `e${'\u0301'.repeat(30)}`,
    `e${'\u0301'.repeat(8)}⟨+22 marks⟩`,
    12,
  ],
  ['a noncharacter is named', '\uffff', '⟨U+FFFF⟩', 8],
  ['Arabic digits and signs are drawn', '\u0600١', '\u0600١', 2],
  ['the start of a log command is broken', '##vso[x]', '⟨#⟩#vso[x]', 10],
  ['so it is where letters come first', 'a ##[x]', 'a ⟨#⟩#[x]', 9],
  ['a heading is none', '## Doors', '## Doors', 8],
]

describe('toCells', () => {
  for (const [why, raw, shown, width] of cases) {
    test(why, () => {
      const cells = toCells(raw)
      expect(cells.map(({ text }) => text).join('')).toBe(shown)
      expect(cells.reduce((sum, cell) => sum + cell.width, 0)).toBe(width)
      expect(columns(shown)).toBe(width)
      expect(visible(raw)).toBe(shown)
    })
  }

  test('a tab in a line is a cell of its own, in a message a picture', () => {
    expect(toCells('a\tb').map(({ type }) => type)).toEqual(['text', 'tab', 'text'])
    expect(visible('a\tb')).toBe('a␉b')
  })

  test('cells cover the text in order, without gap or overlap, each as wide as it says', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(1000), (raw, offset) => {
        let next = offset
        for (const cell of toCells(raw, offset)) {
          expect(cell.start).toBe(next)
          expect(cell.end).toBeGreaterThan(cell.start)
          if (cell.type !== 'tab') expect(cell.width).toBe(columns(cell.text))
          expect(cell.width).toBeGreaterThan(0)
          next = cell.end
        }
        expect(next).toBe(offset + raw.length)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('visible', () => {
  test('what it shows is harmless, and stays as it is', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const shown = visible(raw)
        expectHarmless(`> ${shown}`)
        expect(visible(shown)).toBe(shown)
      }),
      { numRuns: RUNS },
    )
  })

  test('a million characters take a moment', () => {
    expect(visible(`a\u200b${'e\u0301'.repeat(500_000)}`).length).toBe(1_000_009)
    expect(visible(`e${'\u0301'.repeat(1_000_000)}`)).toContain('⟨+999992 marks⟩')
    expect(visible('👍\u200d'.repeat(300_000)).length).toBeGreaterThan(300_000)
    expect(visible('##[').length).toBe(5)
    expect(visible('#'.repeat(1_000_000)).length).toBe(1_000_000)
  })
})

describe('shorten', () => {
  const table: readonly [raw: string, most: number, shown: string][] = [
    ['four', 4, 'four'],
    ['fives', 4, 'fiv…'],
    ['限定セール', 10, '限定セール'],
    ['限定セール', 9, '限定セー…'],
    ['限定セール', 8, '限定セ…'],
    ['', 0, ''],
  ]
  for (const [raw, most, shown] of table) {
    test(`\`${raw}\` in ${most} columns`, () => expect(shorten(raw, most)).toBe(shown))
  }
})
