import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { point } from '../../src/core/source.js'
import { toCells, visible } from '../../src/reporters/display.js'
import { columns } from '../../src/reporters/width.js'
import { markLine, type Budget } from '../../src/reporters/window.js'
import { hostileText } from './hostile-text.js'
import { expectHarmless } from './outputs.js'
import { unmarked } from './shared-run.js'

const RUNS = 2000

const roomy: Budget = { columns: 80, around: 80 }
const narrow: Budget = { columns: 20, around: 80 }

/** A marked text as it is shown: the line, and the carets under it. */
function shown(marked: string, budget = roomy): string {
  const { source, span = { start: 0, end: 0 } } = unmarked(marked, 'a.md')
  const { line } = point(source, span.start)
  const { before, inside, after, column, width } = markLine(source, line, span, budget)
  return `${before}${inside}${after}\n${' '.repeat(column)}${'^'.repeat(Math.max(width, 1))}`
}

const cases: readonly [
  why: string,
  marked: string,
  line: string,
  carets: string,
  budget?: Budget,
][] = [
  ['a word', 'one ⟦two⟧ three', 'one two three', '    ^^^'],
  ['a place', 'one ⟦⟧two', 'one two', '    ^'],
  ['a place at the end', 'one⟦⟧', 'one', '   ^'],
  ['a place in an empty line', '⟦⟧\nnext', '', '^'],
  ['a line end', 'one⟦\r\n⟧two', 'one', '   ^'],
  ['only its own line', 'one\r\ntwo ⟦three⟧\rfour', 'two three', '    ^^^^^'],
  ['wide characters before', '限定 ⟦two⟧', '限定 two', '     ^^^'],
  ['wide characters inside', 'a ⟦限定⟧ b', 'a 限定 b', '  ^^^^'],
  ['half of a grapheme marks all of it', '👨\u200d⟦👩⟧ x', '👨‍👩 x', '^^'],
  ['tabs go to the next stop', 'a\tb⟦\t⟧c', 'a   b   c', '     ^^^'],
  ['a byte order mark at the start is not shown', '\ufeffone ⟦two⟧', 'one two', '    ^^^'],
  ['unless it is what was found', '⟦\ufeff⟧one', '⟨U+FEFF⟩one', '^^^^^^^^'],
  [
    'a line that just fits',
    '123456789⟦0123456789⟧0',
    '12345678901234567890',
    '         ^^^^^^^^^^',
    narrow,
  ],
  [
    'a long line is cut on the right',
    'one ⟦two⟧ three four five',
    'one two three …',
    '    ^^^',
    narrow,
  ],
  [
    'and on the left',
    'one two three four ⟦five⟧',
    '… three four five',
    '             ^^^^',
    { columns: 21, around: 80 },
  ],
  [
    'and on both sides',
    'one two three four ⟦five⟧ six seven eight',
    '… four five six …',
    '       ^^^^',
    narrow,
  ],
  [
    'in the middle of a long word',
    `${'o'.repeat(30)}⟦ne⟧${'o'.repeat(30)}`,
    '…ooooooooneoooooooo…',
    '         ^^',
    narrow,
  ],
  [
    'by graphemes too',
    `${'o'.repeat(30)}⟦ne⟧${'o'.repeat(30)}`,
    '…oooneooo…',
    '    ^^',
    { columns: 80, around: 6 },
  ],
  [
    'long evidence shows how it begins',
    `one two ⟦${'x'.repeat(50)}⟧`,
    'one two xxxxxxxxxx…',
    '        ^^^^^^^^^^',
    narrow,
  ],
  [
    'one grapheme wider than the line is shown all the same',
    `a⟦${'\u1112'.repeat(20)}⟧`,
    `…${'\u1112'.repeat(20)}`,
    ` ${'^'.repeat(40)}`,
    narrow,
  ],
]

describe('markLine', () => {
  for (const [why, marked, line, carets, budget] of cases) {
    test(why, () => expect(shown(marked, budget)).toBe(`${line}\n${carets}`))
  }

  test('the carets stand under what they mark, in every line there can be', () => {
    const budgets = fc.record({ columns: fc.integer({ min: 10, max: 120 }), around: fc.nat(80) })
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, budgets, (head, body, tail, budget) => {
        const source = { path: 'a.md', text: head + body + tail }
        const span = { start: head.length, end: head.length + body.length }
        const { line } = point(source, span.start)
        const marked = markLine(source, line, span, budget)
        expect(marked.column).toBe(columns(marked.before))
        expect(marked.width).toBe(columns(marked.inside))
        expectHarmless(`> ${marked.before}${marked.inside}${marked.after}`)
      }),
      { numRuns: RUNS },
    )
  })

  test('a line that fits is shown as it is, and only what is marked is marked', () => {
    const lineText = hostileText.map((text) => text.replaceAll(/[\r\n\t\ufeff]/gu, ''))
    fc.assert(
      fc.property(lineText, lineText, lineText, (head, body, tail) => {
        // Letters between them, so that each is shown alone as it is shown together.
        const parts = [`a${head}b`, `c${body}d`, `e${tail}f`] as const
        const source = { path: 'a.md', text: parts.join('') }
        const span = { start: parts[0].length, end: parts[0].length + parts[1].length }
        const { before, inside, after } = markLine(source, 1, span, { columns: 1e6, around: 1e6 })
        expect([before, inside, after]).toEqual(parts.map(visible))
      }),
      { numRuns: RUNS },
    )
  })

  test('no line is wider than its budget, but for one wide grapheme', () => {
    const budgets = fc.record({ columns: fc.integer({ min: 10, max: 60 }), around: fc.nat(80) })
    fc.assert(
      fc.property(hostileText, hostileText, budgets, (head, tail, budget) => {
        const source = { path: 'a.md', text: `${head}a${tail}`.replaceAll(/[\r\n\t]/gu, ' ') }
        const span = { start: head.length, end: source.text.length }
        const { before, inside, after } = markLine(source, 1, span, budget)
        const widest = Math.max(...toCells(source.text).map(({ width }) => width))
        const most = Math.max(budget.columns, widest + 2)
        expect(columns(before + inside + after)).toBeLessThanOrEqual(most)
      }),
      { numRuns: RUNS },
    )
  })

  test('masked spans are never shown, nor how long they are', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc限👍 '), maxLength: 12 })
    const secret = fc.string({ unit: fc.constantFrom(...'XYZ'), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, secret, words, fc.nat(60), fc.nat(60), (head, hidden, tail, at, size) => {
        const source = { path: 'a.md', text: head + hidden + tail }
        const masked = [{ start: head.length, end: head.length + hidden.length }]
        const span = { start: at, end: at + size }
        const { before, inside, after } = markLine(source, 1, span, roomy, masked)
        expect(before + inside + after).toBe(`${visible(head)}[…]${visible(tail)}`)
      }),
    )
  })

  test('a line of 20 MB costs no more than its window', () => {
    const text = `${'ü'.repeat(5_000_000)}needle${'\u0301'.repeat(5_000_000)}`
    const source = { path: 'a.md', text }
    for (let index = 0; index < 100; index++) {
      const { inside, column, before } = markLine(source, 1, { start: 5e6, end: 5e6 + 6 }, roomy)
      expect(inside.startsWith('needle')).toBe(true)
      expect(column).toBe(before.length)
    }
  })
})
