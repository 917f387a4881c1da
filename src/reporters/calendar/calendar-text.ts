import { palette as paletteOf, type Palette } from '../palette.js'
import { brief } from '../wording.js'
import { wrap, type Piece } from '../wrap.js'
import { datesIn } from './dates.js'
import { daysOf, rangeOf } from './days.js'
import { draftLanes } from './draft-lanes.js'
import type { CalendarPicture } from './picture.js'
import { factsOf, notesOf } from './summary.js'
import { axisRows } from './terminal/axis-rows.js'
import { draftRows } from './terminal/draft-rows.js'
import { draftWords } from './terminal/draft-words.js'
import { gridOf } from './terminal/grid.js'
import { named, spaced } from './terminal/row.js'
import { bars, windowPaint, windowRows } from './terminal/window-rows.js'
import { countDecisions, decisions, glyphs } from './verdicts.js'
import { grouped } from './dates.js'
import { windowLanes } from './window-lanes.js'

/** How the text looks. */
export interface CalendarLook {
  readonly color: boolean
  /** Columns of the terminal; absent: {@link DEFAULT_WIDTH}. */
  readonly width?: number
}

const DEFAULT_WIDTH = 100
/** Narrower than this nothing can be drawn; a terminal breaks the lines then. */
const LEAST_WIDTH = 40
/** Wider than this the eye loses the row. */
const MOST_WIDTH = 240

/**
 * The picture for a terminal: a row for each window, rows of marks for each channel, a legend, and in words what is held or blocked.
 *
 *                          October 2026
 *                          M T W T F S S │M T W T F S S
 *                          19            │26
 *     █ Strike                 ▐█████████│█████
 *     on x                 ●    ■────────│────○
 *
 * @throws RangeError for a zone that this machine does not know
 */
export function calendarText(picture: CalendarPicture, look: CalendarLook): string {
  const palette = paletteOf(look.color)
  const width = Math.min(Math.max(look.width ?? DEFAULT_WIDTH, LEAST_WIDTH), MOST_WIDTH)
  const days = daysOf(picture)
  const dates = datesIn(picture.zone, rangeOf(days).start)
  const windows = windowLanes(picture, days)
  const drafts = draftLanes(picture, days)
  const grid = gridOf(days, picture.now, width)
  const facts = factsOf(picture, days, dates).map(brief).join(' · ')
  const quiet = (text: string): readonly string[] =>
    wrap([{ text, paint: palette.quiet }], { width, first: '', indent: 0 })
  const windowed = windowRows(windows, days, grid, palette)
  const drafted = draftRows(drafts, days, grid, palette)
  const lines = [
    palette.strong(`Calendar of ${named(picture.title, width - 12, palette).trimEnd()}`),
    ...quiet(facts),
    '',
    ...axisRows(days, grid, palette),
    ...(windowed.length > 0 ? windowed : [palette.quiet('No windows in these days')]),
    '',
    ...(drafted.length > 0 ? drafted : [palette.quiet('No drafts in these days')]),
    '',
    ...legend(picture, palette, width),
    ...notesOf(picture, days, windows, drafts).flatMap(quiet),
    ...draftWords(picture, dates, palette, width),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** What the signs stand for, with how many drafts there are of each. */
function legend({ drafts }: CalendarPicture, palette: Palette, width: number): readonly string[] {
  const counts = countDecisions(drafts)
  const verdicts = decisions.map((decision) => ({
    text: `${glyphs[decision]} ${decision} ${grouped(counts[decision])}`,
    paint: palette.decision[decision],
  }))
  const windows = (['error', 'warning', 'info'] as const).map((severity) => ({
    text: `${bars[severity]} ${meanings[severity]}`,
    paint: windowPaint(severity, palette),
  }))
  const others = [{ text: '▂ recurring' }, { text: '─○ held until' }]
  const wrapped = (entries: readonly Piece[]): readonly string[] =>
    wrap(spaced(entries), { width, first: '', indent: 0 })
  return [...wrapped(verdicts), ...wrapped([...windows, ...others])]
}

const meanings = {
  error: 'posts are held',
  warning: 'somebody must look',
  info: 'worth knowing',
} as const
