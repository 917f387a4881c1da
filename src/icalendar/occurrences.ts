import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import {
  calendarCycle,
  dayLength,
  dayNumber,
  dayOf,
  dayOfYear,
  daysInMonth,
  isLeap,
  remainder,
  weekdayOf,
  weekOf,
  type Day,
} from './days.js'
import type { Rule } from './rule.js'

/**
 * The occurrences of a rule from its start on, in order, period by period: the days, weeks, months or years that its interval names, each a
 * set of days that fit and of times of day. What a rule does not say comes from its start. `UNTIL` and `COUNT` are left to the caller.
 *
 *     FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1
 *     period     a month
 *     days       its Mondays and Tuesdays
 *     positions  the last of them
 *
 * @param from the first period is the one with this moment, or an earlier one
 * @param visit is given each occurrence, as if UTC; `false` ends
 * @param last the day after which no period may begin
 */
export function visitOccurrences(
  rule: Rule,
  start: Civil,
  from: number,
  last: number,
  visit: (at: number) => boolean,
): void {
  const begin = utcOf(start)
  const firstDay = dayOf(Math.floor(begin / dayLength))
  const times = timesOfDay(rule, start)
  const { days, startOf } = periodsOf(rule, firstDay)
  const { positions } = rule
  for (let index = firstPeriod(rule, firstDay, from); startOf(index) <= last; index++) {
    const set = days(index)
    const size = set.length * times.length
    const chosen = positions.length === 0 ? size : positions.length
    const order = positions.length === 0 ? undefined : placesIn(positions, size)
    for (let step = 0; step < chosen; step++) {
      const place = order ? order[step] : step
      if (place === undefined) break
      const day = set[Math.floor(place / times.length)] ?? 0
      const at = day * dayLength + (times[place % times.length] ?? 0)
      if (at >= begin && !visit(at)) return
    }
  }
}

/**
 * The first occurrence of a rule, ends aside; `undefined` if there is none.
 *
 * @param within so many days of the start; the 400 years of the calendar unless told
 */
export function firstOccurrence(
  rule: Rule,
  start: Civil,
  within = calendarCycle,
): number | undefined {
  const begin = utcOf(start)
  const last = Math.floor(begin / dayLength) + within
  let first: number | undefined
  visitOccurrences(rule, start, begin, last, (at) => {
    first = at
    return false
  })
  return first
}

/** Where in a set of so many the positions are, sorted, each once. */
function placesIn(positions: readonly number[], size: number): readonly number[] {
  const places = positions.map((position) => (position > 0 ? position - 1 : size + position))
  return [...new Set(places)].filter((place) => place >= 0 && place < size).sort((a, b) => a - b)
}

/** The times of day that a rule names, in milliseconds, sorted. */
function timesOfDay({ hours, minutes, seconds }: Rule, start: Civil): readonly number[] {
  const or = (values: readonly number[], one: number) => (values.length === 0 ? [one] : values)
  return or(hours, start.hour).flatMap((hour) =>
    or(minutes, start.minute).flatMap((minute) =>
      or(seconds, start.second).map(
        (second) => ((hour * 60 + minute) * 60 + second) * 1000 + start.millisecond,
      ),
    ),
  )
}

/** The index of a period that begins no later than the one with a moment. */
function firstPeriod({ frequency, interval }: Rule, first: Day, from: number): number {
  const { year, month } = civilOf(from)
  const passed = {
    DAILY: Math.floor(from / dayLength) - first.number,
    WEEKLY: Math.floor((Math.floor(from / dayLength) - first.number) / 7),
    MONTHLY: (year - first.year) * 12 + month - first.month,
    YEARLY: year - first.year,
  }[frequency]
  // One back: a week may begin before the day that was counted from.
  return Math.max(0, Math.floor(passed / interval) - 1)
}

/** The periods of a rule by their index: the first day, and the days that fit. */
interface Periods {
  readonly startOf: (index: number) => number
  readonly days: (index: number) => readonly number[]
}

