import picocolors from 'picocolors'
import type { Severity } from '../core/finding.js'
import type { Decision } from '../core/run.js'
import { isRightToLeft } from './characters.js'

/** Wraps a text in the codes of a colour; gives it back as it is where there is no colour. */
export type Paint = (text: string) => string

/** What each thing looks like. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>
  readonly decision: Readonly<Record<Decision, Paint>>
  /** What stands in backticks in a message. */
  readonly value: Paint
  /** What to write instead. */
  readonly better: Paint
  /** A path, a heading. */
  readonly strong: Paint
  /** What is there for whoever looks for it. */
  readonly quiet: Paint
  /** Whether there is colour, and so a terminal. */
  readonly color: boolean
}

/** The looks of human output, with colour or without. */
export function palette(color: boolean): Palette {
  const { bold, dim, red, yellow, cyan, green, magenta } = picocolors.createColors(color)
  const loud =
    (paint: Paint): Paint =>
    (text) =>
      bold(paint(text))
  return {
    severity: { error: loud(red), warning: loud(yellow), info: loud(cyan) },
    decision: {
      publish: loud(green),
      review: loud(yellow),
      hold: loud(magenta),
      block: loud(red),
    },
    value: bold,
    better: green,
    strong: bold,
    quiet: dim,
    color,
  }
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * Keeps right-to-left text from reordering what stands beside it: a pair of isolates of our own around it. The draft's own were replaced by
 * stand-ins, so that the pair always closes. Only where there is colour, because a log file or a pipe has no use for them.
 *
 * A terminal that does not reorder shows nothing of it. In one that does, the row of carets may stand under the mirrored place; the colour of the
 * marked characters is right in both.
 */
export function isolate(text: string, { color }: Palette): string {
  return color && isRightToLeft(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text
}
