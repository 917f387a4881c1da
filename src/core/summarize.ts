import type { Severity } from './finding.js'
import { compare } from './order.js'
import type { Problem } from './problem.js'
import type { Decision, DraftResult, Run, Summary } from './run.js'

/** What a run is made of, in any order of files. */
export interface RunParts {
  readonly version: string
  readonly at: number
  readonly policy: Run['policy']
  readonly sources: number
  /** The drafts of one source in their order there. */
  readonly drafts: readonly DraftResult[]
  readonly problems: readonly Problem[]
}

/** Puts a run together: sorted by path, counted. Drafts of one path keep their order. */
export function summarize({ version, at, policy, sources, drafts, problems }: RunParts): Run {
  const sortedDrafts = drafts.toSorted((a, b) => compare(a.path, b.path))
  const sortedProblems = problems.toSorted(byProblemPlace)
  return {
    copydesk: version,
    schema: 1,
    at: new Date(at).toISOString(),
    policy,
    summary: count(sources, sortedDrafts, sortedProblems),
    drafts: sortedDrafts,
    problems: sortedProblems,
  }
}

function count(
  sources: number,
  drafts: readonly DraftResult[],
  problems: readonly Problem[],
): Summary {
  const verdicts: Record<Decision, number> = { publish: 0, review: 0, hold: 0, block: 0 }
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const draft of drafts) {
    verdicts[draft.verdict.decision]++
    for (const { severity } of draft.findings) findings[severity]++
  }
  return { sources, drafts: drafts.length, verdicts, findings, problems: problems.length }
}

function byProblemPlace(a: Problem, b: Problem): number {
  return (
    compare(a.place?.path ?? '', b.place?.path ?? '') ||
    (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}

/** What the command line makes of a run. */
export interface ExitRules {
  /** The least severity that fails; `error` unless told. */
  readonly failOn?: 'error' | 'warning'
  /** Most warnings that still pass. */
  readonly maxWarnings?: number
}

/**
 * The exit code, a function of the run alone: 2 if something was not judged, 1 if some draft may not go out, else 0.
 */
export function exitCode(
  run: Run,
  { failOn = 'error', maxWarnings = Infinity }: ExitRules = {},
): 0 | 1 | 2 {
  if (run.problems.some(({ severity }) => severity === 'error')) return 2
  const { verdicts, findings } = run.summary
  const failed =
    verdicts.block + verdicts.hold > 0 ||
    findings.error > 0 ||
    (failOn === 'warning' && findings.warning > 0) ||
    findings.warning > maxWarnings
  return failed ? 1 : 0
}
