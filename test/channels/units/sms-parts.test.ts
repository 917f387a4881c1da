import { describe, expect, test } from 'vitest'
import { countSmsParts } from '../../../src/channels/units/sms-parts.js'

const a = (count: number) => 'a'.repeat(count)

describe('countSmsParts', () => {
  const cases: [why: string, text: string, parts: number][] = [
    ['nothing is no part', '', 0],
    ['one character is one', 'a', 1],
    ['160 fit in one', a(160), 1],
    ['161 do not', a(161), 2],
    ['two parts hold 153 each', a(306), 2],
    ['so 307 take three', a(307), 3],
    ['a line break takes one place, CR LF two', `${a(158)}\r\n`, 1],
    ['and one too many', `${a(159)}\r\n`, 2],
    ['accents and Greek capitals of the alphabet take one', 'éùàñöÄØÆ¿§ΔΩ'.padEnd(160, 'a'), 1],
    ['the sign of the euro takes two', `${a(158)}€`, 1],
    ['and is too much behind 159', `${a(159)}€`, 2],
    ['eighty signs of two places fit', '€'.repeat(80), 1],
    ['eighty-one do not', '€'.repeat(81), 2],
    ['a part holds 76 of them, for none is split', '{'.repeat(152), 2],
    ['153 take three', '}'.repeat(153), 3],
    ['one at the end of a part goes into the next', `${a(152)}^${a(152)}`, 3],
    ['without it, two would do', `${a(153)}^${a(151)}`, 2],
    ['all signs of two places', '^{}\\[~]|€\f'.repeat(8), 1],
    ['a backtick is not in the alphabet: 70 fit', `${a(69)}\``, 1],
    ['71 do not', `${a(70)}\``, 2],
    ['a part holds 67 then', `${a(133)}“`, 2],
    ['so 135 take three', `${a(134)}“`, 3],
    ['a small cedilla is not in it, a capital one is', `${a(70)}ç`, 2],
    ['neither is a tab, nor a combining accent', `${a(69)}e\u0301`, 2],
    ['an emoji takes two places', `${a(68)}😀`, 1],
    ['and is too much behind 69', `${a(69)}😀`, 2],
    ['it is never split over two parts', `${a(66)}😀${a(66)}`, 3],
    ['thirty-three of them in a part', '😀'.repeat(66), 2],
    ['sixty-seven take three', '😀'.repeat(67), 3],
    ['half of one takes a place', `${a(69)}\ud83d`, 1],
    ['Han and Cyrillic take one', '漢'.repeat(35) + 'я'.repeat(35), 1],
  ]
  for (const [why, text, parts] of cases) test(why, () => expect(countSmsParts(text)).toBe(parts))
})
