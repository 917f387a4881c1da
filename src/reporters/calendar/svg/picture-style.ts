import { decisions } from '../verdicts.js'
import type { StyleRule } from './colors.js'

/** The typefaces of the machine: nothing is loaded. */
export const FONT = `system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`

/** How the drawing looks, in a file of its own and in a page. */
export const pictureStyle: readonly StyleRule[] = [
  ['.picture', `font-family:${FONT};font-variant-numeric:tabular-nums`],
  ['.picture text', 'fill:$ink'],
  ['.picture .quiet', 'fill:$quiet'],
  ['.picture .strong', 'font-weight:600'],
  ['.picture .label', 'stroke:$paper;stroke-width:3;stroke-linejoin:round;paint-order:stroke'],
  ['.picture .end', 'text-anchor:end'],
  ['.picture .mid', 'text-anchor:middle'],
  ['.picture .section', 'fill:$quiet;font-weight:600;letter-spacing:.04em'],
  ['.paper', 'fill:$paper'],
  ['.weekend', 'fill:$weekend'],
  ['.day-rule', 'stroke:$faint'],
  ['.week-rule', 'stroke:$rule'],
  ['.now-line', 'stroke:$now;stroke-width:1.5'],
  ['.picture .now-text', 'fill:$now;font-weight:600'],
  ['.today', 'fill:$now'],
  ['.picture .today-text', 'fill:$paper;font-weight:600'],
  ['.bar-error', 'fill:$error-bar;stroke:$error-edge'],
  ['.bar-warning', 'stroke:$warning-edge'],
  ['.bar-info', 'fill:$info-bar;stroke:$info-edge;stroke-dasharray:3 2'],
  ['.hatch', 'fill:$warning-bar'],
  ['.hatch-line', 'stroke:$warning-edge;stroke-opacity:.22;stroke-width:2'],
  ['.rhythm', 'opacity:.6'],
  ['.rhythm-error', 'fill:$error-edge'],
  ['.rhythm-warning', 'fill:$warning-edge'],
  ['.rhythm-info', 'fill:$info-edge'],
  ['.more', 'fill:$info-bar'],
  ['.knock', 'fill:$paper'],
  ['.hold-line', 'stroke:$hold;stroke-width:1.5;fill:none'],
  ['.hold-head', 'fill:$hold'],
  ['.clear', 'fill:$paper;stroke:$hold;stroke-width:1.75'],
  ...decisions.flatMap((decision): readonly StyleRule[] => [
    [`.is-${decision}`, `fill:$${decision};stroke:$paper;stroke-width:1.5;paint-order:stroke`],
    [`.tint-${decision}`, `fill:$${decision}-tint`],
    [`.picture .say-${decision}`, `fill:$${decision};font-weight:600`],
  ]),
  ['.cross', 'fill:none;stroke:$block;stroke-width:3.2;stroke-linecap:round'],
  ['.picture a', 'cursor:pointer'],
]
