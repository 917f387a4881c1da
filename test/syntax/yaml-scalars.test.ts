import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { entry, type ScalarNode } from '../../src/core/node.js'
import { readYaml } from '../../src/syntax/yaml.js'
import { data, hostile } from './corpus.js'
import { expectExact, scalars } from './located.js'

/** The scalar under the key `t`. */
function read(text: string): ScalarNode {
  const { documents, problems } = readYaml({ path: 'a.yaml', text })
  expect(problems).toEqual([])
  const node = entry(documents[0]?.node, 't')?.value
  if (node?.type !== 'scalar' || !node.text) throw new TypeError('Expected a text')
  return node
}

/** Whether a YAML escape, a doubled quote or a line break decodes to a character or a half of one. */
function decodes(slice: string, character: string): boolean {
  if (slice === '\n' || slice === '\r') return character === ' ' || character === '\n'
  if (slice === '') return character === '\n'
  if (slice === "''") return character === "'"
  const value: unknown = parseDocument(`"${slice}"`, { logLevel: 'error' }).toJS()
  return slice.startsWith('\\') && typeof value === 'string' && value.includes(character)
}

// ⟦…⟧ is around the characters that decode to the part of the value in the second column.
const cases: [why: string, source: string, part: string, value: string][] = [
  ['plain', 't: one ⟦two⟧ three', 'two', 'one two three'],
  ['plain on two lines', 't: one⟦\n⟧  two', ' ', 'one two'],
  ['plain across a fold', 't: one ⟦two  \n  three⟧ four', 'two three', 'one two three four'],
  ['plain with a blank line', 't: one\n⟦\n⟧  two', '\n', 'one\ntwo'],
  ['plain over CRLF', 't: one\r⟦\n⟧  two', ' ', 'one two'],
  ['plain over lone CR', 't: one⟦\r⟧  two', ' ', 'one two'],
  ['single quotes', "t: 'it⟦''⟧s'", "'", "it's"],
  ['single quotes on two lines', "t: 'a⟦''\n  b⟧'", "' b", "a' b"],
  ['single quotes with blanks at both ends', "t: '⟦ a ⟧'", ' a ', ' a '],
  ['double quotes', 't: "a⟦\\u00e9⟧b"', 'é', 'aéb'],
  ['a pair of escapes', 't: "⟦\\ud83d\\ude00⟧!"', '😀', '😀!'],
  ['one long escape', 't: "⟦\\U0001F600⟧!"', '😀', '😀!'],
  ['a short escape', 't: "⟦\\x41⟧b"', 'A', 'Ab'],
  ['a named escape', 't: "a⟦\\t⟧b"', '\t', 'a\tb'],
  ['an escaped line break', 't: "on⟦e\\\n  t⟧wo"', 'et', 'onetwo'],
  ['an escaped CRLF', 't: "on⟦e\\\r\n  t⟧wo"', 'et', 'onetwo'],
  ['an escaped blank after a break', 't: "one\\\n  ⟦\\ ⟧two"', ' ', 'one two'],
  ['double quotes folded', 't: "one  ⟦\n⟧  two"', ' ', 'one two'],
  ['double quotes with an empty line', 't: "one\n⟦\n⟧  two"', '\n', 'one\ntwo'],
  ['literal', 't: |\n  one\n  ⟦two⟧\n', 'two', 'one\ntwo\n'],
  ['literal across lines', 't: |\n  on⟦e\n  t⟧wo\n', 'e\nt', 'one\ntwo\n'],
  ['literal with more indentation', 't: |\n  one\n  ⟦  two⟧\n', '  two', 'one\n  two\n'],
  ['literal with an indicator', 't: |1\n ⟦ one⟧\n', ' one', ' one\n'],
  ['literal stripped', 't: |-\n  ⟦one⟧\n\n', 'one', 'one'],
  ['literal kept', 't: |+\n  one⟦\n\n⟧', '\n\n', 'one\n\n'],
  ['literal over CRLF', 't: |\r\n  one\r⟦\n⟧  two\r\n', '\n', 'one\ntwo\n'],
  ['literal over lone CR', 't: |\r  one⟦\r⟧  two\r', '\n', 'one\ntwo\n'],
  ['literal with a tab', 't: |\n  ⟦\tone⟧\n', '\tone', '\tone\n'],
  ['literal without a last line break', 't: |\n  ⟦one⟧', 'one', 'one\n'],
  ['folded', 't: >\n  one⟦\n⟧  two\n', ' ', 'one two\n'],
  ['folded with a paragraph', 't: >\n  one\n⟦\n⟧  two\n', '\n', 'one\ntwo\n'],
  [
    'folded with more indentation',
    't: >\n  one⟦\n⟧    two\n  three\n',
    '\n',
    'one\n  two\nthree\n',
  ],
  ['folded and stripped', 't: >-\n  one\n  ⟦two⟧\n', 'two', 'one two'],
  ['folded with a header comment', 't: > # why\n  one\n  ⟦two⟧\n', 'two', 'one two\n'],
]

