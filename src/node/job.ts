import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CopydeskError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import { findFiles, notAFile, outside, unreadable } from './files.js'
import { loadDefaultPolicy, loadPolicyFile, type LoadedPolicy } from './load-policy-file.js'
import { findPolicy, isInside, shownPath } from './roots.js'

/** Which drafts, by which policy. */
export interface JobOptions {
  /** Path of the policy; absent: the nearest `copydesk.yaml` above the files, else the recommended pack. */
  readonly policy?: string
  /** What paths and globs start from; the working directory unless told. */
  readonly cwd?: string
}

/** How a job is prepared that is not to judge. */
export interface JobWays {
  /** How a policy file is loaded. */
  readonly load?: (file: string) => LoadedPolicy
  /** Files beside the policy's own that are never drafts, absolute. */
  readonly own?: (loaded: LoadedPolicy) => readonly string[]
}

/** A job, prepared: the policy is loaded, the files are known. */
export interface Job {
  readonly loaded: LoadedPolicy
  /** Absolute, sorted by shown path. */
  readonly files: readonly string[]
  /** What could not be found. */
  readonly problems: readonly Problem[]
}

/** A folder is searched for these when no policy says which files hold drafts: JSON and YAML may be anything. */
const proseExtensions = ['md', 'markdown', 'txt', 'csv', 'tsv', 'jsonl', 'ndjson']

/** Longest file that is read, in bytes. */
const longestFile = 64 * 1024 * 1024

/**
 * Loads the policy and finds the files.
 *
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export function prepareJob(
  patterns: readonly string[],
  options: JobOptions,
  { load, own = () => [] }: JobWays = {},
): Job {
  const cwd = realpathSync(options.cwd ?? process.cwd())
  const loaded = loadFor(patterns, cwd, options.policy, load)
  const found = findFiles({
    patterns,
    cwd,
    base: loaded.base,
    root: loaded.root,
    include: loaded.policy.drafts.include,
    fallback: proseExtensions,
    exclude: new Set([...loaded.files, ...own(loaded)]),
  })
  return { loaded, files: found.files, problems: found.problems }
}

/** The policy a job names, or the nearest one to its paths. */
export function loadFor(
  patterns: readonly string[],
  cwd: string,
  policy?: string,
  load: (file: string) => LoadedPolicy = loadPolicyFile,
): LoadedPolicy {
  if (policy !== undefined) return load(resolve(cwd, policy))
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
  return file === undefined ? loadDefaultPolicy(cwd) : load(file)
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

/** The bytes of a draft file, or why they can't be had. Throws only for our own bugs. */
export function readDraftFile(
  file: string,
  { base, root }: LoadedPolicy,
):
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly problem: Problem } {
  const path = shownPath(file, base)
  try {
    const isLink = lstatSync(file).isSymbolicLink()
    if (isLink && !isInside(file, root)) return { path, problem: outside(path) }
    const stat = statSync(file)
    if (!stat.isFile()) return { path, problem: notAFile(path) }
    if (stat.size > longestFile) return { path, problem: tooLong(path, stat.size) }
    return { path, bytes: readFileSync(file) }
  } catch (error) {
    if (isSystemError(error)) return { path, problem: unreadable(path, error) }
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