function periodsOf(rule: Rule, first: Day): Periods {
  const { frequency, interval } = rule
  const { isWeekday, fits } = filterOf(rule, first)
  const span = (start: number, length: number): readonly number[] => {
    const days: number[] = []
    for (let number = start; number < start + length; number++) {
      if (isWeekday(number) && (!fits || fits(dayOf(number)))) days.push(number)
    }
    return days
  }
  const monthDays = (year: number, month: number): readonly number[] => {
    const days: number[] = []
    const start = dayNumber(year, month, 1)
    const length = daysInMonth(year, month)
    for (let day = 1; day <= length; day++) {
      const number = start + day - 1
      if (isWeekday(number) && (!fits || fits({ number, year, month, day }))) days.push(number)
    }
    return days
  }
  switch (frequency) {
    case 'DAILY': {
      const startOf = (index: number): number => first.number + index * interval
      return { startOf, days: (index) => span(startOf(index), 1) }
    }
    case 'WEEKLY': {
      const week = first.number - remainder(weekdayOf(first.number) - rule.weekStart, 7)
      const startOf = (index: number): number => week + index * interval * 7
      return { startOf, days: (index) => span(startOf(index), 7) }
    }
    case 'MONTHLY': {
      const monthOf = (index: number) => {
        const months = first.year * 12 + first.month - 1 + index * interval
        return [Math.floor(months / 12), remainder(months, 12) + 1] as const
      }
      return {
        startOf: (index) => dayNumber(...monthOf(index), 1),
        days: (index) => monthDays(...monthOf(index)),
      }
    }
    case 'YEARLY': {
      const months = monthsOf(rule, first)
      const yearOf = (index: number): number => first.year + index * interval
      return {
        startOf: (index) => dayNumber(yearOf(index), 1, 1),
        days: (index) => months.flatMap((month) => monthDays(yearOf(index), month)),
      }
    }
  }
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The months in which a yearly rule may have days. */
function monthsOf(rule: Rule, first: Day): readonly number[] {
  if (rule.months.length > 0) return rule.months
  return saysDays(rule) ? everyMonth : [first.month]
}

function saysDays({ monthDays, yearDays, weeks, weekdays }: Rule): boolean {
  return monthDays.length + yearDays.length + weeks.length + weekdays.length > 0
}

/** Which days a rule names within its periods. */
interface Filter {
  /** Whether the weekday may be one, which is cheaper to ask than the rest. */
  readonly isWeekday: (number: number) => boolean
  /** Whether the day is one, if its weekday may be; absent: then it is. */
  readonly fits?: (day: Day) => boolean
}

/**
 * The days that a rule names within its periods.
 *
 * @see RFC 5545, 3.3.10, the table of what each part does beside each frequency: on days, expanding a period and limiting it come to the
 * same, once the parts that are not said are taken from the start
 */
function filterOf(rule: Rule, first: Day): Filter {
  const { frequency, months, weekStart } = rule
  const isSaid = saysDays(rule)
  const takesDay = !isSaid && (frequency === 'MONTHLY' || frequency === 'YEARLY')
  const isWeekAlone =
    rule.weeks.length > 0 &&
    rule.weekdays.length + rule.yearDays.length + rule.monthDays.length === 0
  const takesWeekday = isWeekAlone || (!isSaid && frequency === 'WEEKLY')
  const weekdays = takesWeekday ? [{ weekday: weekdayOf(first.number) }] : rule.weekdays
  const wanted = weekdays.reduce((set, { weekday }) => set | (1 << weekday), 0) || everyWeekday
  const isCounted = weekdays.some(({ nth }) => nth !== undefined)
  const isInMonth = frequency === 'MONTHLY' || months.length > 0
  const monthSet = setOf(months)
  const monthDays = setOf(takesDay ? [first.day] : rule.monthDays)
  const yearDays = setOf(rule.yearDays)
  const weeks = setOf(rule.weeks)
  const isWeekday = (number: number): boolean => ((wanted >> weekdayOf(number)) & 1) === 1
  if (!monthSet && !monthDays && !yearDays && !weeks && !isCounted) return { isWeekday }
  return {
    isWeekday,
    fits: (day) =>
      (!monthSet || monthSet(day.month)) &&
      (!monthDays || hasMonthDay(monthDays, day)) &&
      (!yearDays || hasYearDay(yearDays, day)) &&
      (!isCounted || weekdays.some((weekday) => isNth(weekday, day, isInMonth))) &&
      (!weeks || hasWeek(weeks, day, weekStart)),
  }
}

const everyWeekday = 0b111_1111

/** Whether a number is in a list; absent for an empty list, which limits nothing. */
type NumberSet = (value: number) => boolean

function setOf(values: readonly number[]): NumberSet | undefined {
  if (values.length === 0) return undefined
  if (values.length < 8) return (value) => values.includes(value)
  const set = new Set(values)
  return (value) => set.has(value)
}

function hasMonthDay(has: NumberSet, { year, month, day }: Day): boolean {
  return has(day) || has(day - daysInMonth(year, month) - 1)
}

function hasYearDay(has: NumberSet, day: Day): boolean {
  const number = dayOfYear(day)
  return has(number) || has(number - daysIn(day.year) - 1)
}

function hasWeek(has: NumberSet, day: Day, weekStart: number): boolean {
  const { week, fromEnd } = weekOf(day, weekStart)
  return has(week) || has(fromEnd)
}

function isNth({ weekday, nth }: Rule['weekdays'][number], day: Day, isInMonth: boolean): boolean {
  if (weekdayOf(day.number) !== weekday) return false
  if (nth === undefined) return true
  const position = isInMonth ? day.day : dayOfYear(day)
  const length = isInMonth ? daysInMonth(day.year, day.month) : daysIn(day.year)
  return nth > 0 ? Math.ceil(position / 7) === nth : Math.ceil((length - position + 1) / 7) === -nth
}

function daysIn(year: number): number {
  return isLeap(year) ? 366 : 365
}
