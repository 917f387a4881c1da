import type { Source } from '../core/source.js'

/**
 * One YAML document of a source as the parser gets it: lone CRs are LFs, as YAML has it and the parser has not, so that
 * offsets are the same and only `base` lies between them and the source's.
 */
export interface Chunk {
  readonly source: Source
  readonly text: string
  /** Offset of `text` in the source's text. */
  readonly base: number
  /** Whether it begins with a `---` line. */
  readonly marked: boolean
}

/**
 * Cuts a YAML stream at its document markers: lines that begin with `---`, and behind lines that begin with `...`.
 *
 * No quote or block scalar may hold such a line, so that what is wrong in one document never reaches the next. Linear.
 */
export function chunks(source: Source, start: number, end: number): Chunk[] {
  const found: Chunk[] = []
  const { text } = source
  let from = start
  let marked = false
  const cut = (to: number) => {
    if (to > from) found.push(chunk(source, from, to, marked))
    from = to
  }
  for (let line = start; line < end; line = nextLine(text, line, end)) {
    const code = text.charCodeAt(line)
    if ((code !== HYPHEN && code !== DOT) || !isMarker(text, line, end)) continue
    if (code === HYPHEN) {
      cut(line)
      marked = true
    } else {
      cut(nextLine(text, line, end))
      marked = false
    }
  }
  cut(end)
  return found
}

function chunk(source: Source, start: number, end: number, marked: boolean): Chunk {
  const text = source.text.slice(start, end)
  return { source, text: text.replace(LONE_CR, '\n'), base: start, marked }
}

/** A CR that no LF follows. */
const LONE_CR = /\r(?!\n)/gu

const HYPHEN = 45
const DOT = 46

function isMarker(text: string, line: number, end: number): boolean {
  const code = text.charCodeAt(line)
  if (line + 3 > end || text.charCodeAt(line + 1) !== code || text.charCodeAt(line + 2) !== code)
    return false
  return line + 3 === end || isBlank(text.charCodeAt(line + 3))
}

function nextLine(text: string, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === 10) return index + 1
    if (code === 13)
      return index + 1 < end && text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1
  }
  return end
}

/** Space, tab, LF or CR. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
