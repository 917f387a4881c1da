import type { Span } from '../core/span.js'

/** A cell as written: the span covers its quotes. */
export interface Cell extends Span {
  readonly quoted: boolean
  /** Whether quotes inside it are doubled. */
  readonly doubled: boolean
}

/** What is wrong with the quotes of a row. */
export interface Fault extends Span {
  readonly type: 'unclosed' | 'after-quote'
}

/** A row of a CSV file, without the line break that ends it. */
export interface Row extends Span {
  /** Its cells; no more than were asked for. */
  readonly cells: readonly Cell[]
  /** How many cells it has. */
  readonly count: number
  /** Absent: the row is as RFC 4180 wants it. Else what is in `cells` is not to be trusted. */
  readonly fault?: Fault
}

/** The rows of a CSV text, one after the other. */
export interface Rows {
  /** The next row; `undefined` after the last. */
  next(): Row | undefined
  /**
   * Has the lines below the first one of the row that came last read again, each by itself: it runs over lines that
   * don't seem to belong to it. Nothing happens for a row of one line.
   */
  unfold(row: Row): void
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13

/**
 * Reads a CSV text row by row, each cell with its exact offsets.
 *
 *     1,"a ""b"""⏎      cells [0, 1) and [2, 11), the second quoted and doubled
 *
 * Rows end at LF, CRLF and CR outside quotes. A cell is quoted if its very first character is a quote; a quote further on is a character
 * like any other. Blank lines are rows of one empty cell.
 *
 * A quote that is never closed, or closed too late, would swallow the rows below it. So the lines that a faulty row runs over are read
 * again, each by itself, and no row costs another. Linear: no line is read more than twice.
 *
 * @param most cells to keep of a row; the others are only counted
 * @see RFC 4180
 */
export function csvRows(text: string, start: number, delimiter: string, most: number): Rows {
  const scanner: Scanner = { text, delimiter: delimiter.charCodeAt(0), most }
  let position = start
  // Up to here a quote must close on its line.
  let lineWise = start
  const unfold = ({ start, end }: Row): void => {
    const first = lineEnd(text, start)
    if (first >= end) return
    lineWise = Math.max(lineWise, end)
    position = afterBreak(text, first)
  }
  return {
    unfold,
    next() {
      if (position >= text.length) return undefined
      const limit = position < lineWise ? lineEnd(text, position) : text.length
      const row = readRow(scanner, position, limit)
      position = afterBreak(text, row.end)
      if (!row.fault) return row
      unfold(row)
      return { ...row, end: Math.min(row.end, lineEnd(text, row.start)) }
    },
  }
}

interface Scanner {
  readonly text: string
  readonly delimiter: number
  readonly most: number
}

/** Reads one row that ends at `limit` at the latest. */
function readRow({ text, delimiter, most }: Scanner, start: number, limit: number): Row {
  const cells: Cell[] = []
  let count = 0
  let fault: Fault | undefined
  let index = start
  for (;;) {
    const cellStart = index
    let quoted = false
    let doubled = false
    if (index < limit && text.charCodeAt(index) === quote) {
      quoted = true
      index = closingQuote(text, index + 1, limit)
      while (index < limit && text.charCodeAt(index + 1) === quote) {
        doubled = true
        index = closingQuote(text, index + 2, limit)
      }
      if (index >= limit) {
        fault ??= { type: 'unclosed', start: cellStart, end: cellStart + 1 }
      } else {
        index++
        const close = index
        index = bareEnd(text, index, limit, delimiter)
        if (index > close) fault ??= { type: 'after-quote', start: close, end: index }
      }
    } else {
      index = bareEnd(text, index, limit, delimiter)
    }
    if (count++ < most) cells.push({ start: cellStart, end: index, quoted, doubled })
    if (index >= limit || text.charCodeAt(index) !== delimiter) break
    index++
  }
  return { start, end: index, cells, count, ...(fault && { fault }) }
}

function closingQuote(text: string, from: number, limit: number): number {
  const at = text.indexOf('"', from)
  return at < 0 || at >= limit ? limit : at
}

/** Where a cell without quotes ends: at a delimiter, a line break, or the limit. */
function bareEnd(text: string, from: number, limit: number, delimiter: number): number {
  let index = from
  while (index < limit) {
    const code = text.charCodeAt(index)
    if (code === delimiter || code === lineFeed || code === carriageReturn) return index
    index++
  }
  return limit
}

function lineEnd(text: string, from: number): number {
  return bareEnd(text, from, text.length, lineFeed)
}

function afterBreak(text: string, end: number): number {
  const isPair = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed
  return end + (isPair ? 2 : 1)
}

const delimiters = [',', ';', '\t']

/** The delimiter that is most frequent in the first line, outside quotes; a comma if none is there. */
export function sniffDelimiter(text: string, start: number): string {
  const counts = [0, 0, 0]
  let isQuoted = false
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === quote) isQuoted = !isQuoted
    else if (!isQuoted && (code === lineFeed || code === carriageReturn)) break
    else if (!isQuoted) {
      const which = delimiters.indexOf(text[index] ?? '')
      if (which >= 0) counts[which] = (counts[which] ?? 0) + 1
    }
  }
  const most = Math.max(...counts)
  return delimiters[counts.indexOf(most)] ?? ','
}
