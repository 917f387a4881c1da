import { Ajv, type AnySchemaObject } from 'ajv'
import { describe, expect, test } from 'vitest'
import { createChannels } from '../../src/channels/index.js'
import { defineKind, type AnyKind } from '../../src/core/kind.js'
import { typed } from '../../src/core/schema.js'
import { CopydeskError, PolicyError, type Problem } from '../../src/index.js'
import { loadPolicy, type Policy } from '../../src/policy/load.js'
import { policySchema } from '../../src/policy/schema.js'
import { validators } from '../../src/policy/validators.generated.js'
import type { Validator } from '../../src/policy/words.js'
import { compileGlob } from '../../src/text/glob.js'
import { createMatchers } from '../../src/text/matchers.js'

const row = {
  type: 'object',
  additionalProperties: false,
  required: ['tag'],
  properties: { tag: { type: 'string' }, owner: { type: 'string' }, until: { type: 'string' } },
} as const

/** A kind whose options may be files; it refuses the tag `BAD`. */
const registry = defineKind({
  name: 'registry',
  summary: 'Knows tags.',
  why: 'Tests.',
  examples: [],
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      tags: typed<readonly unknown[]>({
        type: 'array',
        file: true,
        minItems: 1,
        items: { anyOf: [{ type: 'string', minLength: 1 }, row] },
        description: 'The tags there are.',
      }),
      names: typed<unknown>({
        anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'array', items: {} }],
        file: true,
      }),
      other: { type: 'array', items: { type: 'string' } },
    },
  },
  messages: {},
  compile({ tags = [] }, _, { complain }) {
    for (const [index, each] of tags.entries()) {
      const tag = typeof each === 'string' ? each : (each as { tag: string }).tag
      const path = typeof each === 'string' ? ['tags', index] : ['tags', index, 'tag']
      if (tag === 'BAD')
        complain({ code: 'registry/bad', message: 'Bad tag', remedy: 'Improve it', path })
    }
    return () => []
  },
})

const kinds: Readonly<Record<string, AnyKind>> = { registry }
const ajv = new Ajv({ allErrors: true, ownProperties: true, strict: false, inlineRefs: false })
const validate = ajv.compile(registry.options as AnySchemaObject) as Validator

type Files = Readonly<Record<string, string>>

/** Names lead from the folder of the file they are written in; `copydesk:` names are files of that name. */
function load(yaml: string, files: Files = {}): Policy {
  return loadPolicy(
    { path: 'copydesk.yaml', text: yaml },
    {
      kinds,
      validators: { file: validators.file, options: { registry: validate } },
      matchers: createMatchers(),
      channels: createChannels,
      glob: compileGlob,
      resolve: (spec, from) => {
        const path = spec.startsWith('.')
          ? new URL(spec, `file:///${from}`).pathname.slice(1)
          : spec
        const text = files[path]
        if (text !== undefined) return { path, text }
        throw new CopydeskError('policy/missing', `There is no file \`${spec}\``, { remedy: 'Add' })
      },
    },
  )
}

