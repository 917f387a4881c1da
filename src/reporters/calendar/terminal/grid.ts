import { weeksOf, type Day } from '../days.js'

/** A column of the drawing: some hours, a day, or days where there are many. */
export interface Column {
  /** `[start, end)`. */
  readonly start: number
  readonly end: number
  /** The index of its day, of the first one if it holds several. */
  readonly day: number
  /** Whether a week starts here that is not the first: a rule stands before it. */
  readonly isRuled: boolean
  readonly isWeekend: boolean
  /** Whether it holds the clock of the run. */
  readonly isNow: boolean
}

/** How the columns of a terminal are shared out. */
export interface Grid {
  readonly columns: readonly Column[]
  /** Columns of the terminal for a name left of the days; 0: names stand above. */
  readonly names: number
  /** Columns for a day; 0: a column holds a week or more. */
  readonly perDay: number
  readonly width: number
}

/** Names are between these; a day takes more than two columns only where names have room. */
const SHORTEST_NAME = 20
const ROOMY_NAME = 30
const LONGEST_NAME = 36
/** Right of the days stands what tells that something goes on. */
const MARGIN = 2
const MOST_PER_DAY = 6

/** The columns for some days in a terminal of a width. */
export function gridOf(days: readonly Day[], now: number, width: number): Grid {
  const rules = weeksOf(days).length - 1
  const taken = (perDay: number): number => days.length * perDay + rules + MARGIN
  const fitting = (nameFor: (perDay: number) => number): number => {
    for (let perDay = MOST_PER_DAY; perDay > 0; perDay--)
      if (taken(perDay) + nameFor(perDay) <= width) return perDay
    return 0
  }
  const beside = fitting((perDay) => (perDay > 2 ? ROOMY_NAME : SHORTEST_NAME))
  const perDay = beside > 0 ? beside : fitting(() => 0)
  if (perDay === 0) return coarseGrid(days, now, width)
  const names = beside > 0 ? Math.min(width - taken(perDay), LONGEST_NAME) : 0
  const columns = days.flatMap((day, index) =>
    Array.from({ length: perDay }, (_, part): Column => {
      const edge = (of: number): number => day.start + ((day.end - day.start) * of) / perDay
      const [start, end] = [edge(part), edge(part + 1)]
      return {
        start,
        end,
        day: index,
        isRuled: part === 0 && index > 0 && day.weekday === 0,
        isWeekend: day.isWeekend,
        isNow: now >= start && now < end,
      }
    }),
  )
  return { columns, names, perDay, width }
}

/** A column holds so many days that all fit. */
function coarseGrid(days: readonly Day[], now: number, width: number): Grid {
  const isBeside = width >= 2 * SHORTEST_NAME
  const room = Math.max(width - (isBeside ? SHORTEST_NAME : 0) - MARGIN, 1)
  const size = Math.ceil(days.length / room / 7) * 7
  const left = width - Math.ceil(days.length / size) - MARGIN
  const names = isBeside ? Math.min(left, LONGEST_NAME) : 0
  const columns: Column[] = []
  for (let index = 0; index < days.length; index += size) {
    const start = days[index]?.start ?? 0
    const end = days[Math.min(index + size, days.length) - 1]?.end ?? start
    const isNow = now >= start && now < end
    columns.push({ start, end, day: index, isRuled: false, isWeekend: false, isNow })
  }
  return { columns, names, perDay: 0, width }
}

/** The column that holds an instant; −1 before the first, their number after the last. */
export function columnOf({ columns }: Grid, at: number): number {
  const last = columns.at(-1)
  if (!last || at >= last.end) return columns.length
  return columns.findLastIndex(({ start }) => start <= at)
}
