import type { Changes } from './changes.js'
import type { Run } from './run.js'
import type { Source } from './source.js'

export interface ReporterOptions {
  /** Whether to use colour (SGR sequences). */
  readonly color: boolean
  /** Columns of the terminal; absent: do not cut lines to a width. */
  readonly width?: number
  /** The sources with findings, by path, for reporters that show the text. Absent: none is shown. */
  readonly sources?: ReadonlyMap<string, Source>
  /** Also say why each rule exists and where it comes from. */
  readonly why?: boolean
  /** Leave out what needs no action: drafts with the verdict `publish`, and the summary when all is well. */
  readonly quiet?: boolean
  /** The run has those drafts alone whose verdict changed since another run: how many, and which are gone. */
  readonly changes?: Changes
}

/** Turns a run into text. Pure. */
export type Reporter = (run: Run, options: ReporterOptions) => string
