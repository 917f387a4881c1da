/**
 * Recurrence the slow way, to compare with: walks every day of the calendar and asks the table of RFC 5545 (3.3.10) about each.
 * Shares nothing with what it judges: it reads the rule itself and counts with `Date`.
 *
 * @param start as if UTC
 * @returns what occurs in `[from, until)`, as if UTC, sorted
 */
export function naiveOccurrences(
  rrule: string,
  start: number,
  from: number,
  until: number,
): readonly number[] {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const numbers = (name: string): number[] => parts.get(name)?.split(',').map(Number) ?? []
  const frequency = parts.get('FREQ') ?? ''
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const count = Number(parts.get('COUNT') ?? Infinity)
  const end = parts.has('UNTIL') ? untilOf(parts.get('UNTIL') ?? '') : Infinity
  const weekStart = names.indexOf(parts.get('WKST') ?? 'MO')
  const [months, monthDays] = [numbers('BYMONTH'), numbers('BYMONTHDAY')]
  const [yearDays, weeks] = [numbers('BYYEARDAY'), numbers('BYWEEKNO')]
  const weekdays = parts.get('BYDAY')?.split(',') ?? []
  const positions = numbers('BYSETPOS')
  const first = new Date(start)
  const hours = parts.has('BYHOUR') ? numbers('BYHOUR') : [first.getUTCHours()]
  const minutes = parts.has('BYMINUTE') ? numbers('BYMINUTE') : [first.getUTCMinutes()]
  const seconds = parts.has('BYSECOND') ? numbers('BYSECOND') : [first.getUTCSeconds()]
  const isBare = monthDays.length + yearDays.length + weeks.length + weekdays.length === 0

  const fits = (day: Date): boolean => {
    const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()]
    const [fromEnd, position] = [date - monthLength(day) - 1, yearDay(day)]
    if (months.length > 0 && !months.includes(month)) return false
    if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(fromEnd))
      return false
    const yearFromEnd = position - yearLength(day) - 1
    if (yearDays.length > 0 && !yearDays.includes(position) && !yearDays.includes(yearFromEnd))
      return false
    if (weeks.length > 0) {
      const { week, of } = weekNumber(day, weekStart)
      if (!weeks.includes(week) && !weeks.includes(week - of - 1)) return false
      if (weekdays.length + yearDays.length + monthDays.length === 0)
        return day.getUTCDay() === first.getUTCDay()
    }
    if (weekdays.length > 0) {
      const name = names[(day.getUTCDay() + 6) % 7] ?? ''
      const inMonth = frequency === 'MONTHLY' || months.length > 0
      return weekdays.some((text) => {
        if (!text.endsWith(name)) return false
        const nth = Number(text.slice(0, -2))
        if (nth === 0) return true
        const same = []
        const cursor = new Date(day)
        cursor.setUTCDate(1)
        if (!inMonth) cursor.setUTCMonth(0)
        const unit = inMonth ? monthLength(day) : yearLength(day)
        for (let step = 0; step < unit; step++, cursor.setUTCDate(cursor.getUTCDate() + 1)) {
          if (cursor.getUTCDay() === day.getUTCDay()) same.push(cursor.getTime())
        }
        return same.at(nth > 0 ? nth - 1 : nth) === midnight(day)
      })
    }
    if (!isBare || frequency === 'DAILY') return true
    if (frequency === 'WEEKLY') return day.getUTCDay() === first.getUTCDay()
    if (date !== first.getUTCDate()) return false
    return frequency === 'MONTHLY' || months.length > 0 || month === first.getUTCMonth() + 1
  }

  /** Which period a day is in, counted from that of the start. */
  const periodOf = (day: Date): number => {
    const weekOfDay = (date: Date): number =>
      Math.floor((midnight(date) / length + 3 - weekStart) / 7)
    switch (frequency) {
      case 'DAILY':
        return (midnight(day) - midnight(first)) / length
      case 'WEEKLY':
        return weekOfDay(day) - weekOfDay(first)
      case 'MONTHLY':
        return monthIndex(day) - monthIndex(first)
      default:
        return day.getUTCFullYear() - first.getUTCFullYear()
    }
  }

  const periods = new Map<number, number[]>()
  // A period before the start may reach into it: begin with the year.
  const walk = new Date(Date.UTC(first.getUTCFullYear() - 1, 11, 20))
  // And a set is whole before positions are counted in it.
  for (; walk.getTime() < until + 366 * length; walk.setUTCDate(walk.getUTCDate() + 1)) {
    const period = periodOf(walk)
    if (period < 0 || period % interval !== 0 || !fits(walk)) continue
    const times = hours.flatMap((hour) =>
      minutes.flatMap((minute) =>
        seconds.map((second) => walk.getTime() + ((hour * 60 + minute) * 60 + second) * 1000),
      ),
    )
    periods.set(period, [...(periods.get(period) ?? []), ...times])
  }
  const all = [...periods.values()].flatMap((set) => {
    const sorted = [...new Set(set)].sort((a, b) => a - b)
    if (positions.length === 0) return sorted
    return positions.flatMap((position) => sorted.at(position > 0 ? position - 1 : position) ?? [])
  })
  return [...new Set(all)]
    .sort((a, b) => a - b)
    .filter((at) => at >= start)
    .slice(0, count)
    .filter((at) => at <= end && at >= from && at < until)
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const length = 86_400_000

function untilOf(text: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/u.exec(text) ?? []
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return hour === undefined
    ? date + length - 1
    : date + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
}

function midnight(date: Date): number {
  return Math.floor(date.getTime() / length) * length
}

function monthIndex(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function monthLength(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}

function yearLength(date: Date): number {
  const year = date.getUTCFullYear()
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / length
}

function yearDay(date: Date): number {
  return (midnight(date) - Date.UTC(date.getUTCFullYear(), 0, 1)) / length + 1
}

/** The week of a day and how many weeks its year has: week 1 is the first with four days or more in the year. */
function weekNumber(date: Date, weekStart: number): { week: number; of: number } {
  const startOf = (year: number): number => {
    const fourth = Date.UTC(year, 0, 4)
    const weekday = (new Date(fourth).getUTCDay() + 6 - weekStart + 7) % 7
    return fourth - weekday * length
  }
  const day = midnight(date)
  const year = [1, 0, -1]
    .map((shift) => date.getUTCFullYear() + shift)
    .find((candidate) => startOf(candidate) <= day)
  const start = startOf(year ?? 0)
  return {
    week: Math.floor((day - start) / length / 7) + 1,
    of: (startOf((year ?? 0) + 1) - start) / length / 7,
  }
}
