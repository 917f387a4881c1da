import { civilAt, instantOf, offsetAt, utcOf, type Civil } from '../../calendar/zones.js'

/** In English and from here, so that no locale of a machine changes a report. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** From Monday. */
export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

export type CivilDate = Pick<Civil, 'year' | 'month' | 'day'>

const DAY = 86_400_000
const HOUR = 3_600_000

/** The last instant that a `Date` holds; what ends later never ends. */
const LAST_INSTANT = 8.64e15

export function isOpen(end: number): boolean {
  return end >= LAST_INSTANT - 2 * DAY
}

/** From 0 for Monday. */
export function weekdayOf(date: CivilDate): number {
  const days = Math.floor(utcOf({ ...date, hour: 0, minute: 0, second: 0, millisecond: 0 }) / DAY)
  // 1 January 1970 was a Thursday.
  return (((days + 3) % 7) + 7) % 7
}

export function monthName(month: number): string {
  return monthNames[month - 1] ?? ''
}

/** `Tue 1 Dec`. */
export function dayWords(date: CivilDate): string {
  const month = monthName(date.month).slice(0, 3)
  return `${weekdayNames[weekdayOf(date)]} ${date.day} ${month}`
}

/** How a picture writes instants, in its zone. */
export interface Dates {
  /** `Tue 1 Dec, 09:00`; with the year where it is not that of the picture. */
  readonly moment: (at: number) => string
  /** `Tue 1 Dec`; with the year where it is not that of the picture. */
  readonly day: (at: number) => string
  /** `09:00`; with seconds where there are any. */
  readonly clock: (at: number) => string
}

/** @param from an instant of the year that goes without saying */
export function datesIn(zone: string, from: number): Dates {
  const { year } = civilAt(from, zone)
  const day = (at: number): string => {
    const civil = civilAt(at, zone)
    return civil.year === year ? dayWords(civil) : `${dayWords(civil)} ${civil.year}`
  }
  const clock = (at: number): string => {
    const { hour, minute, second } = civilAt(at, zone)
    const parts = second > 0 ? [hour, minute, second] : [hour, minute]
    return parts.map(two).join(':')
  }
  // Clocks that were put back show an hour twice: the second time is told apart by its offset.
  const moment = (at: number): string => {
    const isSecond = instantOf(civilAt(at, zone), zone).at !== Math.floor(at)
    const offset = isSecond ? ` UTC${signed(offsetAt(at, zone) / HOUR)}` : ''
    return `${day(at)}, ${clock(at)}${offset}`
  }
  return { moment, day, clock }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** `+1`, `−3.5`. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`
}

/** `4975` as `4,975`. */
export function grouped(count: number): string {
  return String(count).replace(/\d(?=(?:\d{3})+$)/gu, '$&,')
}
