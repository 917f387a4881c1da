import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { place, point } from '../../src/core/source.js'

/** Counts by splitting: slow and plain, as an oracle should be. */
function oracle(text: string, offset: number) {
  const before = text.slice(0, offset)
  // An offset between CR and LF is still on the line that they end.
  const isInsidePair = text[offset - 1] === '\r' && text[offset] === '\n'
  const lines = (isInsidePair ? before.slice(0, -1) : before).split(/\r\n|\r|\n/u)
  const last = lines.at(-1) ?? ''
  return { line: lines.length, column: last.length + 1 + (isInsidePair ? 1 : 0), offset }
}

describe('point', () => {
  const cases: [why: string, text: string, offset: number, line: number, column: number][] = [
    ['an empty source has a first line', '', 0, 1, 1],
    ['LF ends a line', 'a\nb', 2, 2, 1],
    ['CRLF ends one line, not two', 'a\r\nb', 3, 2, 1],
    ['CR alone ends a line', 'a\rb', 2, 2, 1],
    ['U+2028 ends none', 'a\u2028b', 2, 1, 3],
    ['a BOM is a column', '\ufeffab', 1, 1, 2],
    ['an emoji is two columns', '😀x', 2, 1, 3],
    ['the end of the text is a place', 'a\n', 2, 2, 1],
  ]
  for (const [why, text, offset, line, column] of cases) {
    test(why, () => expect(point({ path: 'x', text }, offset)).toEqual({ line, column, offset }))
  }

  test('agrees with counting lines by hand', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\n', '\r', '\u2028', '😀', '\t'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, fc.nat(40), (body, at) => {
        const offset = Math.min(at, body.length)
        expect(point({ path: 'x', text: body }, offset)).toEqual(oracle(body, offset))
      }),
      { numRuns: 2000 },
    )
  })
})

test('a place has both ends and the path', () => {
  expect(place({ path: 'a.md', text: 'x\nyz' }, { start: 2, end: 4 })).toEqual({
    path: 'a.md',
    start: { line: 2, column: 1, offset: 2 },
    end: { line: 2, column: 3, offset: 4 },
  })
})