function mistakes(yaml: string, files: Files = {}): readonly Problem[] {
  try {
    load(yaml, files)
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
}

/** What is wrong and where: `code path:line:column what stands there`. */
function marks(yaml: string, files: Files = {}): readonly string[] {
  return mistakes(yaml, files).map(({ code, place, frame, remedy }) => {
    expect(frame).toContain('^')
    expect(remedy).not.toBe('')
    const text = place?.path === 'copydesk.yaml' ? yaml : files[place?.path ?? '']
    const { start, end } = place ?? { start: { line: 0, column: 0, offset: 0 }, end: { offset: 0 } }
    return `${code} ${place?.path}:${start.line}:${start.column} ${text?.slice(start.offset, end.offset)}`
  })
}

/** A policy with data `tags` and one rule that names it. */
const withData = (tags: string, rest = '') =>
  `copydesk: 1\n${rest}data: {tags: ${tags}}\nrules: [{id: a/b, kind: registry, names: $tags}]`
const withOption = (option: string, rest = '') =>
  `copydesk: 1\n${rest}rules: [{id: a/b, kind: registry, ${option}}]`
const namesOf = ({ rules }: Policy) => rules[0]?.options['names']
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a table', () => {
  const tables: [why: string, text: string, list: readonly unknown[]][] = [
    [
      'is a list of maps, the first line names the keys',
      'tag,owner\nAcmeSummit,Dana\nSpringSale,Lee\n',
      [
        { tag: 'AcmeSummit', owner: 'Dana' },
        { tag: 'SpringSale', owner: 'Lee' },
      ],
    ],
    ['without a row is an empty list', 'tag,owner\n', []],
    ['empty cells are absent', 'tag,owner\nA,\n,Lee\n', [{ tag: 'A' }, { owner: 'Lee' }]],
    ['quoted ones too', 'tag,owner\nA,""\n', [{ tag: 'A' }]],
    ['blank rows are none', 'tag,owner\n\nA,B\n , \n,\n"",""\n\n', [{ tag: 'A', owner: 'B' }]],
    [
      'every cell is a text, the kind decides',
      'tag,owner\ntrue,12\n',
      [{ tag: 'true', owner: '12' }],
    ],
    [
      'quotes, delimiters and line breaks inside a cell',
      'tag,owner\n"a ""b""","Dana, Lee\nand Kim"\n',
      [{ tag: 'a "b"', owner: 'Dana, Lee\nand Kim' }],
    ],
    [
      'blanks around cells and names are dropped',
      ' tag , owner\n A , B \n',
      [{ tag: 'A', owner: 'B' }],
    ],
    ['in quotes they stay', '" tag"\n" A "\n', [{ ' tag': ' A ' }]],
    ['a BOM and CRLF', '\uFEFFtag,owner\r\nA,B\r\n', [{ tag: 'A', owner: 'B' }]],
    ['no line break at the end', 'tag\nA', [{ tag: 'A' }]],
    ['semicolons', 'tag;owner\nA;"B, C"\n', [{ tag: 'A', owner: 'B, C' }]],
    ['tabs', 'tag\towner\nA\tB, C\n', [{ tag: 'A', owner: 'B, C' }]],
    ['delimiters at the end of a row are harmless', 'tag\nA,,\n', [{ tag: 'A' }]],
    ['a dollar is a dollar', 'tag\n$tags\n$$A\n', [{ tag: '$tags' }, { tag: '$$A' }]],
    ['a path inside is a text', 'tag\n./tags.csv\n', [{ tag: './tags.csv' }]],
    [
      'names of object members are names',
      '__proto__,constructor\nA,B\n',
      [JSON.parse('{"__proto__":"A","constructor":"B"}')],
    ],
  ]
  for (const [why, text, list] of tables) {
    test(why, () => {
      expect(plain(namesOf(load(withData('./tags.csv'), { 'tags.csv': text })))).toEqual(list)
      expect(plain(namesOf(load(withOption('names: ./tags.csv'), { 'tags.csv': text })))).toEqual(
        list,
      )
    })
  }

  test('of tabs may hold commas and semicolons', () => {
    const files = { 'tags.tsv': 'tag, or: name;owner\nA\n', 'TAGS.TSV': 'tag\towner\nA;\tB,\n' }
    expect(namesOf(load(withData('./tags.tsv'), files))).toEqual([{ 'tag, or: name;owner': 'A' }])
    expect(namesOf(load(withData('./TAGS.TSV'), files))).toEqual([{ tag: 'A;', owner: 'B,' }])
  })

  const faults: [why: string, text: string, ...marks: string[]][] = [
    ['an empty file', '', 'csv/empty tags.csv:1:1 '],
    ['a row that is too short', 'tag,owner\nA,B\nC\n', 'csv/short-row tags.csv:3:1 C'],
    ['a row that is too long', 'tag,owner\nA,B,C\n', 'csv/long-row tags.csv:2:1 A,B,C'],
    ['an unclosed quote', 'tag,owner\nA,"B\nC,D\n', 'csv/unclosed-quote tags.csv:2:3 "'],
    ['characters after a quote', 'tag,owner\n"A"x,B\n', 'csv/text-after-quote tags.csv:2:4 x'],
    ['an unclosed quote in the header', 'tag,"owner\nA,B\n', 'csv/unclosed-quote tags.csv:1:5 "'],
    ['one name twice', 'tag,owner,tag\nA,B,C\n', 'csv/duplicate-column tags.csv:1:11 tag'],
    ['but for blanks', 'tag, tag\nA,B\n', 'csv/duplicate-column tags.csv:1:5  tag'],
    [
      'columns without a name',
      'tag,, \nA,B,C\n',
      'csv/unnamed-column tags.csv:1:5 ',
      'csv/unnamed-column tags.csv:1:6  ',
    ],
    ['a line without a name before the header', '\ntag\nA\n', 'csv/unnamed-column tags.csv:1:1 '],
    ['a control character', 'tag\nA\u0000B\n', 'csv/control-character tags.csv:2:2 \u0000'],
    [
      'all of them at once',
      'tag,tag\nA\nB,C,D\n"E,F\n',
      'csv/duplicate-column tags.csv:1:5 tag',
      'csv/short-row tags.csv:2:1 A',
      'csv/long-row tags.csv:3:1 B,C,D',
      'csv/unclosed-quote tags.csv:4:1 "',
    ],
  ]
  for (const [why, text, ...expected] of faults) {
    test(`${why} is shown where it is, once, and nothing that follows from it`, () => {
      expect(marks(withData('./tags.csv'), { 'tags.csv': text })).toEqual(expected)
      expect(marks(withOption('tags: ./tags.csv'), { 'tags.csv': text })).toEqual(expected)
    })
  }

  test('shows the lines around a mistake', () => {
    const [found] = mistakes(withData('./tags.csv'), { 'tags.csv': 'tag,owner\nA,B\nC\nD,E\n' })
    expect(found).toMatchObject({
      message: 'Record `2` has `1` cells, expected `2`',
      remedy: 'Add the missing cells, empty ones too',
      frame: '  2 | A,B\n> 3 | C\n    | ^\n  4 | D,E',
    })
  })
})

