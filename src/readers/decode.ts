import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { decodeUtf8, type Utf8Error } from '../text/utf8.js'
import { extensionOf, formats, readerFor } from './index.js'
import type { ReaderSettings, Reading } from './reader.js'
import { listed, reportOn } from './report.js'

/** A reading of a file, and its text; no text if it is not of a format that is known, or no text at all. */
export interface FileReading extends Reading {
  readonly source?: Source
}

/**
 * Reads a file: bytes to text, text to drafts. Never throws.
 *
 * @param path as in {@link Source}; its extension decides about the format
 */
export function readBytes(path: string, bytes: Uint8Array, settings: ReaderSettings): FileReading {
  const reader = readerFor(path)
  if (!reader) return { drafts: [], problems: [unknownFormat(path)] }
  const { text, errors, binary } = decodeUtf8(bytes)
  if (binary) return { drafts: [], problems: [notText(path)] }
  const source: Source = { path, text }
  const { drafts, problems } = reader(source, settings)
  const first = errors[0]
  return {
    source,
    drafts,
    problems: first ? [badBytes(source, first), ...problems] : problems,
  }
}

const extensions = formats.flatMap((format) => format.extensions)

function unknownFormat(path: string): Problem {
  const extension = extensionOf(path)
  const nearest = extension && nearestExtension(extension)
  return {
    code: 'format/unknown',
    severity: 'error',
    message: `Format of the file is not known, expected a name that ends in ${listed(extensions.map((name) => `.${name}`))}`,
    remedy: nearest
      ? `Rename it to end in \`.${nearest}\`, or leave it out of the drafts`
      : 'Rename it, or leave it out of the drafts',
    place: whole(path),
  }
}

function notText(path: string): Problem {
  return {
    code: 'encoding/binary',
    severity: 'error',
    message: 'File is no UTF-8 text, so nothing in it was judged',
    remedy: 'Export it as UTF-8 text, or leave it out of the drafts',
    place: whole(path),
  }
}

function badBytes(source: Source, { byteOffset, offset }: Utf8Error): Problem {
  return reportOn(source)(
    { start: offset, end: offset + 1 },
    {
      code: 'encoding/invalid-utf8',
      severity: 'error',
      message: `File is not UTF-8 at byte \`${byteOffset}\`, unreadable bytes are judged as \`U+FFFD\``,
      remedy: 'Save the file as UTF-8',
    },
  )
}

/** The place of a file whose text is not there. */
function whole(path: string): NonNullable<Problem['place']> {
  const start = { line: 1, column: 1, offset: 0 }
  return { path, start, end: start }
}

/** The known extension that shares most letters in order with this one; `undefined` if none shares half of them. */
function nearestExtension(extension: string): string | undefined {
  let best: string | undefined
  let most = 0
  for (const known of extensions) {
    const score = (2 * shared(extension.slice(0, 16), known)) / (extension.length + known.length)
    if (score > most) {
      most = score
      best = known
    }
  }
  return most > 0.5 ? best : undefined
}

/** The length of the longest common subsequence. */
function shared(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const char of a) {
    const next = [0]
    for (let index = 0; index < b.length; index++) {
      next.push(
        char === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