describe('places of YAML scalars', () => {
  for (const [why, marked, part, value] of cases) {
    test(why, () => {
      const start = marked.indexOf('⟦')
      const end = marked.indexOf('⟧') - 1
      const source = marked.replace('⟦', '').replace('⟧', '')
      const node = read(source)
      expect(node.value).toBe(value)
      expect(node.text?.text).toBe(value)
      const at = value.indexOf(part)
      expect(node.text?.span(at, at + part.length)).toEqual({ start, end })
      if (node.text) expectExact(source, node.text, node.span, decodes)
    })
  }
})

// What the encoding of a style must and must not touch.
const encodings: [
  why: string,
  source: string,
  from: string,
  to: string,
  written: string | undefined,
][] = [
  ['plain', 't: Doors open late', 'late', 'at nine', 'at nine'],
  ['plain must not become a number', 't: 5 tickets', ' tickets', '', undefined],
  ['plain must not get a colon', 't: Doors open', 'Doors', 'Doors:', undefined],
  ['plain must not get a comment', 't: Doors#open', 'Doors', 'Doors ', undefined],
  ['plain must not end in a blank', 't: Doors open', 'open', '', undefined],
  ['plain keeps its inner comma', 't: one, two', 'two', 'three', 'three'],
  ['single quotes are doubled', "t: 'so good'", 'good', "it's", "it''s"],
  ['no line break in single quotes', "t: 'so good'", 'good', 'a\nb', undefined],
  ['double quotes are escaped', 't: "so good"', 'good', '"b"\n', '\\"b\\"\\n'],
  ['controls are escaped', 't: "so good"', 'good', '\u0085', '\\u0085'],
  ['literal as it is', 't: |\n  so good\n', 'good', '"bad"', '"bad"'],
  ['literal keeps its indentation', 't: |\n  so good\n', 'so', ' so', undefined],
  ['literal keeps its lines', 't: |\n  so good\n', 'good', 'a\nb', undefined],
  ['literal keeps its last line break', 't: |\n  so good\n', 'good\n', 'bad', undefined],
]

describe('replacements in YAML scalars', () => {
  for (const [why, source, from, to, written] of encodings) {
    test(why, () => {
      const { text } = read(source)
      const start = text?.text.indexOf(from) ?? -1
      expect(text?.encode(to, start, start + from.length)).toBe(written)
    })
  }
})

// Characters that mean something to one of the styles, and some that do not.
const piece = fc.constantFrom(
  'a',
  'b',
  'é',
  '😀',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n  ',
  ' \n ',
  "'",
  "''",
  '"',
  '\\',
  '#',

  '-',
  ':',
  ', ',
  '[',
  '1',
  '.',
  '%',
  '\\n',
  '\\x41',
  '\\u00e9',
  '\\U0001F600',
  '\\ud83d\\ude00',
  '\\\n',
  '\\ ',
  '\\"',
  '>',
  '|',
  '&',
  '\u00a0',
  '\u2028',
  '\r\n',
  '\r',
)
const body = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const header = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|1', '>2', '>1+', '|2-')

