import type { Range } from '../text/range.js'

/** What a character of ASCII may mean to Markdown. */
const sign = { none: 0, lineBreak: 1, low: 2, ampersand: 3, other: 4 } as const

const signs = new Uint8Array(0x80)
for (const character of '`*[]<\\\0\r\t') signs[character.charCodeAt(0)] = sign.other
signs[0x0a] = sign.lineBreak
signs[0x5f] = sign.low
signs[0x26] = sign.ampersand

/** What may start something at the start of a line. */
const starters = new Uint8Array(0x80)
for (const character of ' #>-+=_~0123456789\n') starters[character.charCodeAt(0)] = 1

/**
 * Finds out in one pass whether Markdown shows as it is typed, but for line breaks and spaces at its end.
 *
 * Most posts do, with all their hashtags, mentions, addresses and emoji.
 *
 * @returns what is shown; `undefined` if it may show otherwise
 */
export function asTyped(source: string): Range | undefined {
  let end = source.length
  while (end > 0 && isBlank(source.charCodeAt(end - 1))) end--
  if (end > 0 && !isPlainStart(source, 0)) return undefined
  let at = 0
  while (at < end) {
    const unit = source.charCodeAt(at)
    const is = unit > 0x7f ? sign.none : signs[unit]
    if (is === sign.none) at++
    else if (is === sign.lineBreak) {
      if (source.charCodeAt(at - 1) === 0x20) return undefined
      // One blank line stands between paragraphs in the published text, too.
      at += source.charCodeAt(at + 1) === 0x0a ? 2 : 1
      if (!isPlainStart(source, at)) return undefined
    } else if (is === sign.low) {
      if (!isWord(source.charCodeAt(at - 1)) || !isWord(source.charCodeAt(at + 1))) return undefined
      at++
    } else if (is === sign.ampersand) {
      if (source.charCodeAt(at + 1) !== 0x20) return undefined
      at++
    } else return undefined
  }
  return { start: 0, end }
}

/** Whether the line at `at` starts with nothing but words: `#tag` and `10 years` do. */
function isPlainStart(source: string, at: number): boolean {
  const unit = source.charCodeAt(at)
  if (unit > 0x7f || starters[unit] === 0) return true
  if (unit === 0x23) return isWord(source.charCodeAt(at + 1))
  if (!isDigit(unit)) return false
  let behind = at + 1
  while (isDigit(source.charCodeAt(behind))) behind++
  const next = source.charCodeAt(behind)
  return next !== 0x2e && next !== 0x29
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** An ASCII letter or digit. */
function isWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit)
}
