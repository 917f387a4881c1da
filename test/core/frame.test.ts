import { describe, expect, test } from 'vitest'
import { frame } from '../../src/core/frame.js'
import { marked } from '../../src/testing/index.js'

function framed(source: string): readonly string[] {
  const { text, spans } = marked(source)
  return frame({ path: 'policy.yaml', text }, spans[0] ?? { start: 0, end: 0 }).split('\n')
}

const cases: [why: string, source: string, rows: string[]][] = [
  [
    'the lines above and below',
    'a: 1\nb: ⟦two⟧\nc: 3\n',
    ['  1 | a: 1', '> 2 | b: two', '    |    ^^^', '  3 | c: 3'],
  ],
  ['as many as there are', '⟦a⟧: 1\n', ['> 1 | a: 1', '    | ^']],
  ['a place at the end of the file', 'a: 1\n⟦⟧', ['  1 | a: 1', '> 2 |', '    | ^']],
  ['an empty file', '⟦⟧', ['> 1 |', '    | ^']],
  [
    'a span of several lines is marked to the end of its first',
    '⟦a:\n  - b⟧\n',
    ['> 1 | a:', '    | ^^', '  2 |   - b'],
  ],
  ['tabs keep the carets in place', '\ta: ⟦1⟧', ['> 1 | \ta: 1', '    | \t   ^']],
  ['numbers of one width', '\n\n\n\n\n\n\n\nx\n⟦y⟧', ['   9 | x', '> 10 | y', '     | ^']],
]

describe('frame', () => {
  for (const [why, source, rows] of cases) test(why, () => expect(framed(source)).toEqual(rows))

  test('a line of a megabyte is cut', () => {
    expect(framed(`⟦x⟧${'y'.repeat(1_000_000)}`).every((row) => row.length < 200)).toBe(true)
  })
})