describe('a mistake that the kind finds', () => {
  const table = 'tag,owner\nA,Dana\n"BAD",Lee\n'
  const cases: [why: string, yaml: string, files: Files, ...marks: string[]][] = [
    [
      'is at the cell',
      withOption('tags: ./tags.csv'),
      { 'tags.csv': table },
      'registry/bad tags.csv:3:2 BAD',
    ],
    [
      'also through data',
      'copydesk: 1\ndata: {known: ./tags.csv}\nrules: [{id: a/b, kind: registry, tags: $known}]',
      { 'tags.csv': table },
      'registry/bad tags.csv:3:2 BAD',
    ],
    [
      'among other entries',
      withOption('tags: [X, ./tags.csv, ./more.yaml, BAD]'),
      { 'tags.csv': table, 'more.yaml': '- Y\n- {tag: BAD}\n' },
      'registry/bad copydesk.yaml:2:70 BAD',
      'registry/bad more.yaml:2:9 BAD',
      'registry/bad tags.csv:3:2 BAD',
    ],
    [
      'a column it does not know is said once, at its name',
      withOption('tags: ./tags.csv'),
      { 'tags.csv': 'tag,ownr\nA,Dana\nB,Lee\n' },
      'policy/unknown-key tags.csv:1:5 ownr',
    ],
    [
      'a cell it needs is missing in a row',
      withOption('tags: ./tags.csv'),
      { 'tags.csv': 'tag,owner\nA,Dana\n,Lee\n' },
      'policy/missing-key tags.csv:3:1 ,Lee',
    ],
    [
      'a list without an entry is wrong where it is named',
      withOption('tags: ./tags.csv'),
      { 'tags.csv': 'tag\n' },
      'policy/empty copydesk.yaml:2:35 tags',
    ],
    [
      'so is data of the wrong sort',
      'copydesk: 1\ndata: {known: ./tags.yaml}\nrules: [{id: a/b, kind: registry, tags: $known}]',
      { 'tags.yaml': '# much\n# ado\na: 1\n' },
      'policy/type copydesk.yaml:3:35 tags',
    ],
  ]
  for (const [why, yaml, files, ...expected] of cases) {
    test(why, () => {
      expect(marks(yaml, files)).toEqual(expected)
    })
  }

  test('names the nearest column', () => {
    const files = { 'tags.csv': 'tag,ownr\nA,Dana\n' }
    expect(mistakes(withOption('tags: ./tags.csv'), files)).toMatchObject([
      { remedy: 'Did you mean `owner`?', ruleId: 'a/b' },
    ])
  })
})

