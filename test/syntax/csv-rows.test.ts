import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows, sniffDelimiter, type Row } from '../../src/syntax/csv-rows.js'

function rows(text: string, delimiter = ',', most = 1000): Row[] {
  const { next } = csvRows(text, 0, delimiter, most)
  const all: Row[] = []
  for (let row = next(); row; row = next()) all.push(row)
  return all
}

/** Cells as written; a faulty row is its fault and its text. */
function written(text: string): (string | string[])[] {
  return rows(text).map((row) =>
    row.fault
      ? `${row.fault.type}: ${text.slice(row.start, row.end)}`
      : row.cells.map(({ start, end }) => text.slice(start, end)),
  )
}

const cases: [why: string, text: string, expected: (string | string[])[]][] = [
  ['nothing', '', []],
  ['one cell', 'a', [['a']]],
  ['a last line break starts no row', 'a,b\n', [['a', 'b']]],
  ['LF, CRLF and CR', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
  [
    'empty cells',
    ',\n,,',
    [
      ['', ''],
      ['', '', ''],
    ],
  ],
  ['a blank line is an empty cell', 'a\n\nb', [['a'], [''], ['b']]],
  ['quotes hide delimiters and line breaks', '"a,b","c\nd"\ne', [['"a,b"', '"c\nd"'], ['e']]],
  ['doubled quotes', '"a ""b""",c', [['"a ""b"""', 'c']]],
  ['only doubled quotes', '"""",""""""', [['""""', '""""""']]],
  ['a quote further on is a character', 'say "hi",b', [['say "hi"', 'b']]],
  ['other line ends are characters', 'a\u2028b\u0085c\vd', [['a\u2028b\u0085c\vd']]],
  ['never closed in the last row', 'a\n"b', [['a'], 'unclosed: "b']],
  ['never closed costs no other row', '"a\nb,c\nd\n', ['unclosed: "a', ['b', 'c'], ['d']]],
  ['text after a quote', '"a" b,c\nd', ['after-quote: "a" b,c', ['d']]],
  [
    'closed too late costs no other row',
    '1,"oops\n2,fine\n3,"good"\n4,last',
    ['after-quote: 1,"oops', ['2', 'fine'], ['3', '"good"'], ['4', 'last']],
  ],
  [
    'rows of several lines are read again after the faulty ones',
    '1,"oops\n2,"x"\n3,"two\nlines"',
    ['after-quote: 1,"oops', ['2', '"x"'], ['3', '"two\nlines"']],
  ],
]

describe('csvRows', () => {
  for (const [why, text, expected] of cases) {
    test(why, () => {
      expect(written(text)).toEqual(expected)
    })
  }

  test('keeps as many cells as asked for and counts the others', () => {
    expect(rows(','.repeat(99), ',', 3)).toMatchObject([{ count: 100, cells: [{}, {}, {}] }])
  })

  const cell = fc.string({
    unit: fc.constantFrom(...'a ",;\t\n\r', '\r\n', '🦊', 'é'),
    maxLength: 8,
  })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 })

  test('reads what an RFC 4180 writer writes, with exact places', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (cells, end) => {
        const spell = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const text = cells.map((row) => row.map(spell).join(',')).join(end)
        expect(written(text)).toEqual(cells.map((row) => row.map(spell)))
      }),
    )
  })

  test('covers any text: no row is lost, none overlaps another', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab",\n\r') }), (text) => {
        let last = 0
        for (const { start, end } of rows(text)) {
          expect(text.slice(last, start)).toMatch(/^(?:\r\n|\r|\n)?$/u)
          expect(end).toBeGreaterThanOrEqual(start)
          last = end
        }
        expect(text.slice(last)).toMatch(/^(?:\r\n|\r|\n)?$/u)
      }),
      { numRuns: 5000 },
    )
  })

  for (const pump of ['"a\n', '"', '"a",', '"a"b\n', '""\n', ',', '"\n\n', 'a"\n"', '"a\r']) {
    test(`is linear in ${JSON.stringify(pump)}`, () => {
      const text = pump.repeat(200_000 / pump.length)
      const started = performance.now()
      rows(text)
      expect(performance.now() - started).toBeLessThan(1000)
    })
  }
})

describe('sniffDelimiter', () => {
  const headers: [header: string, delimiter: string][] = [
    ['text', ','],
    ['id,text', ','],
    ['id;text;note, if any\n,,,,,', ';'],
    ['id\ttext', '\t'],
    ['"a,b,c";text', ';'],
    ['', ','],
  ]
  for (const [header, delimiter] of headers) {
    test(JSON.stringify(header), () => {
      expect(sniffDelimiter(header, 0)).toBe(delimiter)
    })
  }
})
