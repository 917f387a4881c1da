import type { Severity } from '../../core/finding.js'

/** One of these, or a list of them; a table has them in one text, `a; b`. */
export type Listed = string | readonly string[]

/** A window as a policy, a data file or an iCalendar file writes it. */
export interface WrittenWindow {
  readonly id: string
  readonly title?: string | undefined
  readonly severity?: Severity | undefined
  readonly from?: string | undefined
  /** A day counts to its end. `null` or absent: nobody knows when it ends. */
  readonly until?: string | null | undefined
  readonly allDay?: boolean | undefined
  readonly duration?: string | undefined
  readonly rrule?: string | undefined
  readonly rdate?: Listed | undefined
  readonly exdate?: Listed | undefined
  readonly daily?: Hours | undefined
  readonly weekly?: (Partial<Hours> & { readonly days: Listed }) | undefined
  readonly yearly?: string | { readonly from: string; readonly until: string } | undefined
  readonly outside?: boolean | undefined
  readonly timezone?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly topics?: Listed | undefined
  readonly allow?: Listed | undefined
  readonly terms?: Listed | undefined
  readonly channels?: Listed | undefined
  readonly markets?: Listed | undefined
  readonly accounts?: Listed | undefined
  readonly knownAt?: string | undefined
  readonly owner?: string | undefined
  readonly source?: string | undefined
  readonly reviewBy?: string | undefined
}

/** Hours of a day: `22:00`, `07:00`; `24:00` is the end of the day. */
export interface Hours {
  readonly from: string
  readonly to: string
}

/** A list, however it is written. */
export function listed(value: Listed | undefined): readonly string[] {
  if (value === undefined) return []
  if (typeof value !== 'string') return value
  return value
    .split(/[;|]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
