import { monthName, weekdayNames } from '../dates.js'
import { dayIndexOf, monthsOf, weeksOf } from '../days.js'
import { xOf, xOfDay, type Part, type Scene } from './frame.js'
import { element, round, type Markup } from './markup.js'
import { textWidth } from './text-width.js'

/** Columns of days narrower than this have no rules of their own. */
const LEAST_RULED = 12

/** Months, weekdays and days, with a mark on today. */
export function axis(scene: Scene, top: number): Part {
  const { dayWidth } = scene
  const months = top + 13
  const weekdays = months + (dayWidth >= 9 ? 19 : 0)
  const numbers = weekdays + 19
  const hasNumbers = dayWidth * 7 >= 24
  return {
    parts: [
      ...monthTexts(scene, months),
      ...(dayWidth >= 9 ? weekdayTexts(scene, weekdays) : []),
      ...(hasNumbers ? numberTexts(scene, numbers) : []),
    ],
    bottom: (hasNumbers ? numbers : weekdays) + 10,
  }
}

function monthTexts(scene: Scene, y: number): readonly Markup[] {
  const months = monthsOf(scene.days).map(({ start, end }) => ({
    date: scene.days[start]?.date ?? { year: 0, month: 1 },
    x: xOfDay(scene, start),
    room: (end - start) * scene.dayWidth - 6,
  }))
  const fits = (words: string, room: number): boolean => textWidth(words, 12) * 1.08 <= room
  // Whole months look alike; what is cut off at the edges may need less room.
  const whole = months.length > 2 ? months.slice(1, -1) : months
  const isLong = whole.every(({ room }) => fits('September 2026', room))
  const isShort = whole.every(({ room }) => fits('May', room))
  return months.flatMap(({ date, x, room }, index) => {
    const name = monthName(date.month)
    const year = isLong || index === 0 || date.month === 1 ? ` ${date.year}` : ''
    const short = name.slice(0, 3)
    const forms = [
      ...(isLong ? [name + year, name] : []),
      ...(isShort ? [short + year, short] : []),
      name.slice(0, 1),
    ]
    const words = forms.find((form) => fits(form, room))
    if (words === undefined) return []
    return [element('text', { x, y, 'font-size': 12, class: 'strong' }, words)]
  })
}

function weekdayTexts(scene: Scene, y: number): readonly Markup[] {
  const letters = scene.dayWidth >= 28 ? 3 : 1
  return scene.days.map(({ weekday }, index) =>
    element(
      'text',
      {
        x: xOfDay(scene, index + 0.5),
        y,
        'font-size': letters === 3 ? 10.5 : 9,
        class: 'mid quiet',
      },
      (weekdayNames[weekday] ?? '').slice(0, letters),
    ),
  )
}

function numberTexts(scene: Scene, y: number): readonly Markup[] {
  const { days, dayWidth, picture } = scene
  const each = dayWidth >= 18
  const today = dayIndexOf(days, picture.now)
  return days.flatMap(({ date, weekday }, index) => {
    const isToday = index === today
    // Where there is room for one number a week, today takes that of a Monday beside it.
    const isNearToday = !isToday && Math.abs(index - today) * dayWidth < 20
    if (!isToday && !each && (weekday !== 0 || isNearToday)) return []
    const x = xOfDay(scene, index + 0.5)
    const number = element(
      'text',
      { x, y, 'font-size': each ? 12 : 11, class: isToday ? 'mid today-text' : 'mid' },
      String(date.day),
    )
    if (!isToday) return [number]
    return [
      element('rect', { x: x - 11, y: y - 13, width: 22, height: 18, rx: 9, class: 'today' }),
      number,
    ]
  })
}

/** What stands behind the lanes from `top` to `bottom`: weekends, weeks. */
export function backdrop(scene: Scene, top: number, bottom: number): readonly Markup[] {
  const { days, dayWidth } = scene
  const weekends = days.flatMap(({ isWeekend }, index) => {
    if (!isWeekend || dayWidth < 5) return []
    return [
      element('rect', {
        x: xOfDay(scene, index),
        y: top,
        width: dayWidth,
        height: bottom - top,
        class: 'weekend',
      }),
    ]
  })
  const rule = (index: number): string =>
    `M${round(xOfDay(scene, index))} ${round(top)}V${round(bottom)}`
  const path = (indexes: readonly number[], name: string): readonly Markup[] =>
    indexes.length > 0 ? [element('path', { d: indexes.map(rule).join(''), class: name })] : []
  const weeks = weeksOf(days).map(({ start }) => start)
  const months = monthsOf(days).map(({ start }) => start)
  const ruled = new Set([...(dayWidth * 7 >= 14 ? weeks : months), 0, days.length])
  return [
    ...weekends,
    ...(dayWidth >= LEAST_RULED
      ? path(
          [...days.keys()].filter((index) => !ruled.has(index)),
          'day-rule',
        )
      : []),
    ...path(
      [...ruled].sort((a, b) => a - b),
      'week-rule',
    ),
  ]
}

/** A line at the clock of the run, with its time below; nothing where it lies outside. */
export function nowLine(scene: Scene, top: number, bottom: number): readonly Markup[] {
  const { days, picture, dates, frame } = scene
  const today = dayIndexOf(days, picture.now)
  if (today < 0 || today >= days.length) return []
  const x = xOf(scene, picture.now)
  const words = `now, ${dates.clock(picture.now)}`
  const half = (textWidth(words, 11) * 1.12) / 2
  const middle = Math.min(Math.max(x, frame.margin + half), frame.width - frame.margin - half)
  return [
    element('path', { d: `M${round(x)} ${round(top)}V${round(bottom + 4)}`, class: 'now-line' }),
    element('text', { x: middle, y: bottom + 17, 'font-size': 11, class: 'mid now-text' }, words),
  ]
}
