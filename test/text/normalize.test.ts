import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinter, loadPolicy } from '../../src/index.js'
import { normalized } from '../../src/text/normalize.js'

const marks = fc.constantFrom('\u0301', '\u0316', '\u0334', '\u05b0', 'e', 'й', '한', '𝒜', 'ﬁ', ' ')

test('is what Unicode says, where no character has more than thirty marks', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
        expect(normalized(text, form)).toBe(text.normalize(form))
    }),
  )
})

const piles: [why: string, text: string][] = [
  ['low marks behind high ones', `#a${'\u0301'.repeat(32_766)}${'\u0316'.repeat(32_766)}`],
  ['a cycle of marks', `#a${'\u0301\u0316\u0334\u05b0'.repeat(16_000)}`],
  ['marks alone', '\u0301\u0316'.repeat(32_000)],
]
for (const [why, text] of piles)
  test(`a pile of marks is no trouble: ${why}`, () => {
    const yaml =
      'copydesk: 1\nrules:\n  - {id: a/l, kind: length, check: [limit, fold, empty]}\n  - {id: a/h, kind: hashtags, registry: [Acme], check: [registered, readable, letters, limits]}\n  - {id: a/p, kind: pattern, find: [guaranteed]}'
    const linter = createLinter(loadPolicy(yaml))
    const start = performance.now()
    linter.lint({ text, channels: ['x', 'bluesky', 'mastodon', 'linkedin'] })
    expect(performance.now() - start).toBeLessThan(5000)
  })
