import { civilOf, utcOf } from '../civil.js'
import type { CivilSpan, MonthDay, WindowForm } from './window.js'

const minute = 60_000
const day = 86_400_000
/** `1970-01-01` was a Thursday. */
const firstWeekday = 4

/** The times of a repeated window that overlap a civil range, by their starts. */
export function civilSpans(
  form: Exclude<WindowForm, { readonly type: 'once' }>,
  from: number,
  until: number,
): readonly CivilSpan[] {
  switch (form.type) {
    case 'daily':
      return dailySpans(form, from, until)
    case 'yearly':
      return yearlySpans(form, from, until)
    case 'recurring':
      return form
        .starts(from - form.length, until)
        .map((start) => ({ start, end: start + form.length }))
    case 'listed':
      return form.spans.filter(({ start, end }) => start < until && end > from)
  }
}

function dailySpans(
  { days, from: opens, to: closes, bounds }: Extract<WindowForm, { readonly type: 'daily' }>,
  from: number,
  until: number,
): readonly CivilSpan[] {
  const spans: CivilSpan[] = []
  const length = (closes > opens ? closes - opens : closes + 24 * 60 - opens) * minute
  const first = Math.floor((Math.max(from, bounds.first) - length) / day)
  const last = Math.min(until, bounds.last + day)
  for (let number = first; number * day < last; number++) {
    if (!days.has((((number + firstWeekday) % 7) + 7) % 7)) continue
    const start = number * day + opens * minute
    if (start < bounds.first || start > bounds.last) continue
    if (start < until && start + length > from) spans.push({ start, end: start + length })
  }
  return spans
}

function yearlySpans(
  { from: first, until: last, bounds }: Extract<WindowForm, { readonly type: 'yearly' }>,
  from: number,
  until: number,
): readonly CivilSpan[] {
  const spans: CivilSpan[] = []
  const wraps = last.month < first.month || (last.month === first.month && last.day < first.day)
  const finalYear = civilOf(until).year
  for (let year = civilOf(from).year - 1; year <= finalYear; year++) {
    const start = startOf(year, first)
    const end = startOf(wraps ? year + 1 : year, last)
    if (start === undefined || end === undefined) continue
    if (start < bounds.first || start > bounds.last) continue
    if (start < until && end + day > from) spans.push({ start, end: end + day })
  }
  return spans
}

/** The start of a day of a year; `undefined` for 29 February in a year that has none. */
function startOf(year: number, { month, day: number }: MonthDay): number | undefined {
  const at = utcOf({ year, month, day: number, hour: 0, minute: 0, second: 0, millisecond: 0 })
  return civilOf(at).month === month ? at : undefined
}
