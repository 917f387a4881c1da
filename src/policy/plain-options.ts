import { plain, type Json, type MapNode, type Node } from '../core/node.js'

/** Lists and maps by the parts they were made of: many rules may use the same data, and what they make of it they may have in common. */
const made = new WeakMap<object, Json>()

/** The bare options of a rule. A list or a map that several rules use is one. */
export function plainOptions(options: MapNode): Readonly<Record<string, Json>> {
  const bare = Object.create(null) as Record<string, Json>
  for (const { key, value } of options.entries) {
    const parts = partsOf(value)
    if (!parts) bare[key] = plain(value)
    else {
      const known = made.get(parts) ?? plain(value)
      made.set(parts, known)
      bare[key] = known
    }
  }
  return bare
}

/** What a node has in common with those that stand for the same elsewhere. */
function partsOf(node: Node): object | undefined {
  if (node.type === 'list') return node.items
  return node.type === 'map' ? node.entries : undefined
}
