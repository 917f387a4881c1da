import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CopydeskError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import type { Run } from '../core/run.js'
import type { Source } from '../core/source.js'
import { createLinter, type Linter, type SourceResult } from '../linter.js'
import { findFiles, notAFile, outside, unreadable } from './files.js'
import { loadDefaultPolicy, loadPolicyFile, type LoadedPolicy } from './load-policy-file.js'
import { findPolicy, isInside, shownPath } from './roots.js'

/** How files are judged. */
export interface LintFilesOptions {
  /** Path of the policy; absent: the nearest `copydesk.yaml` above the files, else the recommended pack. */
  readonly policy?: string
  /** What paths and globs start from; the working directory unless told. */
  readonly cwd?: string
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

/** A folder is searched for these when no policy says which files hold drafts: JSON and YAML may be anything. */
const proseExtensions = ['md', 'markdown', 'txt', 'csv', 'tsv', 'jsonl', 'ndjson']

/** Longest file that is read, in bytes. */
const longestFile = 64 * 1024 * 1024

/** A job, prepared: the policy is loaded, the files are known. */
interface Job {
  readonly linter: Linter
  readonly loaded: LoadedPolicy
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Loads the policy and finds the files.
 *
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
function prepare(patterns: readonly string[], options: LintFilesOptions): Job {
  const { linter, loaded, cwd } = prepareLinter(patterns, options)
  const found = findFiles({
    patterns,
    cwd,
    base: loaded.base,
    root: loaded.root,
    include: loaded.policy.drafts.include,
    fallback: proseExtensions,
    exclude: new Set(loaded.files),
  })
  return { linter, loaded, files: found.files, problems: found.problems }
}

function prepareLinter(
  patterns: readonly string[],
  { cwd: from = process.cwd(), policy, at = new Date(), strict = false }: LintFilesOptions,
) {
  const cwd = realpathSync(from)
  const loaded = loadFor(patterns, cwd, policy)
  return { linter: createLinter(loaded.policy, { now: () => at, strict }), loaded, cwd }
}

/** The policy a job names, or the nearest one to its paths. */
function loadFor(patterns: readonly string[], cwd: string, policy?: string): LoadedPolicy {
  if (policy !== undefined) return loadPolicyFile(resolve(cwd, policy))
  const starts = patterns.length > 0 ? patterns : [undefined]
  const found = new Set(
    starts.map((pattern) => findPolicy(startFolder(pattern, cwd), cwd) ?? findPolicy(cwd)),
  )
  if (found.size > 1) {
    const names = [...found]
      .map((file) => (file === undefined ? 'none' : `\`${shownPath(file, cwd)}\``))
      .sort()
    throw new CopydeskError('usage', `The paths have different policies: ${names.join(', ')}`, {
      remedy: 'Judge them one after the other, or name the policy with `--policy`',
    })
  }
  const [file] = found
  return file === undefined ? loadDefaultPolicy(cwd) : loadPolicyFile(file)
}

function startFolder(pattern: string | undefined, cwd: string): string {
  if (pattern === undefined) return cwd
  const steps = pattern.split('/')
  const firstGlob = steps.findIndex((step) => /[*?[\]{}]/u.test(step))
  const path = resolve(
    cwd,
    steps.slice(0, firstGlob === -1 ? undefined : firstGlob).join('/') || '.',
  )
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return path
  return stat ? resolve(path, '..') : cwd
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

function* judgeAll(job: Job, { onProgress }: LintFilesOptions): Generator<FileResult> {
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
  const { linter, loaded } = prepareLinter([name], options)
  const path = shownPath(resolve(realpathSync(options.cwd ?? process.cwd()), name), loaded.base)
  const result = linter.lintBytes(path, bytes)
  const { source } = result
  return { run: linter.run([result]), sources: new Map(source ? [[path, source]] : []), loaded }
}

function lintFile(file: string, { linter, loaded }: Job): FileResult {
  const path = shownPath(file, loaded.base)
  const fail = (problem: Problem): FileResult => ({ path, drafts: [], problems: [problem] })
  try {
    const isLink = lstatSync(file).isSymbolicLink()
    if (isLink && !isInside(file, loaded.root)) return fail(outside(path))
    const stat = statSync(file)
    if (!stat.isFile()) return fail(notAFile(path))
    if (stat.size > longestFile) return fail(tooLong(path, stat.size))
    return { path, ...linter.lintBytes(path, readFileSync(file)) }
  } catch (error) {
    if (isSystemError(error)) return fail(unreadable(path, error))
    throw error
  }
}

/** The system said no: anything else that is thrown is our bug. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function tooLong(path: string, size: number): Problem {
  return {
    code: 'limit/file',
    severity: 'error',
    message: `\`${path}\` has \`${size}\` bytes, expected at most \`${longestFile}\``,
    remedy: 'Split it into several files',
  }
}
