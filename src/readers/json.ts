import { readJson } from '../syntax/json.js'
import { afterBom } from './fence.js'
import type { Reader } from './reader.js'
import { createShaper } from './shape.js'

/** JSON: an object is a record, a list holds one in each item. */
export const json: Reader = (source, settings) => {
  const shaper = createShaper(source, settings)
  const { node, problems } = readJson(source, { start: afterBom(source.text) })
  shaper.note(problems)
  if (node?.type === 'list') {
    for (const [index, item] of node.items.entries()) shaper.addNode(item, index + 1)
  } else if (node) shaper.addNode(node, 1)
  return shaper.reading()
}
