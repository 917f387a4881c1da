import type { WindowMistake } from './read-moment.js'

/** A start that recurs: civil times in milliseconds as if UTC. */
export interface Recurring {
  /** As RFC 5545 writes it; absent: the start alone, and further dates. */
  readonly rrule?: string
  readonly start: number
  readonly rdates: readonly number[]
  readonly exdates: readonly number[]
  /** Days on which nothing of it takes place. */
  readonly exdays: readonly number[]
}

/** How recurrence rules become occurrences. Handed in: the room of iCalendar is above this one. */
export interface Recurrences {
  /**
   * What is wrong with a rule; `undefined` if it can be used.
   *
   * @param start absent: nothing says from when it recurs, and then its parts have to say all
   */
  mistakeIn(rrule: string, start: number | undefined): WindowMistake | undefined
  /**
   * Prepares the starts in a civil range, `[from, until)`: sorted, each once.
   *
   * @param zone for an `UNTIL` in UTC; absent: the rule floats
   */
  prepare(rule: Recurring, zone?: string): (from: number, until: number) => readonly number[]
}
