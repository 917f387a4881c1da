import type { Entry, ListNode, MapNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { readIcs } from '../icalendar/ics.js'
import { mistake } from './mistakes.js'

/** Reads an iCalendar file as a list of windows, with a heading that says how old it is. */
export function readCalendar(source: Source): {
  readonly node?: ListNode
  readonly problems: readonly Problem[]
} {
  const { node, problems, updated } = readIcs(source)
  const located = problems.map(({ code, message, remedy, severity, place }) => {
    const span = { start: place?.start.offset ?? 0, end: place?.end.offset ?? 0 }
    const extra = severity === 'warning' ? { severity } : {}
    return mistake(code, message, remedy, { source, span }, extra)
  })
  if (!node) return { problems: located }
  const heading = headingOf(source, updated)
  return { node: { ...node, items: [heading, ...node.items] }, problems: located }
}

function headingOf({ path }: Source, updated: number | undefined): MapNode {
  const span = { start: 0, end: 0 }
  const said = (key: string, value: string): Entry => ({
    key,
    keySpan: span,
    value: { type: 'scalar', value, span },
  })
  const when = updated === undefined ? [] : [said('updated', new Date(updated).toISOString())]
  return { type: 'map', entries: [said('calendar', path), ...when], span }
}
