import type { Wording } from '../core/finding.js'

/** What is said about tables that are not sound. Facts of the format only: no word of a cell. */
export const csvWords = {
  empty: {
    message: 'File is empty, expected a first line that names the columns',
    remedy: 'Add a first line with the names of the columns',
  },
  columns: (count: number, limit: number): Wording => ({
    message: `File has \`${count}\` columns, expected at most \`${limit}\``,
    remedy: 'Remove the columns that are not needed',
  }),
  duplicate: (column: number): Wording => ({
    message: `Column \`${column}\` has the name of an earlier one, expected a name of its own`,
    remedy: 'Remove one of them, or give it another name',
  }),
  unclosed: (which: string): Wording => ({
    message: `${which} has a cell whose quote is never closed`,
    remedy: 'Close it with `"`, and write each quote inside a cell as `""`',
  }),
  afterQuote: (which: string): Wording => ({
    message: `${which} has characters after a closing quote, expected the next cell`,
    remedy: 'Write each quote inside a cell as `""`',
  }),
  short: (which: string, count: number, columns: number): Wording => ({
    message: `${which} has \`${count}\` cells, expected \`${columns}\``,
    remedy: 'Add the missing cells, empty ones too',
  }),
  long: (which: string, count: number, columns: number): Wording => ({
    message: `${which} has \`${count}\` cells, expected \`${columns}\``,
    remedy: 'Put quotes around a text that holds the character between the cells',
  }),
  field: (which: string, column: number, length: number, limit: number): Wording => ({
    message: `${which} has \`${length}\` characters in column \`${column}\`, expected at most \`${limit}\``,
    remedy: 'Shorten the cell',
  }),
}
