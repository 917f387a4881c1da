import type { LocatedText } from '../core/located-text.js'
import type { Node, ScalarNode } from '../core/node.js'
import { locatedBuilder, verbatim, type Encode } from '../text/located.js'
import type { Cell } from './csv-rows.js'

/** What the cells of a column are read as. */
export type ColumnType = 'body' | 'list' | 'boolean' | 'number' | 'text'

/**
 * The value of a cell; `undefined` for a cell that does not say: an empty one, unless it is a post written `""`.
 *
 * A number or boolean that is none stays a text, so that what checks the facts can say so.
 */
export function cellNode(
  source: string,
  cell: Cell,
  type: ColumnType,
  delimiter: string,
): Node | undefined {
  const text = cellText(source, cell, delimiter)
  const { start, end } = cell
  const span = { start, end }
  if (type === 'body') {
    return text.text === '' && !cell.quoted
      ? undefined
      : { type: 'scalar', value: text.text, span, text }
  }
  const trimmed = cell.quoted ? text : trim(text, 0, text.text.length, text.encode)
  const value = trimmed.text
  if (value === '') return undefined
  if (type === 'list') return listNode(text, { start, end })
  if (type === 'boolean' && boolean.test(value)) {
    return { type: 'scalar', value: value.toLowerCase() === 'true', span }
  }
  if (type === 'number' && number.test(value)) {
    return { type: 'scalar', value: Number(value), span }
  }
  return scalar(trimmed)
}

/** A truth value as tables write it: `true`, `FALSE`. */
const boolean = /^(?:true|false)$/iu

/** A decimal number. */
const number = /^-?\d{1,15}(?:\.\d{1,15})?$/u

function scalar(text: LocatedText): ScalarNode {
  return { type: 'scalar', value: text.text, span: text.span(0, text.text.length), text }
}

/**
 * The characters of a cell with the way back.
 *
 *     source   " s a y   " " h i " " "
 *     text       s a y   "   h i "        each doubled quote is one
 */
function cellText(source: string, cell: Cell, delimiter: string): LocatedText {
  const { start, end } = cell
  if (!cell.quoted) return verbatim(source, start, end, bareEncode(end - start, delimiter))
  if (!cell.doubled) return verbatim(source, start + 1, end - 1, doubleQuotes)
  const builder = locatedBuilder(source)
  let from = start + 1
  for (let at = source.indexOf('"', from); at < end - 1; at = source.indexOf('"', from)) {
    builder.copy(from, at)
    builder.replace('"', at, at + 2)
    from = at + 2
  }
  builder.copy(from, end - 1)
  return builder.build({ start: start + 1, end: end - 1 }, doubleQuotes)
}

const doubleQuotes: Encode = (replacement) => replacement.replaceAll('"', '""')

/** A bare cell can't take in what would need quotes around the whole of it, nor become empty, which is another value. */
function bareEncode(length: number, delimiter: string): Encode {
  return (replacement, start, end) =>
    needsQuotes.test(replacement) ||
    replacement.includes(delimiter) ||
    (replacement === '' && start === 0 && end === length)
      ? undefined
      : replacement
}

/** What ends a bare cell, or makes it another kind of cell. */
const needsQuotes = /["\r\n]/u

/** What separates the items of a list inside a cell. */
const separator = /[,;|]/gu

/** The items of a cell, each at its place, without the blanks around them; empty items are no items. */
function listNode(text: LocatedText, span: { start: number; end: number }): Node | undefined {
  const items: ScalarNode[] = []
  let from = 0
  const take = (to: number): void => {
    const item = trim(text, from, to, inList(text.encode))
    if (item.text !== '') items.push(scalar(item))
    from = to + 1
  }
  for (const { index } of text.text.matchAll(separator)) take(index)
  take(text.text.length)
  return items.length === 0 ? undefined : { type: 'list', items, span }
}

function inList(encode: Encode): Encode {
  return (replacement, start, end) =>
    replacement.trim() !== replacement || replacement === '' || replacement.search(separator) >= 0
      ? undefined
      : encode(replacement, start, end)
}

/** A stretch of a located text without the blanks at its ends. */
function trim(text: LocatedText, start: number, end: number, encode: Encode): LocatedText {
  const whole = text.text.slice(start, end)
  const from = start + (whole.length - whole.trimStart().length)
  const trimmed = whole.trim()
  return {
    text: trimmed,
    span: (a, b) => text.span(from + a, from + b),
    encode: (replacement, a, b) => encode(replacement, from + a, from + b),
  }
}

/** The characters of a header cell. */
export function headerName(source: string, cell: Cell): string {
  return cellText(source, cell, ',').text
}
