import type { Problem } from '../core/problem.js'
import { createLinter, type Linter, type PlannedDraft } from '../linter.js'
import { prepareJob, readDraftFile, type JobOptions } from './job.js'
import type { LoadedPolicy } from './load-policy-file.js'

/** Drafts in time, as they are taken. */
export interface FilesPlan {
  readonly loaded: LoadedPolicy
  readonly linter: Linter
  /** What is wrong with the policy or with a file; grows as drafts are taken. */
  readonly problems: readonly Problem[]
  /** By path, then by place in the file, one file at a time. */
  readonly drafts: Iterable<PlannedDraft>
}

/**
 * Judges files and finds out when their drafts could go out.
 *
 * @param patterns files, folders and globs
 * @param at the clock
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export function planFiles(
  patterns: readonly string[],
  at: Date,
  options: JobOptions = {},
): FilesPlan {
  const { loaded, files, problems: missing } = prepareJob(patterns, options)
  const linter = createLinter(loaded.policy, { now: () => at })
  const problems = [...loaded.policy.warnings, ...missing]
  function* drafts(): Generator<PlannedDraft> {
    for (const file of files) {
      const read = readDraftFile(file, loaded)
      if ('problem' in read) {
        problems.push(read.problem)
        continue
      }
      const plan = linter.plan(read.path, read.bytes)
      problems.push(...plan.problems)
      yield* plan.drafts
    }
  }
  return { loaded, linter, problems, drafts: drafts() }
}
