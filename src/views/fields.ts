import type { LocatedText } from '../core/located-text.js'
import { pointer, type MapNode, type Node } from '../core/node.js'
import type { Field } from '../core/views.js'
import { textView } from './text-view.js'

/** Top-level facts that are the post itself, not said about it. */
const bodies = new Set(['text', 'thread'])

/** Every string of the metadata, in source order. Walks without recursion: nobody promises how deep metadata is. */
export function fieldsOf(facts: MapNode): readonly Field[] {
  const fields: Field[] = []
  const steps: { readonly node: Node; readonly at: string }[] = []
  for (const { key, value } of facts.entries.toReversed())
    if (!bodies.has(key)) steps.push({ node: value, at: pointer([key]) })
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, at } = step
    if (node.type === 'list') {
      for (let index = node.items.length - 1; index >= 0; index--) {
        const item = node.items[index]
        if (item) steps.push({ node: item, at: at + pointer([index]) })
      }
    } else if (node.type === 'map') {
      for (const { key, value } of node.entries.toReversed())
        steps.push({ node: value, at: at + pointer([key]) })
    } else if (typeof node.value === 'string') {
      fields.push({ pointer: at, view: textView(node.text ?? atomic(node.value, node)) })
    }
  }
  return fields
}

/** A string without a way back: any part of it is all of it. */
function atomic(text: string, { span }: Node): LocatedText {
  return { text, span: () => span, encode: () => undefined }
}
