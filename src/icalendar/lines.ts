import type { Span } from '../core/span.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'

/**
 * A content line of iCalendar, its folds undone, that remembers where it stands.
 *
 *     source   D T S T A R T ; V A L U E = D A ⏎ ␣ T E : 2 0 2 6 1 2 0 1
 *     text     D T S T A R T ; V A L U E = D A     T E : 2 0 2 6 1 2 0 1
 */
export interface Line extends Span {
  /** In capitals. */
  readonly name: string
  readonly nameSpan: Span
  /** The line without folds. */
  readonly text: string
  /** The source span of `[from, to)` of `text`. */
  readonly span: (from: number, to: number) => Span
}

/** A line whose parameters have been read. */
export interface Property extends Line {
  readonly parameters: ReadonlyMap<string, string>
  /** As written, escapes and all. */
  readonly value: string
  /** Where in `text` the value starts; it ends with it. */
  readonly valueStart: number
  readonly valueSpan: Span
}

/** What ends a line: the RFC says CRLF, files say LF as well, and old ones CR. */
const lineBreak = /\r\n|\n|\r/gu

/** The name of a property, and what follows it. Points belong to groups, which vCard has and some calendars write. */
const nameStart = /^([\w.-]{1,64})[;:]/u

/**
 * The content lines of a text in order, folded ones joined; blank lines are skipped.
 *
 * @param isWanted whether lines of a name are asked for
 * @param faults is told of lines that are none
 * @see RFC 5545, 3.1
 */
export function* contentLines(
  text: string,
  isWanted: (name: string) => boolean,
  faults: Faults,
): Generator<Line> {
  for (const pieces of foldedLines(text)) {
    const [first] = pieces
    if (!first) continue
    const end = pieces.at(-1)?.end ?? first.end
    const whole = { start: first.start, end }
    const name = nameStart.exec(text.slice(first.start, Math.min(first.end, first.start + 65)))?.[1]
    // A name may be folded too.
    const unfolded = name === undefined && pieces.length > 1 ? join(text, pieces) : undefined
    const found = name ?? (unfolded === undefined ? undefined : nameStart.exec(unfolded)?.[1])
    if (found === undefined) {
      if (text.slice(whole.start, whole.end).trim() !== '') {
        faults.error('ics/line', whole, icsWords.line)
        if (faults.isFull()) return
      }
      continue
    }
    const upper = found.toUpperCase()
    if (!isWanted(upper)) continue
    const span = spanIn(pieces)
    yield {
      ...whole,
      name: upper,
      nameSpan: span(0, found.length),
      text: unfolded ?? join(text, pieces),
      span,
    }
  }
}

function join(text: string, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join('')
}

/** The pieces of each content line, without line breaks and the blanks that mark a fold. */
function* foldedLines(text: string): Generator<readonly Span[]> {
  let pieces: Span[] = []
  let start = text.startsWith('\uFEFF') ? 1 : 0
  const take = function* (end: number): Generator<readonly Span[]> {
    const isFolded = (text[start] === ' ' || text[start] === '\t') && pieces.length > 0
    if (isFolded) pieces.push({ start: start + 1, end })
    else {
      if (pieces.length > 0) yield pieces
      pieces = [{ start, end }]
    }
  }
  for (const { 0: found, index } of text.matchAll(lineBreak)) {
    if (index < start) continue
    yield* take(index)
    start = index + found.length
  }
  yield* take(text.length)
  yield pieces
}

/** From a stretch of the joined text to the source. */
function spanIn(pieces: readonly Span[]): Line['span'] {
  const starts: number[] = []
  let length = 0
  for (const { start, end } of pieces) {
    starts.push(length)
    length += end - start
  }
  const offset = (index: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return (pieces[low]?.start ?? 0) + index - (starts[low] ?? 0)
  }
  return (from, to) => {
    const start = offset(from)
    return { start, end: to > from ? offset(to - 1) + 1 : start }
  }
}

/** One parameter: its name and its values, quoted or not. */
const parameter = /;([\w-]{1,64})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/uy

/** Longest value that is read, in UTF-16 code units. */
const longestValue = 65_536

/** Reads the parameters of a line; `undefined` for what has been reported. */
export function readProperty(line: Line, faults: Faults): Property | undefined {
  const { text, name } = line
  const parameters = new Map<string, string>()
  let index = line.nameSpan.end > line.nameSpan.start ? nameLength(text) : 0
  while (text[index] === ';') {
    parameter.lastIndex = index
    const [found, key = '', value = ''] = parameter.exec(text) ?? []
    if (found === undefined) {
      faults.error('ics/parameter', line, icsWords.parameter(name))
      return undefined
    }
    const upper = key.toUpperCase()
    if (parameters.has(upper)) {
      faults.error('ics/parameter', line, icsWords.parameterTwice(name, upper))
      return undefined
    }
    parameters.set(upper, unquoted(value))
    index += found.length
  }
  if (text[index] !== ':') {
    faults.error('ics/parameter', line, icsWords.parameter(name))
    return undefined
  }
  const valueStart = index + 1
  const length = text.length - valueStart
  if (length > longestValue) {
    faults.error('limit/value', line, icsWords.value(name, length, longestValue))
    return undefined
  }
  return {
    ...line,
    parameters,
    value: text.slice(valueStart),
    valueStart,
    valueSpan: line.span(valueStart, text.length),
  }
}

function nameLength(text: string): number {
  return nameStart.exec(text)?.[1]?.length ?? 0
}

/** @see RFC 6868, for what a caret writes */
function unquoted(value: string): string {
  const bare = /^"[^"]*"$/u.test(value) ? value.slice(1, -1) : value
  return bare.replaceAll(/\^[n'^]/gu, (escape) =>
    escape === '^n' ? '\n' : escape === "^'" ? '"' : '^',
  )
}
