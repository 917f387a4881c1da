import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLinter, loadPolicy } from '../../src/index.js'
import { diskResolve } from '../../src/node/resolve.js'
import type { DraftObject } from '../../src/readers/object.js'

/** A documented fiasco: the draft, what the house knew, what must come out, and a benign twin in the same context. */
interface Fiasco {
  readonly id: string
  readonly draft: DraftObject & { readonly thread?: readonly string[] }
  readonly windows: readonly object[]
  readonly registry: readonly string[] | null
  readonly expect: {
    readonly decision: readonly string[]
    readonly kinds: readonly string[]
    readonly staleApproval?: boolean
  }
  readonly twin: Partial<DraftObject> & { readonly thread?: readonly string[] }
}

const data = process.env['COPYDESK_DATA']
const file = data === undefined ? '' : join(data, 'fiascos.yaml')
const cases: readonly Fiasco[] = existsSync(file)
  ? (parse(readFileSync(file, 'utf8')) as { cases: readonly Fiasco[] }).cases
  : []

/** The kinds that there are today. */
const judged = new Set(['blackout', 'hashtags', 'disclosure'])

/** The desk of a house that had copydesk then: its tags, its calendar, the topics as copydesk infers them. */
function deskOf({ registry, windows }: Fiasco) {
  const policy = {
    copydesk: 1,
    extends: ['copydesk:hashtags', 'copydesk:topics', 'copydesk:disclosure', 'copydesk:finance'],
    drafts: { defaults: { campaign: 'none' } },
    data: { hashtags: (registry ?? []).map((tag) => tag.replace('#', '')) },
    windows,
    rules: [
      { id: 'context/window', kind: 'blackout', windows: '$calendars' },
      { id: 'context/approval', kind: 'blackout', windows: '$calendars', check: ['approval'] },
    ],
  }
  return createLinter(loadPolicy(JSON.stringify(policy), { resolve: diskResolve('/', '/') }), {
    now: () => new Date('2010-01-01T00:00:00Z'),
  })
}

/** What becomes of each part of a thread, or of the one draft. */
function judge(fiasco: Fiasco, draft: Fiasco['draft']) {
  const linter = deskOf(fiasco)
  const { results, problems } = readAll(linter, draft)
  expect(problems).toEqual([])
  return results
}

function readAll(linter: ReturnType<typeof deskOf>, draft: Fiasco['draft']) {
  const bytes = new TextEncoder().encode(JSON.stringify(draft))
  const { drafts, problems } = linter.lintBytes('draft.json', bytes)
  return {
    results: drafts,
    problems: problems.filter(({ severity }) => severity === 'error'),
  }
}

const known = cases.filter(({ expect: { kinds } }) => kinds.every((kind) => judged.has(kind)))

describe.skipIf(cases.length === 0)('documented fiascos', () => {
  test('those of the kinds that there are', () => expect(known.length).toBeGreaterThanOrEqual(12))

  for (const fiasco of known) {
    const { decision, kinds, staleApproval } = fiasco.expect
    test(`${fiasco.id}: ${decision.join(' or ')}`, () => {
      const [first] = judge(fiasco, fiasco.draft)
      expect(decision).toContain(first?.verdict.decision)
      expect([...new Set(first?.findings.map(({ kind }) => kind))].sort()).toEqual(
        expect.arrayContaining([...kinds]),
      )
      if (staleApproval) expect(first?.findings.map(({ code }) => code)).toContain('stale-approval')
    })

    test(`${fiasco.id}: its twin may go out`, () => {
      const { thread: _, ...draft } = fiasco.draft
      const { text: __, ...rest } = draft
      const twin = { ...(fiasco.twin.thread ? rest : draft), ...fiasco.twin } as Fiasco['draft']
      for (const { verdict, findings } of judge(fiasco, twin))
        expect(
          ['publish', 'review'],
          JSON.stringify(findings.map(({ message }) => message)),
        ).toContain(verdict.decision)
    })
  }

  test('an open invitation is called one', () => {
    for (const id of ['mcdstories-2012', 'qantas-luxury-2011']) {
      const fiasco = known.find((each) => each.id === id)
      const codes = fiasco && judge(fiasco, fiasco.draft)[0]?.findings.map(({ code }) => code)
      expect(codes, id).toContain('solicitation')
    }
  })
})
