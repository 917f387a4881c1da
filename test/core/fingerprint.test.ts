import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../../src/core/fingerprint.js'

test('is sixteen hexadecimal digits, the same for the same text', () => {
  expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/u)
  expect(fingerprint('post')).toBe(fingerprint('post'))
})

test('tells texts apart that differ in one character', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.string({ minLength: 1, maxLength: 1 }),
      (text, more) => {
        expect(fingerprint(text + more)).not.toBe(fingerprint(text))
      },
    ),
    { numRuns: 5000 },
  )
})

test('does not meet itself in a hundred thousand texts', () => {
  const seen = new Set<string>()
  for (let index = 0; index < 100_000; index++)
    seen.add(fingerprint(`rule/${index % 7}\u0000post-${index}`))
  expect(seen.size).toBe(100_000)
})
