import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/core/node.js'
import { readJson } from '../../src/syntax/json.js'
import { data, hostile } from './corpus.js'
import { expectExact, scalars } from './located.js'

function read(text: string) {
  return readJson({ path: 'a.json', text })
}

function decodes(slice: string, character: string): boolean {
  return slice.startsWith('\\') && JSON.parse(`"${slice}"`) === character
}

// ⟦…⟧ is where the problem must stand.
const bad: [why: string, code: string, text: string][] = [
  ['nothing', 'empty', '  ⟦⟧'],
  ['a trailing comma in a list', 'trailing-comma', '[1⟦,⟧]'],
  ['a trailing comma in an object', 'trailing-comma', '{"a": 1⟦,⟧ }'],
  ['two commas', 'extra-comma', '[1,⟦,⟧2]'],
  ['a leading comma', 'extra-comma', '[⟦,⟧1]'],
  ['no comma', 'missing-comma', '["a" ⟦"⟧b"]'],
  ['a quote that is not escaped', 'missing-comma', '["a "⟦b⟧" c"]'],
  ['no colon', 'missing-colon', '{⟦"a"⟧ 1}'],
  ['no value', 'missing-value', '{"a":⟦}⟧'],
  ['a line comment', 'comment', '[⟦// one⟧\n1]'],
  ['a block comment', 'comment', '[⟦/* one */⟧1]'],
  ['a hash comment', 'comment', '⟦# one⟧\n1'],
  ['single quotes', 'single-quotes', '{"a": ⟦\'b\'⟧}'],
  ['curly quotes', 'curly-quotes', '{"a": ⟦“b”⟧}'],
  ['a key without quotes', 'unquoted', '{⟦a⟧: 1}'],
  ['a word', 'unquoted', '[⟦yes⟧]'],
  ['NaN', 'unquoted', '[⟦NaN⟧]'],
  ['a word in another case', 'unquoted', '[⟦True⟧]'],
  ['a word that goes on', 'unquoted', '[⟦nullable⟧]'],
  ['a leading zero', 'number', '[⟦012⟧]'],
  ['a plus sign', 'number', '[⟦+1⟧]'],
  ['a bare point', 'number', '[⟦.5⟧]'],
  ['minus infinity', 'number', '[⟦-Infinity⟧]'],
  ['a hexadecimal number', 'number', '[⟦0x1F⟧]'],
  ['a date', 'number', '[⟦2026-01-02T10:00⟧]'],
  ['a tab in a text', 'control-character', '["a⟦\t⟧b"]'],
  ['a line break in a text', 'unclosed-text', '["a⟦\n⟧b"]'],
  ['no closing quote', 'unclosed-text', '[⟦"⟧a]'],
  ['an unknown escape', 'escape', '["⟦\\q⟧"]'],
  ['half an escape', 'escape', '["⟦\\u⟧00"]'],
  ['no closing bracket', 'unclosed', '{"a": ⟦[⟧1'],
  ['the wrong closing bracket', 'mismatched-bracket', '[1⟦}⟧'],
  ['two values', 'second-value', '{} ⟦{⟧}'],
  ['a byte order mark inside', 'bom', '[⟦\uFEFF⟧1]'],
  ['a key twice', 'duplicate-key', '{"a": 1, ⟦"a"⟧: 2}'],
  ['a key twice with an escape', 'duplicate-key', '{"a": 1, ⟦"\\u0061"⟧: 2}'],
  ['another character', 'unexpected', '[⟦<⟧]'],
  ['a number as a key', 'number', '{⟦1⟧: 2}'],
]

describe('problems', () => {
  for (const [why, code, marked] of bad)
    test(why, () => {
      const start = marked.indexOf('⟦')
      const end = marked.indexOf('⟧') - 1
      const { node, problems } = read(marked.replace('⟦', '').replace('⟧', ''))
      expect(node).toBeUndefined()
      expect(problems[0]).toMatchObject({ code: `json/${code}`, severity: 'error' })
      expect([problems[0]?.place?.start.offset, problems[0]?.place?.end.offset]).toEqual([
        start,
        end,
      ])
    })

  test('what can be read past is read past', () => {
    const { problems } = read('{\n// one\na: NaN,\n"b": \'c\',\n"b": [1,],\n}')
    expect(problems.map(({ code, place }) => [code, place?.start.line])).toEqual([
      ['json/comment', 2],
      ['json/unquoted', 3],
      ['json/unquoted', 3],
      ['json/single-quotes', 4],
      ['json/duplicate-key', 5],
      ['json/trailing-comma', 5],
      ['json/trailing-comma', 5],
    ])
  })

  test('no message quotes a value', () => {
    for (const { message, remedy } of read('{"a": "Zebra5, "b": \'Zebra5\'}').problems)
      expect(`${message} ${remedy}`).not.toContain('Zebra5')
  })
})

describe('limits', () => {
  const over: [code: string, text: string][] = [
    ['too-deep', '['.repeat(200_000)],
    ['too-deep', '{"a":'.repeat(50_000)],
    ['too-many-keys', `{${Array.from({ length: 10_001 }, (_, n) => `"k${n}": 1`).join()}}`],
  ]
  for (const [code, text] of over)
    test(`${code}: ${text.slice(0, 8)}`, () => {
      expect(read(text).problems.map((problem) => problem.code)).toEqual([`json/${code}`])
    })

  test('64 levels are not too deep', () => {
    expect(read('['.repeat(64) + ']'.repeat(64)).problems).toEqual([])
  })
})

