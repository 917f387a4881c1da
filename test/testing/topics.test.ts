import { expect, test } from 'vitest'
import { createLinter, loadPolicy } from '../../src/index.js'
import { testTopics } from '../../src/testing/index.js'

function tested(topics: object) {
  const policy = loadPolicy(JSON.stringify({ copydesk: 1, topics }))
  return testTopics(policy.topics, createLinter(policy).topics)
}

test('examples that hold', () => {
  const yes = ['A ⟦giveaway⟧', 'giveaway', { text: 'Hello', title: 'The ⟦giveaway⟧ again' }]
  const no = ['They give away the end', { text: 'Hello', replyTo: { text: 'giveaway' } }]
  expect(tested({ contest: { any: 'giveaway', examples: { yes, no } } })).toEqual({
    passed: 5,
    failed: [],
    untested: [],
  })
})

test('examples that do not, and why', () => {
  const yes = ['The ⟦giveaway⟧ of the year, a giveaway', 'A raffle', '⟦A⟧ giveaway']
  const no = ['A giveaway', { text: 'Hello', topics: ['contest'] }]
  const { passed, failed } = tested({ contest: { any: 'giveaway', examples: { yes, no } } })
  expect(passed).toBe(1)
  expect(failed).toEqual([
    {
      topic: 'contest',
      example: 'yes[1]',
      text: 'A raffle',
      message: 'Expected `contest`, found nothing that says so',
    },
    {
      topic: 'contest',
      example: 'yes[2]',
      text: 'A giveaway',
      message: 'Expected `contest` at 0, found `giveaway` at 2',
    },
    {
      topic: 'contest',
      example: 'no[0]',
      text: 'A giveaway',
      message: 'Expected no `contest`, found `giveaway` at 2',
    },
    {
      topic: 'contest',
      example: 'no[1]',
      text: 'Hello',
      message: 'Expected no `contest`, but the draft declares it',
    },
  ])
})

test('topics that nobody has shown to work', () => {
  const { untested } = tested({
    contest: { any: 'giveaway', examples: { yes: ['giveaway'] } },
    promo: { any: 'offer' },
  })
  expect(untested).toEqual(['contest', 'promo'])
})
