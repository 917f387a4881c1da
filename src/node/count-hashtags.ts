import { countHashtags } from '../count-hashtags.js'
import type { Problem } from '../core/problem.js'
import { prepareJob, readDraftFile, type JobOptions, type JobWays } from './job.js'
import { loadPolicyFile, type LoadedPolicy } from './load-policy-file.js'
import type { UsedHashtag } from '../used-hashtags.js'

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
 * Counts the hashtags of the drafts in files, as the channels of each draft read them. Rules whose data files are not there yet are left
 * out, which is a warning of the policy: a register is begun from what is counted here.
 *
 * @param patterns files, folders and globs
 * @param now the clock, for what is registered today
 * @throws PolicyError, CopydeskError for a policy that can't be used
 */
export function hashtagsOfFiles(
  patterns: readonly string[],
  now: Date,
  { own, ...options }: JobOptions & Pick<JobWays, 'own'> = {},
): HashtagsOfFiles {
  const ways: JobWays = {
    load: (file) => loadPolicyFile(file, { missingData: 'warning' }),
    ...(own && { own }),
  }
  const { loaded, files, problems: missing } = prepareJob(patterns, options, ways)
  const count = countHashtags(loaded.policy, now)
  const problems = [...missing]
  for (const file of files) {
    const read = readDraftFile(file, loaded)
    if ('problem' in read) problems.push(read.problem)
    else problems.push(...count.add(read.path, read.bytes))
  }
  return { hashtags: count.result(), files: files.length, problems, loaded }
}
