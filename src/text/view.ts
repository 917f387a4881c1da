import { lazily } from '../core/lazy.js'
import type { LocatedText } from '../core/located-text.js'
import type { TextView } from '../core/views.js'
import { fold } from './fold.js'

/** Stretches of a text. */
type Ranges = TextView['opaque']

/**
 * A located text as rules read it. What is derived from it is made on first use and kept.
 *
 * @param opaque gives the addresses in the text; absent: it has none
 */
export function viewOf(located: LocatedText, opaque: () => Ranges = () => none): TextView {
  return makeView({ located, opaque })
}

const none: Ranges = []

const makeView = lazily<{ readonly located: LocatedText; readonly opaque: () => Ranges }, TextView>(
  {
    text: (_, { located }) => located.text,
    span: (_, { located }) => located.span,
    encode: (_, { located }) => located.encode,
    folded: ({ text }) => fold(text),
    opaque: (_, { opaque }) => opaque(),
    derived: () => new Map<object, unknown>(),
  },
)
