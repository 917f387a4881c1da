import type { TextView } from '../../src/core/views.js'
import { createMatchers } from '../../src/text/matchers.js'
import { fold } from '../../src/text/fold.js'
import { asIs, verbatim } from '../../src/text/located.js'

/** Addresses in test texts: plain shapes are enough here. */
const addresses = /https?:\/\/\S+|(?<![\w.])[\w.]{1,64}@[\w.]+|@\w+/gu

/** A view over a text as it stands, with its addresses opaque. */
export function viewOf(text: string): TextView {
  return {
    ...verbatim(text, 0, text.length, asIs),
    folded: fold(text),
    derived: new Map(),
    opaque: Array.from(text.matchAll(addresses), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  }
}

/** Takes `⟦…⟧` out of a text: the stretches in the order in which they start. */
export function marked(source: string) {
  const spans: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  let text = ''
  for (const character of source) {
    if (character === '⟦') {
      const span = { start: text.length, end: text.length }
      spans.push(span)
      open.push(span)
    } else if (character === '⟧') {
      const span = open.pop()
      if (span) span.end = text.length
    } else text += character
  }
  return { text, spans }
}

/** The text with `⟦…⟧` around what the phrases hit. */
export function show(phrases: readonly string[], text: string, caseSensitive = false): string {
  return mark(text, createMatchers().phrases(phrases, { caseSensitive })(viewOf(text)))
}

export function mark(
  text: string,
  hits: readonly { readonly start: number; readonly end: number }[],
): string {
  let shown = ''
  let from = 0
  for (const { start, end } of hits) {
    shown += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`
    from = end
  }
  return shown + text.slice(from)
}