/** A document whose key `t` has a scalar in one of the styles; many are broken, and then there is nothing to check. */
const written = fc.oneof(
  body.map((words) => `t: a${words.replaceAll('\n', '\n  ')}`),
  body.map((words) => `t: '${words.replaceAll('\n', '\n ')}'\n`),
  body.map((words) => `t: "${words.replaceAll('\n', '\n ')}"\n`),
  fc
    .tuple(header, body)
    .map(([mark, words]) => `t: ${mark}\n  ${words.replaceAll('\n', '\n  ')}\n`),
  fc.tuple(header, body).map(([mark, words]) => `t: ${mark}\n${words}`),
  fc.tuple(header, body).map(([mark, words]) => `- ${mark}\n  x\n${words}\n- y`),
  body.map((words) => `{t: a${words}, u: ["${words}"]}`),
)

function normal(text: string): string {
  return text.replace(/\r(?!\n)/gu, '\n')
}

test('a text is what the parser decodes, and every character leads to what decodes to it', () => {
  let checked = 0
  fc.assert(
    fc.property(written, (text) => {
      const { documents, problems } = readYaml({ path: 'a.yaml', text })
      if (problems.some(({ severity }) => severity === 'error')) return
      const [document] = documents
      // A Map keeps its order, an object puts the key 1 first.
      const parsed: unknown = parseDocument(normal(text), {
        logLevel: 'error',
        stringKeys: true,
      }).toJS({ mapAsMap: true })
      const values: unknown[] = []
      const collect = (value: unknown): void => {
        if (value instanceof Map || Array.isArray(value))
          for (const item of value.values()) collect(item)
        else values.push(value)
      }
      collect(parsed)
      const found = scalars(document?.node)
      expect(found.map(({ value }) => value)).toEqual(values)
      for (const node of found) {
        if (!node.text) continue
        checked++
        expect(node.text.text).toBe(node.value)
        expectExact(text, node.text, node.span, decodes)
      }
    }),
    { numRuns: 6000 },
  )
  expect(checked).toBeGreaterThan(1500)
})

const replacement = fc.oneof(
  body,
  fc.constantFrom(
    '',
    ' ',
    'word',
    'two words',
    ' edge',
    'edge ',
    '- x',
    '# x',
    ': x',
    '12',
    'null',
  ),
)

test('into a block without a character nothing can be written for certain', () => {
  for (const text of ['t: >1+\n  ', 't: |+\n\n', 't: |\n', 't: >-\n  \n']) {
    const [node] = scalars(readYaml({ path: 'a.yaml', text }).documents[0]?.node)
    expect(node?.text?.encode('word', 0, 0)).toBeUndefined()
  }
})

test('a replacement that is offered gives the text it promises, and leaves the rest of the document alone', () => {
  let offered = 0
  fc.assert(
    fc.property(written, replacement, fc.nat(), fc.nat(), (text, to, a, b) => {
      const before = readYaml({ path: 'a.yaml', text })
      if (before.problems.length > 0) return
      const all = scalars(before.documents[0]?.node)
      const node = all.find((scalar) => scalar.text)
      if (!node?.text) return
      const { length } = node.text.text
      const [start, end] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const spelled = node.text.encode(to, start, end)
      if (spelled === undefined) return
      offered++
      const at = node.text.span(start, end)
      const fixed = text.slice(0, at.start) + spelled + text.slice(at.end)
      const after = readYaml({ path: 'a.yaml', text: fixed })
      expect(after.problems).toEqual([])
      const expected = node.text.text.slice(0, start) + to + node.text.text.slice(end)
      expect(scalars(after.documents[0]?.node).map(({ value }) => value)).toEqual(
        all.map((scalar) => (scalar === node ? expected : scalar.value)),
      )
    }),
    { numRuns: 8000 },
  )
  expect(offered).toBeGreaterThan(300)
})

describe.skipIf(!data)('public YAML tests', () => {
  for (const { name, text } of hostile('pub-yaml-test-suite', /\.yaml$/u)) {
    test(name, () => {
      const { documents } = readYaml({ path: name, text })
      for (const { node } of documents)
        for (const scalar of scalars(node)) {
          if (!scalar.text) continue
          expect(scalar.text.text).toBe(scalar.value)
          expectExact(text, scalar.text, { start: 0, end: text.length }, decodes)
        }
    })
  }
})