describe('data', () => {
  const files = {
    'policy/house.yaml': '- Harbour\n- {tag: Quay}\n',
    'policy/campaigns.csv': 'tag,owner\nNightBerth,Dana\n',
    'policy/map.yaml': 'tag: A\n',
    'policy/two.json': '["One", "Two"]',
  }
  const house = ['Harbour', { tag: 'Quay' }]
  const campaigns = [{ tag: 'NightBerth', owner: 'Dana' }]
  const values: [why: string, data: string, value: unknown][] = [
    ['a YAML file', './policy/house.yaml', house],
    ['a JSON file', './policy/two.json', ['One', 'Two']],
    ['a map', './policy/map.yaml', { tag: 'A' }],
    ['a file in a list', '[./policy/campaigns.csv]', campaigns],
    [
      'files beside values',
      '[./policy/house.yaml, ./policy/campaigns.csv, {tag: Extra}]',
      [...house, ...campaigns, { tag: 'Extra' }],
    ],
    [
      'one file twice',
      '[./policy/two.json, Three, ./policy/two.json]',
      ['One', 'Two', 'Three', 'One', 'Two'],
    ],
    [
      'a text that is no path',
      '[policy/house.yaml, ./house, house.csv]',
      ['policy/house.yaml', './house', 'house.csv'],
    ],
  ]
  for (const [why, data, value] of values) {
    test(`may be ${why}`, () => {
      expect(plain(namesOf(load(withData(data), files)))).toEqual(value)
    })
  }

  const faults: [why: string, data: string, ...marks: string[]][] = [
    [
      'a map among entries',
      '[X, ./policy/map.yaml]',
      'policy/data copydesk.yaml:2:18 ./policy/map.yaml',
    ],
    ['no file', './none.csv', 'policy/missing copydesk.yaml:2:14 ./none.csv'],
    ['no file in a list', '[./none.csv, X]', 'policy/missing copydesk.yaml:2:15 ./none.csv'],
    ['a text', 'Harbour', 'policy/data-path copydesk.yaml:2:14 Harbour'],
    [
      'an absolute path',
      '/etc/hashtags.csv',
      'policy/data-path copydesk.yaml:2:14 /etc/hashtags.csv',
    ],
    [
      'a path without dots',
      'policy/house.yaml',
      'policy/data-path copydesk.yaml:2:14 policy/house.yaml',
    ],
    ['another ending', './house.xlsx', 'policy/data-path copydesk.yaml:2:14 ./house.xlsx'],
    ['a pack', 'copydesk:hygiene', 'policy/data-path copydesk.yaml:2:14 copydesk:hygiene'],
  ]
  for (const [why, data, ...expected] of faults) {
    test(`${why} is refused, and said once`, () => {
      expect(marks(withData(data), files)).toEqual(expected)
    })
  }

  test('a broken YAML file is shown with the lines around the mistake', () => {
    expect(marks(withData('./x.yaml'), { 'x.yaml': '- a\n- "b\n' })).toEqual([
      'yaml/unclosed-quote x.yaml:2:3 "',
    ])
    expect(marks(withData('./x.yaml'), { 'x.yaml': '- a\n---\n- b\n' })).toEqual([
      'policy/documents x.yaml:3:1 - b',
    ])
  })

  test('a broken file that is named twice is shown once', () => {
    expect(
      marks(withOption('tags: [./x.csv], names: ./x.csv', 'data: {x: ./x.csv}\n'), {
        'x.csv': 'a,a\n',
      }),
    ).toEqual(['csv/duplicate-column x.csv:1:3 a'])
  })

  test('too many files are refused', () => {
    const many = Array.from({ length: 300 }, (_, index) => `./${index}.csv`)
    const all = Object.fromEntries(many.map((path) => [path.slice(2), 'tag\nA\n']))
    const found = mistakes(withData(`[${many.join()}]`), all)
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['policy/data-count']))
    expect(found).toHaveLength(44)
  })
})

