import type { Place } from './source.js'

/**
 * Something about the input, not about what a draft says: a file that can't be read, a record that is no draft, a mistake in a policy.
 * An `error` means that something was not judged and makes the exit code 2; a `warning` means that all was judged, but perhaps not as meant.
 */
export interface Problem {
  /** Stable name, `area/what`: `yaml/duplicate-key`, `csv/short-row`, `policy/unknown-kind`. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** The fact, with what was expected. Never quotes draft text: a broken draft may hold private data. */
  readonly message: string
  /** What to do about it, in the imperative. */
  readonly remedy: string
  /** Absent when no file can be named. */
  readonly place?: Place
  /** The source lines around the place, with the place marked. Only for policies, never for drafts. */
  readonly frame?: string
  readonly ruleId?: string
  readonly draftId?: string
}
