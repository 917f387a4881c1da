import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { cellNode, headerName } from '../syntax/csv-cells.js'
import { columnType, ourName, planColumns, type Column } from './csv-columns.js'
import { csvRows, sniffDelimiter, type Cell, type Row } from '../syntax/csv-rows.js'
import { afterBom } from './fence.js'
import type { Reader, ReaderSettings, Reading } from './reader.js'
import { renamings } from './rename.js'
import { listed, looksLike, reportOn, type Report } from './report.js'
import { createShaper } from './shape.js'

/**
 * CSV as RFC 4180 has it, with `,`, `;` or tabs, whichever is most frequent in the first line, which names the columns.
 * Each further row is a record. Rows whose cells are all empty are skipped and don't count.
 *
 * A row that is not sound is a problem and no draft: its cells may stand in the wrong columns.
 */
export const csv: Reader = (source, settings) =>
  readTable(source, settings, sniffDelimiter(source.text, afterBom(source.text)))

/** Tab-separated values: CSV with tabs. */
export const tsv: Reader = (source, settings) => readTable(source, settings, '\t')

function readTable(source: Source, settings: ReaderSettings, delimiter: string): Reading {
  const { text } = source
  const report = reportOn(source)
  const shaper = createShaper(source, settings)
  const rows = csvRows(text, afterBom(text), delimiter, settings.limits.columns)
  const header = rows.next()
  const { columns, problems } = readHeader(source, header, settings, report)
  shaper.note(problems)
  if (columns.length === 0) return shaper.reading()
  const map = planColumns(columns)
  let number = 0
  for (let row = rows.next(); row; row = rows.next()) {
    if (isBlank(text, row, delimiter)) continue
    number++
    const span = { start: row.start, end: row.end }
    const problem = rowProblem(row, columns, settings, number, report)
    if (problem) {
      if (row.count !== columns.length) rows.unfold(row)
      shaper.note([problem])
      continue
    }
    const cells = columns.map(({ type }, index) => {
      const cell = row.cells[index]
      return cell && cellNode(text, cell, type, delimiter)
    })
    shaper.add({ facts: map(cells, span), span, format: 'plain', number })
  }
  return shaper.reading()
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

interface Header {
  /** Empty if no row can be read. */
  readonly columns: readonly Column[]
  readonly problems: readonly Problem[]
}

function readHeader(
  source: Source,
  header: Row | undefined,
  settings: ReaderSettings,
  report: Report,
): Header {
  const fatal = (span: Span, problem: Omit<Problem, 'place' | 'severity'>): Header => ({
    columns: [],
    problems: [report(span, { severity: 'error', ...problem })],
  })
  if (!header) return fatal({ start: 0, end: 0 }, emptyFile)
  if (header.fault) return fatal(header.fault, faultProblem(header.fault.type, 'The header'))
  const { limits, fields } = settings
  if (header.count > limits.columns) return fatal(header, tooWide(header.count, limits.columns))
  const pairs = renamings(fields)
  const names = header.cells.map((cell) => headerName(source.text, cell))
  const isWords = (name: string): boolean => words.test(ourName(name, pairs))
  if (!names.some(isWords)) {
    const wanted = Object.hasOwn(fields, 'text') ? (fields['text'] ?? 'text') : 'text'
    return fatal(...noWords(header, names, wanted))
  }
  const problems: Problem[] = []
  const seen = new Set<string>()
  const columns = header.cells.map((cell, index): Column => {
    const name = names[index] ?? ''
    const span = { start: cell.start, end: cell.end }
    if (name !== '' && !seen.has(name)) {
      seen.add(name)
      return { name, span, type: columnType(name, pairs) }
    }
    if (name !== '') problems.push(report(span, duplicateColumn(index + 1)))
    // Kept under a name of its own, so that what is written in it is still read.
    return { name: freeName(`#${index + 1}`, names), span, type: 'text' }
  })
  return { columns, problems }
}

/** The names that hold the words of a post. */
const words = /^(?:text|thread(?:\..*)?)$/su

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`#${name}`, taken) : name
}

