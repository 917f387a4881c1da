import { csv, tsv } from './csv.js'
import { json } from './json.js'
import { jsonl } from './jsonl.js'
import { markdown } from './markdown.js'
import type { Reader } from './reader.js'
import { text } from './text.js'
import { yaml } from './yaml.js'

/** A source format: how files of it are named, and how they are read. */
export interface Format {
  readonly name: string
  /** Without the dot, in lower case. */
  readonly extensions: readonly string[]
  readonly reader: Reader
}

/** Every format that drafts may be written in. */
export const formats: readonly Format[] = [
  { name: 'markdown', extensions: ['md', 'markdown'], reader: markdown },
  { name: 'text', extensions: ['txt'], reader: text },
  { name: 'yaml', extensions: ['yaml', 'yml'], reader: yaml },
  { name: 'json', extensions: ['json'], reader: json },
  { name: 'jsonl', extensions: ['jsonl', 'ndjson'], reader: jsonl },
  { name: 'csv', extensions: ['csv'], reader: csv },
  { name: 'tsv', extensions: ['tsv'], reader: tsv },
]

const byExtension: ReadonlyMap<string, Reader> = new Map(
  formats.flatMap(({ extensions, reader }) => extensions.map((name) => [name, reader] as const)),
)

/** The reader for a file name, by its extension in any case; `undefined` for an unknown one. */
export function readerFor(path: string): Reader | undefined {
  return byExtension.get(extensionOf(path))
}

/** The extension of a file name in lower case, without the dot; `''` for none. A leading dot starts a name, not an extension. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}