describe('data of several policies', () => {
  const base = (data: string, rest = '') =>
    `copydesk: 1\ndata: {tags: ${data}}\nrules: [{id: a/b, kind: registry, names: $tags${rest}}]`
  const over = (data: string) => `copydesk: 1\nextends: ./base/base.yaml\ndata: {tags: ${data}}`
  const files = {
    'base/own.csv': 'tag\nOwn\n',
    'user.csv': 'tag\nUser\n',
    'words.yaml': '- one\n- two\n',
    'less.yaml': '- "!remove two"\n- three\n',
  }
  const cases: [why: string, base: string, over: string, value: unknown][] = [
    ['an empty list waits for a file', '[]', './user.csv', [{ tag: 'User' }]],
    ['a list takes a file', '[{tag: X}]', './user.csv', [{ tag: 'X' }, { tag: 'User' }]],
    ['a file takes a file', './own.csv', './user.csv', [{ tag: 'Own' }, { tag: 'User' }]],
    ['a file takes a list', './own.csv', '[./user.csv, X]', [{ tag: 'Own' }, { tag: 'User' }, 'X']],
    ['an entry of a file can be removed', '../words.yaml', '["!remove one"]', ['two']],
    ['by a file, too', '../words.yaml', './less.yaml', ['one', 'three']],
  ]
  for (const [why, below, above, value] of cases) {
    test(why, () => {
      const policy = load(over(above), { ...files, 'base/base.yaml': base(below) })
      expect(plain(namesOf(policy))).toEqual(value)
    })
  }

  test('nothing to remove is shown in the file that says so', () => {
    const all = { ...files, 'base/base.yaml': base('[one]') }
    expect(marks(over('./less.yaml'), all)).toEqual([
      'policy/nothing-to-remove less.yaml:1:3 "!remove two"',
    ])
  })

  test('a final rule takes more entries from a file, and no fewer', () => {
    const all = { ...files, 'base/base.yaml': base('../words.yaml', ', final: true') }
    expect(marks(over('./user.csv'), all)).toEqual([])
    expect(marks(over('./less.yaml'), all)).toEqual(['policy/final copydesk.yaml:3:8 tags'])
  })

  test('a pack names no files', () => {
    const all = { ...files, 'copydesk:tags': base('./user.csv') }
    expect(marks('copydesk: 1\nextends: copydesk:tags', all)).toEqual([
      'policy/data-refused copydesk:tags:2:14 ./user.csv',
    ])
    const option = { ...files, 'copydesk:tags': withOption('tags: [./user.csv]') }
    expect(marks('copydesk: 1\nextends: copydesk:tags', option)).toEqual([
      'policy/data-refused copydesk:tags:2:42 ./user.csv',
    ])
  })

  test('but what a pack declares can be filled from one', () => {
    const all = { ...files, 'copydesk:tags': base('[]') }
    const policy = load('copydesk: 1\nextends: copydesk:tags\ndata: {tags: ./user.csv}', all)
    expect(namesOf(policy)).toEqual([{ tag: 'User' }])
    expect(policy.files).toEqual(['copydesk:tags', 'copydesk.yaml', 'user.csv'])
  })
})

