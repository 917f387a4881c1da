import type { Draft } from './draft.js'
import type { Found, Severity } from './finding.js'
import type { PublishTime } from './publish-time.js'
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
  /** When it goes out; found out at the first call. */
  readonly planned: () => PublishTime
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

/** A stretch of time, `[start, end)` in milliseconds since 1970 UTC, in which a rule holds a draft back. */
export interface Objection {
  readonly start: number
  /** `Infinity` while nobody knows the end. */
  readonly end: number
  /** What holds it back, for people: the title of a window. */
  readonly name: string
  /** Absent: the severity of the rule. */
  readonly severity?: Severity
}

/** A time in which drafts are held back, for pictures of it. */
export interface HeldTime {
  readonly id: string
  readonly title: string
  /** Absent: the severity of the rule. */
  readonly severity?: Severity
  /** Topics it holds; without topics and terms it holds everything. */
  readonly topics: readonly string[]
  /** How many terms it looks for. */
  readonly terms: number
  readonly owner?: string
  /** `[start, end)` in milliseconds since 1970 UTC, sorted and apart; an `end` of `Infinity` is open. */
  readonly intervals: readonly { readonly start: number; readonly end: number }[]
}

/** A check whose answer depends on when the draft goes out. */
export interface TimedCheck {
  readonly check: Check
  /**
   * Every stretch that overlaps `[from, until)` and in which the rule would object to the draft, whole: it may start before and end
   * behind. In any order; they may overlap.
   */
  readonly objections: (subject: Subject, from: number, until: number) => readonly Objection[]
  /**
   * The times in which it holds some draft, as far as they overlap `[from, until)`. One that goes by the clocks of readers stands where the
   * clocks of `zone` have it, unless it is for certain markets.
   */
  readonly times?: (from: number, until: number, zone: string) => readonly HeldTime[]
}
