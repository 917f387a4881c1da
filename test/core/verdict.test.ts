import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '../../src/core/finding.js'
import { judge } from '../../src/core/verdict.js'

function finding(ruleId: string, severity: Severity, until?: string | null): Finding {
  const point = { line: 1, column: 1, offset: 0 }
  return {
    ruleId,
    kind: 'pattern',
    code: 'found',
    severity,
    message: '',
    remedy: '',
    draftId: 'd',
    path: 'd.md',
    span: { start: 0, end: 0 },
    start: point,
    end: point,
    evidence: '',
    ...(until !== undefined && { until }),
    fingerprint: '',
  }
}

describe('judge', () => {
  const cases: [why: string, findings: Finding[], verdict: object][] = [
    ['nothing found: publish', [], { decision: 'publish', because: [] }],
    ['info asks for nothing', [finding('a', 'info')], { decision: 'publish', because: [] }],
    [
      'a warning asks for a person',
      [finding('a', 'warning'), finding('b', 'info')],
      { decision: 'review', because: ['a'] },
    ],
    [
      'an error blocks',
      [finding('b', 'error'), finding('a', 'error'), finding('c', 'warning')],
      { decision: 'block', because: ['a', 'b'] },
    ],
    [
      'errors that end by themselves hold until the last of them ends',
      [
        finding('a', 'error', '2026-12-01T00:00:00Z'),
        finding('b', 'error', '2026-12-03T00:00:00Z'),
      ],
      { decision: 'hold', until: '2026-12-03T00:00:00Z', because: ['a', 'b'], steps: [] },
    ],
    [
      'an open end holds without a date',
      [finding('a', 'error', '2026-12-01T00:00:00Z'), finding('b', 'error', null)],
      { decision: 'hold', until: null, because: ['a', 'b'], steps: [] },
    ],
    [
      'one lasting error blocks, whatever else ends',
      [finding('a', 'error', '2026-12-01T00:00:00Z'), finding('b', 'error')],
      { decision: 'block', because: ['b'] },
    ],
    [
      'a rule is named once',
      [finding('a', 'error'), finding('a', 'error')],
      { decision: 'block', because: ['a'] },
    ],
  ]
  for (const [why, findings, verdict] of cases)
    test(why, () => expect(judge(findings)).toEqual(verdict))
})
