import type { Range } from '../../../text/range.js'

/** Behind no word or path: `u/` and the name of a user, or `r/` and the name of a community; a `/` may stand before either. */
const mention =
  /(?<![\p{L}\p{M}\p{N}_/])\/?(?:u\/[A-Za-z0-9_-]{3,20}(?![A-Za-z0-9_-])|r\/[A-Za-z0-9][A-Za-z0-9_]{1,23}(?![A-Za-z0-9_]))/gu

/**
 * Finds what Reddit makes a link of: `u/kim`, `/u/kim`, `r/pics`, `/r/pics`. Linear; never throws.
 *
 * Names are as long as Reddit lets them be, so that the `r/w` of a data sheet is none.
 *
 * @see github.com/reddit/snudown, src/autolink.c
 */
export function findRedditMentions(text: string): readonly Range[] {
  return Array.from(text.matchAll(mention), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
  }))
}
