import { addDuration, type Duration } from '../durations.js'
import type { Interval } from '../intervals.js'
import { offsetAt } from '../offsets.js'
import { repeatedSpans, type CivilSpan } from './civil-spans.js'
import { endIn, startIn } from './edges.js'
import type { Moment, MomentSpan, Window } from './window.js'

const day = 86_400_000
/** No zone is further from UTC, and no change of clocks longer. */
const widest = day

/** A time of a window, padding included, before its zone is known: a moment, and what passes by the stopwatch before or after it. */
export interface Span {
  readonly start?: Edge
  readonly end?: Edge
}

interface Edge {
  readonly moment: Moment
  readonly shift: number
}

/**
 * The times of a window that may overlap a range, as far as can be told without a zone. Days of padding are counted on the clock, hours
 * by the stopwatch.
 *
 * @param from as if UTC, as `until` is; there may be others within a day of them
 * @param zone for bounds that are no civil times of the window's own
 */
export function spansOf(
  window: Window,
  zone: string | undefined,
  from: number,
  until: number,
): readonly Span[] {
  const { form, before, after } = window
  const earliest = from - most(after) - widest
  const latest = until + most(before) + widest
  if (form.type === 'listed')
    return form.spans
      .filter((span) => overlaps(span, earliest, latest))
      .map((span) => padded(span, 0, window))
  const exact = form.type === 'recurring' ? form.exact : 0
  const own = form.zone !== undefined && { zone: form.zone }
  const moment = (civil: number): Moment => ({ type: 'civil', civil, ...own })
  const bounds =
    form.type === 'recurring' || form.bounds.length === 0
      ? undefined
      : form.bounds.map((bound) => civilBound(bound, form.zone ?? zone))
  return repeatedSpans(form, bounds, earliest - exact, latest).map(({ start, end }) =>
    padded({ start: moment(start), end: moment(end) }, exact, window),
  )
}

/** When a time is, on the clocks of a zone if it floats; perhaps never: what ends before it begins. */
export function resolve({ start, end }: Span, zone: string): Interval {
  return {
    start: start ? instantOf(start.moment, zone, startIn) + start.shift : -Infinity,
    end: end ? instantOf(end.moment, zone, endIn) + end.shift : Infinity,
  }
}

/** Where a time stands on the clock that its window goes by; within a day of where it stands in UTC. */
export function civilSpanOf({ start, end }: Span): CivilSpan {
  return {
    start: start ? valueOf(start.moment) + start.shift : -Infinity,
    end: end ? valueOf(end.moment) + end.shift : Infinity,
  }
}

/** The longest that a stopwatch runs at either end of a window. {@link civilSpanOf} is an hour off where clocks change meanwhile. */
export function exactOf({ form, before, after }: Window): number {
  const own = form.type === 'recurring' ? form.exact : 0
  return Math.max(before?.exact ?? 0, own + (after?.exact ?? 0))
}

/** How far the ends of one time of a repeated window can be from an instant within it, in milliseconds. */
export function reachOf({ form, before, after }: Window): number {
  return lengthOf(form) + most(before) + most(after) + widest
}

function lengthOf(form: Window['form']): number {
  switch (form.type) {
    case 'listed':
      return Infinity
    case 'daily':
      return 2 * day
    case 'yearly': {
      const { from, until } = form
      return from.month === until.month && from.day === until.day ? day : 366 * day
    }
    case 'recurring':
      return form.length + form.exact
  }
}

/** An instant, or a civil time as if UTC. */
export function valueOf(moment: Moment): number {
  return moment.type === 'civil' ? moment.civil : moment.at
}

/** The most that a length of time can be, in milliseconds. */
export function most(duration: Duration | undefined): number {
  if (!duration) return 0
  const { years, months, weeks, days, exact } = duration
  return (years * 366 + months * 31 + weeks * 7 + days) * day + exact
}

function overlaps({ start, end }: MomentSpan, from: number, until: number): boolean {
  return (!start || valueOf(start) < until) && (!end || valueOf(end) > from)
}

function padded({ start, end }: MomentSpan, exact: number, { before, after }: Window): Span {
  return {
    ...(start && { start: edge(start, before, -1, 0) }),
    ...(end && { end: edge(end, after, 1, exact) }),
  }
}

function edge(moment: Moment, padding: Duration | undefined, sign: 1 | -1, exact: number): Edge {
  if (!padding) return { moment, shift: exact }
  const shift = exact + sign * padding.exact
  const days = { ...padding, exact: 0 }
  if (moment.type === 'civil')
    return { moment: { ...moment, civil: addDuration(moment.civil, days, 'UTC', sign) }, shift }
  const at = addDuration(moment.at, days, moment.zone ?? 'UTC', sign)
  return { moment: { ...moment, at }, shift }
}

function instantOf(
  moment: Moment,
  zone: string,
  edgeIn: (civil: number, zone: string) => number,
): number {
  return moment.type === 'instant' ? moment.at : edgeIn(moment.civil, moment.zone ?? zone)
}

function civilBound({ start, end }: MomentSpan, zone: string | undefined): CivilSpan {
  return {
    start: start ? civilIn(start, zone) : -Infinity,
    end: end ? civilIn(end, zone) : Infinity,
  }
}

/** What clocks of a zone show at a moment. */
export function civilIn(moment: Moment, zone: string | undefined): number {
  if (moment.type === 'civil' && (moment.zone === undefined || moment.zone === zone))
    return moment.civil
  const at = instantOf(moment, 'UTC', startIn)
  return at + offsetAt(at, zone ?? 'UTC')
}
