import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Run } from '../core/run.js'
import type { Source } from '../core/source.js'
import { createLinter, type Linter, type SourceResult } from '../linter.js'
import { loadFor, prepareJob, readDraftFile, type Job, type JobOptions } from './job.js'
import type { LoadedPolicy } from './load-policy-file.js'
import { shownPath } from './roots.js'

/** How files are judged. */
export interface LintFilesOptions extends JobOptions {
  /** The clock. Absent: the machine's, read once. */
  readonly at?: Date
  readonly strict?: boolean
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What became of one file. `path` is as runs show it. */
export interface FileResult extends SourceResult {
  readonly path: string
}

/** A finished job: the run, and the sources that findings stand in. */
export interface FilesRun {
  readonly run: Run
  readonly sources: ReadonlyMap<string, Source>
  readonly loaded: LoadedPolicy
}

/** A job, and what judges it. */
interface LintJob extends Job {
  readonly linter: Linter
}

/** @throws PolicyError, CopydeskError for a policy that can't be used */
function prepare(patterns: readonly string[], options: LintFilesOptions): LintJob {
  const job = prepareJob(patterns, options)
  return { ...job, linter: linterFor(job.loaded, options) }
}

function linterFor(
  { policy }: LoadedPolicy,
  { at = new Date(), strict = false }: LintFilesOptions,
): Linter {
  return createLinter(policy, { now: () => at, strict })
}

/**
 * Judges files, one at a time, in the order of their paths. What could not be found comes first, as results without drafts.
 *
 * @param patterns files, folders and globs
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export async function* lintFiles(
  patterns: readonly string[],
  options: LintFilesOptions = {},
): AsyncGenerator<FileResult> {
  const job = prepare(patterns, options)
  // What could not be found is said first, as a result without a draft: nobody who looks at results can miss it.
  for (const problem of [...job.loaded.policy.warnings, ...job.problems]) {
    yield { path: problem.place?.path ?? '', drafts: [], problems: [problem] }
  }
  yield* judgeAll(job, options)
}

function* judgeAll(job: LintJob, { onProgress }: LintFilesOptions): Generator<FileResult> {
  for (const [index, file] of job.files.entries()) {
    yield lintFile(file, job)
    onProgress?.(index + 1, job.files.length)
  }
}

/**
 * Judges files and puts the results together.
 *
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export function runFiles(patterns: readonly string[], options: LintFilesOptions = {}): FilesRun {
  const job = prepare(patterns, options)
  const results: SourceResult[] = []
  const sources = new Map<string, Source>()
  for (const result of judgeAll(job, options)) {
    const { source } = result
    if (source && result.drafts.some(({ findings }) => findings.length > 0))
      sources.set(result.path, source)
    // The text of a source without findings is not needed again, and ten thousand of them would be.
    results.push({ drafts: result.drafts, problems: result.problems })
  }
  return { run: job.linter.run(results, job.problems), sources, loaded: job.loaded }
}

/**
 * Judges one text that did not come from a file.
 *
 * @param name what it would be called if it were one: says the format and is what findings show
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export function runBytes(
  name: string,
  bytes: Uint8Array,
  options: LintFilesOptions = {},
): FilesRun {
  const cwd = realpathSync(options.cwd ?? process.cwd())
  const loaded = loadFor([name], cwd, options.policy)
  const linter = linterFor(loaded, options)
  const path = shownPath(resolve(cwd, name), loaded.base)
  const result = linter.lintBytes(path, bytes)
  const { source } = result
  return { run: linter.run([result]), sources: new Map(source ? [[path, source]] : []), loaded }
}

function lintFile(file: string, { linter, loaded }: LintJob): FileResult {
  const read = readDraftFile(file, loaded)
  if ('problem' in read) return { path: read.path, drafts: [], problems: [read.problem] }
  return { path: read.path, ...linter.lintBytes(read.path, read.bytes) }
}
