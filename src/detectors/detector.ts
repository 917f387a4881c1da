import type { FoldedText } from '../core/views.js'
import type { Part } from '../on-demand/part.js'

/** What detectors read: a text, and the same as matchers see it. */
export interface Scan {
  readonly text: string
  /** Small letters, plain digits, nothing invisible; computed on first use. */
  readonly folded: FoldedText
}

/** Something private in a text, `[start, end)` in UTF-16 code units of it. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** How sure it is, above 0 and at most 1: a checksum and a label say more than a shape. */
  readonly confidence: number
}

/** One sort of private data. */
export interface Detector {
  /** Its name, as Presidio has it: `EMAIL_ADDRESS`. */
  readonly type: string
  /** What people call it, with its article: `an e-mail address`. */
  readonly label: string
  /** What is shown in its place: of fixed shape, whatever the value. */
  readonly mask: string
  /** What to write instead. */
  readonly remedy: string
  /** What is fetched on demand, and must be there before it finds anything. */
  readonly needs?: Part<unknown>
  /** Finds it, in text order; hits don't overlap. Linear in the text; never throws. */
  find(scan: Scan): readonly Hit[]
  /** Texts with `⟦…⟧` around what is found, and texts that come near. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] }
}

/** How sure is what everybody knows from manuals: whoever asks for everything finds it, and nobody else. */
export const documented = 0.3

/** Hits in the folded text, by their places in the text. */
export function unfolded({ folded }: Scan, hits: readonly Hit[]): readonly Hit[] {
  return hits.map(({ start, end, confidence }) => ({ ...folded.unfold(start, end), confidence }))
}
