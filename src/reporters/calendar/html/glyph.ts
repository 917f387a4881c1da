import type { Decision } from '../../../core/run.js'
import { mark, shapeDefinitions } from '../svg/marks.js'
import { element, type Markup } from '../svg/markup.js'

const PREFIX = 'shape'

/** The shape of a verdict in the line of a text. It stands beside the word, and says nothing to whoever hears it. */
export function glyph(decision: Decision): Markup {
  return element(
    'svg',
    { class: 'glyph', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
    mark(PREFIX, decision, 0, 0),
  )
}

/** The shapes, once a page. */
export function glyphShapes(): Markup {
  return element(
    'svg',
    { class: 'shapes', 'aria-hidden': 'true' },
    element('defs', {}, ...shapeDefinitions(PREFIX)),
  )
}
