import { plain, type Json, type MapNode, type Node } from '../core/node.js'

/** Lists by the nodes they were made of: many rules may use the same data, and what they make of it they may have in common. */
const lists = new WeakMap<readonly Node[], Json>()

/** The bare options of a rule. A list that several rules use is one list. */
export function plainOptions(options: MapNode): Readonly<Record<string, Json>> {
  const bare = Object.create(null) as Record<string, Json>
  for (const { key, value } of options.entries) {
    if (value.type !== 'list') bare[key] = plain(value)
    else {
      const known = lists.get(value.items) ?? plain(value)
      lists.set(value.items, known)
      bare[key] = known
    }
  }
  return bare
}
