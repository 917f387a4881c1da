import type { LocatedText } from './located-text.js'
import type { Evidence } from './span.js'

/**
 * Where a text is shown. `typed`: the characters as written, what X or Instagram show; also every plain body.
 * `rendered`: what a reader of the rendered Markdown sees.
 */
export type Surface = 'typed' | 'rendered'

/**
 * A text as a matcher should see it: compatibility forms folded, zero-width characters gone, look-alikes Latin, lower case.
 *
 *     text     F r e ﹠ ∅ e      ∅ = zero-width, offsets 0 1 2 3 4 5
 *     folded   f r e &   e      starts            0 1 2 3   5
 */
export interface FoldedText {
  readonly text: string
  /** Offsets into the text it was folded from: `[start, end)` of the folded text. */
  unfold(start: number, end: number): { readonly start: number; readonly end: number }
}

/** A text that rules read, with the way back to the source. */
export interface TextView extends LocatedText {
  /** Computed on first use. */
  readonly folded: FoldedText
  /** Stretches of `text` that are addresses, not prose: links, e-mail addresses, mentions. Sorted, never overlapping. */
  readonly opaque: readonly { readonly start: number; readonly end: number }[]
  /**
   * What matchers have derived from this text and want to find again, each under a key of its own.
   * Kept here and not in a weak map: those hold on to what they know until the next full collection of garbage.
   */
  readonly derived: Map<object, unknown>
}

/** A hashtag. `value` is without `#`, as written; `text` is with it. */
export interface Hashtag extends Evidence {
  readonly value: string
}

/** A mention. `value` is without `@`, as written. */
export interface Mention extends Evidence {
  readonly value: string
}

/** A link: where it leads. `visible` is false when the reader sees other words in its place. */
export interface Link extends Evidence {
  readonly url: string
  readonly visible: boolean
}

export interface Word extends Evidence {}

export interface Sentence extends TextView {
  readonly words: readonly Word[]
}

/** A string of the metadata: an alt text, a title. */
export interface Field {
  /** JSON pointer into the metadata, under the names of the design: `/media/0/alt`. */
  readonly pointer: string
  readonly view: TextView
}

/** The lazy projections of one draft as one surface shows it. Each member is made on first use and kept. */
export interface Views {
  readonly surface: Surface
  /** The body as the format decodes it. */
  readonly raw: TextView
  /** What the surface shows. */
  readonly published: TextView
  /** The published text without code and without what stands in HTML attributes. */
  readonly prose: TextView
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
  readonly hashtags: readonly Hashtag[]
  readonly mentions: readonly Mention[]
  readonly links: readonly Link[]
  /** Every string of the metadata, in source order. */
  readonly fields: readonly Field[]
}
