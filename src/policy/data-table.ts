import type { ListNode, MapNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { cellNode } from '../syntax/csv-cells.js'
import { openTable, type CsvRecord, type Heading, type Table } from '../syntax/csv-table.js'
import { fault, type Fault } from '../syntax/fault.js'
import { maxProblems } from '../syntax/limits.js'
import { mistake } from './mistakes.js'
import { policyLimits } from './resolve.js'

/** What no editor of tables writes, and nobody sees. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u

/**
 * Reads CSV as a list of maps, one a record: the names of the columns are the keys, and every cell is a text at its place. Empty cells are
 * absent, and so are records without any other.
 *
 *     tag,owner
 *     AcmeSummit,Dana      [{ tag: AcmeSummit, owner: Dana }, { tag: SpringSale }]
 *     SpringSale,
 *
 * @param delimiter sniffed unless told
 * @returns the list; or without it what is wrong with the table, up to 20 mistakes
 */
export function readDataTable(
  source: Source,
  delimiter: string | undefined,
): { readonly node?: ListNode; readonly problems: readonly Problem[] } {
  const { text } = source
  const table = openTable(text, {
    ...(delimiter !== undefined && { delimiter }),
    trimNames: true,
    columns: policyLimits.columns,
    cell: () => policyLimits.cell,
  })
  const faults = [...controlFaults(text), ...table.faults, ...namelessFaults(table.headings)]
  const items: MapNode[] = []
  let cells = 0
  for (let record = table.next(); record; record = table.next()) {
    cells += table.headings.length
    if (cells > policyLimits.cells) faults.push(fault('limit/cells', record.row, tooMany))
    else if (record.fault) faults.push(record.fault)
    else if (faults.length === 0) items.push(toMap(text, table, record))
    if (faults.length >= maxProblems || cells > policyLimits.cells) break
  }
  if (faults.length > 0) return { problems: toMistakes(source, faults) }
  const filled = items.filter(({ entries }) => entries.length > 0)
  return {
    node: { type: 'list', items: filled, span: { start: 0, end: text.length } },
    problems: [],
  }
}

function toMap(text: string, { headings, delimiter }: Table, { row }: CsvRecord): MapNode {
  const entries = headings.flatMap(({ name: key, start, end }, index) => {
    const cell = row.cells[index]
    const value = cell && cellNode(text, cell, 'text', delimiter)
    return value ? [{ key, keySpan: { start, end }, value }] : []
  })
  return { type: 'map', entries, span: { start: row.start, end: row.end } }
}

function controlFaults(text: string): readonly Fault[] {
  const start = text.search(control)
  return start < 0 ? [] : [fault('csv/control-character', { start, end: start + 1 }, invisible)]
}

function namelessFaults(headings: readonly Heading[]): readonly Fault[] {
  return headings.flatMap((heading, index) =>
    heading.name === '' ? [fault('csv/unnamed-column', heading, nameless(index + 1))] : [],
  )
}

function toMistakes(source: Source, faults: readonly Fault[]): readonly Problem[] {
  return faults
    .slice(0, maxProblems)
    .map(({ code, message, remedy, start, end }) =>
      mistake(code, message, remedy, { source, span: { start, end } }),
    )
}

const tooMany = {
  message: `Data file has more than \`${policyLimits.cells}\` cells`,
  remedy: 'Split it, or remove the columns that are not needed',
}

const invisible = {
  message: 'A control character, expected only printable characters, tabs and line breaks',
  remedy: 'Delete the character, or save the file as UTF-8',
}

function nameless(column: number) {
  return {
    message: `Column \`${column}\` has no name`,
    remedy: 'Name it in the first line, or remove it',
  }
}
