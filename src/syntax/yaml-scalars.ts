import type { CST } from 'yaml'
import type { LocatedText } from '../core/located-text.js'
import type { Span } from '../core/span.js'
import { locatedBuilder, never, verbatim, type LocatedBuilder } from '../text/located.js'
import { blockMarks, buildBlock, headerLength } from './yaml-block.js'
import type { Chunk } from './chunk.js'
import { buildDouble } from './yaml-double.js'
import { scalarEncode, type ScalarStyle } from './yaml-encode.js'

/** A scalar of a document: where it is written, from its first to its last character, quotes and header included. */
export interface WrittenScalar {
  readonly chunk: Chunk
  readonly style: ScalarStyle
  /** In the text of the chunk. */
  readonly start: number
  /** In the text of the chunk. */
  readonly end: number
  /** Whether it stands in brackets. */
  readonly flow: boolean
  /** What the parser decoded. */
  readonly value: string
  /** The token of a block scalar: it knows how far the block is indented. */
  readonly block?: CST.BlockScalar
}

/**
 * The text of a YAML scalar with the way back to every character.
 *
 *     source   ' a ' ' b ⏎ ␣ ␣ c '      single quotes over two lines
 *     text       a '   b ␣     c        the quote is both quotes, the space is the line break
 *
 * Always the value that the parser decoded: if the pieces would not add up to it, the whole scalar is one piece.
 */
export function scalarText(scalar: WrittenScalar): LocatedText {
  const { chunk, style, start, end, flow, value } = scalar
  const inner = innerSpan(scalar)
  const source = chunk.source.text
  const at = { start: chunk.base + inner.start, end: chunk.base + inner.end }
  if (isVerbatim(scalar, inner)) return verbatimScalar(source, at, style, flow)

  const builder = locatedBuilder(source)
  build(scalar, inner, builder)
  // The spans are needed for the encoding, and the encoding for the text: so the text is finished twice.
  const plain = builder.build(at, never)
  if (plain.text !== value) return whole(source, chunk.base + start, chunk.base + end, value)
  const place = { source, style, flow, text: value, inner: at, span: plain.span }
  return { text: value, span: plain.span, encode: scalarEncode(place) }
}

/** A scalar that reads as it is written, between its quotes. */
export function verbatimScalar(
  source: string,
  inner: Span,
  style: ScalarStyle,
  flow: boolean,
): LocatedText {
  const { start, end } = inner
  return verbatim(source, start, end, (replacement, from, to) => {
    const text = source.slice(start, end)
    const span = (a: number, b: number) => ({ start: start + a, end: start + b })
    return scalarEncode({ source, style, flow, text, inner, span })(replacement, from, to)
  })
}

function innerSpan({ style, start, end, block, value }: WrittenScalar): Span {
  if (style === 'plain') return { start, end }
  if (block) {
    const marks = start + blockMarks(block).length
    return value === '' ? { start: marks, end: marks } : { start: start + headerLength(block), end }
  }
  return { start: start + 1, end: Math.max(end - 1, start + 1) }
}

function isVerbatim({ chunk, style, value }: WrittenScalar, { start, end }: Span): boolean {
  // A block whose characters are all its own is one line without indentation: not worth a special case.
  if (style === 'block' || value.length !== end - start) return false
  return chunk.text.startsWith(value, start)
}

function build({ chunk, style, block }: WrittenScalar, inner: Span, builder: LocatedBuilder): void {
  if (block) buildBlock(chunk, block, inner.start, builder)
  else if (style === 'double') buildDouble(chunk, inner, builder)
  else buildFolded(chunk, inner, style === 'single', builder)
}

/** One atomic piece: right, if coarse. */
function whole(source: string, start: number, end: number, value: string): LocatedText {
  const builder = locatedBuilder(source)
  builder.replace(value, start, end)
  return builder.build({ start, end: start }, never)
}

/**
 * Plain and single-quoted scalars: blanks around line breaks are dropped, a line break is a space, and n of them are n - 1 line breaks.
 */
function buildFolded(
  { text, base }: Chunk,
  { start, end }: Span,
  quoted: boolean,
  builder: LocatedBuilder,
): void {
  let line = start
  /** The line break that waits for the next words; -1 before the first. */
  let pending = -1
  let fold = ' '
  for (;;) {
    const found = indexOfBreak(text, line, end)
    const last = found === end
    const lineEnd = last ? end : found
    // Blanks stay at the two ends of a quoted text.
    const from = pending < 0 ? line : skipBlanks(text, line, lineEnd)
    const to = last ? lineEnd : trimBlanks(text, from, lineEnd)
    if (from < to || last || pending < 0) {
      if (pending >= 0) builder.replace(fold, base + pending, base + pending + 1)
      copyLine(text, base, from, to, quoted, builder)
      fold = ' '
    } else {
      if (fold === '\n') builder.replace('\n', base + pending, base + pending + 1)
      fold = '\n'
    }
    if (last) return
    pending = found
    line = found + 1
  }
}

function copyLine(
  text: string,
  base: number,
  from: number,
  to: number,
  quoted: boolean,
  builder: LocatedBuilder,
): void {
  let start = from
  if (quoted) {
    // Inside single quotes, a quote always comes twice.
    for (let at = from; at < to; at++) {
      if (text.charCodeAt(at) !== APOSTROPHE) continue
      builder.copy(base + start, base + at)
      builder.replace("'", base + at, base + at + 2)
      at++
      start = at + 1
    }
  }
  builder.copy(base + start, base + to)
}

const APOSTROPHE = 39

/** The next LF, or `end`; looks no further. */
function indexOfBreak(text: string, from: number, end: number): number {
  let index = from
  while (index < end && text.charCodeAt(index) !== 10) index++
  return index
}

function skipBlanks(text: string, from: number, to: number): number {
  let index = from
  while (index < to && isSpaceOrTab(text.charCodeAt(index))) index++
  return index
}

/** The CR of a CRLF goes too. */
function trimBlanks(text: string, from: number, to: number): number {
  let index = to
  if (index > from && text.charCodeAt(index - 1) === 13) index--
  while (index > from && isSpaceOrTab(text.charCodeAt(index - 1))) index--
  return index
}

function isSpaceOrTab(code: number): boolean {
  return code === 32 || code === 9
}
