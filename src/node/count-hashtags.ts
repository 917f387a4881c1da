import type { Problem } from '../core/problem.js'
import { countHashtags, type UsedHashtag } from '../used-hashtags.js'
import { prepareJob, readDraftFile, type JobOptions } from './job.js'
import { loadPolicyFile, type LoadedPolicy } from './load-policy-file.js'

/** The hashtags that drafts use. */
export interface HashtagsOfFiles {
  /** The most used first. */
  readonly hashtags: readonly UsedHashtag[]
  /** Files counted. */
  readonly files: number
  /** What could not be found or read. */
  readonly problems: readonly Problem[]
  readonly loaded: LoadedPolicy
}

/**
 * Counts the hashtags of the drafts in files, as the channels of each draft read them.
 *
 * @param patterns files, folders and globs
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export function hashtagsOfFiles(
  patterns: readonly string[],
  options: JobOptions = {},
): HashtagsOfFiles {
  const {
    loaded,
    files,
    problems: missing,
  } = prepareJob(patterns, options, (file) => loadPolicyFile(file, { missingData: 'warning' }))
  const count = countHashtags(loaded.policy)
  const problems = [...missing]
  for (const file of files) {
    const read = readDraftFile(file, loaded)
    if ('problem' in read) problems.push(read.problem)
    else problems.push(...count.add(read.path, read.bytes))
  }
  return { hashtags: count.result(), files: files.length, problems, loaded }
}
