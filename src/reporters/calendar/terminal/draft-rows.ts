import type { Decision } from '../../../core/run.js'
import type { Palette } from '../../palette.js'
import { wrap } from '../../wrap.js'
import { grouped } from '../dates.js'
import { dayIndexOf, type Day } from '../days.js'
import { laneName, stack, type DraftLane, type DraftLanes } from '../draft-lanes.js'
import type { PictureDraft } from '../picture.js'
import { countDecisions, decisions, glyphs } from '../verdicts.js'
import { countInks } from './count-inks.js'
import { columnOf, type Grid } from './grid.js'
import { gridRow, named, nameWidth, spaced, withName, type Ink } from './row.js'

/** Rows of marks in a lane; what needs more is counted. */
const MOST_ROWS = 5
/** Columns that words need. */
const LEAST_WORDS = 30

/** Rows for each channel: marks, or numbers where there are too many. */
export function draftRows(
  { lanes, unplanned }: DraftLanes,
  days: readonly Day[],
  grid: Grid,
  palette: Palette,
): readonly string[] {
  const rows = lanes.flatMap((lane) => laneRows(lane, days, grid, palette))
  if (unplanned.length === 0) return rows
  const name = named('no time yet', nameWidth(grid), palette)
  const counts = countDecisions(unplanned)
  const words = spaced(
    decisions
      .filter((decision) => counts[decision] > 0)
      .map((decision) => ({
        text: `${glyphs[decision]} ${grouped(counts[decision])} ${decision}`,
        paint: palette.decision[decision],
      })),
  )
  const { names, width } = grid
  return names > 0 && width - names >= LEAST_WORDS
    ? [...rows, ...wrap(words, { width, first: `${name} `, indent: names })]
    : [...rows, name.trimEnd(), ...wrap(words, { width, first: '', indent: 0 })]
}

function laneRows(
  lane: DraftLane,
  days: readonly Day[],
  grid: Grid,
  palette: Palette,
): readonly string[] {
  // Words of ours stand first, so that no line starts with what others wrote.
  const first = `${lane.channel === undefined ? 'and' : 'on'} ${laneName(lane)}`
  const rows = markRows(lane.drafts, grid, palette) ?? countRows(lane.drafts, days, grid, palette)
  return rows.flatMap(({ row, name = '' }, index) => {
    const isFirst = index === 0
    const width = nameWidth(grid) - name.length
    const words = named(isFirst ? first : '', width, palette) + name
    return grid.names > 0 || isFirst ? withName(words, row, grid) : [row]
  })
}

interface LaneRow {
  readonly row: string
  /** Right in the room for names. */
  readonly name?: string
}

/** A mark at each column; of those that are held an arrow to where they may go out. */
function markRows(
  drafts: readonly PictureDraft[],
  grid: Grid,
  palette: Palette,
): readonly LaneRow[] | undefined {
  if (drafts.length > MOST_ROWS * grid.columns.length) return undefined
  const last = grid.columns.length
  const extents = drafts.map((draft) => {
    const start = columnOf(grid, draft.at)
    const { decision, until } = draft
    if (decision !== 'hold') return { start, end: start + 1 }
    const end = typeof until === 'number' ? columnOf(grid, until) : last
    return { start, end: Math.max(Math.min(end, last - 1), start) + 1, isBeyond: end >= last }
  })
  const { rows, height } = stack(extents, 0)
  if (height > MOST_ROWS) return undefined
  return Array.from({ length: height }, (_, row): LaneRow => {
    const inks = new Map<number, Ink>()
    let after: Ink | undefined
    for (const [index, draft] of drafts.entries()) {
      const extent = extents[index]
      if (rows[index] !== row || !extent) continue
      const paint = palette.decision[draft.decision]
      const { start, end, isBeyond = false } = extent
      for (let at = start + 1; at < end; at++) inks.set(at, { text: '─', paint })
      if (end > start + 1 && !isBeyond) inks.set(end - 1, { text: '○', paint })
      inks.set(start, { text: glyphs[draft.decision], paint })
      if (isBeyond) after = { text: typeof draft.until === 'number' ? '→' : '∞', paint }
    }
    return { row: gridRow(grid, inks, palette, after) }
  })
}

/** A row of numbers for each verdict that occurs. */
function countRows(
  drafts: readonly PictureDraft[],
  days: readonly Day[],
  grid: Grid,
  palette: Palette,
): readonly LaneRow[] {
  return decisions.flatMap((decision: Decision) => {
    const those = drafts.filter((draft) => draft.decision === decision)
    if (those.length === 0) return []
    const perDay = days.map(() => 0)
    for (const { at } of those) {
      const index = dayIndexOf(days, at)
      perDay[index] = (perDay[index] ?? 0) + 1
    }
    const paint = palette.decision[decision]
    const row = gridRow(grid, countInks(perDay, days, grid, { paint }), palette)
    return [{ row, name: `${grouped(those.length)} ${glyphs[decision]}` }]
  })
}
