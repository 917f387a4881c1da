import { columns } from './width.js'
import type { Paint } from './palette.js'

/** A stretch of text in one look. */
export interface Piece {
  /** Already made {@link visible}. */
  readonly text: string
  readonly paint?: Paint
  /** Never broken between its words. */
  readonly whole?: boolean
}

/** Where the lines of a {@link wrap} stand. */
export interface WrapOptions {
  /** Columns of the terminal; absent: one line. */
  readonly width: number | undefined
  /** Starts the first line; its columns are `indent`. */
  readonly first: string
  /** Columns before the text of every line. */
  readonly indent: number
}

interface Word {
  readonly text: string
  readonly paint: Paint | undefined
  readonly width: number
  /** Whether there is a space before it. */
  readonly apart: boolean
}

/** What a build server takes for a command at the start of a line, white space before it or not. */
const COMMAND_START = '::'

/**
 * Breaks text into lines at spaces. A word wider than a line is not broken: terminals do that.
 *
 * No line but the first starts with what a build server could obey: `::` is shown as `⟨:⟩:` there.
 */
export function wrap(
  pieces: readonly Piece[],
  { width, first, indent }: WrapOptions,
): readonly string[] {
  const room = Math.max((width ?? Infinity) - indent, 20)
  const lines: string[] = []
  let line: Word[] = []
  let used = 0
  const finish = (): void => {
    lines.push((lines.length === 0 ? first : ' '.repeat(indent)) + paintLine(line))
  }
  for (const group of groups(words(pieces))) {
    const wide = group.reduce((sum, word) => sum + word.width, 0)
    const space = line.length > 0 && group[0]?.apart ? 1 : 0
    if (line.length > 0 && space > 0 && used + space + wide > room) {
      finish()
      line = guarded(group)
      used = wide
    } else {
      line.push(...group)
      used += space + wide
    }
  }
  finish()
  return lines
}

function words(pieces: readonly Piece[]): readonly Word[] {
  const found: Word[] = []
  let apart = false
  for (const { text, paint, whole } of pieces) {
    const parts = whole ? [text] : text.split(' ')
    for (const [index, part] of parts.entries()) {
      if (index > 0) apart = true
      if (part === '') continue
      found.push({ text: part, paint, width: columns(part), apart })
      apart = false
    }
  }
  return found
}

/** Words that no space separates belong together. */
function groups(all: readonly Word[]): readonly Word[][] {
  const found: Word[][] = []
  for (const word of all) {
    const last = found.at(-1)
    if (last && !word.apart) last.push(word)
    else found.push([word])
  }
  return found
}

function guarded(group: readonly Word[]): Word[] {
  const start = group.map(({ text }) => text).join('')
  if (!start.startsWith(COMMAND_START)) return [...group]
  const [first, ...rest] = group
  if (!first) return []
  return [{ ...first, text: `⟨:⟩${first.text.slice(1)}`, width: first.width + 2 }, ...rest]
}

/** Neighbours of one look share their colour codes. */
function paintLine(line: readonly Word[]): string {
  let painted = ''
  let text = ''
  let paint: Paint | undefined
  for (const [index, word] of line.entries()) {
    const space = word.apart && index > 0 ? ' ' : ''
    if (word.paint === paint) {
      text += space + word.text
      continue
    }
    painted += (paint && text ? paint(text) : text) + space
    text = word.text
    paint = word.paint
  }
  return painted + (paint && text ? paint(text) : text)
}
