import { visible } from '../../display.js'
import { isolate, type Paint, type Palette } from '../../palette.js'
import { columns as widthOf, shorten } from '../../width.js'
import type { Piece } from '../../wrap.js'
import type { Grid } from './grid.js'

/** What stands in one column: a character that is one column wide, and its look. */
export interface Ink {
  readonly text: string
  readonly paint?: Paint
}

/** What goes on behind the rule of a week, and what it then comes from: a bar or an arrow is drawn over it. */
const GOING_ON = /^[█▓░─■▐]$/u
const COMING = /^[█▓░─○▌]$/u

/** A row of the days. Where nothing stands, weekends, weeks and the clock of the run show through. */
export function gridRow(
  { columns }: Grid,
  inks: ReadonlyMap<number, Ink>,
  palette: Palette,
  after?: Ink,
): string {
  const row: Ink[] = []
  for (const [index, { isRuled, isWeekend, isNow }] of columns.entries()) {
    const ink = inks.get(index)
    if (isRuled) {
      const before = inks.get(index - 1)?.text ?? ''
      const isOne = ink && GOING_ON.test(before) && COMING.test(ink.text)
      row.push(
        isOne
          ? { ...ink, text: ink.text === '○' ? '─' : ink.text.replace('▌', '█') }
          : { text: '│', paint: palette.quiet },
      )
    }
    if (ink) row.push(ink)
    else if (isNow) row.push({ text: '┊', paint: palette.severity.info })
    else row.push(isWeekend ? { text: '·', paint: palette.quiet } : { text: ' ' })
  }
  if (after) row.push({ text: ' ' }, after)
  return paintRow(row)
}

/** Neighbours of one look share their colour codes. */
export function paintRow(row: readonly Ink[]): string {
  let painted = ''
  let text = ''
  let paint: Paint | undefined
  const push = (): void => {
    painted += paint && text !== '' ? paint(text) : text
  }
  for (const ink of row) {
    if (ink.paint !== paint) {
      push()
      text = ''
      paint = ink.paint
    }
    text += ink.text
  }
  push()
  return painted.trimEnd()
}

/** More than any terminal shows of a name. */
const LONGEST = 300

/** A text of somebody in exactly so many columns. */
export function named(raw: string, width: number, palette: Palette): string {
  const text = shorten(visible(raw.slice(0, LONGEST)), width)
  return isolate(text, palette) + ' '.repeat(Math.max(width - widthOf(text), 0))
}

/** Columns for a name. */
export function nameWidth({ names, width }: Grid): number {
  return names > 0 ? names - 1 : width
}

/** A name beside its row, or above it. */
export function withName(name: string, row: string, { names }: Grid): readonly string[] {
  return names > 0 ? [`${name} ${row}`.trimEnd()] : [name.trimEnd(), row]
}

/** Entries two spaces apart that are not broken inside. */
export function spaced(entries: readonly Piece[]): readonly Piece[] {
  return entries.flatMap((entry, index): readonly Piece[] => {
    if (index === entries.length - 1) return [{ ...entry, whole: true }]
    // The space inside is for the eye, the one between for the break of a line.
    return [{ ...entry, text: `${entry.text} `, whole: true }, { text: ' ' }]
  })
}
