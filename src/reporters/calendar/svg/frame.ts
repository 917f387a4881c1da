import type { Dates } from '../dates.js'
import { positionOf, type Day } from '../days.js'
import type { CalendarPicture, PictureDraft } from '../picture.js'
import type { Markup } from './markup.js'

/** Where things stand, in pixels. */
export interface Frame {
  readonly width: number
  /** Left and right edge of the days. */
  readonly left: number
  readonly right: number
  /** Where names begin: of lanes left of the days, or above them where there is no room. */
  readonly margin: number
  readonly names: 'beside' | 'above'
}

/** For a file of its own. */
export const alone: Frame = { width: 1200, left: 232, right: 1132, margin: 24, names: 'beside' }

/** For a page, which has a margin of its own. */
export const wide: Frame = { width: 1168, left: 206, right: 1106, margin: 0, names: 'beside' }

/** For a phone. */
export const narrow: Frame = { width: 366, left: 15, right: 341, margin: 0, names: 'above' }

/** What all parts of a drawing share. */
export interface Scene {
  readonly picture: CalendarPicture
  readonly days: readonly Day[]
  readonly dates: Dates
  readonly frame: Frame
  readonly dayWidth: number
  /** Starts every id, so that two drawings fit into one page. */
  readonly prefix: string
  /** The id of what tells more about a draft; absent: nothing does. */
  readonly link?: (draft: PictureDraft) => string | undefined
}

/** A part of a drawing that starts at some height and ends at `bottom`. */
export interface Part {
  readonly parts: readonly Markup[]
  readonly bottom: number
}

/** Where an instant is; what lies outside is at the edge. */
export function xOf({ days, frame, dayWidth }: Scene, at: number): number {
  return frame.left + positionOf(days, at) * dayWidth
}

/** Where a column of days starts. */
export function xOfDay({ frame, dayWidth }: Scene, index: number): number {
  return frame.left + index * dayWidth
}
