import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternError } from '../../src/core/matcher.js'
import { compileRegex } from '../../src/text/regex.js'
import { compileLinear } from '../../src/text/regex/linear.js'
import { prefilter } from '../../src/text/regex/literals.js'
import { compileNative } from '../../src/text/regex/native.js'
import { parsePattern } from '../../src/text/regex/parse.js'
import { mark } from './view-of.js'

/** What V8 finds, for patterns and texts that it can manage. */
function oracle(pattern: string, text: string, ignoreCase = false) {
  const flags = ignoreCase ? 'giu' : 'gu'
  return Array.from(text.matchAll(new RegExp(pattern, flags)), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

function errorOf(action: () => unknown): PatternError | undefined {
  try {
    action()
  } catch (error) {
    if (error instanceof PatternError) return error
    throw error
  }
  return undefined
}

const cases: [why: string, pattern: string, text: string, ignoreCase?: boolean][] = [
  ['a class', '[0-9]{2,3}', '⟦12⟧ ⟦345⟧⟦67⟧ 8'],
  ['the first alternative wins, not the longest', 'a|ab', '⟦a⟧b'],
  ['lazy', '<.+?>', '⟦<a>⟧b⟦<c>⟧'],
  ['greedy', '<.+>', '⟦<a>b<c>⟧'],
  ['`.` stops at a line end', 'a.*', '⟦ab⟧\n⟦ac⟧'],
  ['`^` and `$` are the ends of the text', '^a+|b+$', '⟦aaa⟧b bb\naa ⟦bb⟧'],
  ['a named group', '(?<year>[0-9]{4})-[0-9]+', '⟦2026-11⟧'],
  ['a boundary', '\\bfree\\b.*\\bmoney\\b', 'a ⟦free and easy money⟧ freemoney'],
  ['no boundary', '\\Bs+\\B', 'as a⟦ss⟧a sa'],
  ['white space is Unicode’s', 'a\\sb', '⟦a\u0085b⟧ ⟦a\u00a0b⟧ a\ufeffb'],
  ['white space in a class', 'a[^\\S]+b', '⟦a\u0085\u3000b⟧ a\ufeffb'],
  ['capitals', 'straße+', '⟦STRAẞE⟧ ⟦Straßeeee⟧', true],
  ['capitals beyond ASCII', '[k-l]+σ+', '⟦K\u212aLς⟧', true],
  ['not without the flag', 'k+', 'K⟦k⟧K'],
  ['code points, not halves', '.{2}', '⟦😀😀⟧⟦😀x⟧'],
  ['a script', '\\p{Script=Greek}+', 'a ⟦λόγος⟧'],
  ['a property', '\\p{Emoji_Presentation}{4,}', '🎉🎉 ⟦🎉🎉🎉🎉🎉⟧'],
  ['code points by number', '\\u{1F600}+|\\u20ac+', '⟦😀😀⟧ ⟦€⟧'],
  ['one character of look-around', '(?<!\\w)@\\w{1,15}(?!\\w)', 'a@b ⟦@c⟧ @0123456789abcdef'],
  ['looking at a class ahead', '\\w+(?=[.!?])', 'now ⟦then⟧. Or ⟦not⟧!'],
  ['looking behind', '(?<=\\$)\\d+', '$⟦500⟧ 600'],
  ['needless backslashes', "\\'a+\\-b\\#[\\-\\']+", "⟦'aa-b#-'⟧"],
  ['a loop that may take nothing', 'x(?:|a)*', '⟦xaa⟧⟦x⟧'],
]

describe('regex', () => {
  for (const [why, pattern, source, ignoreCase] of cases) {
    test(why, () => {
      const text = source.replace(/[⟦⟧]/gu, '')
      const parsed = parsePattern(pattern)
      expect(mark(text, compileRegex(pattern, ignoreCase ?? false)(text))).toBe(source)
      expect(mark(text, compileLinear(parsed, ignoreCase ?? false)(text))).toBe(source)
    })
  }

  const refused: [pattern: string, code: string, says: string][] = [
    ['(', 'regex/syntax', 'character `1`: a `(` is not closed'],
    ['a(b(c)[(]', 'regex/syntax', 'character `2`'],
    ['a)', 'regex/syntax', '`\\)`'],
    ['ab[c', 'regex/syntax', ']'],
    ['*a', 'regex/syntax', 'character `1`'],
    ["\\'\\'ab**", 'regex/syntax', 'character `8`'],
    ['[z-a]', 'regex/syntax', 'smaller one first'],
    ['a{2,1}', 'regex/syntax', 'smaller one first'],
    ['a{', 'regex/syntax', '\\{'],
    ['(?i)x', 'regex/syntax', 'ignoreCase: true'],
    ['(?i:x)', 'regex/syntax', 'ignoreCase: true'],
    ['(?s)x', 'regex/syntax', 'flags'],
    ['(?P<a>x)', 'regex/syntax', '(?<name>'],
    ['(?#c)', 'regex/syntax', 'group'],
    ['\\p{Foo}', 'regex/syntax', 'Script=Greek'],
    ['\\u{110000}', 'regex/syntax', 'names no character'],
    ['\\<a\\>', 'regex/syntax', '\\\\'],
    ['/free/gi', 'regex/syntax', 'ignoreCase: true'],
    ['/free/', 'regex/syntax', '[/]'],
    ['(?=ab)a', 'regex/look-around', '`(?=…)`'],
    ['(?!ab)a', 'regex/look-around', '`(?!…)`'],
    ['(?<=ab)a', 'regex/look-around', '`(?<=…)`'],
    ['x(?<!a|b)a', 'regex/look-around', 'character `2`'],
    ['(.+)\\1', 'regex/back-reference', '`\\1`'],
    ['(?<q>["x]).*\\k<q>', 'regex/back-reference', '`\\k<q>`'],
    ['a{1000000}', 'regex/too-large', '1000000'],
    ['(?:a{100}){100}', 'regex/too-large', '1000'],
    ['(?:(?:){1000}){1000}a{9999}', 'regex/too-large', '9999'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'regex/too-large', '50'],
    ['a'.repeat(1025), 'regex/too-large', '1024'],
    [
      Array.from({ length: 101 }, (_, n) => `[a-${String.fromCodePoint(0x4e00 + n)}]`).join(''),
      'regex/too-large',
      '100',
    ],
    ['', 'regex/matches-empty', 'empty'],
    ['a*', 'regex/matches-empty', 'everywhere'],
    ['a|', 'regex/matches-empty', 'everywhere'],
    ['(?:)', 'regex/matches-empty', 'everywhere'],
    ['\\b', 'regex/matches-empty', 'everywhere'],
    ['^$', 'regex/matches-empty', 'everywhere'],
    ['(?:a?){3}', 'regex/matches-empty', 'everywhere'],
  ]
  for (const [pattern, code, says] of refused) {
    test(`\`${pattern.slice(0, 30)}\` is refused: ${code}`, () => {
      const error = errorOf(() => compileRegex(pattern, false))
      expect(error?.code).toBe(code)
      expect(`${error?.message} ${error?.remedy}`).toContain(says)
      expect(`${error?.message} ${error?.remedy}`).not.toMatch(/please|invalid/i)
    })
  }
})

// Few characters, so that patterns and texts meet; empty alternatives and nested loops, where engines differ.
const { pattern: patterns } = fc.letrec<{ pattern: string; part: string; item: string }>((tie) => ({
  pattern: fc
    .array(tie('part'), { minLength: 1, maxLength: 3, depthIdentifier: 'p' })
    .map((parts) => parts.join('|')),
  part: fc
    .array(tie('item'), { maxLength: 4, depthIdentifier: 'p' })
    .map((items) => items.join('')),
  item: fc.oneof(
    { depthIdentifier: 'p', maxDepth: 3 },
    fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\w',
      '\\b',
      '\\B',
      '^',
      '$',
      '(?=a)',
      '(?<!b)',
      '😀',
      'k',
      '\\W',
    ),
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom('a', 'b', '.', '😀'),
          tie('pattern').map((inner) => `(?:${inner})`),
        ),
        fc.constantFrom(
          '',
          '*',
          '+',
          '?',
          '*?',
          '+?',
          '??',
          '{2}',
          '{0,2}',
          '{1,2}?',
          '{2,}',
          '{0}',
        ),
      )
      .map(([item, count]) => item + count),
  ),
}))
const texts = fc
  .array(fc.constantFrom('a', 'b', 'K', '\u212a', ' ', '\n', '😀', '\ud83d'), { maxLength: 12 })
  .map((parts) => parts.join(''))