describe('an option that may be a file', () => {
  const files = {
    'user.csv': 'tag\nUser\n',
    'map.yaml': 'tag: A\n',
    'base/own.csv': 'tag\nOwn\n',
    'base/base.yaml': withOption('names: [./own.csv]'),
  }
  const values: [why: string, names: string, value: unknown][] = [
    ['a path', './user.csv', [{ tag: 'User' }]],
    ['a path among entries', '[X, ./user.csv]', ['X', { tag: 'User' }]],
    ['paths beside data', '[$more, ./user.csv]', ['More', { tag: 'User' }]],
    ['data', '$more', ['More']],
    ['a map', './map.yaml', { tag: 'A' }],
    ['a text, where the kind takes one', 'user.csv', 'user.csv'],
    ['a text with a dollar', '$$more', '$more'],
  ]
  for (const [why, names, value] of values) {
    test(`takes ${why}`, () => {
      const policy = load(withOption(`names: ${names}`, 'data: {more: [More]}\n'), files)
      expect(plain(namesOf(policy))).toEqual(value)
    })
  }

  const faults: [why: string, option: string, ...marks: string[]][] = [
    ['a map among entries', 'tags: [./map.yaml]', 'policy/data copydesk.yaml:2:42 ./map.yaml'],
    ['no file', 'tags: ./none.csv', 'policy/missing copydesk.yaml:2:41 ./none.csv'],
    ['no path', 'tags: user.csv', 'policy/data-path copydesk.yaml:2:41 user.csv'],
    ['unknown data', 'tags: $none', 'policy/unknown-data copydesk.yaml:2:41 $none'],
    ['another option', 'other: ./user.csv', 'policy/type copydesk.yaml:2:42 ./user.csv'],
    ['something else', 'tags: 3', 'policy/type copydesk.yaml:2:41 3'],
  ]
  for (const [why, option, ...expected] of faults) {
    test(`${why} is refused, and said once`, () => {
      expect(marks(withOption(option), files)).toEqual(expected)
    })
  }

  test('an entry that looks like a path is a text in any other option', () => {
    expect(load(withOption('other: [./user.csv]'), files).rules[0]?.options).toEqual({
      other: ['./user.csv'],
    })
  })

  test('each path leads from the file it is written in', () => {
    const over = 'copydesk: 1\nextends: ./base/base.yaml\nrules: [{id: a/b, names: ./user.csv}]'
    expect(namesOf(load(over, files))).toEqual([{ tag: 'Own' }, { tag: 'User' }])
  })

  test('an editor allows the path, and still names what is wrong inside', () => {
    const check = new Ajv({ strict: false }).compile(policySchema(kinds) as AnySchemaObject)
    const isValid = (tags: unknown, more: object = {}) =>
      check({ copydesk: 1, rules: [{ id: 'a/b', kind: 'registry', tags, ...more }] })
    expect(isValid('./tags.csv')).toBe(true)
    expect(isValid('$tags')).toBe(true)
    expect(isValid(['A', './tags.csv', { tag: 'A' }])).toBe(true)
    expect(isValid('tags')).toBe(false)
    expect(isValid([{ owner: 'A' }])).toBe(false)
    expect(isValid(['A'], { other: './tags.csv' })).toBe(false)
    expect(JSON.stringify(policySchema(kinds))).not.toContain('"file"')
  })
})

describe('extends', () => {
  for (const spec of ['./tags.csv', './TAGS.TSV']) {
    test(`refuses ${spec}, which is read as data only`, () => {
      const files = { 'tags.csv': 'copydesk: 1', 'TAGS.TSV': 'copydesk: 1' }
      expect(marks(`copydesk: 1\nextends: ${spec}`, files)).toEqual([
        `policy/extends-refused copydesk.yaml:2:10 ${spec}`,
      ])
    })
  }
})

