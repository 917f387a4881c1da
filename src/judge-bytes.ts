import type { Draft } from './core/draft.js'
import type { Judged } from './core/lint.js'
import type { Problem } from './core/problem.js'
import type { DraftResult } from './core/run.js'
import { place, type Source } from './core/source.js'
import { readBytes } from './readers/decode.js'
import type { ReaderSettings } from './readers/reader.js'

/** What became of a file. */
export interface JudgedBytes<T> {
  /** The decoded text; absent if the bytes are no text. */
  readonly source?: Source
  /** In source order. */
  readonly drafts: readonly T[]
  readonly problems: readonly Problem[]
}

/** How the drafts of a file are judged. */
export interface BytesJudge<T> {
  readonly settings: ReaderSettings
  readonly judge: (draft: Draft) => Judged
  /** What is wanted of each; nothing else is kept, so that a file of many drafts does not fill the memory with their views. */
  readonly take: (judged: Judged) => T
}

/** Judges every draft of a file; one that could not be judged as it was meant is blocked. Never throws. */
export function judgeBytes<T>(
  path: string,
  bytes: Uint8Array,
  { settings, judge, take }: BytesJudge<T>,
): JudgedBytes<T> {
  const { source, drafts, problems: faults } = readBytes(path, bytes, settings)
  const problems = [...faults]
  if (source && drafts.length === 0 && faults.length === 0) problems.push(noDrafts(source))
  const taken = drafts.map((draft) => {
    const judged = judge(draft)
    problems.push(...judged.problems)
    const result = failClosed(judged.result, [...within(draft, faults), ...judged.problems])
    return take({ ...judged, result })
  })
  return { ...(source && { source }), drafts: taken, problems }
}

/** A file in which nobody wrote anything yet, or not where it is looked for. */
function noDrafts(source: Source): Problem {
  return {
    code: 'file/no-drafts',
    severity: 'warning',
    message: `\`${source.path}\` holds no draft`,
    remedy: 'Write one, or leave the file out',
    place: place(source, { start: 0, end: 0 }),
  }
}

/** What was not judged as it was meant may not go out. */
export function failClosed<T extends DraftResult>(result: T, problems: readonly Problem[]): T {
  const isSound = problems.every(({ severity }) => severity !== 'error')
  if (isSound || result.verdict.decision === 'block') return result
  return { ...result, verdict: { decision: 'block', because: [] } }
}

/** The problems of a source that stand in one of its drafts. */
function within({ span }: Draft, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ place: at }) => at && at.start.offset >= span.start && at.start.offset <= span.end,
  )
}
