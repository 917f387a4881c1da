import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/core/node.js'
import { readFlatYaml } from '../../src/syntax/flat-yaml.js'
import { readYaml } from '../../src/syntax/yaml.js'
import { data, hostile } from './corpus.js'
import { spelledOut } from './located.js'

/** What the flat reader gives, after comparing it with the full reader; `undefined` where it leaves the text to it. */
function read(text: string, before = ''): unknown {
  const source = { path: 'a.md', text: `${before}${text}` }
  const start = before.length
  const end = source.text.length
  const flat = readFlatYaml(source, start, end)
  if (!flat) return undefined
  const { documents, problems } = readYaml(source, { start, end })
  expect(problems).toEqual([])
  expect(documents).toHaveLength(1)
  const node = documents[0]?.node
  expect(spelledOut(flat)).toEqual(node && spelledOut(node))
  return plain(flat)
}

const flat: [why: string, text: string, value: object][] = [
  [
    'facts',
    'id: spring-01\nat: 2026-12-01T09:00:00Z\n',
    { id: 'spring-01', at: '2026-12-01T09:00:00Z' },
  ],
  ['no last line break', 'a: b', { a: 'b' }],
  [
    'words, numbers, nothing',
    'a: true\nb: 5\nc: 1.5\nd: ~\ne:\nf: NO',
    { a: true, b: 5, c: 1.5, d: null, e: null, f: 'NO' },
  ],
  ['an empty value at the end', 'a: 1\nb:', { a: 1, b: null }],
  ['quotes', 'a: "b: c # d"\ne: \'f\'\ng: ""', { a: 'b: c # d', e: 'f', g: '' }],
  ['a link', 'a: https://example.com/a?b=c#d', { a: 'https://example.com/a?b=c#d' }],
  [
    'a list in brackets',
    'a: [x, linkedin, 5, "b, c"]\nb: []',
    { a: ['x', 'linkedin', 5, 'b, c'], b: [] },
  ],
  ['a list with dashes', 'a:\n  - b\n  - "c"\nd: e', { a: ['b', 'c'], d: 'e' }],
  ['a list without indentation', 'a:\n- b\n- c\nd: e', { a: ['b', 'c'], d: 'e' }],
  ['a map', 'a:\n  b: c\n  d: [e]\nf: g', { a: { b: 'c', d: ['e'] }, f: 'g' }],
  ['comments and blank lines', '# one\n\na: b # two\n\n# three\nc: d\n', { a: 'b', c: 'd' }],
  ['CRLF', 'a: b\r\nc:\r\n  - d\r\n\r\ne: f\r\n', { a: 'b', c: ['d'], e: 'f' }],
  ['other scripts', 'a: Grüße, 東京 😀', { a: 'Grüße, 東京 😀' }],
]

describe('read', () => {
  for (const [why, text, value] of flat)
    test(why, () => {
      expect(JSON.stringify(read(text))).toBe(JSON.stringify(value))
      expect(JSON.stringify(read(text, '---\n'))).toBe(JSON.stringify(value))
    })
})

const left: [why: string, text: string][] = [
  ['a hashtag that is a comment', 'a: b #ad'],
  ['a colon in a text', 'a: b: c'],
  ['a colon at the end', 'a: b:'],
  ['a text on two lines', 'a: b\n  c'],
  ['a text on two lines with a blank one', 'a: b\n\n  c'],
  ['a text in a list on two lines', 'a:\n  - b\n    c'],
  ['an escape', 'a: "b\\n"'],
  ['a doubled quote', "a: 'b''s'"],
  ['a block', 'a: |\n  b'],
  ['an alias', 'a: &b c\nd: *b'],
  ['a type', 'a: !!str 1'],
  ['braces', 'a: {b: c}'],
  ['a list in a list', 'a: [[b]]'],
  ['a map in a list', 'a:\n  - b: c'],
  ['two levels', 'a:\n  b:\n    c: d'],
  ['a key twice', 'a: b\na: c'],
  ['a key with a space', 'a b: c'],
  ['a merge key', '<<: a'],
  ['a tab', 'a:\tb'],
  ['a lone CR', 'a: b\rc: d'],
  ['a control character', 'a: b\u0007'],
  ['a control character in a comment', '# \u0007\na: b'],
  ['a document marker', 'a: b\n---\nc: d'],
  ['no key', 'words'],
  ['a list', '- a'],
  ['nothing', ''],
  ['only a comment', '# a'],
]

describe('left to the full reader', () => {
  for (const [why, text] of left) test(why, () => expect(read(text)).toBeUndefined())
})

// Lines that are nearly flat, so that most texts are read and many sit on the edge.
const word = fc.constantFrom(
  'a',
  'open',
  'é',
  '😀',
  '5',
  '-3',
  '1.5',
  '+1',
  '.5',
  '0x1f',
  '0o7',
  '1e3',
  '.inf',
  'true',
  'null',

  '~',
  'NO',
  '',
  '"q"',
  "'s'",
  '"',
  "'",
  '#',
  '# c',
  '#t',
  ':',
  'a:b',
  'a: b',
  ',',
  '[',
  ']',
  '{',
  '}',

  '-',
  '- ',
  '--',
  '---',
  '...',
  '?',
  '!',
  '&x',
  '*x',
  '%',
  '@',
  '`',
  '|',
  '>',
  '\\',
  '\t',
  '\r',
  '/',
  '(',

  '\u0085',
  '\u00a0',
  '\u2028',
  '\uFEFF',
  '[a, b]',
  '[a,b]',
  '["c", 5 ]',
  '[a, ]',
  '[]',
  '10:30',
  '<<',
  '=',
)
const words = fc
  .array(word, { maxLength: 4 })
  .chain((list) => fc.constantFrom(' ', '', '  ').map((gap) => list.join(gap)))
const key = fc.constantFrom('a', 'b', 'c-d', 'e.f', '_g', 'true', 'h', 'i', 'j')
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, words).map(([name, value]) => `${name}: ${value}`) },
  { weight: 2, arbitrary: key.map((name) => `${name}:`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('', '  ', '   '), words)
      .map(([by, value]) => `${by}- ${value}`),
  },
  { weight: 2, arbitrary: fc.tuple(key, words).map(([name, value]) => `  ${name}: ${value}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '  ', '# c', '  # c', '\t', '---', '...') },
  { weight: 1, arbitrary: words },
)
const text = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end))

test('whatever is read is read as the full reader reads it, without problem or warning', () => {
  let taken = 0
  fc.assert(
    fc.property(text, (sample) => {
      if (read(sample) !== undefined) taken++
    }),
    { numRuns: 20_000 },
  )
  expect(taken).toBeGreaterThan(1000)
})

describe.skipIf(!data)('hostile front matter', () => {
  for (const { name, text } of hostile('frontmatter', /\.md$/u))
    test(name, () => {
      const found = /^---\r?\n(.*?)(?:^|\n)---/msu.exec(text)
      if (found) read(found[1] ?? '')
    })
})
