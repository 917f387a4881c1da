import { describe, expect, test } from 'vitest'
import { palette } from '../../src/reporters/palette.js'
import { brief, plural, sentence, until } from '../../src/reporters/wording.js'

function words(message: string, color: boolean): string {
  return sentence(message, palette(color))
    .map(({ text, paint }) => (paint ? paint(text) : text))
    .join('')
}

describe('sentence', () => {
  const cases: readonly [why: string, message: string, plain: string, colored: string][] = [
    [
      'a value is emphasised',
      'Unexpected `now`',
      'Unexpected `now`',
      'Unexpected \u001b[1mnow\u001b[22m',
    ],
    ['an odd backtick opens nothing', 'A ` alone', 'A ` alone', 'A ` alone'],
    ['an empty value keeps its backticks', 'Found ``', 'Found ``', 'Found \u001b[1m``\u001b[22m'],
    ['so does one of white space', 'Found ` `', 'Found ` `', 'Found \u001b[1m` `\u001b[22m'],
    [
      'right-to-left values are isolated, in a terminal',
      '`שלום`',
      '`שלום`',
      '\u001b[1m\u2068שלום\u2069\u001b[22m',
    ],
    ['what is hidden is shown', '`a\u200bb`', '`a⟨U+200B⟩b`', '\u001b[1ma⟨U+200B⟩b\u001b[22m'],
  ]
  for (const [why, message, plain, colored] of cases) {
    test(why, () => {
      expect(words(message, false)).toBe(plain)
      expect(words(message, true)).toBe(colored)
    })
  }

  test('a long value is cut', () => {
    expect(words(`Unexpected \`${'x'.repeat(5_000_000)}\``, false)).toBe(
      `Unexpected \`${'x'.repeat(59)}…\``,
    )
  })
})

test('brief tells that it left something out, even where that was not looked at', () => {
  expect(brief(`${'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(20)}`.repeat(50))).toMatch(
    /…$/u,
  )
})

describe('plural', () => {
  const cases: readonly [number, string][] = [
    [0, '0 drafts'],
    [1, '1 draft'],
    [2, '2 drafts'],
  ]
  for (const [count, said] of cases) test(said, () => expect(plural(count, 'draft')).toBe(said))
})

describe('until', () => {
  const cases: readonly [string | null, string][] = [
    ['2026-12-27T00:00:00Z', 'until 2026-12-27 00:00 UTC'],
    ['2026-12-27T00:00:00.000Z', 'until 2026-12-27 00:00 UTC'],
    ['2026-12-27T23:59:30.500Z', 'until 2026-12-27 23:59:30 UTC'],
    ['some \u001bday', 'until some ␛day'],
    [null, 'until further notice'],
  ]
  for (const [instant, said] of cases) test(said, () => expect(until(instant)).toBe(said))
})
