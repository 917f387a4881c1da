import { daysIn } from '../civil.js'
import type { WindowMistake } from './read-moment.js'
import type { MonthDay } from './window.js'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const everyDay: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6])

/** Days of the week, by name or by its first letters; none named: all. */
export function readWeekdays(
  names: readonly string[],
): ReadonlySet<number> | (WindowMistake & { readonly at: number }) {
  const days = new Set<number>()
  for (const [at, name] of names.entries()) {
    const small = name.toLowerCase()
    const day = small.length < 2 ? -1 : weekdays.findIndex((weekday) => weekday.startsWith(small))
    if (day < 0)
      return {
        at,
        code: 'window/weekday',
        message: `There is no day of the week \`${name.slice(0, 60)}\``,
        remedy: 'Write `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`',
      }
    days.add(day)
  }
  return days.size === 0 ? everyDay : days
}

/** Hours of a day as minutes from its start; `24:00` is its end. */
export function readHours(
  from: string,
  to: string,
):
  | { readonly from: number; readonly to: number }
  | (WindowMistake & { readonly at: 'from' | 'to' }) {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start === undefined || start === 24 * 60) return { at: 'from', ...noTime(from) }
  return end === undefined ? { at: 'to', ...noTime(to) } : { from: start, to: end }
}

function minutesOf(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/u.exec(text)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])]
  if (hour === 24 && minute === 0) return 24 * 60
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined
}

function noTime(text: string): WindowMistake {
  return {
    code: 'window/hours',
    message: `There is no time of day \`${text.slice(0, 60)}\``,
    remedy: 'Write it like `07:30`, from `00:00` to `24:00`',
  }
}

/** A day of every year: `12-25`. */
export function readMonthDay(text: string): MonthDay | WindowMistake {
  const match = /^(\d{2})-(\d{2})$/u.exec(text)
  const [month, day] = [Number(match?.[1]), Number(match?.[2])]
  // A leap year has every day that some year has.
  if (match && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(2024, month))
    return { month, day }
  return {
    code: 'window/month-day',
    message: `There is no day \`${text.slice(0, 60)}\` in any year`,
    remedy: 'Write month and day: `12-25`',
  }
}
