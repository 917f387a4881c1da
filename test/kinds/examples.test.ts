import { describe, expect, test } from 'vitest'
import { createLinter, kinds, loadPolicy } from '../../src/index.js'
import { envelope } from '../../src/policy/schema.js'
import { testExamples } from '../../src/testing/index.js'
import { policyText } from '../helpers/check.js'

describe('every kind', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    describe(name, () => {
      test('is registered under its own name', () => expect(kind.name).toBe(name))

      test('has options that are not words of the envelope', () => {
        expect(
          Object.keys(kind.options.properties ?? {}).filter((option) =>
            Object.hasOwn(envelope, option),
          ),
        ).toEqual([])
      })

      test('describes every option', () => {
        const bare = Object.entries(kind.options.properties ?? {}).filter(
          ([, schema]) => !schema.description,
        )
        expect(bare.map(([option]) => option)).toEqual([])
      })

      for (const [index, { options, good, bad }] of kind.examples.entries()) {
        test(`does what its example ${index + 1} shows`, () => {
          const policy = loadPolicy(policyText(name, options, { examples: { good, bad } }))
          const { failed, untested } = testExamples(policy.rules, createLinter(policy).judgeExample)
          expect(failed).toEqual([])
          expect(untested).toEqual([])
        })
      }
    })
  }
})
