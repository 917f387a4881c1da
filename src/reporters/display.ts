import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { logCommands, needsStandIns, standIn } from './characters.js'
import { LONGEST_CLUSTER, takeApart } from './take-apart.js'
import { clusterWidth, columns } from './width.js'

/** Columns from one tab stop to the next, counted from the first column of the text that is shown. */
export const TAB_STOP = 4

/**
 * What a terminal shows for a stretch of text: a grapheme, the stand-in for something that can't be shown, or a tab.
 *
 *     raw      a  ZWSP      字  TAB
 *     cells    a  ⟨U+200B⟩  字  ␣…
 *     width    1  8         2   up to the next stop
 */
export interface Cell {
  /** Empty for a tab: how many spaces it takes depends on its column. */
  readonly text: string
  /** Columns; for a tab, the most it can take. */
  readonly width: number
  /** `[start, end)` in UTF-16 code units of the raw text, plus the offset it was given with. */
  readonly start: number
  readonly end: number
  readonly type: 'text' | 'stand-in' | 'tab'
}

/**
 * Turns raw text into what is shown, cell by cell: nothing in it can move the cursor, reorder or hide anything.
 * Linear; give it a window of a line, not a file.
 *
 * @param offset added to every `start` and `end`
 */
export function toCells(raw: string, offset = 0): readonly Cell[] {
  const cells: Cell[] = []
  let next = 0
  for (const command of logCommands(raw)) {
    pushCells(cells, raw.slice(next, command), offset + next)
    // Breaks `##[` in two, visibly.
    pushStandIn(cells, '⟨#⟩', offset + command, offset + command + 1)
    next = command + 1
  }
  pushCells(cells, next === 0 ? raw : raw.slice(next), offset + next)
  return cells
}

/**
 * The text of a message, a path, a name as it can be shown on one line: stand-ins for everything hidden, line ends and tabs included.
 * Linear.
 */
export function visible(raw: string): string {
  if (PRINTABLE_ASCII.test(raw) && !raw.includes('##')) return raw
  return toCells(raw)
    .map((cell) => (cell.type === 'tab' ? standIn('\t') : cell.text))
    .join('')
}

/** Space to `~`, and nothing else. */
const PRINTABLE_ASCII = /^[ -~]*$/u

function pushCells(cells: Cell[], raw: string, offset: number): void {
  for (const { segment, index } of graphemeSegments(raw)) {
    const start = offset + index
    const end = start + segment.length
    if (segment === '\t') {
      cells.push({ text: '', width: TAB_STOP, start, end, type: 'tab' })
    } else if (segment.length === 1 && segment >= ' ' && segment <= '~') {
      cells.push({ text: segment, width: 1, start, end, type: 'text' })
    } else if (segment.length <= LONGEST_CLUSTER && !needsStandIns(segment)) {
      cells.push({ text: segment, width: clusterWidth(segment), start, end, type: 'text' })
    } else {
      pushParts(cells, segment, start)
    }
  }
}

function pushParts(cells: Cell[], cluster: string, offset: number): void {
  let start = offset
  for (const { text, length, type } of takeApart(cluster)) {
    cells.push({ text, width: columns(text), start, end: start + length, type })
    start += length
  }
}

function pushStandIn(cells: Cell[], text: string, start: number, end: number): void {
  cells.push({ text, width: columns(text), start, end, type: 'stand-in' })
}
