import { isOpen, type Dates } from './dates.js'
import type { PictureWindow } from './picture.js'
import { count } from './summary.js'
import type { WindowLane } from './window-lanes.js'

/** `from Wed 21 Oct, 06:00 until Wed 28 Oct, 18:00`, also where only a part of it can be seen; of a rhythm when it comes. */
export function whenWords({ rhythm, pieces, start, end }: WindowLane, dates: Dates): string {
  if (rhythm !== undefined) return rhythm
  // Since ever has no date.
  const from = isOpen(-start) ? '' : `from ${dates.moment(start)} `
  const times = pieces.length > 1 ? `, ${pieces.length} times` : ''
  return from + untilWords(end, dates) + times
}

export function untilWords(end: number, dates: Dates): string {
  return isOpen(end) ? 'until further notice' : `until ${dates.moment(end)}`
}

/** `contest, promo · 12 terms · legal`. */
export function aboutWords({ topics, terms, owner }: PictureWindow): string {
  return [
    ...(topics.length > 0 ? [topics.join(', ')] : []),
    ...(terms > 0 ? [count(terms, 'term')] : []),
    ...(owner !== undefined && owner !== '' ? [owner] : []),
  ].join(' · ')
}
