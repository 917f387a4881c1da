import type { Draft } from '../core/draft.js'
import type { MapNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'

/**
 * Turns a source of one format into drafts. Pure; never throws, whatever the source: what can't be read is a problem,
 * and every other record is still a draft.
 */
export type Reader = (source: Source, settings: ReaderSettings) => Reading

/** What a reader found, both in source order. */
export interface Reading {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

/** How a repository writes its drafts. */
export interface ReaderSettings {
  /**
   * From our names of facts to the repository's: `{ publishAt: 'date', text: 'caption', 'author.role': 'team' }`.
   * A dot leads into a map, a number into a list: `'media.0.alt': 'alt'`. Facts under our own names are always read.
   */
  readonly fields: Readonly<Record<string, string>>
  /** Facts, under our names, for drafts that do not say. Maps are filled key by key. */
  readonly defaults?: MapNode
  readonly limits: ReaderLimits
}

/** What one draft may be at most. Beyond each stands a problem that names it. */
export interface ReaderLimits {
  /** UTF-16 code units of one post. The longest field of any platform takes about 63,000. */
  readonly text: number
  /** Columns of a CSV file. */
  readonly columns: number
  /** UTF-16 code units of one CSV cell other than the post itself. */
  readonly field: number
}

export const defaultReaderSettings: ReaderSettings = {
  fields: {},
  limits: { text: 65_536, columns: 1000, field: 65_536 },
}
