import { readFileSync, statSync } from 'node:fs'
import { CopydeskError } from '../core/errors.js'
import type { FormerDraft, FormerRun } from '../core/changes.js'
import type { Verdict } from '../core/run.js'

/** Longest file that is read, in bytes: more than the run of any queue. */
const longestRun = 256 * 1024 * 1024

/**
 * What is compared of a run that was written by the `json` reporter; `undefined` if there is no such file yet.
 *
 * @throws CopydeskError for a file that is no such run
 */
export function readFormerRun(path: string, shown: string): FormerRun | undefined {
  const text = textOf(path, shown)
  if (text === undefined) return undefined
  let run: unknown
  try {
    run = JSON.parse(text)
  } catch (error) {
    throw wrong(shown, 'is no JSON', error)
  }
  if (!isObject(run) || !Array.isArray(run['drafts'])) throw wrong(shown, 'is no run of copydesk')
  if (run['schema'] !== 1) throw wrong(shown, 'is the run of another version of copydesk')
  const { at } = run
  const drafts = run['drafts'].map(formerDraft)
  if (!isInstant(at) || !drafts.every((draft) => draft !== undefined))
    throw wrong(shown, 'is no run of copydesk')
  return { at, drafts }
}

function textOf(path: string, shown: string): string | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return undefined
    // A pipe or a device may never end.
    if (!stat.isFile()) throw wrong(shown, 'is no ordinary file')
    if (stat.size > longestRun)
      throw wrong(shown, `has \`${stat.size}\` bytes, expected at most \`${longestRun}\``)
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof CopydeskError) throw error
    throw wrong(shown, "can't be read", error)
  }
}

/** An instant as runs write it. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))
}

/** What is compared of a draft, and nothing else of what the file says; `undefined` for what is no draft. */
function formerDraft(draft: unknown): FormerDraft | undefined {
  if (!isObject(draft)) return undefined
  const { id, path, part } = draft
  const verdict = formerVerdict(draft['verdict'])
  if (typeof id !== 'string' || typeof path !== 'string' || !verdict) return undefined
  return { id, path, ...(typeof part === 'number' && { part }), verdict }
}

function formerVerdict(verdict: unknown): Verdict | undefined {
  if (!isObject(verdict) || !isTexts(verdict['because'])) return undefined
  const { decision, because, until } = verdict
  switch (decision) {
    case 'publish':
    case 'review':
    case 'block':
      return { decision, because }
    case 'hold':
      return typeof until === 'string' || until === null
        ? { decision, until, because, steps: [] }
        : undefined
    default:
      return undefined
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(shown: string, why: string, cause?: unknown): CopydeskError {
  return new CopydeskError('usage', `\`${shown}\` ${why}`, {
    remedy: 'Name a file that `--format json=FILE` wrote, or remove it to begin anew',
    ...(cause !== undefined && { cause }),
  })
}
