import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Ajv } from 'ajv'
import { exitCode, reporters, createLinter } from '../../src/index.js'
import { runFiles } from '../../src/node/index.js'
import { runSchema } from '../../src/reporters/run-schema.js'
import { testExamples } from '../../src/testing/index.js'

const folder = fileURLToPath(new URL('../../examples/content-repo', import.meta.url))
const { run, sources, loaded } = runFiles([folder], { at: new Date('2026-11-23T00:00:00Z') })

test('the example repository has what it is meant to have, and nothing else', async () => {
  await expect(reporters['compact']?.(run, { color: false })).toMatchFileSnapshot(
    'golden/content-repo.txt',
  )
  await expect(
    reporters['pretty']?.(run, { color: false, width: 100, sources }),
  ).toMatchFileSnapshot('golden/content-repo.pretty.txt')
  expect(exitCode(run)).toBe(1)
  expect(run.problems).toEqual([])
})

test('it has drafts enough, good and bad', () => {
  expect(run.summary.drafts).toBeGreaterThanOrEqual(20)
  expect(run.summary.verdicts.publish).toBeGreaterThanOrEqual(10)
  expect(run.summary.verdicts.block).toBeGreaterThanOrEqual(10)
})

test('every finding stands where it says', () => {
  for (const draft of run.drafts) {
    const text = sources.get(draft.path)?.text ?? ''
    for (const { span, start, evidence } of draft.findings) {
      const before = text.slice(0, span.start).split(/\r\n|\r|\n/u)
      expect([start.line, start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
      // Evidence without escapes is what the slice says, letter for letter.
      const slice = text.slice(span.start, span.end)
      if (slice.length === evidence.length) expect(slice).toBe(evidence)
    }
  }
})

test('the report keeps to its schema', () => {
  const validate = new Ajv({ strict: false }).compile(runSchema)
  expect(
    validate(JSON.parse(reporters['json']?.(run, { color: false }) ?? '')),
    JSON.stringify(validate.errors),
  ).toBe(true)
})

test('its policy shows what it means', () => {
  const { failed } = testExamples(loaded.policy.rules, createLinter(loaded.policy).judgeExample)
  expect(failed).toEqual([])
})
