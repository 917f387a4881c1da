/** A recurrence rule, read and checked. */
export interface Rule {
  readonly frequency: Frequency
  /** From 1: every so many days, weeks, months or years. */
  readonly interval: number
  /** How many occurrences there are; absent: as many as `until` allows, or no end. */
  readonly count?: number
  readonly until?: Until
  /** From 1. */
  readonly months: readonly number[]
  /** From 1, or from the end of the month from -1. */
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly weeks: readonly number[]
  readonly weekdays: readonly RuleDay[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly seconds: readonly number[]
  /** Which occurrences of a day, week, month or year remain, from 1 or from the end. */
  readonly positions: readonly number[]
  /** The weekday on which weeks begin, from 0 for Monday. */
  readonly weekStart: number
}

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

/** The last moment that a rule may reach. */
export interface Until {
  /** As if UTC; the last millisecond of the day if only a day is written. */
  readonly at: number
  /** What is written: a day, a civil time, or a time in UTC. */
  readonly form: 'day' | 'civil' | 'utc'
}

/** A weekday, all of them or the nth of the month or year. */
export interface RuleDay {
  /** From 0 for Monday. */
  readonly weekday: number
  /** From 1, or from the end from -1; absent: every. */
  readonly nth?: number
}

/** Why a text is no rule that can be used, where in the text, and what to do. */
export interface RuleMistake {
  /** `rrule/…` */
  readonly code: string
  readonly message: string
  readonly remedy: string
  /** Offsets into the text of the rule, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** Bounds of recurrence. What exceeds one is a mistake or an error that names it; nothing is ever cut. */
export const ruleLimits = {
  /** Most UTF-16 code units of a rule. */
  length: 2048,
  /** Most days, weeks, months or years between two periods. */
  interval: 1000,
  /** Most occurrences a rule may count. */
  count: 10_000,
  /** Most times a day. */
  times: 96,
  /** Most occurrences in one range: 27 years of every day. */
  occurrences: 10_000,
  /** Most days that one expansion may walk: 400 years. */
  days: 146_097,
} as const
