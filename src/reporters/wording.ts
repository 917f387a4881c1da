import { isRightToLeft } from './characters.js'
import { visible } from './display.js'
import { shorten } from './width.js'
import { isolate, type Palette } from './palette.js'
import type { Piece } from './wrap.js'

/** Most columns of a value in a message; JSON has all of it. */
const LONGEST_VALUE = 60

/** Most UTF-16 code units of a value that are looked at. */
const LONGEST_RAW = 1000

/**
 * A message as pieces: what stands in backticks is a value, emphasised and cut where it is long.
 * With colour the look replaces the backticks, unless the value would vanish without them.
 */
export function sentence(message: string, palette: Palette): readonly Piece[] {
  const parts = message.split('`')
  // An odd backtick out opens nothing.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join('`'))
  return parts.map((part, index) =>
    index % 2 === 0 ? { text: visible(part) } : value(part, palette),
  )
}

/** One value as it stands in a message. */
export function value(raw: string, palette: Palette, paint = palette.value): Piece {
  const text = brief(raw)
  const bare = palette.color && text !== '' && text.trim() === text
  const shown = bare ? text : `\`${text}\``
  if (!isRightToLeft(text)) return { text: shown, paint }
  // Words that run from right to left keep their order only together.
  return { text: shown, paint: (part) => paint(isolate(part, palette)), whole: true }
}

/** Text of a draft as a value: visible, and no longer than {@link LONGEST_VALUE}. */
export function brief(raw: string): string {
  if (raw.length <= LONGEST_RAW) return shorten(visible(raw), LONGEST_VALUE)
  return shorten(`${visible(raw.slice(0, LONGEST_RAW))}…`, LONGEST_VALUE)
}

/** `1 draft`, `2 drafts`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** An instant in UTC to the minute or, where there are any, the second. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00(?:\.0+)?|(:\d\d)(?:\.\d+)?)Z$/u

/** When something ends, for people: `2026-12-27 00:00 UTC`; `null`: nobody knows. */
export function until(instant: string | null): string {
  if (instant === null) return 'until further notice'
  const parts = INSTANT.exec(instant)
  if (!parts) return `until ${visible(instant)}`
  const [, day = '', time = '', seconds = ''] = parts
  return `until ${day} ${time}${seconds} UTC`
}
