import { summarize } from './summarize.js'
import type { DraftResult, Run, Summary, Verdict } from './run.js'

/** What is known of a draft from a run before. */
export type FormerDraft = Pick<DraftResult, 'id' | 'path' | 'part' | 'verdict'>

/** What is compared of a run before. */
export interface FormerRun {
  /** Its clock, ISO 8601 in UTC; absent: there was none. */
  readonly at?: string
  readonly drafts: readonly FormerDraft[]
}

/** What became of verdicts since a run before. */
export interface Changes {
  /** The clock of the run before; absent: there was none. */
  readonly since?: string
  /** Drafts of both runs whose verdict is another one. */
  readonly changed: number
  /** Drafts that were not there. */
  readonly added: number
  /** Drafts that are no longer there, by path. */
  readonly gone: readonly FormerDraft[]
  /** Of the whole run. */
  readonly summary: Summary
}

/**
 * Marks the drafts whose verdict is another one than before with what it `was`; `null` for drafts that were not there. A verdict is another one by
 * its decision and, of a hold, its end; other reasons for the same are none.
 */
export function markChanges(run: Run, { drafts: before }: FormerRun): Run {
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

/**
 * Counts what {@link markChanges} has marked.
 *
 * @param isLeftOut whether a file is still there and was just not asked for: its drafts are not gone
 */
export function countChanges(
  run: Run,
  { at, drafts: before }: FormerRun,
  isLeftOut: (path: string) => boolean,
): Changes {
  const now = new Set(run.drafts.map(keyOf))
  const read = new Set(run.drafts.map(({ path }) => path))
  return {
    ...(at !== undefined && { since: at }),
    changed: run.drafts.filter(({ was }) => was).length,
    added: run.drafts.filter(({ was }) => was === null).length,
    gone: before.filter(
      (draft) => !now.has(keyOf(draft)) && (read.has(draft.path) || !isLeftOut(draft.path)),
    ),
    summary: run.summary,
  }
}

function keyOf({ path, id, part = 0 }: FormerDraft): string {
  return JSON.stringify([path, id, part])
}

function isSame(a: Verdict, b: Verdict): boolean {
  if (a.decision !== 'hold' || b.decision !== 'hold') return a.decision === b.decision
  return a.until === b.until
}
