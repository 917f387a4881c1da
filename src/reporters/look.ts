import type { ReporterOptions } from '../core/reporter.js'
import { palette, type Palette } from './palette.js'

/** What the blocks of a report share. */
export interface Look {
  readonly palette: Palette
  /** Columns to wrap messages to; absent: they are not wrapped. */
  readonly width: number | undefined
  /** Whether to say why a rule exists and where it comes from. */
  readonly why: boolean
}

/** Narrower than this nothing can be read; a terminal breaks the lines then. */
const LEAST_WIDTH = 40

/** The look that a caller asks for. */
export function lookOf({ color, width, why = false }: ReporterOptions): Look {
  return {
    palette: palette(color),
    width: width === undefined ? undefined : Math.max(width, LEAST_WIDTH),
    why,
  }
}
