import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  CopydeskError,
  createLinter,
  loadPolicy,
  PolicyError,
  type Source,
} from '../../src/index.js'
import { diskResolve } from '../../src/node/resolve.js'

function mistakes(
  yaml: string,
  files: Readonly<Record<string, string>> = {},
  path = 'copydesk.yaml',
) {
  const resolve = (spec: string): Source => {
    const text = files[spec]
    if (text === undefined) return diskResolve('/', '/')(spec, path)
    return { path: spec.replace('./', ''), text }
  }
  try {
    loadPolicy(yaml, { path, resolve })
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
}

const codes = (yaml: string, files?: Readonly<Record<string, string>>) =>
  mistakes(yaml, files).map(({ code }) => code)
const policy = (rules: string) => `copydesk: 1\nrules:\n${rules}`

test('ten mistakes in one file are ten located errors in one run', async () => {
  const yaml = readFileSync(new URL('fixtures/ten-mistakes.yaml', import.meta.url), 'utf8')
  const found = mistakes(yaml, {}, 'ten-mistakes.yaml')
  const text = found
    .map(
      ({ code, message, remedy, place, frame }) =>
        `${place?.path}:${place?.start.line}:${place?.start.column} [${code}] ${message}\n${frame}\n→ ${remedy}\n`,
    )
    .join('\n')
  await expect(text).toMatchFileSnapshot('golden/ten-mistakes.txt')
  expect(found.length).toBeGreaterThanOrEqual(10)
})

describe('mistakes', () => {
  const cases: [why: string, yaml: string, code: string, line: number][] = [
    ['no version', 'rules: []', 'policy/missing-key', 1],
    ['another version', 'copydesk: 2', 'policy/value', 1],
    ['an empty file would allow everything', '', 'policy/empty', 1],
    ['a list', '- a', 'policy/type', 1],
    ['a duplicate key', 'copydesk: 1\ncopydesk: 1', 'yaml/duplicate-key', 2],
    [
      'a rule that amends nothing',
      policy('  - {id: a/b, severity: off}'),
      'policy/amends-nothing',
      3,
    ],
    [
      'an id with a look-alike letter',
      policy('  - {id: "no-gu\u0430rantee", kind: length}'),
      'policy/value',
      3,
    ],
    ['nothing to find', policy('  - {id: a/b, kind: pattern}'), 'pattern/nothing-to-find', 3],
    [
      'an empty phrase',
      policy('  - {id: a/b, kind: pattern, find: [good, " "]}'),
      'phrase/empty',
      3,
    ],
    [
      'a back-reference',
      policy("  - {id: a/b, kind: pattern, find: {regex: '(a)\\1'}}"),
      'regex/back-reference',
      3,
    ],
    ['metadata that asks for nothing', policy('  - {id: a/b, kind: metadata}'), 'policy/empty', 3],
    [
      'a keyword that schemas do not have',
      policy('  - {id: a/b, kind: metadata, schema: {format: date}}'),
      'policy/unknown-key',
      3,
    ],
  ]
  for (const [why, yaml, code, line] of cases) {
    test(why, () => {
      const found = mistakes(yaml)
      expect(found.map((problem) => [problem.code, problem.place?.start.line])).toContainEqual([
        code,
        line,
      ])
      for (const { remedy, frame } of found) {
        expect(remedy).not.toBe('')
        expect(frame).toBeDefined()
      }
    })
  }

  test('in every file, each with its own path', () => {
    const found = mistakes('copydesk: 1\nextends: ./base.yaml\nrulse: []', {
      './base.yaml': 'copydesk: 1\nchanels: {}',
    })
    expect(found.map(({ place }) => place?.path)).toEqual(['base.yaml', 'copydesk.yaml'])
  })

  test('of a mistyped name the nearest is named', () => {
    expect(mistakes('copydesk: 1\nextends: copydesk:hygene')[0]?.remedy).toContain(
      'copydesk:hygiene',
    )
  })

  test('anything else that is thrown is an error of its own', () => {
    expect(new PolicyError([])).toBeInstanceOf(CopydeskError)
  })
})

describe('extends', () => {
  test('a circle is named', () => {
    const files = {
      './a.yaml': 'copydesk: 1\nextends: ./b.yaml',
      './b.yaml': 'copydesk: 1\nextends: ./a.yaml',
    }
    expect(codes('copydesk: 1\nextends: ./a.yaml', files)).toEqual(['policy/extends-cycle'])
  })

  test('too deep a chain is refused', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `./${index}.yaml`,
        `copydesk: 1\nextends: ./${index + 1}.yaml`,
      ]),
    )
    expect(
      codes('copydesk: 1\nextends: ./0.yaml', { ...files, './40.yaml': 'copydesk: 1' }),
    ).toEqual(['policy/extends-depth'])
  })

  test('a file that two others extend is read once', () => {
    const files = {
      './l.yaml': 'copydesk: 1\nextends: ./x.yaml',
      './r.yaml': 'copydesk: 1\nextends: ./x.yaml',
      './x.yaml': policy('  - {id: a/b, kind: length}'),
    }
    expect(codes('copydesk: 1\nextends: [./l.yaml, ./r.yaml]', files)).toEqual([])
  })

  const refused = [
    '/etc/passwd',
    '../../../etc/passwd',
    'https://example.com/x.yaml',
    'file:///etc/passwd',
    '~/.npmrc',
    './evil.mjs',
    '${HOME}/x.yaml',
    '\\\\host\\x.yaml',
  ]
  for (const spec of refused) {
    test(`\`${spec}\` is refused, and nothing of it is shown`, () => {
      const found = mistakes(`copydesk: 1\nextends: ${JSON.stringify(spec)}`)
      expect(found).toHaveLength(1)
      expect(JSON.stringify(found)).not.toContain('root:')
    })
  }
})

