import type { Range } from '../../../text/range.js'

/** A `$` with a ticker of up to five letters and digits, between white space, brackets and the punctuation of a sentence. */
const cashtag = /(?<![^\s(])\$[A-Za-z][A-Za-z0-9]{0,4}(?![^\s.,;:!?)"'\u2019])/g

/**
 * Finds cashtags as Bluesky does, with their `$`: `$ACME`. Linear; never throws.
 *
 * @see github.com/bluesky-social/atproto, packages/api/src/rich-text (`CASHTAG_REGEX`)
 */
export function findBlueskyCashtags(text: string): readonly Range[] {
  return Array.from(text.matchAll(cashtag), ({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }))
}
