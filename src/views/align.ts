import { characterReferenceAt } from './character-reference.js'
import type { Range } from '../text/range.js'

/** A stretch of Markdown, and what it reads as. Absent `text`: as it is written. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text?: string
}

/** How a stretch of Markdown becomes a value of the tree. `text` undoes escapes and references, `verbatim` does not. */
export type Reading = 'text' | 'verbatim'

/**
 * Finds which Markdown each character of a tree's value comes from.
 *
 *     source   a & a m p ; b ⏎ > c        `> ` is in `dropped`
 *     value    a &         b ⏎   c
 *
 * @param value as the parser decoded it
 * @param range where it stands in the source
 * @param dropped what in the source is container syntax or stripped white space: sorted, never overlapping
 * @returns pieces in source order, line breaks as LF; `undefined` if source and value can't be brought together with certainty
 */
export function align(
  source: string,
  range: Range,
  value: string,
  dropped: readonly Range[],
  reading: Reading,
): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let from = range.start
  let at = from
  let read = 0
  let drop = firstDrop(dropped, from)
  const run = (): void => {
    if (at > from) pieces.push({ start: from, end: at })
  }
  while (read < value.length) {
    const hidden = dropped[drop]
    if (hidden && hidden.start <= at) {
      run()
      drop++
      at = Math.max(at, hidden.end)
      from = at
      continue
    }
    if (at >= range.end) return undefined
    const special = specialAt(source, at, value, read, reading)
    if (special) {
      run()
      pieces.push(special.piece)
      read += special.width
      at = special.end
      from = at
    } else if (source.charCodeAt(at) === value.charCodeAt(read)) {
      at++
      read++
    } else return undefined
  }
  run()
  return reading === 'verbatim' || isUsedUp(range, at, dropped, drop) ? pieces : undefined
}

/** Whether nothing but dropped source is left. */
function isUsedUp(range: Range, at: number, dropped: readonly Range[], drop: number): boolean {
  let rest = at
  for (let index = drop; rest < range.end; index++) {
    const hidden = dropped[index]
    if (!hidden || hidden.start > rest) return false
    rest = Math.max(rest, hidden.end)
  }
  return true
}

/** The first dropped range that ends behind `at`. */
function firstDrop(dropped: readonly Range[], at: number): number {
  let low = 0
  let high = dropped.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dropped[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

interface Special {
  readonly piece: Piece
  readonly end: number
  /** Code units of the value. */
  readonly width: number
}

/** ASCII punctuation: what a backslash can escape. */
const escapable = /[!-/:-@[-`{-~]/

/** A character that does not stand in the value as it stands in the source. */
function specialAt(
  source: string,
  at: number,
  value: string,
  read: number,
  reading: Reading,
): Special | undefined {
  const character = source[at] ?? ''
  if (character === '\r' || character === '\n') return lineBreakAt(source, at, value, read)
  // The parser replaces what no text may hold.
  if (character === '\0' && value[read] === '\ufffd')
    return { piece: { start: at, end: at + 1, text: '\ufffd' }, end: at + 1, width: 1 }
  if (reading === 'verbatim') return tabRest(source, at, value, read)
  if (character === '\\') {
    const next = source[at + 1] ?? ''
    return escapable.test(next) && value[read] === next
      ? { piece: { start: at, end: at + 2, text: next }, end: at + 2, width: 1 }
      : undefined
  }
  const reference = character === '&' ? characterReferenceAt(source, at) : undefined
  if (!reference || !value.startsWith(reference.text, read)) return undefined
  const { text, end } = reference
  return { piece: { start: at, end, text }, end, width: text.length }
}

/** A tab that is half indentation and half code leaves spaces in the value. They stand nowhere. */
function tabRest(source: string, at: number, value: string, read: number): Special | undefined {
  if (value[read] !== ' ' || source[at] === ' ' || source[at - 1] !== '\t') return undefined
  return { piece: { start: at, end: at, text: ' ' }, end: at, width: 1 }
}

/** A line break reads as LF, and is the LF of a CRLF. */
function lineBreakAt(source: string, at: number, value: string, read: number): Special | undefined {
  const isCrLf = source.startsWith('\r\n', at)
  const end = isCrLf ? at + 2 : at + 1
  const broken = source.slice(at, end)
  const start = end - 1
  if (!value.startsWith(broken, read)) return undefined
  const piece = source[start] === '\n' ? { start, end } : { start, end, text: '\n' }
  return { piece, end, width: broken.length }
}
