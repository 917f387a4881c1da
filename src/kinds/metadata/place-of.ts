import type { Node } from '../../core/node.js'
import type { Evidence, Span } from '../../core/span.js'

/** A value that stands in the source. A default of the policy has no place in it, so then the finding is about the whole draft. */
export function placeOf(node: Node): Span | Evidence | undefined {
  const { span } = node
  if (span.start === span.end) return undefined
  if (node.type !== 'scalar' || !node.text || node.text.text === '') return span
  return { ...node.text.span(0, node.text.text.length), text: node.text.text }
}
