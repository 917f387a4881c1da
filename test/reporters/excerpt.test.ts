import { describe, expect, test } from 'vitest'
import { excerpt, maskedSpans } from '../../src/reporters/excerpt.js'
import { palette } from '../../src/reporters/palette.js'
import { findingAt, unmarked } from './shared-run.js'

const options = { palette: palette(false), gutter: 3, width: 40, masked: [] }

function rows(marked: string, more = {}): readonly string[] {
  const { source, span = { start: 0, end: 0 } } = unmarked(marked, 'a.md')
  return excerpt(findingAt(source, span, { message: 'a', ...more }), source, options)
}

const cases: readonly [why: string, marked: string, rows: readonly string[]][] = [
  ['a word', 'one\ntwo ⟦three⟧', ['  2 │ two three', '    │     ^^^^^']],
  ['a place', 'one⟦⟧ two', ['  1 │ one two', '    │    ^']],
  ['two lines', 'a ⟦b\nc⟧ d', ['  1 │ a b', '    │   ^', '  2 │ c d', '    │ ^']],
  ['more lines', 'a ⟦b\n\n\nc⟧ d', ['  1 │ a b', '    │   ^', '  … │', '  4 │ c d', '    │ ^']],
  ['a line end is of the line it ends', 'a⟦\n⟧b', ['  1 │ a', '    │  ^']],
  ['the whole draft has none: at the start of a file', '⟦⟧one', []],
  ['after a byte order mark', '\ufeff⟦⟧one', []],
  ['at the start of a row', 'a,b\n⟦⟧1,2', []],
  ['at the start of an item', 'drafts:\n  - ⟦⟧text: one', []],
  [
    'but a place after words is one',
    'drafts:\n  - text: ⟦⟧one',
    ['  2 │   - text: one', '    │           ^'],
  ],
]

describe('excerpt', () => {
  for (const [why, marked, expected] of cases) {
    test(why, () => expect(rows(marked)).toEqual(expected))
  }

  test('private evidence has none', () => {
    expect(rows('call ⟦SECRET⟧', { masked: true })).toEqual([])
  })

  test('a place that the source no longer has is shown at its end', () => {
    const source = { path: 'a.md', text: 'one' }
    const finding = findingAt(source, { start: 70, end: 80 }, { message: 'a', evidence: 'gone' })
    expect(excerpt(finding, source, options)).toEqual(['  1 │ one', '    │    ^'])
  })
})

test('maskedSpans unites what overlaps', () => {
  const source = { path: 'a.md', text: 'x'.repeat(30) }
  const at = (start: number, end: number, masked: boolean) =>
    findingAt(source, { start, end }, { message: 'a', ...(masked && { masked }) })
  expect(maskedSpans([at(10, 14, true), at(0, 3, true), at(2, 5, true), at(3, 12, false)])).toEqual(
    [
      { start: 0, end: 5 },
      { start: 10, end: 14 },
    ],
  )
})
