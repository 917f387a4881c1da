import type { Finding } from '../core/finding.js'
import type { ExampleDraft } from '../core/kind.js'
import type { Rule } from '../core/rule.js'
import { unmark, where, type Mark } from './unmark.js'

/** Judges a draft by one rule alone, whatever the rule's `severity` and `when`. Spans are offsets into the text, or into the value of a field. */
export type JudgeExample = (ruleId: string, draft: ExampleDraft) => readonly Finding[]

/** An example that is not as it says. */
export interface FailedExample {
  readonly ruleId: string
  /** Which example: `good[0]`, `bad[2]`. */
  readonly example: string
  readonly text: string
  /** What was expected and what was found, in words. */
  readonly message: string
}

/** What came of a policy's examples. */
export interface ExamplesResult {
  readonly passed: number
  readonly failed: readonly FailedExample[]
  /** Rules without a good or without a bad example: nobody has shown that they work. */
  readonly untested: readonly string[]
}

/**
 * Runs the examples that rules carry: good ones must be found clean, bad ones must be found, and exactly where they are marked.
 * Rules that are `off` are left out.
 *
 * @param rules the rules of a policy
 * @param judge `linter.judgeExample`
 */
export function testExamples(rules: readonly Rule[], judge: JudgeExample): ExamplesResult {
  const failed: FailedExample[] = []
  const untested: string[] = []
  let passed = 0
  for (const { id, examples } of rules.filter(({ severity }) => severity !== 'off')) {
    const { good = [], bad = [] } = examples ?? {}
    if (good.length === 0 || bad.length === 0) untested.push(id)
    const all = [
      ...good.map((example, index) => ({ example, name: `good[${index}]`, isBad: false })),
      ...bad.map((example, index) => ({ example, name: `bad[${index}]`, isBad: true })),
    ]
    for (const { example, name, isBad } of all) {
      const { draft, marks } = unmark(example)
      const message = verdict(draft, marks, isBad, judge(id, draft))
      if (message === undefined) passed++
      else failed.push({ ruleId: id, example: name, text: draft.text, message })
    }
  }
  return { passed, failed, untested }
}

/** What is wrong with an example; `undefined` if nothing. */
function verdict(
  draft: ExampleDraft,
  marks: readonly Mark[],
  isBad: boolean,
  findings: readonly Finding[],
): string | undefined {
  if (!isBad)
    return findings.length === 0
      ? undefined
      : `Expected nothing, found ${findings.map(described).join(', ')}`
  if (findings.length === 0) return 'Expected a finding, found none'
  if (marks.length === 0) return undefined
  const expected = marks.map(({ field, span }) => where(field, span)).sort()
  const found = findings
    .filter(({ evidence }) => evidence !== '')
    .map(({ field, span }) => where(field ?? '', span))
    .sort()
  if (expected.join() === found.join()) return undefined
  const said = marks.map(({ field, span }) =>
    field === ''
      ? `\`${draft.text.slice(span.start, span.end)}\` at ${span.start}`
      : where(field, span),
  )
  return `Expected ${said.join(', ')}, found ${findings.map(described).join(', ')}`
}

function described({ evidence, span, message, field }: Finding): string {
  return evidence === '' ? `“${message}”` : `\`${evidence}\` at ${field ?? ''}${span.start}`
}
