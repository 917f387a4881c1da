import type { CST } from 'yaml'
import type { LocatedBuilder } from '../text/located.js'
import type { Chunk } from './chunk.js'

/** One line of a block scalar; offsets are into the chunk. */
interface Line {
  readonly start: number
  /** Where its spaces end. */
  readonly words: number
  /** Where its characters end, before the line break. */
  readonly end: number
  /** Its LF; -1 for a last line without one. */
  readonly lineFeed: number
  /** Whether its words begin with a tab, which counts as more indented. */
  readonly tabbed: boolean
}

/** What `|` or `>` says about its text. */
interface Header {
  readonly folded: boolean
  /** Spaces beyond the parent's; 0: as many as the first line has. */
  readonly indent: number
  /** What becomes of the line breaks at the end. */
  readonly chomp: 'strip' | 'clip' | 'keep'
}

/**
 * The text of a literal (`|`) or folded (`>`) scalar, whose lines begin at `start`.
 *
 *     source   | ⏎ ␣ ␣ a ⏎ ␣ ␣ ␣ b ⏎
 *     text               a ⏎     ␣ b ⏎
 */
export function buildBlock(
  { text, base }: Chunk,
  block: CST.BlockScalar,
  start: number,
  builder: LocatedBuilder,
): void {
  const { indent, source } = block
  const header = readHeader(blockMarks(block))
  const lines = splitLines(text, start, start + source.length)
  const emit: Emit = {
    lineBreak: (line, decoded) => {
      const at = line?.lineFeed ?? -1
      const from = base + (at < 0 ? start + source.length : at)
      builder.replace(decoded, from, at < 0 ? from : from + 1)
    },
    characters: (line, from) => builder.copy(base + Math.min(from, line.end), base + line.end),
  }
  const filled = lines.findLastIndex((line) => line.words < line.end) + 1
  if (filled === 0) {
    if (header.chomp === 'keep') keepEmpty(lines, emit)
    return
  }
  const first = lines.findIndex((line) => line.words < line.end)
  const trim = trimmed(lines, first, header, indent)
  // Lines of spaces only, if there are more than the indentation, are text.
  const end = Math.max(filled, lines.findLastIndex((line) => line.words - line.start > trim) + 1)
  for (const line of lines.slice(0, first)) {
    emit.characters({ ...line, end: line.words }, line.start + trim)
    emit.lineBreak(line, '\n')
  }
  const content = lines.slice(first, end)
  if (header.folded) folded(content, trim, emit)
  else literal(content, trim, emit)
  chomp(lines, end, trim, header, emit)
}

/** The header of a block scalar without blanks and comment: `|`, `>-`, `|2`. */
export function blockMarks({ props }: CST.BlockScalar): string {
  const first = props[0]
  return first && 'source' in first ? first.source : '|'
}

/** How long the line with `|` or `>` is, line break included. */
export function headerLength({ props }: CST.BlockScalar): number {
  let length = 0
  for (const prop of props) if ('source' in prop) length += prop.source.length
  return length
}

/** Writes pieces of decoded text. */
interface Emit {
  /** The line break behind `line` as `decoded`; without one, in the empty place at the end. */
  lineBreak(line: Line | undefined, decoded: string): void
  /** The characters of `line` from `from`. */
  characters(line: Line, from: number): void
}

function readHeader(marks: string): Header {
  const digit = Number(DIGIT.exec(marks)?.[0] ?? 0)
  return {
    folded: marks.startsWith('>'),
    indent: digit,
    chomp: marks.includes('-') ? 'strip' : marks.includes('+') ? 'keep' : 'clip',
  }
}

const DIGIT = /[1-9]/u

function splitLines(text: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  if (start === end) return lines
  let from = start
  for (;;) {
    const found = text.indexOf('\n', from)
    const lineFeed = found < 0 || found >= end ? -1 : found
    const whole = lineFeed < 0 ? end : lineFeed
    const lineEnd = lineFeed > from && text.charCodeAt(whole - 1) === 13 ? whole - 1 : whole
    let words = from
    while (words < lineEnd && text.charCodeAt(words) === 32) words++
    lines.push({ start: from, words, end: lineEnd, lineFeed, tabbed: text.charCodeAt(words) === 9 })
    if (lineFeed < 0) return lines
    from = lineFeed + 1
  }
}

/** How many spaces each line loses. */
function trimmed(lines: readonly Line[], first: number, header: Header, parent: number): number {
  const line = lines[first]
  return header.indent > 0 || !line ? parent + header.indent : line.words - line.start
}

function keepEmpty(lines: readonly Line[], emit: Emit): void {
  const breaks = lines.slice(0, Math.max(lines.length - 1, 0))
  for (const line of breaks) emit.lineBreak(line, '\n')
  if (breaks.length === 0 && lines.length > 0) emit.lineBreak(undefined, '\n')
}

function literal(lines: readonly Line[], trim: number, emit: Emit): void {
  let before: Line | undefined
  for (const line of lines) {
    if (before) emit.lineBreak(before, '\n')
    emit.characters(line, line.start + trim)
    before = line
  }
}

/** Line breaks between two lines of words are spaces; around empty and more indented lines they stay. */
function folded(lines: readonly Line[], trim: number, emit: Emit): void {
  let separator = ''
  let wasIndented = false
  let before: Line | undefined
  for (const line of lines) {
    const isIndented = line.words - line.start > trim || line.tabbed
    if (isIndented) {
      if (separator === ' ') separator = '\n'
      else if (!wasIndented && separator === '\n') separator = '\n\n'
      if (separator !== '') emit.lineBreak(before, separator)
      emit.characters(line, line.start + trim)
      separator = '\n'
      wasIndented = true
    } else if (line.words === line.end) {
      if (separator === '\n') emit.lineBreak(before, '\n')
      else separator = '\n'
    } else {
      if (separator !== '') emit.lineBreak(before, separator)
      emit.characters(line, line.words)
      separator = ' '
      wasIndented = false
    }
    before = line
  }
}

function chomp(
  lines: readonly Line[],
  end: number,
  trim: number,
  header: Header,
  emit: Emit,
): void {
  if (header.chomp === 'strip') return
  const last = lines[end - 1]
  if (header.chomp === 'clip') {
    emit.lineBreak(last, '\n')
    return
  }
  let before = last
  let endsWithBreak = false
  for (const line of lines.slice(end)) {
    emit.lineBreak(before, '\n')
    emit.characters({ ...line, end: line.words }, line.start + trim)
    endsWithBreak = line.words - line.start <= trim
    before = line
  }
  if (!endsWithBreak) emit.lineBreak(undefined, '\n')
}
