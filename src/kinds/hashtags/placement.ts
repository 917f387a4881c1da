import type { ChannelTag } from '../../channels/tags.js'
import { placeOf, type Judge, type Look } from './look.js'

/** Anything of a sentence: a letter or digit of any script. Emoji and punctuation may stand among tags. */
const word = /[\p{L}\p{N}]/u

/** Judges where tags stand. */
export function judgePlacement(place: 'end' | 'inside' | 'not-first'): Judge {
  return (look, found) =>
    misplaced(look, place).map((tag) =>
      found('misplaced', { tag: tag.value, place }, placeOf(look, tag), look.on),
    )
}

function misplaced(look: Look, place: 'end' | 'inside' | 'not-first'): readonly ChannelTag[] {
  const { tags } = look
  if (tags.length === 0) return []
  const words = withoutAddresses(look)
  if (place === 'not-first')
    return tags.slice(0, 1).filter(({ range }) => !word.test(words.slice(0, range.start)))
  const closing = closingRun(tags, words)
  if (place === 'end') return tags.slice(0, closing)
  // A draft of nothing but tags has no sentence to put them in.
  const first = tags[0]?.range.start ?? 0
  return closing === 0 && !word.test(words.slice(0, first)) ? [] : tags.slice(closing)
}

/** The index of the first tag with no words behind it but other tags. */
function closingRun(tags: readonly ChannelTag[], words: string): number {
  let next = words.length
  for (let index = tags.length - 1; index >= 0; index--) {
    const { range } = tags[index] as ChannelTag
    if (word.test(words.slice(range.end, next))) return index + 1
    next = range.start
  }
  return 0
}

/** The text with blanks for links, e-mail addresses and mentions: they may follow closing tags. */
function withoutAddresses({ view }: Look): string {
  const { text, opaque } = view
  if (opaque.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const { start, end } of opaque) {
    parts.push(text.slice(from, start), ' '.repeat(end - start))
    from = end
  }
  return parts.join('') + text.slice(from)
}
