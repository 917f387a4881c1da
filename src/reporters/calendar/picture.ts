import type { Severity } from '../../core/finding.js'
import type { Decision } from '../../core/run.js'

/** What the next weeks look like: when posts are held, and what is planned. Instants are milliseconds since 1970 UTC. */
export interface CalendarPicture {
  /** The name of the policy or of the folder. */
  readonly title: string
  /** The clock of the run. */
  readonly now: number
  /** The first instant drawn: the start of a civil day in `zone`. */
  readonly from: number
  /** The end of the last day drawn. */
  readonly until: number
  /** The IANA zone in which the picture is drawn. */
  readonly zone: string
  readonly windows: readonly PictureWindow[]
  readonly drafts: readonly PictureDraft[]
}

/** A time in which posts are held, or looked at again. */
export interface PictureWindow {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** Topics of the drafts it is about. */
  readonly topics: readonly string[]
  /** How many terms it looks for. */
  readonly terms: number
  readonly owner?: string
  readonly intervals: readonly Interval[]
}

/** `[start, end)`; of one window sorted and apart. An `end` of `Infinity` is open. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** A draft with its verdict. */
export interface PictureDraft {
  readonly id: string
  readonly path: string
  readonly channels: readonly string[]
  /** When it is planned. */
  readonly at: number
  /** `false`: it has no publish time, and was judged at the clock of the run. */
  readonly isPlanned: boolean
  readonly decision: Decision
  /** For `hold`: the earliest instant at which nothing objects; `null`: nobody knows. */
  readonly until?: number | null
  /** The rules that decided. */
  readonly because: readonly string[]
  /** The first words of the post, with private ones masked. */
  readonly excerpt: string
}
