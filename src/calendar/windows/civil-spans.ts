import { civilOf, daysIn, utcOf } from '../civil.js'
import type { MonthDay, WindowForm } from './window.js'

const minute = 60_000
const day = 86_400_000
/** `1970-01-01` was a Thursday. */
const firstWeekday = 4

/** `[start, end)` in civil time, in milliseconds as if UTC. */
export interface CivilSpan {
  readonly start: number
  readonly end: number
}

type Repeated = Exclude<WindowForm, { readonly type: 'listed' }>

/**
 * The times of a repeated window that overlap a civil range, by their starts.
 *
 * @param bounds when it is in force; absent: always
 */
export function repeatedSpans(
  form: Repeated,
  bounds: readonly CivilSpan[] | undefined,
  from: number,
  until: number,
): readonly CivilSpan[] {
  if (form.type === 'recurring')
    return form
      .starts(from - form.length, until)
      .map((start) => ({ start, end: start + form.length }))
  const spans = (first: number, last: number): readonly CivilSpan[] =>
    form.type === 'daily' ? dailySpans(form, first, last) : yearlySpans(form, first, last)
  if (!bounds) return spans(from, until)
  return bounds.flatMap((bound) =>
    spans(Math.max(from, bound.start), Math.min(until, bound.end)).map(({ start, end }) => ({
      start: Math.max(start, bound.start),
      end,
    })),
  )
}

function dailySpans(
  { days, from: opens, to: closes }: Extract<WindowForm, { readonly type: 'daily' }>,
  from: number,
  until: number,
): readonly CivilSpan[] {
  const spans: CivilSpan[] = []
  const length = (closes > opens ? closes - opens : closes + 24 * 60 - opens) * minute
  for (let number = Math.floor((from - length) / day); number * day < until; number++) {
    if (!days.has((((number + firstWeekday) % 7) + 7) % 7)) continue
    const start = number * day + opens * minute
    if (start < until && start + length > from) spans.push({ start, end: start + length })
  }
  return spans
}

function yearlySpans(
  { from: first, until: last }: Extract<WindowForm, { readonly type: 'yearly' }>,
  from: number,
  until: number,
): readonly CivilSpan[] {
  const spans: CivilSpan[] = []
  const wraps = last.month < first.month || (last.month === first.month && last.day < first.day)
  const finalYear = civilOf(until).year
  for (let year = civilOf(from).year - 1; year <= finalYear; year++) {
    const start = startOf(year, first)
    const end = endOf(wraps ? year + 1 : year, last)
    if (start < end && start < until && end > from) spans.push({ start, end })
  }
  return spans
}

/** The start of a day of a year; of 29 February in a year that has none, that of 1 March. */
function startOf(year: number, { month, day: number }: MonthDay): number {
  return utcOf({ year, month, day: number, hour: 0, minute: 0, second: 0, millisecond: 0 })
}

/** The end of a day of a year; of 29 February in a year that has none, that of 28 February. */
function endOf(year: number, { month, day: number }: MonthDay): number {
  return startOf(year, { month, day: Math.min(number, daysIn(year, month)) + 1 })
}
