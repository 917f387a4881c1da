import type { Span } from '../core/span.js'
import type { Encode } from '../text/located.js'
import { resolvePlain } from './core-schema.js'

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

/** What a replacement lands in. */
export interface ScalarPlace {
  /** The text of the source, in which `span` is. */
  readonly source: string
  readonly style: ScalarStyle
  /** Whether it stands in `[…]` or `{…}`, where commas and brackets end a plain scalar. */
  readonly flow: boolean
  /** The decoded text. */
  readonly text: string
  /** What holds the characters: without quotes, without the header of a block. */
  readonly inner: Span
  /** Offsets of decoded text to the source. */
  span(start: number, end: number): Span
}

/**
 * Spells replacements for a YAML scalar, or refuses: where the text would no longer be the same scalar, where a line break would
 * have to be written or half of one replaced, and where blanks would stand at the end of a line and be lost.
 */
export function scalarEncode(scalar: ScalarPlace): Encode {
  return (replacement, start, end) => {
    const { source, text, style, inner } = scalar
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) return undefined
    const at = scalar.span(start, end)
    // Blanks around a line break belong to no character, and would become part of the text.
    if (at.start < inner.end && isBreak(source.charCodeAt(at.start))) return undefined
    if (at.end > at.start && isBreak(source.charCodeAt(at.end - 1))) return undefined
    if (style !== 'double' && UNWRITABLE.test(replacement)) return undefined
    const folded = style !== 'block' && hasBreak(source, inner)
    if (folded && isBreak(source.charCodeAt(at.start - 1))) return undefined
    if (folded && (replacement === '' || (style !== 'double' && EDGE_BLANK.test(replacement))))
      return undefined
    switch (style) {
      case 'plain':
        return staysPlain(scalar, replacement, start, end, folded) ? replacement : undefined
      case 'single':
        return replacement.replaceAll("'", "''")
      case 'double':
        return doubleQuoted(replacement, folded)
      case 'block':
        // Behind the last written character stand only line breaks, and blanks that belong to no text.
        if (at.start >= inner.end || text.trim() === '') return undefined
        // Lines must not be joined that are indented differently, and the last line break is the block's own, written or not.
        if (text.slice(start, end).includes('\n')) return undefined
        if (end === text.length && text.endsWith('\n')) return undefined
        return keepsLine(scalar, replacement, at) ? replacement : undefined
    }
  }
}

/** Line breaks, controls, halves of characters and marks of byte order: only double quotes can hold them. */
const UNWRITABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\uFEFF\p{Surrogate}]/u

const EDGE_BLANK = /^\s|\s$/u

/** What a plain scalar may hold anywhere, in brackets too, if it neither begins nor ends with it. */
const PLAIN_SAFE = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic} .!?'’"()/&%$€£+*=@_–—…-]*$/u

const WORD_EDGE = /^[\p{L}\p{N}]/u

function staysPlain(
  { text, flow }: ScalarPlace,
  replacement: string,
  start: number,
  end: number,
  folded: boolean,
): boolean {
  if (!PLAIN_SAFE.test(replacement)) return false
  const result = text.slice(0, start) + replacement + text.slice(end)
  if (typeof resolvePlain(result) !== 'string' || result.trim() !== result) return false
  // What the text begins with decides what it is: only letters and digits, or what was there already and harmless.
  const first = result.charAt(0)
  const kept = start > 0 && !'-?:.'.includes(first)
  if (!kept && !WORD_EDGE.test(result)) return false
  if (folded) return WORD_EDGE.test(replacement) && WORD_EDGE.test(lastCharacter(replacement))
  return !BREAKS_PLAIN.test(result) && !(flow && BREAKS_FLOW.test(result))
}

/** `: `, ` #` or a colon at the end. */
const BREAKS_PLAIN = /:(?:\s|$)|\s#/u
const BREAKS_FLOW = /[,[\]{}]/u

function lastCharacter(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return text.slice(last >= 0xdc00 && last <= 0xdfff ? -2 : -1)
}

function doubleQuoted(replacement: string, folded: boolean): string {
  const spelled = JSON.stringify(replacement)
    .slice(1, -1)
    .replace(RAW_IN_JSON, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  // Blanks at the ends of lines would be folded away.
  return folded
    ? spelled.replace(EDGE_SPACES, (spaces) => '\\u0020'.repeat(spaces.length))
    : spelled
}

/** What JSON writes as it is and YAML would refuse or take for a line break. */
const RAW_IN_JSON = /[\u007f-\u009f\u2028\u2029\uFEFF]/gu
const EDGE_SPACES = /^ +|(?<! ) +$/gu

/** In a block, the beginning of a line says how far it is indented, and an empty line is no line. */
function keepsLine({ source, inner }: ScalarPlace, replacement: string, at: Span): boolean {
  let before = at.start
  while (before > inner.start && isBlankUnit(source.charCodeAt(before - 1))) before--
  const first = before === inner.start || isBreak(source.charCodeAt(before - 1))
  if (!first) return true
  if (before === at.start || isBlankUnit(source.charCodeAt(at.start))) return false
  const next = replacement === '' ? source.charCodeAt(at.end) : replacement.charCodeAt(0)
  return !Number.isNaN(next) && !isBlankUnit(next) && !isBreak(next)
}

function hasBreak(source: string, { start, end }: Span): boolean {
  for (let index = start; index < end; index++) if (isBreak(source.charCodeAt(index))) return true
  return false
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

function isBlankUnit(code: number): boolean {
  return code === 32 || code === 9
}

/** Whether an offset lies between the halves of a character. */
function splitsCharacter(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset)
  const high = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
