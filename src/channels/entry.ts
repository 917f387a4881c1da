import type { Figures, Origin } from '../core/channel.js'

/** Figures that are from one place. */
export type SourcedFigures = Partial<Figures> & Origin

/** A channel as the table has it: figures grouped by where they are from, later ones over earlier ones. */
export interface ChannelEntry {
  readonly name: string
  readonly figures: readonly SourcedFigures[]
}
