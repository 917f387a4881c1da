import { lineStarts, point, type Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { TAB_STOP, toCells, type Cell } from './display.js'
import { firstEndingAfter } from './spans.js'

/**
 * One line of a source as it is shown, cut around the marked characters.
 *
 *     before ┬──────────┐ inside ┬───┐ after ┬──────────┐
 *            Doors open at nine. #spring and bring a friend
 *                                ^^^^^^^
 *            column 20 ──────────┘ width 7
 */
export interface Marked {
  /** From 1. */
  readonly line: number
  /** With `…` at its start where the line was cut. */
  readonly before: string
  /** What is marked; empty where only a place is marked. */
  readonly inside: string
  /** With `…` at its end where the line was cut. */
  readonly after: string
  /** Columns that `before` takes. */
  readonly column: number
  /** Columns that `inside` takes. */
  readonly width: number
}

/** How much of a line is shown. */
export interface Budget {
  /** Most columns, `…` included. A single grapheme wider than that is shown all the same. */
  readonly columns: number
  /** Most graphemes around the marked ones. */
  readonly around: number
}

/** UTF-16 code units read on each side of the marked ones, and of the marked ones: 80 emoji, and nothing against 50 MB. */
const RADIUS = 400

const NEWLINE = 10
const RETURN = 13
const BYTE_ORDER_MARK = 0xfeff

/** The lines of a span, first and last: a span in one line is on the same. An offset past the end is on the last line. */
export function linesOf(
  source: Source,
  span: Span,
): { readonly first: number; readonly last: number } {
  const end = Math.max(span.start, span.end - 1)
  return { first: lineAt(source, span.start), last: lineAt(source, end) }
}

/**
 * Shows one line of a source with the part of `span` in it marked. Constant time, however long the line.
 *
 * @param line from 1
 * @param span a span that touches the line; without one, nothing is marked and the line is shown from its start
 * @param masked spans that are never shown, sorted, not overlapping
 */
export function markLine(
  source: Source,
  line: number,
  span: Span | undefined,
  budget: Budget,
  masked: readonly Span[] = [],
): Marked {
  const { start, end } = lineSpan(source, line)
  const from = clamp(span ? span.start : start, start, end)
  const to = clamp(span ? span.end : start, from, end)
  // A byte order mark is no part of what somebody wrote, unless it is what was found.
  const first = start === 0 && from > 0 && source.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start
  const window = {
    start: whole(source.text, Math.max(first, from - RADIUS)),
    end: whole(source.text, Math.min(end, Math.max(from, Math.min(to, from + RADIUS)) + RADIUS)),
  }
  const text = source.text.slice(window.start, window.end)
  const cells = hide(toCells(text, window.start), masked)
  // The first grapheme of a window in mid-line may be half of one.
  const partial = window.start > first && (cells[0]?.end ?? from) <= from ? 1 : 0
  const inside = markedCells(cells, from, to, partial)
  const complete = window.start === first && window.end === end
  const shown = fit(cells, inside, budget, partial, complete)
  return layOut(cells, inside, shown, line, {
    start: shown.start > 0 || window.start > first,
    end: shown.end < cells.length || window.end < end,
  })
}

/** The offsets of a line without its line end. */
function lineSpan(source: Source, line: number): Span {
  const starts = lineStarts(source)
  const start = starts[line - 1] ?? source.text.length
  let end = starts[line] ?? source.text.length
  if (line < starts.length) {
    if (source.text.charCodeAt(end - 1) === NEWLINE) end--
    if (end > start && source.text.charCodeAt(end - 1) === RETURN) end--
  }
  return { start, end }
}

function lineAt(source: Source, offset: number): number {
  return point(source, clamp(offset, 0, source.text.length)).line
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** Steps back from the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  const before = text.charCodeAt(offset - 1)
  return code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00
    ? offset - 1
    : offset
}

/** What is shown in the place of something private: the same for all, so that not even its length is told. */
const MASK = '[…]'

/** Puts one mask in the place of the cells of each masked span. */
function hide(cells: readonly Cell[], masked: readonly Span[]): readonly Cell[] {
  const first = cells[0]
  const last = cells.at(-1)
  if (!first || !last) return cells
  let next = firstEndingAfter(masked, first.start)
  if ((masked[next]?.start ?? Infinity) >= last.end) return cells
  const shown: Cell[] = []
  let open: Span | undefined
  for (const cell of cells) {
    while ((masked[next]?.end ?? Infinity) <= cell.start) next++
    const mask = masked[next]
    if (!mask || mask.start >= cell.end) {
      shown.push(cell)
      open = undefined
      continue
    }
    const hidden = open === mask ? shown.pop() : undefined
    const start = hidden?.start ?? cell.start
    shown.push({ text: MASK, width: MASK.length, start, end: cell.end, type: 'stand-in' })
    open = mask
  }
  return shown
}

/** Indexes of cells, `[start, end)`. */
type Cells = Span

/** The cells that `[from, to)` touches; none, at the right place, for an empty range. */
function markedCells(cells: readonly Cell[], from: number, to: number, least: number): Cells {
  let start = least
  while (start < cells.length && (cells[start]?.end ?? 0) <= from) start++
  let end = start
  while (end < cells.length && (cells[end]?.start ?? 0) < to) end++
  return { start, end: to > from ? end : start }
}

/** Chooses the cells to show: all of the line if it fits, else the marked ones with as much on both sides as fits. */
function fit(
  cells: readonly Cell[],
  inside: Cells,
  { columns, around }: Budget,
  least: number,
  complete: boolean,
): Cells {
  const widthOf = (index: number): number => cells[index]?.width ?? 0
  const others = cells.length - (inside.end - inside.start)
  const total = cells.reduce((sum, { width }) => sum + width, 0)
  if (complete && total <= columns && others <= around) return { start: 0, end: cells.length }
  // Two columns for the two places where a line can be cut.
  let left = columns - 2
  let end = inside.start
  while (end < inside.end && (end === inside.start || left >= widthOf(end))) {
    left -= widthOf(end++)
  }
  if (end < inside.end) {
    // Even the marked ones do not fit: show how they begin, and a little of what is before.
    const lead = before(widthOf, inside.start, least, LEAD, around)
    let excess = lead.width - Math.max(left, 0)
    while (excess > 0 && end > inside.start + 1) excess -= widthOf(--end)
    return { start: excess > 0 ? inside.start : lead.start, end }
  }
  const after = { width: 0, count: 0 }
  for (let index = end; index < cells.length && after.count < around; index++) {
    if (after.width + widthOf(index) > left) break
    after.width += widthOf(index)
    after.count++
  }
  // Half of the room for each side, and what one side does not need for the other.
  const lead = before(
    widthOf,
    inside.start,
    least,
    Math.max(Math.floor(left / 2), left - after.width),
    Math.max(Math.floor(around / 2), around - after.count),
  )
  left -= lead.width
  let room = around - (inside.start - lead.start)
  while (end < cells.length && room > 0 && widthOf(end) <= left) {
    left -= widthOf(end++)
    room--
  }
  return atSpaces(cells, inside, { start: lead.start, end }, least)
}

/** Graphemes by which a cut is moved to leave words whole. */
const LONGEST_TAIL = 12

/** Moves the cuts of a line to the next space towards the marked cells, where there is one near. */
function atSpaces(cells: readonly Cell[], inside: Cells, shown: Cells, least: number): Cells {
  let { start, end } = shown
  if (start > least) {
    for (let index = start; index < Math.min(start + LONGEST_TAIL, inside.start); index++) {
      if (cells[index]?.text !== ' ') continue
      start = index
      break
    }
  }
  if (end < cells.length) {
    for (let index = end - 1; index >= Math.max(end - LONGEST_TAIL, inside.end); index--) {
      if (cells[index]?.text !== ' ') continue
      end = index + 1
      break
    }
  }
  return { start, end }
}

/** Columns shown before marked characters that fill the line by themselves. */
const LEAD = 12

function before(
  widthOf: (index: number) => number,
  from: number,
  least: number,
  columns: number,
  most: number,
): { readonly start: number; readonly width: number } {
  let start = from
  let width = 0
  while (start > least && from - start < most && width + widthOf(start - 1) <= columns) {
    width += widthOf(--start)
  }
  return { start, width }
}

function layOut(
  cells: readonly Cell[],
  inside: Cells,
  shown: Cells,
  line: number,
  cut: { readonly start: boolean; readonly end: boolean },
): Marked {
  const parts = ['', '', '']
  const widths = [0, 0, 0]
  let column = 0
  const put = (part: 0 | 1 | 2, text: string, width: number): void => {
    parts[part] += text
    widths[part] = (widths[part] ?? 0) + width
    column += width
  }
  if (cut.start) put(0, '…', 1)
  for (let index = shown.start; index < shown.end; index++) {
    const cell = cells[index]
    if (!cell) continue
    const part = index < inside.start ? 0 : index < inside.end ? 1 : 2
    if (cell.type === 'tab') {
      const spaces = TAB_STOP - (column % TAB_STOP)
      put(part, ' '.repeat(spaces), spaces)
    } else {
      put(part, cell.text, cell.width)
    }
  }
  if (cut.end) put(2, '…', 1)
  const [start = '', middle = '', end = ''] = parts
  return {
    line,
    before: start,
    inside: middle,
    after: end,
    column: widths[0] ?? 0,
    width: widths[1] ?? 0,
  }
}
