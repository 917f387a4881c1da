import { entry, type ListNode, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import { and, didYouMean, mistake } from './mistakes.js'
import { remember, type Origins } from './merge.js'
import { readDataFile, type Resolve } from './resolve.js'

/** A use of a data list: the whole value is `$name`. `$$name` is the text `$name`. */
const reference = /^\$[A-Za-z][A-Za-z0-9_-]*$/u
const escaped = /^\$\$[A-Za-z]/u

/** The data of a policy by name, files read. */
export function loadData(
  root: MapNode,
  origins: Origins,
  resolve: Resolve,
  problems: Problem[],
): ReadonlyMap<string, ListNode | MapNode> {
  const data = new Map<string, ListNode | MapNode>()
  const node = entry(root, 'data')?.value
  if (node?.type !== 'map') return data
  for (const { key, value } of node.entries) {
    if (value.type !== 'scalar') data.set(key, value)
    else if (typeof value.value === 'string') {
      const source = origins.get(value)
      const file =
        source && readDataFile(value.value, { source, span: value.span }, resolve, problems)
      if (file) {
        remember(file.node, file.source, origins)
        data.set(key, file.node as ListNode | MapNode)
      }
    }
  }
  return data
}

/**
 * Puts data in the place of `$name`: a whole value becomes the list or map, an entry of a list is replaced by the entries of the data.
 * Depth is bounded by the YAML reader; data inside data is not replaced.
 */
export function withData(
  node: Node,
  data: ReadonlyMap<string, ListNode | MapNode>,
  origins: Origins,
  problems: Problem[],
): Node {
  const source = origins.get(node)
  const keep = <T extends Node>(made: T): T => {
    if (source) origins.set(made, source)
    return made
  }
  switch (node.type) {
    case 'scalar': {
      if (typeof node.value !== 'string') return node
      if (escaped.test(node.value)) return keep({ ...node, value: node.value.slice(1) })
      if (!reference.test(node.value)) return node
      const name = node.value.slice(1)
      const found = data.get(name)
      if (found) return found
      if (source) {
        const remedy = and(
          didYouMean(name, [...data.keys()]),
          `For the text itself write \`$${node.value}\``,
        )
        problems.push(
          mistake(
            'policy/unknown-data',
            `Unexpected \`${node.value}\`: no data of this name`,
            remedy,
            { source, span: node.span },
          ),
        )
      }
      return node
    }
    case 'list':
      return keep({
        ...node,
        items: node.items.flatMap((item) => {
          const made = withData(item, data, origins, problems)
          return made !== item && item.type === 'scalar' && made.type === 'list'
            ? made.items
            : [made]
        }),
      })
    case 'map':
      return keep({
        ...node,
        entries: node.entries.map((each) => ({
          ...each,
          value: withData(each.value, data, origins, problems),
        })),
      })
  }
}
