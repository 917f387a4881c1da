import { describe, expect, test } from 'vitest'
import { countChanges, markChanges, onlyChanged } from '../../src/core/changes.js'
import type { DraftResult, Run, Verdict } from '../../src/core/run.js'
import { summarize } from '../../src/core/summarize.js'

const publish: Verdict = { decision: 'publish', because: [] }
const block: Verdict = { decision: 'block', because: ['a'] }
const hold = (until: string | null): Verdict => ({
  decision: 'hold',
  until,
  because: ['w'],
  steps: [{ ruleId: 'w', name: 'Dispute', until }],
})

function draft(path: string, verdict: Verdict, part?: number): DraftResult {
  const id = path
  return {
    id,
    path,
    ...(part !== undefined && { part }),
    channels: ['generic'],
    verdict,
    findings: [],
    waived: [],
    notEvaluated: [],
  }
}

function run(...drafts: readonly DraftResult[]): Run {
  return summarize({
    version: '0.0.0',
    at: 0,
    policy: { hash: '', files: [] },
    sources: drafts.length,
    drafts,
    problems: [],
  })
}

describe('changes between runs', () => {
  const cases: [why: string, before: Verdict, after: Verdict, isChange: boolean][] = [
    ['the same', publish, publish, false],
    ['another decision', publish, block, true],
    ['another end', hold('2026-12-01T00:00:00.000Z'), hold('2026-12-02T00:00:00.000Z'), true],
    ['an end after none', hold(null), hold('2026-12-02T00:00:00.000Z'), true],
    ['another rule for the same', block, { decision: 'block', because: ['b'] }, false],
    ['an end that nobody knows any more', hold('2026-12-02T00:00:00.000Z'), hold(null), true],
    ['steps alone', { ...hold(null), steps: [] } as Verdict, hold(null), false],
  ]
  test.each(cases)('%s', (_, before, after, isChange) => {
    const [only] = markChanges(run(draft('a.md', after)), {
      drafts: [draft('a.md', before)],
    }).drafts
    expect(only?.was).toEqual(isChange ? before : undefined)
  })

  test('a draft that was not there is new, and a part is not another part', () => {
    const marked = markChanges(run(draft('a.md', publish, 2)), {
      drafts: [draft('a.md', publish, 1)],
    })
    expect(marked.drafts.map(({ was }) => was)).toEqual([null])
  })

  test('the run keeps all, what is shown has the changed ones alone, counted anew', () => {
    const before = [draft('a.md', publish), draft('b.md', publish), draft('gone.md', block)]
    const whole = markChanges(run(draft('a.md', publish), draft('b.md', block)), {
      drafts: before,
    })
    expect(whole.drafts).toHaveLength(2)
    const shown = onlyChanged(whole)
    expect(shown.drafts.map(({ path }) => path)).toEqual(['b.md'])
    expect(shown.summary.verdicts).toEqual({ publish: 0, review: 0, hold: 0, block: 1 })
  })

  test('a run compared with itself has no changes', () => {
    const one = run(draft('a.md', hold(null)), draft('b.md', block))
    expect(onlyChanged(markChanges(one, one)).drafts).toEqual([])
  })

  test('what is no longer there is gone, unless its file was just not asked for', () => {
    const before = {
      at: '2026-11-24T09:00:00.000Z',
      drafts: [
        draft('a.md', publish),
        draft('b.md', publish),
        draft('elsewhere.md', block),
        draft('gone.md', block),
        { ...draft('plan.csv', block), id: 'plan.csv#2' },
      ],
    }
    const now = run(
      draft('a.md', publish),
      draft('b.md', block),
      draft('new.md', publish),
      draft('plan.csv', publish),
    )
    const changes = countChanges(markChanges(now, before), before, (path) => path !== 'gone.md')
    expect(changes).toMatchObject({ since: before.at, changed: 1, added: 2 })
    expect(changes.gone.map(({ id }) => id)).toEqual(['gone.md', 'plan.csv#2'])
    expect(changes.summary).toEqual(now.summary)
  })
})
