import type { Severity } from '../../../core/finding.js'
import type { Paint, Palette } from '../../palette.js'
import { isOpen } from '../dates.js'
import { rangeOf, type Day } from '../days.js'
import type { Interval } from '../picture.js'
import { count } from '../summary.js'
import type { WindowLane, WindowLanes } from '../window-lanes.js'
import { countInks } from './count-inks.js'
import { columnOf, type Grid } from './grid.js'
import { gridRow, named, nameWidth, withName, type Ink } from './row.js'

/** The denser, the more severe. */
export const bars: Readonly<Record<Severity, string>> = { error: '█', warning: '▓', info: '░' }
/** A rhythm lies low: how high tells how much of a column it takes. */
const LOW = '▁▂▃'

/** A window is painted as the verdict that it brings. */
export function windowPaint(severity: Severity, palette: Palette): Paint {
  if (severity === 'error') return palette.decision.hold
  return severity === 'warning' ? palette.decision.review : palette.quiet
}

/** A row for each window, or two where names stand above, and a row of how many more there are. */
export function windowRows(
  { lanes, more, morePerDay }: WindowLanes,
  days: readonly Day[],
  grid: Grid,
  palette: Palette,
): readonly string[] {
  const rows = lanes.flatMap((lane) => laneRows(lane, days, grid, palette))
  if (more === 0) return rows
  const words = `  and ${count(more, 'more window')}`
  const counts = gridRow(grid, countInks(morePerDay, days, grid, { isMost: true }), palette)
  return [...rows, ...withName(named(words, nameWidth(grid), palette), counts, grid)]
}

function laneRows(
  lane: WindowLane,
  days: readonly Day[],
  grid: Grid,
  palette: Palette,
): readonly string[] {
  const { title, severity } = lane.window
  const paint = windowPaint(severity, palette)
  const words = lane.rhythm === undefined ? title : `${title} ${lane.rhythm}`
  // A sign of ours stands first, so that no line starts with what others wrote.
  const name = `${paint(bars[severity])} ${named(words, nameWidth(grid) - 2, palette)}`
  const inks = new Map<number, Ink>()
  for (const [index, share] of sharesOf(lane.pieces, grid))
    inks.set(index, { text: character(lane, share), paint })
  const isLonger = lane.end > rangeOf(days).end && lane.rhythm === undefined
  const after = isLonger ? { text: isOpen(lane.end) ? '∞' : '→', paint: palette.quiet } : undefined
  return withName(name, gridRow(grid, inks, palette, after), grid)
}

function character({ rhythm, window: { severity } }: WindowLane, share: Share): string {
  const { amount, isStart, isEnd } = share
  if (rhythm !== undefined) return LOW[amount > 0.6 ? 2 : amount > 0.3 ? 1 : 0] ?? ''
  if (severity !== 'error' || amount > 0.7 || isStart === isEnd) return bars[severity]
  return isStart ? '▐' : '▌'
}

/** What intervals take of a column. */
interface Share {
  /** From 0 to 1. */
  readonly amount: number
  /** Whether one of them starts, and ends, inside it. */
  readonly isStart: boolean
  readonly isEnd: boolean
}

function sharesOf(pieces: readonly Interval[], grid: Grid): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>()
  for (const { start, end } of pieces) {
    const last = columnOf(grid, end - 1)
    for (let index = Math.max(columnOf(grid, start), 0); index <= last; index++) {
      const column = grid.columns[index]
      if (!column) continue
      const taken = Math.min(end, column.end) - Math.max(start, column.start)
      const known = shares.get(index)
      shares.set(index, {
        amount: (known?.amount ?? 0) + taken / (column.end - column.start),
        isStart: start > column.start || known?.isStart === true,
        isEnd: end < column.end || known?.isEnd === true,
      })
    }
  }
  return shares
}