function rowProblem(
  row: Row,
  columns: readonly Column[],
  { limits }: ReaderSettings,
  number: number,
  report: Report,
): Problem | undefined {
  const which = `Record \`${number}\``
  if (row.fault) {
    return report(row.fault, { severity: 'error', ...faultProblem(row.fault.type, which) })
  }
  if (row.count < columns.length) {
    return report(row, shortRow(which, row.count, columns.length))
  }
  // Delimiters at the end of a row are harmless.
  const extra = row.cells.slice(columns.length)
  if (row.count > columns.length && (row.count > row.cells.length || extra.some(hasContent))) {
    return report(row, longRow(which, row.count, columns.length))
  }
  const long = row.cells.findIndex(
    ({ start, end }, index) => end - start > limits.field && columns[index]?.type !== 'body',
  )
  const cell = row.cells[long]
  return cell && report(cell, longCell(which, long + 1, cell, limits.field))
}

function hasContent({ start, end }: Cell): boolean {
  return end > start
}

const emptyFile = {
  code: 'csv/empty',
  message: 'File is empty, expected a first line that names the columns',
  remedy: 'Add a first line with the names of the columns, `text` among them',
}

function noWords(
  header: Row,
  names: readonly string[],
  wanted: string,
): [Span, Omit<Problem, 'place' | 'severity'>] {
  const index = names.findIndex((name) => looksLike(name, wanted))
  const similar = header.cells[index]
  return [
    similar ?? header,
    {
      code: 'csv/no-text-column',
      message: similar
        ? `Column \`${index + 1}\` only looks like \`${wanted}\`: case, spaces or invisible characters differ`
        : `No column is named \`${wanted}\`, expected one that holds the words of the posts`,
      remedy: similar
        ? `Spell the name \`${wanted}\``
        : `Name the column \`${wanted}\` in the first line, or map its name to \`text\` with \`drafts.fields\` in the policy`,
    },
  ]
}

function faultProblem(
  type: 'unclosed' | 'after-quote',
  which: string,
): Omit<Problem, 'place' | 'severity'> {
  return type === 'unclosed'
    ? {
        code: 'csv/unclosed-quote',
        message: `${which} has a cell whose quote is never closed`,
        remedy: `Close it with ${listed(['"'])}, and write each quote inside a cell as \`""\``,
      }
    : {
        code: 'csv/text-after-quote',
        message: `${which} has characters after a closing quote, expected the next cell`,
        remedy: 'Write each quote inside a cell as `""`',
      }
}

function tooWide(count: number, limit: number): Omit<Problem, 'place' | 'severity'> {
  return {
    code: 'limit/columns',
    message: `File has \`${count}\` columns, expected at most \`${limit}\``,
    remedy: 'Remove the columns that drafts do not need',
  }
}

function duplicateColumn(column: number): Omit<Problem, 'place'> {
  return {
    code: 'csv/duplicate-column',
    severity: 'error',
    message: `Column \`${column}\` has the name of an earlier one, and only that one is read`,
    remedy: 'Remove one of them, or give it another name',
  }
}

function shortRow(which: string, count: number, columns: number): Omit<Problem, 'place'> {
  return {
    code: 'csv/short-row',
    severity: 'error',
    message: `${which} has \`${count}\` cells, expected \`${columns}\``,
    remedy: 'Add the missing cells, empty ones too',
  }
}

function longRow(which: string, count: number, columns: number): Omit<Problem, 'place'> {
  return {
    code: 'csv/long-row',
    severity: 'error',
    message: `${which} has \`${count}\` cells, expected \`${columns}\``,
    remedy: 'Put quotes around a text that holds the character between the cells',
  }
}

function longCell(
  which: string,
  column: number,
  cell: Cell,
  limit: number,
): Omit<Problem, 'place'> {
  return {
    code: 'limit/field',
    severity: 'error',
    message: `${which} has \`${cell.end - cell.start}\` characters in column \`${column}\`, expected at most \`${limit}\``,
    remedy: 'Shorten the cell',
  }
}
