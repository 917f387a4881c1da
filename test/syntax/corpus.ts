import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One hostile input with what is expected of it. */
export interface HostileFile {
  readonly name: string
  readonly text: string
  readonly expected: 'ok' | 'diagnostic' | 'either'
  readonly note: string
  readonly row: Readonly<Record<string, unknown>>
}

/** The data folder, if this machine has one. */
export const data = process.env['COPYDESK_DATA']

/** The files of a class of hostile inputs whose names match; `[]` without the data folder. */
export function hostile(name: string, matching: RegExp): readonly HostileFile[] {
  const folder = data ? join(data, 'hostile', name) : ''
  if (!folder || !existsSync(join(folder, 'manifest.json'))) return []
  const rows = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    file: string
    expected: HostileFile['expected']
    note: string
  }[]
  return rows
    .filter(({ file }) => matching.test(file) && existsSync(join(folder, file)))
    .map((row) => ({
      name: row.file,
      text: readFileSync(join(folder, row.file), 'utf8'),
      expected: row.expected,
      note: row.note,
      row: { ...row },
    }))
}
