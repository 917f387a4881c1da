import { describe, expect, test } from 'vitest'
import { createLinter } from '../../src/index.js'
import { loadDefaultPolicy } from '../../src/node/load-policy-file.js'
import { diskResolve, packNames, readPack } from '../../src/node/resolve.js'
import { loadPolicy } from '../../src/load-policy.js'
import { testExamples, testTopics } from '../../src/testing/index.js'

describe('built-in packs', () => {
  for (const name of packNames()) {
    test(`${name}: every rule has good and bad examples, and they hold`, () => {
      const pack = readPack(name)
      const policy = loadPolicy(pack.text, { path: pack.path, resolve: diskResolve('/', '/') })
      const { failed, untested } = testExamples(policy.rules, createLinter(policy).judgeExample)
      expect(failed).toEqual([])
      expect(untested).toEqual([])
    })

    test(`${name}: nothing is odd about it`, () => {
      const pack = readPack(name)
      const policy = loadPolicy(pack.text, { path: pack.path, resolve: diskResolve('/', '/') })
      // The one that waits for a house's own register says so.
      const odd = policy.warnings.filter(({ code }) => code !== 'hashtags/empty-registry')
      expect(odd).toEqual([])
    })

    test(`${name}: every rule says why, and where it comes from`, () => {
      const pack = readPack(name)
      const policy = loadPolicy(pack.text, { path: pack.path, resolve: diskResolve('/', '/') })
      expect(policy.rules.filter(({ why, source }) => !why || !source).map(({ id }) => id)).toEqual(
        [],
      )
    })
  }

  for (const name of packNames()) {
    const pack = readPack(name)
    const policy = loadPolicy(pack.text, { path: pack.path, resolve: diskResolve('/', '/') })
    if (policy.topics.length === 0) continue
    test(`${name}: every topic has twelve examples on either side, and they hold`, () => {
      const { failed, untested } = testTopics(policy.topics, createLinter(policy).topics)
      expect(failed).toEqual([])
      expect(untested).toEqual([])
      const few = policy.topics.filter(({ examples: { yes = [], no = [] } = {} }) =>
        [yes, no].some((list) => list.length < 12),
      )
      expect(few.map(({ name }) => name)).toEqual([])
    })
  }

  test('the recommended pack is what folders without a policy get', () => {
    expect(loadDefaultPolicy('/').policy.files.at(-1)).toBe('copydesk:recommended')
  })
})