describe('the policy', () => {
  const files = { 'a.csv': 'tag\nA\n', 'b.yaml': '[B]', 'base.yaml': 'copydesk: 1' }
  const yaml = withOption(
    'names: $a, tags: [./b.yaml, ./a.csv]',
    'extends: ./base.yaml\ndata: {a: ./a.csv}\n',
  )

  test('names its data files behind its policies, each once', () => {
    expect(load(yaml, files).files).toEqual(['base.yaml', 'copydesk.yaml', 'a.csv', 'b.yaml'])
  })

  test('is another one when the content of a file is another', () => {
    const { hash } = load(yaml, files)
    expect(load(yaml, { ...files }).hash).toBe(hash)
    expect(load(yaml, { ...files, 'a.csv': 'tag\nAA\n' }).hash).not.toBe(hash)
    expect(load(yaml, { ...files, 'b.yaml': '[B, C]' }).hash).not.toBe(hash)
  })

  test('is the same one when the same stands in a table, in YAML or in the policy', () => {
    const table = load(withData('./a.csv'), files)
    expect(load(withData('./a.yaml'), { 'a.yaml': '- tag: A' }).hash).toBe(table.hash)
    expect(load(withData('[{tag: A}]')).hash).toBe(table.hash)
  })
})

describe('hostile tables', () => {
  /** In the time that a linear reading takes many times over. */
  const timed = (yaml: string, files: Files) => {
    const start = performance.now()
    const found = mistakes(yaml, files)
    expect(performance.now() - start).toBeLessThan(5000)
    return found
  }
  const rows = (count: number, line: string) => `${line}\n`.repeat(count)
  const long = (length: number) => 'x'.repeat(length)
  const cases: [why: string, text: string, ...codes: string[]][] = [
    ['100,000 rows', `tag\n${rows(100_000, 'A')}`],
    ['too many cells', `tag,owner,until\n${rows(100_000, 'A,B,C')}`, 'limit/cells'],
    ['too many cells, empty ones', `a,b,c\n${rows(100_000, 'A,,')}`, 'limit/cells'],
    ['100,000 short rows', `tag,owner\n${rows(100_000, 'A')}`, 'csv/short-row'],
    ['100,000 unknown columns', `tag,x\n${rows(90_000, 'A,B')}`, 'policy/unknown-key'],
    ['100,000 missing cells', `tag,owner\n${rows(90_000, ',B')}`, 'policy/missing-key'],
    ['an unclosed quote of a megabyte', `tag\n"${long(1_000_000)}`, 'csv/unclosed-quote'],
    ['many of them', `tag\n${rows(300_000, '"A')}`, 'csv/text-after-quote', 'csv/unclosed-quote'],
    ['a million quotes', `tag\n${'"'.repeat(1_000_001)}`, 'csv/unclosed-quote'],
    ['too long a file', `tag\n${long(1_100_000)}`, 'limit/policy-file'],
    ['too long a cell', `tag\n${long(100_000)}\n`, 'limit/field'],
    ['too many columns', `${'a,'.repeat(500_000)}b\n`, 'limit/columns'],
    ['a million delimiters', `tag\nA${','.repeat(1_000_000)}\n`, 'csv/long-row'],
    ['blank lines', `tag\n${rows(1_000_000, '')}A\n`],
    ['NUL', `tag\n${'\u0000'.repeat(1_000_000)}`, 'csv/control-character', 'limit/field'],
    ['UTF-16 read as UTF-8', [...'tag\nA\n'].join('\u0000'), 'csv/control-character'],
  ]
  for (const [why, text, ...codes] of cases) {
    test(why, () => {
      const found = timed(withOption('tags: ./tags.csv'), { 'tags.csv': text })
      expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(codes)
      expect(found.length).toBeLessThanOrEqual(20)
      for (const { frame } of found) expect(frame?.length).toBeLessThan(1000)
    })
  }

  test('a name of an object member changes no object', () => {
    const files = { 'tags.csv': 'tag,__proto__\nA,B\n' }
    expect(marks(withOption('tags: ./tags.csv'), files)).toEqual([
      'policy/unknown-key tags.csv:1:5 __proto__',
    ])
    expect(Object.hasOwn(Object.prototype, 'tag')).toBe(false)
  })
})
