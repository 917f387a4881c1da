import { humpsOf, type Hump } from './humps.js'
import { segment } from './segment.js'

/** Humps of a tag that nothing stands between: `blackfriday`, `2026` and `deals` in `blackfriday2026deals_today`. */
export interface Part {
  readonly humps: readonly Hump[]
  /** For each hump its words, in small letters, if it is certainly made of several. */
  readonly words: readonly (readonly string[] | undefined)[]
}

/** A word without capitals inside, or of nothing else. */
const evenWord = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/
const letterFirst = /^\p{L}/u
const letterLast = /[\p{L}\p{M}]$/u

/** The parts of a tag. Where a part shows its words by itself, each hump is one. */
export function partsOf(tag: string): readonly Part[] {
  const groups: Hump[][] = []
  let end = -1
  for (const hump of humpsOf(tag)) {
    if (hump.start === end) groups.at(-1)?.push(hump)
    else groups.push([hump])
    end = hump.start + hump.text.length
  }
  return groups.map((humps) => {
    const shows = humps.some(
      (hump, at) => letterLast.test(humps[at - 1]?.text ?? '') && letterFirst.test(hump.text),
    )
    const wordsOf = ({ text }: Hump) =>
      shows || !evenWord.test(text) ? undefined : segment(text.toLowerCase())
    return { humps, words: humps.map(wordsOf) }
  })
}
