import type { LocatedText } from './located-text.js'
import type { MapNode, Node } from './node.js'
import type { Source } from './source.js'
import type { Span } from './span.js'

/** How the body was written. Markdown is rendered for channels that render it; `plain` is shown as it is. */
export type BodyFormat = 'markdown' | 'plain'

/** One thing somebody means to publish: a text and its metadata, each with its place in the source. */
export interface Draft {
  /** `id` of the metadata, else the path, else `path#n` where a source holds many (n counts records from 1). */
  readonly id: string
  readonly source: Source
  /** The whole record in the source: where a finding stands that is about the draft as such. */
  readonly span: Span
  /** 1, 2, … in a thread; absent outside threads. The parts of a thread share their `id`. */
  readonly part?: number
  /** How many parts the thread has; absent outside threads. */
  readonly parts?: number
  readonly format: BodyFormat
  /** The body as the format decodes it; for Markdown, the Markdown. */
  readonly body: LocatedText
  /** What the draft says of itself. */
  readonly facts: Facts
  /**
   * For drafts that come as objects, not as a file: the text of a metadata value, which is a source of its own.
   * Spans of findings about that value are offsets into it.
   */
  readonly fieldSource?: (pointer: string) => Source | undefined
}

/** The metadata of a draft under the names of the design, whatever the repository calls them. */
export interface Facts {
  /** All metadata, renamed by `drafts.fields` and filled by `drafts.defaults`; unknown keys are kept. */
  readonly all: MapNode
  /** The value of a fact, `author.role` say; `undefined` if the draft does not say. */
  get(name: string): Node | undefined
  /** A string fact; `undefined` if the draft does not say, or says something that is no string. */
  string(name: string): string | undefined
  /** A list of strings, where one string counts as a list of one; `[]` if the draft does not say. */
  strings(name: string): readonly string[]
}
