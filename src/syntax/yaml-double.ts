import type { Span } from '../core/span.js'
import type { LocatedBuilder } from '../text/located.js'
import type { Chunk } from './chunk.js'

/** The inside of a double-quoted scalar: escapes, folded line breaks, and line breaks that a backslash takes away. */
export function buildDouble({ text, base }: Chunk, inner: Span, builder: LocatedBuilder): void {
  let run = inner.start
  let index = inner.start
  /** What stands between the last piece and `to` is as it is written; the next piece begins at `next`. */
  const flush = (to: number, next: number) => {
    builder.copy(base + run, base + to)
    run = next
    index = next
  }
  while (index < inner.end) {
    const code = text.charCodeAt(index)
    if (code === BACKSLASH) {
      const end = escapeEnd(text, index, inner.end)
      const start = index
      flush(start, end)
      builder.replace(decodeEscape(text, start, end), base + start, base + end)
    } else if (code === SPACE || code === TAB || code === LF || code === CR) {
      const blanksEnd = skip(text, index, inner.end, isSpaceOrTab)
      if (!breaksAt(text, blanksEnd)) {
        index = Math.max(blanksEnd, index + 1)
        continue
      }
      const foldEnd = skip(text, blanksEnd, inner.end, isBlank)
      const start = blanksEnd
      flush(index, foldEnd)
      fold(text, base, start, foldEnd, builder)
    } else index++
  }
  flush(inner.end, inner.end)
}

/** The first line break is a space, unless more follow: then each of those is one. */
function fold(text: string, base: number, from: number, to: number, builder: LocatedBuilder): void {
  const first = text.indexOf('\n', from)
  let next = text.indexOf('\n', first + 1)
  if (next < 0 || next >= to) builder.replace(' ', base + first, base + first + 1)
  while (next >= 0 && next < to) {
    builder.replace('\n', base + next, base + next + 1)
    next = text.indexOf('\n', next + 1)
  }
}

/** Where the escape at `start` ends. An escaped line break takes the indentation of the next line with it. */
function escapeEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start + 1)
  const digits = HEX_DIGITS.get(code)
  if (digits !== undefined) return Math.min(start + 2 + digits, limit)
  if (!breaksAt(text, start + 1)) return Math.min(start + 2, limit)
  return skip(text, start + (code === CR ? 3 : 2), limit, isSpaceOrTab)
}

function decodeEscape(text: string, start: number, end: number): string {
  const code = text.charCodeAt(start + 1)
  if (HEX_DIGITS.has(code)) {
    const point = Number.parseInt(text.slice(start + 2, end), 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  }
  return ESCAPES.get(text.charAt(start + 1)) ?? ''
}

/** `\x`, `\u` and `\U` with how many digits follow. */
const HEX_DIGITS: ReadonlyMap<number, number> = new Map([
  [120, 2],
  [117, 4],
  [85, 8],
])

/** @see https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const BACKSLASH = 92

function breaksAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code === LF || (code === CR && text.charCodeAt(index + 1) === LF)
}

function skip(text: string, from: number, to: number, is: (code: number) => boolean): number {
  let index = from
  while (index < to && is(text.charCodeAt(index))) index++
  return index
}

function isSpaceOrTab(code: number): boolean {
  return code === SPACE || code === TAB
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR
}