describe('against V8', () => {
  test('both lanes and the prefilter find what V8 finds', () => {
    let compared = 0
    fc.assert(
      fc.property(patterns, texts, fc.boolean(), (pattern, text, ignoreCase) => {
        const parsed = parsePattern(pattern)
        if (parsed.root.nullable) return
        compared++
        const expected = oracle(pattern, text, ignoreCase)
        expect(compileLinear(parsed, ignoreCase)(text)).toEqual(expected)
        const native = compileNative(parsed, ignoreCase)
        if (native) expect(native(text)).toEqual(expected)
        if (expected.length > 0) expect(prefilter(parsed, ignoreCase)?.(text) ?? true).toBe(true)
        expect(compileRegex(pattern, ignoreCase)(text)).toEqual(
          expected.map((hit) => ({ ...hit, index: 0 })),
        )
      }),
      { numRuns: 5_000 },
    )
    expect(compared).toBeGreaterThan(1_000)
  })

  test('texts longer than a block', () => {
    const long = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '😀', 'ab ', '\n'), fc.nat(5_000)), {
        maxLength: 5,
      })
      .map((parts) => parts.map(([part, count]) => part.repeat(count)).join(''))
    fc.assert(
      fc.property(
        fc.constantFrom(
          'a+b?',
          '😀+',
          '(?:a|b)+\\s',
          'b\\b',
          '^.',
          '.$',
          'a{500}',
          '[^a]{1,9}?a',
          'x|b+',
        ),
        long,
        (pattern, text) => {
          expect(compileLinear(parsePattern(pattern), false)(text)).toEqual(oracle(pattern, text))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('folds the case of every character as V8 does', () => {
    const letters = 'aksßŸµθβςωⰀᏸꭰდიⅷⓐﬅΐᾀǆ'
    const all = Array.from({ length: 0x1f000 }, (_, code) => String.fromCodePoint(code)).join('')
    for (const letter of letters) {
      expect(compileLinear(parsePattern(letter), true)(all)).toEqual(oracle(letter, all, true))
    }
  })
})

describe('linear time', () => {
  const slow: [pattern: string, text: string][] = [
    ['(?:a+)+b', 'a'.repeat(200_000)],
    ['free(?:.*money)?', 'free '.repeat(40_000)],
    ['x*y|x', 'x'.repeat(200_000)],
    ['#\\w+', '#'.repeat(200_000)],
    ['(?:a[bc]|d)+', 'ab'.repeat(400_000)],
    ['(?:[^a]|d)+', '😀'.repeat(1_000_000)],
    ['\\S*@\\S*', 'a'.repeat(200_000)],
    ['(?:a?){30}a{30}', 'a'.repeat(200_000)],
    ['[ab]*a[ab]{14}c', 'ab'.repeat(50_000)],
    ['c[ab]{14}a|[ab]c', 'abbabaab'.repeat(25_000)],
    ['(?:.{0,30}a.{30}b)+', 'abbaababbbaaabab'.repeat(4_000)],
  ]
  for (const [pattern, text] of slow) {
    test(`\`${pattern}\``, () => {
      const find = compileRegex(pattern, false)
      const started = performance.now()
      find(text)
      expect(performance.now() - started).toBeLessThan(1_000)
    })
  }

  test('reaches that never come again are dropped', () => {
    // 2^20 sets of states are possible: more than are kept.
    const find = compileRegex('a[ab]*?(?:b[ab]{19}a|c)', false)
    let seed = 1
    let text = ''
    for (let at = 0; at < 60_000; at++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      text += (seed >>> 16) & 1 ? 'a' : 'b'
    }
    expect(find(text)).toEqual(
      oracle('a[ab]*?(?:b[ab]{19}a|c)', text).map((hit) => ({ ...hit, index: 0 })),
    )
  })
})

interface Row {
  readonly id: string
  readonly pattern: string
  readonly verdict: string
  readonly attack?: { readonly pre: string; readonly pump: string; readonly post: string }
}

const data = process.env['COPYDESK_DATA']
const corpus = join(data ?? '', 'hostile/regex/patterns.jsonl')

describe.skipIf(data === undefined || !existsSync(corpus))('the corpus of slow patterns', () => {
  const rows = (existsSync(corpus) ? readFileSync(corpus, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))

  test('every row is refused, or matches its attack in time', () => {
    const refusals: Record<string, number> = {}
    const slow: string[] = []
    for (const { id, pattern, verdict, attack } of rows) {
      const error = errorOf(() => compileRegex(pattern, false))
      if (error) {
        refusals[error.code] = (refusals[error.code] ?? 0) + 1
        // Ordinary patterns may not be refused.
        expect([id, verdict]).not.toEqual([id, 'linear'])
        continue
      }
      refusals['accepted'] = (refusals['accepted'] ?? 0) + 1
      const { pre, pump, post } = attack ?? { pre: '', pump: 'a', post: '!' }
      const text = pre + pump.repeat(Math.ceil(20_000 / Math.max(1, pump.length))) + post
      const find = compileRegex(pattern, false)
      const started = performance.now()
      find(text)
      if (performance.now() - started > 250) slow.push(id)
    }
    expect(slow).toEqual([])
    expect(refusals['accepted']).toBeGreaterThan(rows.length / 2)
  })
})
