import { describe, expect, test } from 'vitest'
import { openTable, type TableOptions } from '../../src/syntax/csv-table.js'

/** The names of the columns, the rows as they are written, and what is wrong. */
function read(text: string, options: Partial<TableOptions> = {}) {
  const table = openTable(text, { columns: 4, cell: () => 8, ...options })
  const rows: string[] = []
  const faults = [...table.faults]
  for (let record = table.next(); record; record = table.next()) {
    const { number, row, fault } = record
    if (fault) faults.push(fault)
    rows.push(`${number} ${text.slice(row.start, row.end)}`)
  }
  return {
    names: table.headings.map(({ name }) => name),
    rows,
    faults: faults.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
  }
}

describe('openTable', () => {
  const tables: [why: string, text: string, names: string[], rows: string[], faults: string[]][] = [
    [
      'rows are numbered without the blank ones',
      'a,b\n\n1,2\n , \n3,4',
      ['a', 'b'],
      ['1 1,2', '2 3,4'],
      [],
    ],
    ['a byte order mark is no part of a name', '\uFEFFa\n1', ['a'], ['1 1'], []],
    ['the delimiter is that of the first line', 'a;b\n1;2,3', ['a', 'b'], ['1 1;2,3'], []],
    ['no row is read without a header', '', [], [], ['csv/empty ']],
    ['nor below one that is broken', '"a\n1\n', [], [], ['csv/unclosed-quote "']],
    ['nor below one that is too wide', 'a,b,c,d,e\n1\n', [], [], ['limit/columns a,b,c,d,e']],
    [
      'a name that comes twice',
      'a,b,a\n1,2,3',
      ['a', 'b', 'a'],
      ['1 1,2,3'],
      ['csv/duplicate-column a'],
    ],
    ['columns without a name are no duplicates', 'a,,\n1,2,3', ['a', '', ''], ['1 1,2,3'], []],
    ['blanks belong to a name', ' a,a\n1,2', [' a', 'a'], ['1 1,2'], []],
    [
      'a row that is wrong costs no other, whatever its quotes swallow',
      'a,b\n1,"2\n3,4"\n5\n6,7\n',
      ['a', 'b'],
      ['1 1,"2\n3,4"', '2 5', '3 6,7'],
      ['csv/short-row 5'],
    ],
    [
      'nor does one that runs over lines and is too long',
      'a,b\n1,"2\n3,4",5\n6,7\n',
      ['a', 'b'],
      ['1 1,"2\n3,4",5', '2 3,4",5', '3 6,7'],
      ['csv/long-row 1,"2\n3,4",5', 'csv/long-row 3,4",5'],
    ],
    [
      'a cell that is too long',
      'a,b\n1,123456789',
      ['a', 'b'],
      ['1 1,123456789'],
      ['limit/field 123456789'],
    ],
  ]
  for (const [why, text, names, rows, faults] of tables) {
    test(why, () => {
      expect(read(text)).toEqual({ names, rows, faults })
    })
  }

  test('blanks around names can be dropped, in quotes they stay', () => {
    expect(read(' a ,"a "," b"\n', { trimNames: true }).names).toEqual(['a', 'a ', ' b'])
  })

  test('a column may have longer cells than others', () => {
    const cell = (name: string) => (name === 'a' ? 2 : Infinity)
    expect(read('a,b\n1,123456789\n123,1', { cell }).faults).toEqual(['limit/field 123'])
  })
})
