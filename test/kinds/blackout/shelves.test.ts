import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy } from '../../../src/index.js'
import type { DraftObject } from '../../../src/readers/object.js'

const dated = { from: '2026-12-01T00:00Z', until: '2026-12-10T00:00Z' }
const topics = { contest: { any: ['giveaway'] }, joke: { any: ['knock knock'] } }

/** The windows that hold a draft, by their titles in the order of the alphabet. */
function held(windows: readonly object[], draft: object): readonly string[] {
  const rules = [{ id: 'a/b', kind: 'blackout', windows }]
  const policy = loadPolicy(JSON.stringify({ copydesk: 1, topics, rules }))
  const { findings } = createLinter(policy).lint({
    publishAt: '2026-12-05T12:00Z',
    ...draft,
  } as DraftObject)
  return findings.map(({ message }) => /\b(w\d)\b/u.exec(message)?.[1] ?? message).sort()
}

describe('what windows hold', () => {
  const windows = [
    { id: 'w1', ...dated, topics: ['contest', 'joke'] },
    { id: 'w2', ...dated, terms: ['Halcyon'] },
    { id: 'w3', ...dated, topics: ['joke'], terms: ['Halcyon', 'giveaway at the'] },
    { id: 'w4', ...dated, allow: ['joke'], accounts: ['harbour'] },
    { id: 'w5', ...dated, terms: ['Halcyon'], accounts: ['harbour'] },
    { id: 'w6', ...dated, terms: ['Halcyon at {0,2} quay'], accounts: ['harbour', 'office'] },
  ]
  /** A draft, and the windows that hold it; each of them once, whatever it is held for. */
  const drafts: readonly (readonly [object, readonly string[]])[] = [
    [{ text: 'The soup is leek', account: 'office' }, []],
    [{ text: 'A giveaway', account: 'office' }, ['w1']],
    [{ text: 'A giveaway at the pier', account: 'office' }, ['w1', 'w3']],
    [{ text: 'Knock knock: a giveaway at the Halcyon', account: 'office' }, ['w1', 'w2', 'w3']],
    [{ text: 'The Halcyon at the quay', account: 'office' }, ['w2', 'w3', 'w6']],
    [{ text: 'The soup is leek', account: 'harbour' }, ['w4']],
    [{ text: 'Knock knock', account: 'harbour' }, ['w1', 'w3']],
    [{ text: 'The Halcyon', account: 'harbour' }, ['w2', 'w3', 'w4', 'w5']],
    [{ text: 'The Halcyon at our quay' }, ['w2', 'w3', 'w4', 'w5', 'w6']],
    [{ text: 'Soup', title: 'The Halcyon', account: 'office' }, ['w2', 'w3']],
    [{ text: 'The Halcyonic', account: 'office' }, []],
  ]
  for (const [draft, expected] of drafts)
    test(JSON.stringify(draft), () => expect(held(windows, draft)).toEqual(expected))
})

test('rules that use the same calendars, with different anchors, do not share their times', () => {
  const windows = [{ id: 'w1', from: 'launch', until: '2 days after launch' }]
  const rule = { kind: 'blackout', windows: '$calendars' }
  const policy = loadPolicy(
    JSON.stringify({
      copydesk: 1,
      windows,
      rules: [
        { ...rule, id: 'a/b', anchors: { launch: '2026-12-05' } },
        { ...rule, id: 'a/c', anchors: { launch: '2026-12-15' } },
        { ...rule, id: 'a/d', anchors: { launch: '2026-12-05' } },
      ],
    }),
  )
  const { findings } = createLinter(policy).lint({ text: 'Hi', publishAt: '2026-12-05T12:00Z' })
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['a/b', 'a/d'])
})
