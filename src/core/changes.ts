import { summarize } from './summarize.js'
import type { DraftResult, Run, Verdict } from './run.js'

/** What is known of a draft from a run before. */
export type FormerDraft = Pick<DraftResult, 'id' | 'path' | 'part' | 'verdict'>

/**
 * Marks the drafts whose verdict is another one than before with what it `was`; `null` for drafts that were not there. Another end of a hold
 * and other rules behind a decision are another verdict.
 */
export function markChanges(run: Run, before: readonly FormerDraft[]): Run {
  const former = new Map(before.map((draft) => [keyOf(draft), draft.verdict]))
  return {
    ...run,
    drafts: run.drafts.map((draft) => {
      const was = former.get(keyOf(draft)) ?? null
      return was && isSame(was, draft.verdict) ? draft : { ...draft, was }
    }),
  }
}

/** A run with the drafts alone whose verdict changed, counted anew. Problems stay: what was not judged may have changed. */
export function onlyChanged(run: Run): Run {
  return summarize({
    version: run.copydesk,
    at: Date.parse(run.at),
    policy: run.policy,
    sources: run.summary.sources,
    drafts: run.drafts.filter(({ was }) => was !== undefined),
    problems: run.problems,
  })
}

function keyOf({ path, id, part = 0 }: FormerDraft): string {
  return JSON.stringify([path, id, part])
}

function isSame(a: Verdict, b: Verdict): boolean {
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b))
}

function essence(verdict: Verdict): readonly unknown[] {
  const until = verdict.decision === 'hold' ? verdict.until : undefined
  return [verdict.decision, until, verdict.because]
}
