import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, PolicyError } from '../../src/index.js'

function mistakes(yaml: string, files: Readonly<Record<string, string>> = {}) {
  try {
    loadPolicy(yaml, { resolve: (spec) => ({ path: spec, text: files[spec] ?? '' }) })
    return []
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.problems.map(({ code, place }) => [
      code,
      `${place?.path}:${place?.start.line}:${place?.start.column}`,
    ])
  }
}

describe('mistakes in topics', () => {
  const cases: [why: string, topics: string, code: string, at: string][] = [
    ['no words', 'contest: {none: [a]}', 'topic/nothing-to-find', '3:12'],
    ['nothing at all', 'contest: {}', 'topic/nothing-to-find', '3:12'],
    ['no map', 'contest: giveaway', 'policy/type', '3:12'],
    [
      'a gap that counts down',
      'contest: {any: [giveaway, "win {3,1} trip"]}',
      'phrase/gap',
      '3:29',
    ],
    ['an empty phrase in `all`', 'contest: {all: [giveaway, win, " "]}', 'phrase/empty', '3:34'],
    ['a phrase alone', 'contest: {any: " "}', 'phrase/empty', '3:18'],
    [
      'a regular expression that can stall',
      "contest: {any: [{regex: '(a)\\1'}]}",
      'regex/back-reference',
      '3:27',
    ],
    [
      'an exception that can match nothing',
      "contest: {any: a, exceptions: {regex: 'b*'}}",
      'regex/matches-empty',
      '3:41',
    ],
    ['a term that is no term', 'contest: {any: [[a]]}', 'policy/type', '3:19'],
    ['a misspelt key', 'contest: {any: a, exeptions: b}', 'policy/unknown-key', '3:21'],
    ['a misspelt key of a term', 'contest: {any: [{regx: a}]}', 'policy/missing-key', '3:19'],
    [
      'a misspelt key of examples',
      'contest: {any: a, examples: {good: [a]}}',
      'policy/unknown-key',
      '3:32',
    ],
    [
      'an example without text',
      'contest: {any: a, examples: {yes: [{topics: [a]}]}}',
      'policy/missing-key',
      '3:38',
    ],
  ]
  for (const [why, topics, code, at] of cases)
    test(why, () => {
      const found = mistakes(`copydesk: 1\ntopics:\n  ${topics}`)
      expect(found[0]).toEqual([code, `copydesk.yaml:${at}`])
    })

  test('what a data file holds is held to the same', () => {
    const yaml = 'copydesk: 1\ndata: {words: ./words.yaml}\ntopics: {contest: {any: $words}}'
    expect(mistakes(yaml, { './words.yaml': '- giveaway\n- {regx: a}\n- 5\n- null\n' })).toEqual([
      ['topic/term', './words.yaml:2:3'],
      ['topic/term', './words.yaml:4:3'],
    ])
  })
})

test('a policy may have topics and no rules', () => {
  expect(loadPolicy('copydesk: 1\ntopics: {contest: {any: giveaway}}').topics).toHaveLength(1)
})

test('lists of a policy and of what it extends are joined, and words taken out', () => {
  const base = 'copydesk: 1\ntopics: {contest: {any: [giveaway, raffle], exceptions: no raffle}}'
  const yaml =
    'copydesk: 1\nextends: ./base.yaml\ntopics: {contest: {any: [tombola, "!remove giveaway"], none: lost}}'
  const policy = loadPolicy(yaml, { resolve: () => ({ path: 'base.yaml', text: base }) })
  const linter = createLinter(policy)
  const about = ['A giveaway', 'A raffle', 'A tombola', 'No raffle', 'Raffle lost'].filter((text) =>
    linter.topics({ text }).has('contest'),
  )
  expect(about).toEqual(['A raffle', 'A tombola'])
})

test('phrases of topics leave what rules find as it is, whoever looks first', () => {
  const yaml = `copydesk: 1
topics: {contest: {any: ["win a {0,2} trip", trip of a lifetime]}, promo: {any: trip}}
rules:
  - {id: a/trip, kind: pattern, severity: info, find: [a trip, "win {0,3} lifetime"]}
  - {id: a/contest, kind: pattern, severity: info, when: {topics: [contest]}, find: lifetime}`
  const linter = createLinter(loadPolicy(yaml))
  const found = () =>
    linter.lint({ text: 'Win a trip of a lifetime' }).findings.map(({ evidence }) => evidence)
  expect(found()).toEqual(found())
  expect(found()).toEqual(['a trip', 'lifetime'])
})
