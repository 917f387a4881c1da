import type { Dates } from '../dates.js'
import { count } from '../summary.js'
import { element, type Markup } from '../svg/markup.js'
import type { WindowLane } from '../window-lanes.js'
import { whenWords } from '../window-words.js'
import { brief, cell, list, row, table } from './draft-table.js'

/** The windows that have a lane, in words. */
export function windowTable(lanes: readonly WindowLane[], dates: Dates): Markup {
  return table(
    ['Window', 'When', 'Severity', 'About', 'Owner'],
    lanes.map((lane) => {
      const { id, title, severity, topics, terms, owner = '' } = lane.window
      const about = [
        ...(topics.length > 0 ? [list(topics)] : []),
        ...(terms > 0 ? [count(terms, 'term')] : []),
      ]
      return row(
        {},
        cell(
          {},
          element('bdi', { class: 'path' }, brief(title, 200)),
          ...(id === title ? [] : [element('bdi', { class: 'also' }, brief(id, 100))]),
        ),
        cell({}, whenWords(lane, dates)),
        cell({ 'data-label': 'severity' }, severity),
        cell({ 'data-label': 'about' }, about.join(' · ')),
        cell({ 'data-label': 'owner' }, brief(owner, 100)),
      )
    }),
  )
}
