import type { CalendarPicture } from './picture.js'
import { drawing } from './svg/drawing.js'
import { alone } from './svg/frame.js'

/**
 * The picture as an SVG file: one element with a fixed view box that brings its colours, by light and in the dark, and needs nothing else: no script,
 * no typeface, no network.
 *
 * @throws RangeError for a zone that this machine does not know
 */
export function calendarSvg(picture: CalendarPicture): string {
  return `${drawing(picture, { frame: alone, prefix: 'calendar', isAlone: true }).markup}\n`
}
