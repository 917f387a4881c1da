import type { Paint } from '../../palette.js'
import { weeksOf, type Day } from '../days.js'
import { columnOf, type Grid } from './grid.js'
import type { Ink } from './row.js'

interface CountLook {
  readonly paint?: Paint
  /** Whether a week has as many as its fullest day; otherwise, as all its days together. */
  readonly isMost?: boolean
}

/**
 * How many there are on each day, as fine as they fit: a number a day, a number a week, or how full a column is.
 *
 *     3 2   4 │1   2      a day
 *     ├─ 71 ─┤│├─ 68 ─┤   a week
 *     ▂▅█▁                a column of weeks
 */
export function countInks(
  perDay: readonly number[],
  days: readonly Day[],
  grid: Grid,
  { paint, isMost = false }: CountLook,
): ReadonlyMap<number, Ink> {
  const inks = new Map<number, Ink>()
  const put = (column: number, text: string): void => {
    for (const [at, character] of [...text].entries())
      inks.set(column + at, { text: character, ...(paint && { paint }) })
  }
  const together = (start: number, end: number): number => {
    const those = perDay.slice(start, end)
    return isMost ? Math.max(...those) : those.reduce((sum, each) => sum + each, 0)
  }
  if (grid.perDay === 0) {
    const counts = grid.columns.map(({ day }, index) =>
      together(day, grid.columns[index + 1]?.day ?? days.length),
    )
    const highest = Math.max(...counts)
    for (const [index, many] of counts.entries())
      if (many > 0) put(index, HEIGHTS[Math.ceil((many / highest) * HEIGHTS.length) - 1] ?? '')
    return inks
  }
  // A space stands between two numbers.
  if (perDay.every((many) => String(many).length < grid.perDay)) {
    for (const [index, many] of perDay.entries())
      if (many > 0) put(index * grid.perDay, String(many))
    return inks
  }
  for (const { start, end } of weeksOf(days)) {
    const many = together(start, end)
    const column = columnOf(grid, days[start]?.start ?? 0)
    if (many > 0) put(column, spanned(`${isMost ? '≤' : ''}${many}`, (end - start) * grid.perDay))
  }
  return inks
}

const HEIGHTS = '▁▂▃▄▅▆▇█'

/** `├─ 71 ─┤`; the number alone, or a `+`, where there is no room. */
function spanned(number: string, width: number): string {
  if (number.length > width) return '+'
  const room = width - number.length - 4
  if (room < 0) return number
  const left = room >> 1
  return `├${'─'.repeat(left)} ${number} ${'─'.repeat(room - left)}┤`
}
