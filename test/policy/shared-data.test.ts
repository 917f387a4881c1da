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
