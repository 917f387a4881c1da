import type { Draft } from './draft.js'
import type { Found } from './finding.js'
import type { Topics } from './topics.js'
import type { Views } from './views.js'

/** What a check sees: one draft as one surface shows it, on the channels that have this surface. */
export interface Subject {
  readonly draft: Draft
  readonly views: Views
  /** Never empty: a draft that names no channel is for `generic`. */
  readonly channels: readonly string[]
  /** What the draft is about, on whichever surface. */
  readonly topics: Topics
  /** The clock of the run, in milliseconds since 1970 UTC. */
  readonly at: number
}

/** A fact the check would need and the draft does not say. Reported as not evaluated, never passed in silence. */
export interface NotEvaluated {
  /** The name of the fact: `publishAt`. */
  readonly needs: string
}

/** What a check says: things it found, and facts that it would have needed for the rest. */
export type Answer = Found | NotEvaluated

/** A compiled rule. Synchronous and pure. */
export type Check = (subject: Subject) => readonly Answer[]
