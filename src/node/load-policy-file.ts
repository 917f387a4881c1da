import { existsSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { loadPolicy, type PolicyOptions } from '../load-policy.js'
import type { Policy } from '../policy/load.js'
import { readPolicyText } from './read-text.js'
import { diskResolve, readPack } from './resolve.js'
import { repositoryRoot, shownPath } from './roots.js'

/** A policy and the folders that paths are read and shown from. */
export interface LoadedPolicy {
  readonly policy: Policy
  /** The path of the policy itself, absolute; absent: it is a built-in pack. */
  readonly file?: string
  /** The folder of the policy: what shown paths and `drafts.include` start from. */
  readonly base: string
  /** Nothing outside is read: the repository, or without one the base. */
  readonly root: string
  /** The policy's own files, absolute: never drafts. */
  readonly files: readonly string[]
}

/**
 * Loads a policy from disk, with all it extends.
 *
 * @param file path of the policy, from the working directory
 * @param options `missingData: 'warning'` leaves out rules whose data files are not there
 * @throws PolicyError with every mistake of every file; CopydeskError if the file can't be read
 */
export function loadPolicyFile(
  file: string,
  { missingData }: Pick<PolicyOptions, 'missingData'> = {},
): LoadedPolicy {
  const path = resolve(file)
  const folder = dirname(path)
  const base = existsSync(folder) ? realpathSync(folder) : folder
  const root = repositoryRoot(base) ?? base
  const text = readPolicyText(path, file, root)
  const policy = loadPolicy(text, {
    path: shownPath(realpathSync(path), base),
    resolve: diskResolve(root, base),
    ...(missingData && { missingData }),
  })
  const files = policy.files
    .filter((name) => !name.startsWith('copydesk:'))
    .map((name) => resolve(base, name))
  return { policy, file: realpathSync(path), base, root, files }
}

/** The policy for folders that have none: the pack of what hardly anybody would disagree with. */
export function loadDefaultPolicy(base: string): LoadedPolicy {
  const root = repositoryRoot(base) ?? base
  const pack = readPack('recommended')
  return {
    policy: loadPolicy(pack.text, { path: pack.path, resolve: diskResolve(root, base) }),
    base,
    root,
    files: [],
  }
}
