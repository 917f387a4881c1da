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
  /** Since when it is known, in milliseconds since 1970 UTC: what was approved before has to be looked at again. */
  readonly knownAt?: number
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

/** A point in time: an instant, or a civil time that is an instant once a zone is known. */
export type Moment =
  | { readonly type: 'instant'; readonly at: number }
  /** `civil` in milliseconds as if UTC. Without a zone it floats: it is meant in the zone of every market. */
  | { readonly type: 'civil'; readonly civil: number; readonly zone?: string }

/** When a window is, in its own terms. Civil times are in milliseconds as if UTC, minutes are those of the day. */
export type WindowForm =
  /** Absent: since ever, or for ever. */
  | { readonly type: 'once'; readonly start?: Moment; readonly end?: Moment }
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
      /** Starts in a civil range. */
      readonly starts: (from: number, until: number) => readonly number[]
      readonly length: number
      readonly zone?: string
    }
  /** Several times, none of which follows from another. */
  | { readonly type: 'listed'; readonly spans: readonly CivilSpan[]; readonly zone?: string }

/** The civil time in which a repeated window begins at all. */
export interface Bounds {
  readonly first: number
  readonly last: number
}

export interface MonthDay {
  readonly month: number
  readonly day: number
}

/** `[start, end)` in civil time. */
export interface CivilSpan {
  readonly start: number
  readonly end: number
}

/** The zone of a window; `undefined` for one that floats, in part or in whole. */
export function zoneOf({ form }: Window): string | undefined {
  if (form.type !== 'once') return form.zone
  const zones = [form.start, form.end].map((moment) => {
    if (!moment || moment.type === 'instant') return 'UTC'
    return moment.zone
  })
  // Each moment knows its own zone, so that any name serves for a window of which no part floats.
  return zones.every((zone) => zone !== undefined) ? 'UTC' : undefined
}
