import { entryKeys } from '../../hashtags/written-entry.js'
import { openTable } from '../../syntax/csv-table.js'
import { csvRows } from '../../syntax/csv-rows.js'
import { policyLimits } from '../../policy/resolve.js'

/**
 * A table with rows for tags behind what stands in it: in its own columns, with its own delimiter and line ends.
 *
 * @param isBegun whether there is a table, which can be read
 * @param known the text so far; absent: there is none
 * @param delimiter what stands between cells; absent: what the first row has there, else a comma
 * @returns `undefined` for a table without a column `tag`
 */
export function tableWith(
  tags: readonly string[],
  isBegun: boolean,
  known: string | undefined,
  delimiter: string | undefined,
): string | undefined {
  if (!isBegun || known === undefined) {
    const separator = delimiter ?? ','
    const bom = known?.startsWith('\uFEFF') ? '\uFEFF' : ''
    return `${bom}${entryKeys.join(separator)}\n${rows(tags, entryKeys, separator, '\n')}`
  }
  const table = openTable(known, {
    ...(delimiter !== undefined && { delimiter }),
    trimNames: true,
    columns: policyLimits.columns,
    cell: () => policyLimits.cell,
  })
  const names = table.headings.map(({ name }) => name)
  if (!names.includes('tag')) return undefined
  if (tags.length === 0) return known
  const end = lineEnd(known, table.delimiter)
  const gap = /[\r\n]$/u.test(known) ? '' : end
  return known + gap + rows(tags, names, table.delimiter, end)
}

function rows(
  tags: readonly string[],
  columns: readonly string[],
  delimiter: string,
  end: string,
): string {
  return tags
    .map((tag) => columns.map((name) => (name === 'tag' ? cell(tag, delimiter) : '')))
    .map((cells) => cells.join(delimiter) + end)
    .join('')
}

/** What follows the first row; `\n` if nothing does. */
function lineEnd(text: string, delimiter: string): string {
  const first = csvRows(text, text.startsWith('\uFEFF') ? 1 : 0, delimiter, 0).next()
  return /^\r\n|^[\r\n]/u.exec(text.slice(first?.end))?.[0] ?? '\n'
}

/** @see RFC 4180, section 2 */
function cell(text: string, delimiter: string): string {
  const isPlain = !/["\r\n]|^\s|\s$/u.test(text) && !text.includes(delimiter)
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}
