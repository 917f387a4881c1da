import type { HoldStep } from './run.js'

/** A stretch of time in which nothing that depends on the time objects to a draft. */
export interface Slot {
  /** ISO 8601 in UTC. */
  readonly start: string
  /** The first instant that is no longer free; `null`: nothing is known that ends it. */
  readonly end: string | null
  /** What ends it, and until when that holds; absent: nothing is known. */
  readonly endedBy?: HoldStep
}

/** When a draft may go out, as far as that depends on the time. */
export interface Slots {
  /** The first ones, in the order of time. */
  readonly slots: readonly Slot[]
  /** What holds from there on without an end, so that there are no more. Absent: nothing does. */
  readonly heldBy?: HoldStep
  /** How far was looked (ISO 8601, UTC), where nothing else was found. Absent: no further than needed. */
  readonly horizon?: string
}
