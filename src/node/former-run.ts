import { readFileSync } from 'node:fs'
import { CopydeskError } from '../core/errors.js'
import type { FormerDraft } from '../core/changes.js'
import type { Verdict } from '../core/run.js'

/**
 * The drafts of a run that was written by the `json` reporter; `undefined` if there is no such file yet.
 *
 * @throws CopydeskError for a file that is no such run
 */
export function readFormerRun(path: string, shown: string): readonly FormerDraft[] | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw wrong(shown, "can't be read", error)
  }
  let run: unknown
  try {
    run = JSON.parse(text)
  } catch (error) {
    throw wrong(shown, 'is no JSON', error)
  }
  if (!isObject(run) || run['schema'] !== 1 || !Array.isArray(run['drafts']))
    throw wrong(shown, 'is no run of copydesk')
  const drafts = run['drafts'].map(formerDraft)
  if (!drafts.every((draft) => draft !== undefined)) throw wrong(shown, 'is no run of copydesk')
  return drafts
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
  return new CopydeskError('former-run', `\`${shown}\` ${why}`, {
    remedy: 'Name a file that `--format json=FILE` wrote, or remove it to begin anew',
    ...(cause !== undefined && { cause }),
  })
}
