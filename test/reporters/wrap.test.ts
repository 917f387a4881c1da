import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns } from '../../src/reporters/width.js'
import { palette } from '../../src/reporters/palette.js'
import { sentence } from '../../src/reporters/wording.js'
import { wrap } from '../../src/reporters/wrap.js'

const plain = palette(false)

function wrapped(text: string, width: number | undefined): readonly string[] {
  return wrap(sentence(text, plain), { width, first: '→ ', indent: 2 })
}

const cases: readonly [why: string, text: string, width: number | undefined, lines: string[]][] = [
  ['no width, one line', 'one two three', undefined, ['→ one two three']],
  ['breaks at spaces', 'one two three four five', 22, ['→ one two three four', '  five']],
  [
    'wide characters count two',
    '限定限定限定 限定限定限定',
    22,
    ['→ 限定限定限定', '  限定限定限定'],
  ],
  [
    'a word wider than the line stays whole',
    `a ${'x'.repeat(30)} b`,
    22,
    ['→ a', `  ${'x'.repeat(30)}`, '  b'],
  ],
  [
    'a value is not torn from its comma',
    'one two three `four`, five',
    22,
    ['→ one two three', '  `four`, five'],
  ],
  ['a long value may break', '`one two three four five`', 22, ['→ `one two three four', '  five`']],
  [
    'one that runs from right to left may not',
    'one two `שלום שלום שלום`',
    22,
    ['→ one two', '  `שלום שלום שלום`'],
  ],
  [
    'a line never starts a command',
    'one two three four ::error::x',
    22,
    ['→ one two three four', '  ⟨:⟩:error::x'],
  ],
  ['not in the first line either, which starts with ours', '::error::x', 22, ['→ ::error::x']],
  ['nothing to say', '', 22, ['→ ']],
]

describe('wrap', () => {
  for (const [why, text, width, lines] of cases) {
    test(why, () => expect(wrapped(text, width)).toEqual(lines))
  }

  test('keeps every word in order, and every line within the width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab限é'), minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 22, max: 80 }),
        (all, width) => {
          const lines = wrapped(all.join(' '), width)
          const text = lines.map((line) => line.slice(2)).join(' ')
          expect(text).toBe(all.join(' '))
          for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  test('colour changes no character', () => {
    const text = 'Unexpected `one two three`, expected `four` or `five` at most'
    const options = { width: 30, first: '', indent: 0 }
    const colored = wrap(
      sentence(text, palette(true)).map((piece) => ({ paint: palette(true).quiet, ...piece })),
      options,
    )
    const bare = colored.map((line) => line.replaceAll(/\u001b\[\d+m/gu, ''))
    expect(bare.join(' ')).toBe(text.replaceAll('`', ''))
  })
})
