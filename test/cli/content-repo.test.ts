import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Ajv } from 'ajv'
import { exitCode, reporters, createLinter } from '../../src/index.js'
import { runFiles } from '../../src/node/index.js'
import { runSchema } from '../../src/reporters/run-schema.js'
import { undoDoubled } from '../helpers/places.js'
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

/** How each format writes a character as something else. Line breaks and markup inside a finding: see the table below. */
const escapes: Readonly<Record<string, (slice: string) => string>> = {
  '.json': undoJson,
  '.jsonl': undoJson,
  '.csv': (slice) => undoDoubled('"', slice),
  '.yaml': (slice) => slice,
  '.md': (slice) => slice,
  '.txt': (slice) => slice,
}

/** A backslash and what it escapes. */
const jsonEscape = /\\(?:u[\dA-Fa-f]{4}|.)/gu

function undoJson(slice: string): string {
  return slice.replace(jsonEscape, (escape) => JSON.parse(`"${escape}"`) as string)
}

/** The findings that go over a line break or into markup, as they are written and as they read. */
const writtenOtherwise: readonly [path: string, written: string, read: string][] = [
  ['posts/2026-12-08-storm-thread.md', 'booking\n    reference', 'booking reference'],
  ['posts/2027-01-12-nightberth-opens.md', 'no questions\n> asked', 'no questions\nasked'],
  ['posts/2027-01-12-nightberth-opens.md', 'click *here', 'click here'],
  ['replies/december.yaml', 'As we already\n  told you', 'As we already told you'],
]

test('every finding stands where it says', () => {
  const seen = new Set<unknown>()
  for (const { path, findings } of run.drafts) {
    const text = sources.get(path)?.text ?? ''
    const undo = escapes[extname(path)]
    for (const { span, start, end, evidence, ruleId } of findings) {
      expect([start.line, start.column, start.offset]).toEqual([...pointAt(text, span.start)])
      expect([end.line, end.column, end.offset]).toEqual([...pointAt(text, span.end)])
      const slice = text.slice(span.start, span.end)
      const row = writtenOtherwise.find(([file, written]) => file === path && written === slice)
      seen.add(row)
      expect(row ? row[2] : undo?.(slice), `${path} ${ruleId}`).toBe(evidence)
    }
  }
  expect(writtenOtherwise.filter((row) => !seen.has(row))).toEqual([])
})

/** Line, column and offset, counted from the start of the file. */
function pointAt(text: string, offset: number): readonly number[] {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u)
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1, offset]
}

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
