import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { cellNode } from '../syntax/csv-cells.js'
import { openTable, type Heading } from '../syntax/csv-table.js'
import { toProblems } from '../syntax/fault.js'
import { columnType, ourName, planColumns, type Column } from './csv-columns.js'
import type { Reader, ReaderSettings, Reading } from './reader.js'
import { renamings, type Renaming } from './rename.js'
import { looksLike, reportOn } from './report.js'
import { createShaper } from './shape.js'

/**
 * CSV as RFC 4180 has it, with `,`, `;` or tabs, whichever is most frequent in the first line, which names the columns.
 * Each further row is a record. Rows whose cells are all empty are skipped and don't count.
 *
 * A row that is not sound is a problem and no draft: its cells may stand in the wrong columns.
 */
export const csv: Reader = (source, settings) => readTable(source, settings)

/** Tab-separated values: CSV with tabs. */
export const tsv: Reader = (source, settings) => readTable(source, settings, '\t')

function readTable(source: Source, settings: ReaderSettings, delimiter?: string): Reading {
  const { text } = source
  const { fields, limits } = settings
  const shaper = createShaper(source, settings)
  const pairs = renamings(fields)
  const table = openTable(text, {
    ...(delimiter !== undefined && { delimiter }),
    columns: limits.columns,
    cell: (name) => (columnType(name, pairs) === 'body' ? Infinity : limits.field),
  })
  const { headings } = table
  if (headings.length > 0 && !headings.some(({ name }) => words.test(ourName(name, pairs)))) {
    const wanted = Object.hasOwn(fields, 'text') ? (fields['text'] ?? 'text') : 'text'
    const [span, problem] = noWords(headings, wanted)
    shaper.note([reportOn(source)(span, problem)])
    return shaper.reading()
  }
  shaper.note(table.faults.flatMap((fault) => toProblems(source, [fault], 0)))
  const columns = toColumns(headings, pairs)
  const map = planColumns(columns)
  for (let record = table.next(); record; record = table.next()) {
    const { number, row, fault } = record
    if (fault) {
      shaper.note(toProblems(source, [fault], 0))
      continue
    }
    const cells = columns.map(({ type }, index) => {
      const cell = row.cells[index]
      return cell && cellNode(text, cell, type, table.delimiter)
    })
    const span = { start: row.start, end: row.end }
    shaper.add({ facts: map(cells, span), span, format: 'plain', number })
  }
  return shaper.reading()
}

/** The names that hold the words of a post. */
const words = /^(?:text|thread(?:\..*)?)$/su

function toColumns(headings: readonly Heading[], pairs: readonly Renaming[]): readonly Column[] {
  const names = headings.map(({ name }) => name)
  const seen = new Set<string>([''])
  return headings.map(({ name, start, end }, index): Column => {
    const span = { start, end }
    // What has no name of its own is kept under one, so that what is written in it is still read.
    if (seen.has(name)) return { name: freeName(`#${index + 1}`, names), span, type: 'text' }
    seen.add(name)
    return { name, span, type: columnType(name, pairs) }
  })
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`#${name}`, taken) : name
}

function noWords(headings: readonly Heading[], wanted: string): [Span, Omit<Problem, 'place'>] {
  const index = headings.findIndex(({ name }) => looksLike(name, wanted))
  const similar = headings[index]
  const header = { start: headings[0]?.start ?? 0, end: headings.at(-1)?.end ?? 0 }
  return [
    similar ?? header,
    {
      code: 'csv/no-text-column',
      severity: 'error',
      message: similar
        ? `Column \`${index + 1}\` only looks like \`${wanted}\`: case, spaces or invisible characters differ`
        : `No column is named \`${wanted}\`, expected one that holds the words of the posts`,
      remedy: similar
        ? `Spell the name \`${wanted}\``
        : `Name the column \`${wanted}\` in the first line, or map its name to \`text\` with \`drafts.fields\` in the policy`,
    },
  ]
}
