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
  readonly registry: readonly string[] | null
  readonly expect: { readonly kinds: readonly string[] }
  readonly twin: Partial<DraftObject>
}

const data = process.env['COPYDESK_DATA']
const file = data === undefined ? '' : join(data, 'fiascos.yaml')
const cases: readonly Fiasco[] = existsSync(file)
  ? (parse(readFileSync(file, 'utf8')) as { cases: readonly Fiasco[] }).cases
  : []

/** The packs that judge a draft by itself, with the tags of the house. */
function deskOf({ registry }: Fiasco) {
  const policy = {
    copydesk: 1,
    extends: ['copydesk:hashtags'],
    drafts: { defaults: { campaign: 'none' } },
    data: { hashtags: (registry ?? []).map((tag) => tag.replace('#', '')) },
  }
  return createLinter(loadPolicy(JSON.stringify(policy), { resolve: diskResolve('/', '/') }), {
    now: () => new Date('2011-01-01T00:00:00Z'),
  })
}

const ofHashtags = cases.filter(({ expect: { kinds } }) => kinds.includes('hashtags'))

describe.skipIf(cases.length === 0)('documented fiascos, by their hashtags', () => {
  test('there are some', () => expect(ofHashtags.length).toBeGreaterThanOrEqual(5))

  for (const fiasco of ofHashtags) {
    test(`${fiasco.id} is blocked`, () => {
      const { verdict, findings, problems } = deskOf(fiasco).lint(fiasco.draft)
      expect(problems).toEqual([])
      expect(verdict.decision).toBe('block')
      expect(findings.some(({ kind }) => kind === 'hashtags')).toBe(true)
    })

    test(`the twin of ${fiasco.id} may go out`, () => {
      const { verdict } = deskOf(fiasco).lint({ ...fiasco.draft, ...fiasco.twin })
      expect(['publish', 'review']).toContain(verdict.decision)
    })
  }

  test('an open invitation is called one', () => {
    const found = (id: string) =>
      ofHashtags
        .filter((fiasco) => fiasco.id.startsWith(id))
        .flatMap((fiasco) => deskOf(fiasco).lint(fiasco.draft).findings)
        .map(({ code }) => code)
    expect(found('mcdstories')).toContain('solicitation')
    expect(found('qantas')).toContain('solicitation')
  })
})
