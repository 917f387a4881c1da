import { plain, type Json, type MapNode, type Node } from '../core/node.js'

/** Lists and maps by the parts they were made of: many rules may use the same data, and what they make of it they may have in common. */
const made = new WeakMap<object, Json>()

/** The bare options of a rule. A list or a map that several rules use is one. */
export function plainOptions(options: MapNode): Readonly<Record<string, Json>> {
  const bare = Object.create(null) as Record<string, Json>
  for (const { key, value } of options.entries) bare[key] = shared(value)
  return bare
}

/** A value, and the entries of a list: lists may be put together from those of several data. */
function shared(node: Node): Json {
  const parts = partsOf(node)
  if (!parts) return plain(node)
  const known = made.get(parts) ?? (node.type === 'list' ? node.items.map(shared) : plain(node))
  made.set(parts, known)
  return known
}

/** What a node has in common with those that stand for the same elsewhere. */
function partsOf(node: Node): object | undefined {
  if (node.type === 'list') return node.items
  return node.type === 'map' ? node.entries : undefined
}