test('a part of a source is read in place, and a byte order mark at its beginning is not', () => {
  const text = '\uFEFF{"a": 1}\n\uFEFF{"b": "c\\n"}\n{"b": "c\\n"}'
  const source = { path: 'a.jsonl', text }
  expect(readJson(source, { end: 9 }).node?.span).toEqual({ start: 1, end: 9 })
  expect(readJson(source, { start: 10, end: 23 }).problems[0]?.code).toBe('json/bom')
  const { node, problems } = readJson(source, { start: 24 })
  expect(problems).toEqual([])
  expect(node).toMatchObject({ span: { start: 24, end: text.length } })
})

test('nothing behind the end is looked at', () => {
  const source = { path: 'a.jsonl', text: '12true"x"' }
  expect(readJson(source, { start: 0, end: 1 }).node).toMatchObject({ value: 1 })
  expect(readJson(source, { start: 0, end: 2 }).node).toMatchObject({ value: 12 })
  expect(readJson(source, { start: 2, end: 6 }).node).toMatchObject({ value: true })
  expect(readJson(source, { start: 2, end: 5 }).node).toBeUndefined()
  expect(readJson(source, { start: 6, end: 8 }).problems[0]?.code).toBe('json/unclosed-text')
})

test('values are those of JSON.parse, and every character leads to its source', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), fc.boolean(), (compact, ascii) => {
      const spaced = JSON.stringify(JSON.parse(compact), undefined, 2)
      const text = ascii
        ? spaced.replace(/[^\n -~]/gu, (char) =>
            [...Array(char.length).keys()]
              .map((unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, '0')}`)
              .join(''),
          )
        : spaced
      const { node, problems } = read(text)
      expect(problems).toEqual([])
      if (!node) throw new TypeError('Expected a value')
      expect(JSON.stringify(plain(node))).toBe(JSON.stringify(JSON.parse(text)))
      for (const scalar of scalars(node))
        if (scalar.text) expectExact(text, scalar.text, scalar.span, decodes)
    }),
    { numRuns: 2000 },
  )
})

const nearJson = fc
  .array(
    fc.constantFrom(...'{}[]",:0123456789.-+eE tfn\\u\n\t/\'', 'true', 'null', '"a":', '"b"'),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''))

test('accepts what JSON.parse accepts, but duplicate keys', () => {
  fc.assert(
    fc.property(nearJson, (text) => {
      const { node, problems } = read(text)
      expect(node === undefined).toBe(problems.length > 0)
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        expect(problems).not.toEqual([])
        return
      }
      if (problems.some(({ code }) => code === 'json/duplicate-key')) return
      expect(problems).toEqual([])
      expect(node && JSON.stringify(plain(node))).toBe(JSON.stringify(value))
    }),
    { numRuns: 20_000 },
  )
})

test('a replacement gives the text it promises', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 })
  fc.assert(
    fc.property(text, text, text, (before, to, after) => {
      const source = JSON.stringify([`${before}x${after}`])
      const { node } = read(source)
      const located = scalars(node)[0]?.text
      const at = before.length
      const span = located?.span(at, at + 1) ?? { start: 0, end: 0 }
      const spelled = located?.encode(to, at, at + 1) ?? ''
      const fixed = source.slice(0, span.start) + spelled + source.slice(span.end)
      expect(JSON.parse(fixed)).toEqual([before + to + after])
    }),
  )
})

describe.skipIf(!data)('public JSON tests', () => {
  for (const { name, text, row } of hostile('pub-json-test-suite', /\.json$/u))
    test(name, () => {
      const { node, problems } = read(text)
      const codes = problems.map(({ code }) => code)
      if (codes.some((code) => /duplicate|too-/u.test(code))) return
      // A byte order mark at the very beginning is ours to skip, and JSON.parse's to refuse.
      let accepted = true
      try {
        JSON.parse(text.replace(/^\uFEFF/u, ''))
      } catch {
        accepted = false
      }
      expect(node !== undefined).toBe(accepted)
      expect(problems.length > 0).toBe(!accepted)
      if (row['json'] === 'y') expect(accepted).toBe(true)
      if (row['json'] === 'n') expect(accepted).toBe(false)
    })
})

describe.skipIf(!data)('hostile drafts', () => {
  const lines = hostile('jsonl-drafts', /\.jsonl$/u).map((file) => ({ ...file, whole: false }))
  const whole = [...hostile('json-drafts', /\.json$/u), ...hostile('pump-small', /^json-/u)]
  for (const { name, text, expected, whole: isWhole } of [
    ...lines,
    ...whole.map((file) => ({ ...file, whole: true })),
  ])
    test(name, () => {
      const started = performance.now()
      const source = { path: name, text }
      const { problems } = readJson(source)
      expect(readJson(source).problems).toEqual(problems)
      expect(performance.now() - started).toBeLessThan(2000)
      if (isWhole && expected === 'ok') expect(problems).toEqual([])
    })
})
