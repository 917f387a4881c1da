import { monthName, weekdayNames } from '../dates.js'
import { monthsOf, type Day } from '../days.js'
import type { Palette } from '../../palette.js'
import { columnOf, type Grid } from './grid.js'

/** Months, weekdays, and the days on which weeks start; above them a mark on now. */
export function axisRows(days: readonly Day[], grid: Grid, palette: Palette): readonly string[] {
  const { columns, names, perDay } = grid
  const indent = ' '.repeat(names)
  const now = columns.findIndex(({ isNow }) => isNow)
  const rows = [
    { text: write(grid, monthLabels(days, grid)), paint: palette.strong },
    ...(perDay > 0
      ? [
          { text: write(grid, weekdayLabels(days, grid)), paint: palette.quiet },
          { text: write(grid, numberLabels(days, grid, now)), paint: palette.quiet },
        ]
      : []),
  ]
  const mark = now < 0 ? '' : write(grid, [{ column: now, text: '▼' }])
  return [
    ...rows.map(({ text, paint }) => (text === '' ? '' : indent + paint(text))),
    ...(mark === '' ? [] : [indent + palette.severity.info(mark)]),
  ]
}

interface Label {
  readonly column: number
  readonly text: string
}

/** Labels over their columns; one that would run into the one before it is left out. */
function write({ columns }: Grid, labels: readonly Label[]): string {
  let row = ''
  let rules = 0
  let next = 0
  for (const [index, { isRuled }] of columns.entries()) {
    if (isRuled) rules++
    const label = labels[next]
    if (label?.column !== index) continue
    next++
    const at = index + rules
    if (row !== '' && row.length >= at && label.text.length > 1) continue
    row = row.padEnd(at) + label.text
  }
  return row
}

function monthLabels(days: readonly Day[], grid: Grid): readonly Label[] {
  const months = monthsOf(days).flatMap(({ start }) => {
    const day = days[start]
    return day ? [{ date: day.date, column: columnOf(grid, day.start) }] : []
  })
  return months.flatMap(({ date, column }, index) => {
    const room = (months[index + 1]?.column ?? grid.columns.length) - column
    const name = monthName(date.month)
    const forms = [`${name} ${date.year}`, name, name.slice(0, 3), name.slice(0, 1)]
    const text = forms.find((form) => form.length < room)
    return text === undefined ? [] : [{ column, text }]
  })
}

function weekdayLabels(days: readonly Day[], grid: Grid): readonly Label[] {
  const letters = grid.perDay > 3 ? 3 : 1
  return days.map(({ start, weekday }) => ({
    column: columnOf(grid, start),
    text: (weekdayNames[weekday] ?? '').slice(0, letters),
  }))
}

/** Each day where there is room, else the first and each Monday. */
function numberLabels(days: readonly Day[], grid: Grid, now: number): readonly Label[] {
  const today = grid.columns[now]?.day
  return days.flatMap(({ start, date, weekday }, index) => {
    if (grid.perDay < 3 && weekday !== 0 && index !== 0 && index !== today) return []
    return [{ column: columnOf(grid, start), text: String(date.day) }]
  })
}
