import type { Span } from '../core/span.js'

/** A text without its marks, and where they were. */
export interface Marked {
  readonly text: string
  /** In UTF-16 code units of `text`, in text order. */
  readonly spans: readonly Span[]
}

/**
 * Takes the marks out of a text: `'Who is ⟦#notguilty⟧?'` is `'Who is #notguilty?'` with the span of the tag.
 *
 * @throws RangeError for a mark that is not closed, not opened, or inside another
 */
export function marked(source: string): Marked {
  const spans: Span[] = []
  let text = ''
  let open: number | undefined
  for (const character of source) {
    if (character === '⟦') {
      if (open !== undefined) throw new RangeError(`Mark inside a mark in \`${source}\``)
      open = text.length
    } else if (character === '⟧') {
      if (open === undefined) throw new RangeError(`Mark closed but never opened in \`${source}\``)
      spans.push({ start: open, end: text.length })
      open = undefined
    } else {
      text += character
    }
  }
  if (open !== undefined) throw new RangeError(`Mark opened but never closed in \`${source}\``)
  return { text, spans }
}