describe('merging', () => {
  const base = policy(
    '  - {id: words/no, kind: pattern, severity: error, find: [good, bad], why: Because}',
  )
  const rule = (yaml: string, basic = base) =>
    loadPolicy(yaml, { resolve: () => ({ path: 'base.yaml', text: basic }) }).rules[0]

  test('a scalar replaces', () => {
    expect(
      rule('copydesk: 1\nextends: ./base.yaml\nrules: [{id: words/no, severity: info}]'),
    ).toMatchObject({ severity: 'info', why: 'Because' })
  })

  test('lists append, and an entry can be removed', () => {
    expect(
      rule(
        'copydesk: 1\nextends: ./base.yaml\nrules: [{id: words/no, find: [ugly, "!remove good"]}]',
      )?.options,
    ).toEqual({ find: ['bad', 'ugly'] })
  })

  test('nothing to remove is a mistake that names the nearest', () => {
    const found = mistakes(
      'copydesk: 1\nextends: ./base.yaml\nrules: [{id: words/no, find: ["!remove goood"]}]',
      { './base.yaml': base },
    )
    expect(found).toMatchObject([
      { code: 'policy/nothing-to-remove', remedy: 'Did you mean `good`?' },
    ])
  })

  test('a final rule can be made stricter, not weaker', () => {
    const locked = policy(
      '  - {id: words/no, kind: pattern, severity: warning, find: [bad], final: true}',
    )
    expect(
      rule(
        'copydesk: 1\nextends: ./base.yaml\nrules: [{id: words/no, severity: error, why: Law}]',
        locked,
      ),
    ).toMatchObject({ severity: 'error', why: 'Law' })
    const found = mistakes(
      'copydesk: 1\nextends: ./base.yaml\nrules: [{id: words/no, severity: off, exceptions: [bad]}]',
      { './base.yaml': locked },
    )
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      [
        'policy/final',
        "Rule `words/no` is final (base.yaml:3), so `severity` can't be changed here",
      ],
      [
        'policy/final',
        "Rule `words/no` is final (base.yaml:3), so `exceptions` can't be changed here",
      ],
    ])
  })
})

describe('a final rule', () => {
  const base =
    'copydesk: 1\ndata: {codes: [zork, quux]}\nrules: [{id: a/codes, kind: pattern, find: $codes, final: true}, {id: a/length, kind: length, final: true}]'

  test('keeps its data and its figures', () => {
    const found = mistakes(
      'copydesk: 1\nextends: ./base.yaml\ndata: {codes: ["!remove zork"]}\nchannels: {x: {limit: 9999}}',
      { './base.yaml': base },
    )
    expect(found.map(({ code, place }) => [code, place?.start.line])).toEqual([
      ['policy/final', 3],
      ['policy/final', 4],
    ])
  })

  test('does not mind more of them', () => {
    expect(
      codes('copydesk: 1\nextends: ./base.yaml\ndata: {codes: [plugh]}', { './base.yaml': base }),
    ).toEqual([])
  })
})

describe('data', () => {
  test('a whole option, and an entry among others', () => {
    const yaml = `copydesk: 1\ndata: {rivals: [Globex, Initech]}\nrules: [{id: a/b, kind: pattern, find: $rivals}, {id: a/c, kind: pattern, find: [Hooli, $rivals]}]`
    expect(loadPolicy(yaml).rules.map(({ options }) => options)).toEqual([
      { find: ['Globex', 'Initech'] },
      { find: ['Hooli', 'Globex', 'Initech'] },
    ])
  })

  test('two dollars are one', () => {
    expect(
      loadPolicy('copydesk: 1\nrules: [{id: a/b, kind: pattern, find: [$$ACME]}]').rules[0]
        ?.options,
    ).toEqual({ find: ['$ACME'] })
  })
})

test('a policy that a program can read is also one that judges', () => {
  const linter = createLinter(loadPolicy(policy('  - {id: a/b, kind: pattern, find: [bad]}')), {
    now: () => new Date(0),
  })
  expect(linter.lint({ text: 'A bad post' }).verdict).toEqual({
    decision: 'block',
    because: ['a/b'],
  })
  expect(linter.lint({ text: 'A good post' }).verdict).toEqual({ decision: 'publish', because: [] })
})
