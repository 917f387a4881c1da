import { createLinter, loadPolicy, type Finding } from '../../src/index.js'
import type { DraftObject } from '../../src/readers/object.js'

/** A policy with one rule of a kind, as YAML (JSON is YAML). */
export function policyText(kind: string, options: object, envelope: object = {}): string {
  return JSON.stringify({
    copydesk: 1,
    rules: [{ id: 'test/rule', kind, ...envelope, ...options }],
  })
}

/** What one rule of a kind finds in a draft. */
export function check(
  kind: string,
  options: object,
  draft: string | DraftObject,
): readonly Finding[] {
  const linter = createLinter(loadPolicy(policyText(kind, options)), { now: () => new Date(0) })
  const { findings, problems } = linter.lint(typeof draft === 'string' ? { text: draft } : draft)
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '))
  return findings
}
