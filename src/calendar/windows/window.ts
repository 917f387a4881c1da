import type { Severity } from '../../core/finding.js'
import type { Duration } from '../durations.js'

/** A time when something must not be published. */
export interface Window {
  readonly id: string
  /** What people call it; the id, if nobody says. */
  readonly title: string
  /** Absent: the severity of the rule that holds drafts to it. */
  readonly severity?: Severity
  /** Topics it holds. Without topics and terms it holds everything. */
  readonly topics: readonly string[]
  /** Topics that may go out all the same, where it holds everything. */
  readonly allow: readonly string[]
  /** Words it holds. */
  readonly terms: readonly string[]
  /** Empty: all. */
  readonly channels: readonly string[]
  readonly markets: readonly string[]
  readonly accounts: readonly string[]
  /** Since when it is known: what was approved before has to be looked at again. */
  readonly known?: Known
  readonly owner?: string
  readonly source?: string
  /** The day by which somebody looks whether it still holds, `YYYY-MM-DD`. */
  readonly reviewBy?: string
  readonly form: WindowForm
  /** Whether it holds outside its times, not within. */
  readonly outside: boolean
  /** How much earlier it begins, and how much later it ends, than its form says. */
  readonly before?: Duration
  readonly after?: Duration
}

/** Since when a window is known. */
export interface Known {
  /** Milliseconds since 1970 UTC; of a day alone its end, for it may have been in the evening. */
  readonly at: number
  /** As it is written. */
  readonly said: string
}

/** A point in time: an instant, or a civil time that is an instant once a zone is known. */
export type Moment =
  /** `zone`: whose clocks count the days before and after it; absent: an offset is all that is said. */
  | { readonly type: 'instant'; readonly at: number; readonly zone?: string }
  /** `civil` in milliseconds as if UTC. Without a zone it floats: it is meant in the zone of every market. */
  | { readonly type: 'civil'; readonly civil: number; readonly zone?: string }

/** From a moment to another, which is not in it. Absent: since ever, or for ever. */
export interface MomentSpan {
  readonly start?: Moment
  readonly end?: Moment
}

/** When a window is, in its own terms. Civil times are in milliseconds as if UTC, minutes are those of the day. */
export type WindowForm =
  /** Once, or several times none of which follows from another. */
  | { readonly type: 'listed'; readonly spans: readonly MomentSpan[] }
  /** On some days of the week, 0 for Sunday; an end at or before the start is that of the next day. */
  | {
      readonly type: 'daily'
      readonly days: ReadonlySet<number>
      readonly from: number
      readonly to: number
      readonly zone?: string
      readonly bounds: Bounds
    }
  /** The last day is part of it. */
  | {
      readonly type: 'yearly'
      readonly from: MonthDay
      readonly until: MonthDay
      readonly zone?: string
      readonly bounds: Bounds
    }
  | {
      readonly type: 'recurring'
      /** Starts in a civil range, sorted. */
      readonly starts: (from: number, until: number) => readonly number[]
      /** How much later clocks show the end of each. */
      readonly length: number
      /** What passes after that by the stopwatch. */
      readonly exact: number
      readonly zone?: string
    }

/**
 * When a daily, weekly or yearly window is in force; empty: always. What has begun before is cut there, what begins before the end is whole.
 *
 *     22:00–07:00, from Tue until Thu      Tue 00:00–07:00, Tue 22:00–Wed 07:00, …, Thu 22:00–Fri 07:00
 */
export type Bounds = readonly MomentSpan[]

export interface MonthDay {
  readonly month: number
  readonly day: number
}

/** The zone of a window; `undefined` for one that floats, in part or in whole. */
export function zoneOf({ form }: Window): string | undefined {
  if (form.type !== 'listed') return form.zone
  const moments = form.spans.flatMap(({ start, end }) => [start, end])
  // Each moment knows its own zone, so that any name serves for a window of which no part floats.
  return moments.some(floats) ? undefined : 'UTC'
}

/** Whether a moment is at another instant in another zone. */
export function floats(moment: Moment | undefined): boolean {
  return moment?.type === 'civil' && moment.zone === undefined
}
