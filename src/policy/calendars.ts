import { entry, type Entry, type ListNode, type MapNode, type Node } from '../core/node.js'
import type { PolicyFile } from './merge.js'

/** The name under which rules use the windows of a policy: `$calendars`. */
const name = 'calendars'

/**
 * A policy file with its `calendars` and `windows` as data of one name, so that they merge, are read from files and are put into rules
 * as other data is.
 *
 *     calendars: [./events.ics]          data: {calendars: [./events.ics, {id: dispute, …}]}
 *     windows: [{id: dispute, …}]
 */
export function withCalendars({ source, root }: PolicyFile): PolicyFile {
  const said = ['calendars', 'windows'].flatMap((key) => entry(root, key) ?? [])
  const data = entry(root, 'data')
  const own = entry(data?.value, name)
  const parts = [...(own ? [own] : []), ...said]
  const [first] = parts
  if (!first || said.length === 0) return { source, root }
  const list: Entry = { ...first, key: name, value: joined(parts.map(({ value }) => value)) }
  const others =
    data?.value.type === 'map' ? data.value.entries.filter(({ key }) => key !== name) : []
  const value: MapNode = {
    type: 'map',
    entries: [...others, list],
    span: data?.value.span ?? first.value.span,
  }
  const rest = root.entries.filter(
    ({ key }) => key !== 'data' && key !== 'calendars' && key !== 'windows',
  )
  const made: Entry = { key: 'data', keySpan: data?.keySpan ?? first.keySpan, value }
  return { source, root: { ...root, entries: [...rest, made] } }
}

function joined(nodes: readonly Node[]): ListNode {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.items : [node]))
  return { type: 'list', items, span: nodes[0]?.span ?? { start: 0, end: 0 } }
}
