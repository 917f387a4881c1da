import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, PolicyError, type Problem } from '../../src/index.js'
import { createRegistry } from '../../src/hashtags/registry.js'
import { createChannels } from '../../src/channels/index.js'
import { createMatchers } from '../../src/text/matchers.js'

/** The mistakes of a policy whose registry is the given YAML, one entry a line. */
function mistakes(...entries: string[]): readonly Problem[] {
  const yaml = [
    'copydesk: 1',
    'data:',
    '  tags:',
    ...entries.map((entry) => `    - ${entry}`),
    'rules:',
    '  - {id: tags/all, kind: hashtags, registry: $tags}',
  ].join('\n')
  try {
    return loadPolicy(yaml).warnings
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
}

const cases: [why: string, entries: string[], expected: [line: number, message: RegExp][]][] = [
  ['sound', ['AcmeSummit', '{tag: AcmeFair, from: 2026-01-01, until: 2026-01-01}'], []],
  ['twice', ['AcmeSummit', '"#acmesummit"'], [[5, /registered twice/u]]],
  [
    'twice with days that overlap',
    ['{tag: A1, until: 2026-05-01}', '{tag: A1, from: 2026-05-01}'],
    [[5, /registered twice/u]],
  ],
  ['twice with days apart', ['{tag: A1, until: 2026-04-30}', '{tag: A1, from: 2026-05-01}'], []],
  [
    'an alias of two',
    ['{tag: A1, aliases: [B1]}', '{tag: C1, aliases: [b1]}'],
    [[5, /`b1` stands for `C1` and for `A1`/u]],
  ],
  ['an alias that is a tag', ['{tag: A1, aliases: [B1]}', 'B1'], [[5, /stands for/u]]],
  ['no such day', ['{tag: A1, from: 2026-02-30}'], [[4, /no `2026-02-30`/u]]],
  ['not a date', ['{tag: A1, from: soon}'], [[4, /`soon`/u]]],
  ['ends before it starts', ['{tag: A1, from: 2026-02-02, until: 2026-02-01}'], [[4, /before/u]]],
  ['digits alone', ['"2026"'], [[4, /Most channels read no hashtag in `#2026`/u]]],
  ['cut short', ['Acme-Summit'], [[4, /Most channels read only `#Acme`/u]]],
  ['a channel that has none', ['{tag: A1, channels: [sms]}'], [[4, /`sms` has no hashtags/u]]],
  ['an unknown channel', ['{tag: A1, channels: [y]}'], [[4, /Unexpected channel `y`/u]]],
  ['an unknown successor', ['{tag: A1, successor: B1}'], [[4, /`B1` is not registered/u]]],
  [
    'a successor that is retired',
    ['{tag: A1, successor: B1}', '{tag: B1, status: retired}'],
    [[4, /`B1` of `A1` is retired/u]],
  ],
  ['itself', ['{tag: A1, successor: A1}'], [[4, /is retired/u]]],
  [
    'banned with a successor',
    ['{tag: A1, status: banned, successor: B1}', 'B1'],
    [[4, /not retired/u]],
  ],
  ['an unknown key', ['{tag: A1, ownr: Lee}'], [[4, /ownr|expected/u]]],
]

describe('a registry', () => {
  for (const [why, entries, expected] of cases)
    test(why, () => {
      const found = mistakes(...entries)
      expect(found.map(({ place }) => place?.start.line)).toEqual(expected.map(([line]) => line))
      for (const [index, [, message]] of expected.entries())
        expect(found[index]?.message).toMatch(message)
    })

  test('an empty one is a warning, once', () => {
    const yaml =
      'copydesk: 1\ndata: {tags: []}\nrules:\n  - {id: a/b, kind: hashtags, registry: $tags, check: [registered]}'
    expect(loadPolicy(yaml).warnings).toMatchObject([
      { code: 'hashtags/empty-registry', severity: 'warning' },
    ])
  })

  test('examples may bring a registry of their own', () => {
    const rule = (entry: string) =>
      `copydesk: 1\nrules:\n  - {id: a/b, kind: hashtags, registry: [], examples: {with: {registry: [${entry}]}}}`
    expect(loadPolicy(rule('Acme')).compiled[0]?.exampleCheck).toBeDefined()
    expect(() => loadPolicy(rule('{tog: Acme}'))).toThrow(PolicyError)
  })

  const large: [why: string, registry: object[]][] = [
    ['one alias a great many times', [{ tag: 'Foo1', aliases: 'a1;'.repeat(64_000) }]],
    [
      'one tag on a great many days',
      Array.from({ length: 8000 }, (_, index) => {
        const day = new Date(Date.UTC(2026, 0, index * 2)).toISOString().slice(0, 10)
        return { tag: 'Foo', from: day, until: day }
      }),
    ],
    ['one tag a great many times', Array.from({ length: 10_000 }, () => ({ tag: 'Foo' }))],
  ]
  for (const [why, registry] of large)
    test(`${why}: read and asked in no time to speak of`, () => {
      const start = performance.now()
      const told: string[] = []
      const made = createRegistry(registry as never, {
        channels: createChannels(),
        complain: ({ code }) => void told.push(code),
      })
      expect(performance.now() - start).toBeLessThan(4000)
      expect(made.find('foo').length + made.find('a1').length).toBeGreaterThan(0)
      expect(told.length).toBeLessThanOrEqual(20)
    })

  test('ten thousand tags are looked up like ten, and a neighbour is found among them', () => {
    const letters = 'abcdefghij'
    const name = (number: number) =>
      `Acme${[...String(number).padStart(4, '0')].map((digit) => letters[Number(digit)]?.repeat(2)).join('')}`
    const tools = {
      matchers: createMatchers(),
      channels: createChannels(),
      complain: () => undefined,
    }
    const registry = createRegistry(
      Array.from({ length: 10_000 }, (_, index) => ({
        tag: name(index),
        aliases: [`Old${name(index)}`],
      })),
      tools,
    )
    expect(registry.find(name(1234).toUpperCase())).toMatchObject([{ tag: name(1234) }])
    expect(registry.find(`old${name(4321)}`)).toMatchObject([{ tag: name(4321) }])
    expect(registry.nearest(name(7777).slice(1))?.tag).toBe(name(7777))
    expect(registry.nearest('x'.repeat(100_000))).toBeUndefined()
  })

  const hostile: [why: string, text: string][] = [
    ['a hundred thousand tags', Array.from({ length: 100_000 }, (_, at) => `#t${at}`).join(' ')],
    ['tags without a space', '#a#b'.repeat(50_000)],
    ['signs alone', '#'.repeat(200_000)],
    ['a tag of 64 KB', `#${'a'.repeat(65_536)}`],
    ['a tag of 64 KB of words', `#${'blackfriday'.repeat(6000)}`],
    ['unpaired surrogates', '#a\ud83d '.repeat(50_000)],
    ['bidi controls inside tags', '#a\u202eb '.repeat(50_000)],
    ['look-alikes', '#Sаle '.repeat(50_000)],
  ]
  for (const [why, text] of hostile)
    test(`a draft of ${why} is no trouble, and every place is right`, () => {
      const linter = createLinter(
        loadPolicy(
          'copydesk: 1\nrules:\n  - {id: a/b, kind: hashtags, registry: [Acme], max: 3, place: end, check: [registered, letters, readable, limits, solicitation, borrowed]}',
        ),
      )
      const start = performance.now()
      const { findings } = linter.lint({
        text,
        channels: ['x', 'bluesky', 'mastodon', 'instagram'],
      })
      expect(performance.now() - start).toBeLessThan(10_000)
      for (const { span, evidence } of findings)
        expect(text.slice(span.start, span.end)).toBe(evidence)
    })
})
