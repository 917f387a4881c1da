import type { Span } from '../core/span.js'
import { headerName } from './csv-cells.js'
import { csvRows, sniffDelimiter, type Cell, type Row } from './csv-rows.js'
import { csvWords } from './csv-words.js'
import { fault, type Fault } from './fault.js'

/** What {@link openTable} is told. */
export interface TableOptions {
  /** What stands between cells; whichever of `,`, `;` and tabs is most frequent in the first line unless told. */
  readonly delimiter?: string
  /** Whether blanks around a name without quotes are dropped. */
  readonly trimNames?: true
  /** Most columns. */
  readonly columns: number
  /** Most UTF-16 code units of a cell in a column, quotes included. */
  readonly cell: (name: string) => number
}

/** The cell that names a column. */
export interface Heading extends Span {
  readonly name: string
}

/** A row below the first, with as many cells as there are columns, if nothing is wrong with it. */
export interface CsvRecord {
  /** From 1; blank rows do not count. */
  readonly number: number
  readonly row: Row
  /** What is wrong with it: its cells may stand in the wrong columns. */
  readonly fault?: Fault
}

/** A table whose first row has been read. */
export interface Table {
  readonly delimiter: string
  /** One for each column; none if the first row can't be read. */
  readonly headings: readonly Heading[]
  /** What is wrong with the first row. */
  readonly faults: readonly Fault[]
  /** The next record; `undefined` after the last. */
  next(): CsvRecord | undefined
}

/**
 * Opens CSV as RFC 4180 has it, whose first row names the columns; a byte order mark may stand before it. Each further row is a record;
 * rows whose cells are all blank are skipped. No record costs another, and all of them cost time linear in the text.
 */
export function openTable(text: string, options: TableOptions): Table {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const delimiter = options.delimiter ?? sniffDelimiter(text, start)
  const rows = csvRows(text, start, delimiter, options.columns)
  const { headings, faults } = readHeader(text, rows.next(), options)
  const longest = headings.map(({ name }) => options.cell(name))
  let number = 0
  return {
    delimiter,
    headings,
    faults,
    next() {
      if (headings.length === 0) return undefined
      let row = rows.next()
      while (row && isBlank(text, row, delimiter)) row = rows.next()
      if (!row) return undefined
      number++
      const wrong = rowFault(row, longest, `Record \`${number}\``)
      if (!wrong) return { number, row }
      if (row.count !== headings.length) rows.unfold(row)
      return { number, row, fault: wrong }
    },
  }
}

function readHeader(
  text: string,
  row: Row | undefined,
  { columns, trimNames }: TableOptions,
): Pick<Table, 'headings' | 'faults'> {
  if (!row) {
    return { headings: [], faults: [fault('csv/empty', { start: 0, end: 0 }, csvWords.empty)] }
  }
  if (row.fault) return { headings: [], faults: [quoteFault(row.fault, 'The header')] }
  if (row.count > columns) {
    const words = csvWords.columns(row.count, columns)
    return { headings: [], faults: [fault('limit/columns', row, words)] }
  }
  const headings = row.cells.map((cell): Heading => {
    const name = headerName(text, cell)
    const { start, end, quoted } = cell
    return { name: trimNames && !quoted ? name.trim() : name, start, end }
  })
  const seen = new Set<string>()
  const faults = headings.flatMap((heading, index) => {
    const { name } = heading
    if (name === '' || !seen.has(name)) {
      seen.add(name)
      return []
    }
    return [fault('csv/duplicate-column', heading, csvWords.duplicate(index + 1))]
  })
  return { headings, faults }
}

/** @param longest of the cells of each column */
function rowFault(row: Row, longest: readonly number[], which: string): Fault | undefined {
  const columns = longest.length
  if (row.fault) return quoteFault(row.fault, which)
  if (row.count < columns) {
    return fault('csv/short-row', row, csvWords.short(which, row.count, columns))
  }
  // Delimiters at the end of a row are harmless.
  const extra = row.cells.slice(columns)
  if (row.count > columns && (row.count > row.cells.length || extra.some(hasContent))) {
    return fault('csv/long-row', row, csvWords.long(which, row.count, columns))
  }
  for (const [index, most] of longest.entries()) {
    const cell = row.cells[index]
    const length = cell ? cell.end - cell.start : 0
    if (cell && length > most) {
      return fault('limit/field', cell, csvWords.field(which, index + 1, length, most))
    }
  }
  return undefined
}

function quoteFault(wrong: NonNullable<Row['fault']>, which: string): Fault {
  return wrong.type === 'unclosed'
    ? fault('csv/unclosed-quote', wrong, csvWords.unclosed(which))
    : fault('csv/text-after-quote', wrong, csvWords.afterQuote(which))
}

function hasContent({ start, end }: Cell): boolean {
  return end > start
}

/** Whether a row holds nothing but delimiters, blanks and line breaks. */
function isBlank(text: string, row: Row, delimiter: string): boolean {
  if (row.fault) return false
  return row.cells.every(
    ({ start, end, quoted }) => !quoted && text.slice(start, end).trim() === '',
  )
    ? row.count <= row.cells.length || isOnly(text, row, delimiter)
    : false
}

function isOnly(text: string, { start, end }: Span, delimiter: string): boolean {
  for (let index = start; index < end; index++) if (text[index] !== delimiter) return false
  return true
}
