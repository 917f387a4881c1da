import { describe, expect, test } from 'vitest'
import { CopydeskError, loadPolicy, PolicyError, type Problem } from '../../src/index.js'
import { readPack } from '../../src/node/resolve.js'

/** The mistakes and warnings of a policy that extends the pack of hashtags and has its register in a file; absent: there is no such file. */
function mistakes(register: string | undefined, more = ''): readonly Problem[] {
  const path = register?.startsWith('-') ? './hashtags.yaml' : './hashtags.csv'
  const yaml = `copydesk: 1\nextends: copydesk:hashtags\ndata: {hashtags: ${path}}\n${more}`
  try {
    return loadPolicy(yaml, {
      resolve: (spec) => {
        if (spec.startsWith('copydesk:')) return readPack(spec.slice('copydesk:'.length))
        if (register !== undefined) return { path: spec.slice(2), text: register }
        throw new CopydeskError('policy/missing', `There is no file \`${spec}\``, { remedy: 'Add' })
      },
    }).warnings
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
}

const cases: [why: string, register: string | undefined, expected: string[]][] = [
  ['sound', 'tag,status\nSpring,retired\n', []],
  ['a cell the schema refuses', 'tag,status\nSpring,retird\n', ['policy/value hashtags.csv:2']],
  [
    'an entry that contradicts itself',
    '- tag: A1\n  from: soon\n',
    ['policy/value hashtags.yaml:2'],
  ],
  ['a day that no calendar has', 'tag,from\nA1,2026-02-30\n', ['hashtags/no-day hashtags.csv:2']],
  [
    'two mistakes',
    'tag,status\nA1,x\nB1,y\n',
    ['policy/value hashtags.csv:2', 'policy/value hashtags.csv:3'],
  ],
  ['a table that can’t be read', 'tag,owner\nA1\n', ['csv/short-row hashtags.csv:2']],
  ['no file', undefined, ['policy/missing copydesk.yaml:3']],
  ['no tag yet', 'tag\n', ['hashtags/empty-registry copydesk:hashtags:21']],
]

describe('a register that ten rules share', () => {
  for (const [why, register, expected] of cases) {
    test(`${why}: every mistake is told once`, () => {
      expect(
        mistakes(register).map(({ code, place }) => `${code} ${place?.path}:${place?.start.line}`),
      ).toEqual(expected)
    })
  }

  test('a mistake of the data is of no rule, that of a rule is its own', () => {
    expect(mistakes('tag,status\nSpring,retird\n')[0]).not.toHaveProperty('ruleId')
    const own = 'rules: [{id: own/tags, kind: hashtags, check: [dates]}]\n'
    expect(mistakes('tag\nSpring\n', own)).toMatchObject([
      { code: 'hashtags/no-registry', ruleId: 'own/tags' },
    ])
  })
})

describe('data files that are not there, where that is only a warning', () => {
  const load = (yaml: string) =>
    loadPolicy(`copydesk: 1\n${yaml}`, {
      missingData: 'warning',
      resolve: (spec) => {
        if (spec.startsWith('copydesk:')) return readPack(spec.slice('copydesk:'.length))
        throw new CopydeskError('policy/missing', `There is no file \`${spec}\``, { remedy: 'Add' })
      },
    })

  test('the rules that use one are left out, and that is said', () => {
    const policy = load(
      'extends: copydesk:hashtags\ndata: {hashtags: ./hashtags.csv, rivals: [./r.csv, Globex]}\n' +
        'rules: [{id: no/rivals, kind: pattern, find: $rivals}, {id: no/yell, kind: pattern, find: [WOW]}]',
    )
    expect(policy.warnings.map(({ code, severity, message }) => [code, severity, message])).toEqual(
      [
        ['policy/missing', 'warning', 'There is no file `./hashtags.csv`'],
        ['policy/missing', 'warning', 'There is no file `./r.csv`'],
      ],
    )
    const applied = policy.compiled.map(({ rule }) => rule.id)
    expect(applied).toContain('no/yell')
    expect(applied).not.toContain('no/rivals')
    expect(applied).not.toContain('hashtags/registered')
  })

  test('a policy that is not there is a mistake all the same', () => {
    expect(() => load('extends: ./brand.yaml')).toThrow('There is no file `./brand.yaml`')
  })
})

describe('what data rules use', () => {
  const usesOf = (yaml: string, files: Readonly<Record<string, string>> = {}) =>
    loadPolicy(`copydesk: 1\n${yaml}`, {
      missingData: 'warning',
      resolve: (spec) => {
        const text = files[spec]
        if (text !== undefined) return { path: spec.slice(2), text }
        throw new CopydeskError('policy/missing', 'Missing', { remedy: 'Add' })
      },
    }).dataUses
  const rule = (registry: string) =>
    `rules: [{id: a/b, kind: hashtags, registry: ${registry}, banned: [$none, ./x.csv]}]\n`

  test('files by a name, with the policy that names them', () => {
    const brand = `copydesk: 1\ndata: {tags: ./a.csv}\n${rule('$tags')}`
    const yaml = 'extends: ./policy/brand.yaml\ndata: {tags: [./b.csv, Spring], other: ./c.csv}'
    expect(usesOf(yaml, { './policy/brand.yaml': brand.replace('$none, ', '') })).toEqual([
      {
        ruleId: 'a/b',
        option: 'registry',
        name: 'tags',
        files: [
          { path: './a.csv', from: 'policy/brand.yaml' },
          { path: './b.csv', from: 'copydesk.yaml' },
        ],
      },
    ])
  })

  test('files of the option itself, and entries', () => {
    const yaml = rule('[./a.csv, Spring, $tags]').replace('$none, ', '')
    expect(usesOf(`data: {tags: [Summer]}\n${yaml}`)).toEqual([
      { ruleId: 'a/b', option: 'registry', name: 'tags', files: [] },
      { ruleId: 'a/b', option: 'registry', files: [{ path: './a.csv', from: 'copydesk.yaml' }] },
    ])
    expect(usesOf(rule('[Spring]').replace('$none, ', ''))).toEqual([])
  })
})
