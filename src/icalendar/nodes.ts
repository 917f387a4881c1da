import type { LocatedText } from '../core/located-text.js'
import type { ListNode, ScalarNode } from '../core/node.js'
import type { Span } from '../core/span.js'
import { locatedBuilder, never } from '../text/located.js'
import type { Property } from './lines.js'

/** A value that is written otherwise in the calendar, at the place of what it comes from. */
export function derivedNode(source: string, value: string, { start, end }: Span): ScalarNode {
  const builder = locatedBuilder(source)
  builder.replace(value, start, end)
  return { type: 'scalar', value, span: { start, end }, text: builder.build({ start, end }, never) }
}

/** The text of a property, escapes undone, without the blanks around it; absent for an empty one. */
export function textNode(source: string, property: Property): ScalarNode | undefined {
  return decoded(source, property, property.valueStart, property.text.length)
}

/** The texts between the commas of properties, in order. */
export function textNodes(source: string, properties: readonly Property[]): readonly ScalarNode[] {
  return properties.flatMap((property) =>
    itemsOf(property).flatMap(([from, to]) => decoded(source, property, from, to) ?? []),
  )
}

/** A list of nodes that may stand on several lines. */
export function listNode(items: readonly ScalarNode[]): ListNode | undefined {
  const [first] = items
  if (!first) return undefined
  const span = items.reduce(
    ({ start, end }, item) => ({
      start: Math.min(start, item.span.start),
      end: Math.max(end, item.span.end),
    }),
    first.span,
  )
  return { type: 'list', items, span }
}

/** Where in the text of a property its values stand, which commas separate. */
export function itemsOf({ text, valueStart }: Property): readonly (readonly [number, number])[] {
  const items: [number, number][] = []
  let from = valueStart
  for (let index = valueStart; index <= text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === ',' || index === text.length) {
      items.push([from, index])
      from = index + 1
    }
  }
  if (from < text.length && items.at(-1)?.[1] !== text.length) items.push([from, text.length])
  return items
}

/** What a backslash writes. */
const escapes: ReadonlyMap<string | undefined, string> = new Map([
  ['n', '\n'],
  ['N', '\n'],
  ['\\', '\\'],
  [',', ','],
  [';', ';'],
])

/**
 * A stretch of a text value with the way back.
 *
 *     source   r e d \ , ⏎ ␣ w h i t e
 *     text     r e d ,       w h i t e
 */
function decoded(
  source: string,
  { text, span }: Property,
  from: number,
  to: number,
): ScalarNode | undefined {
  let [start, end] = [from, to]
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  if (start === end) return undefined
  const builder = locatedBuilder(source)
  for (let index = start; index < end; index++) {
    const escaped = text[index] === '\\' ? escapes.get(text[index + 1]) : undefined
    const place = span(index, index + (escaped === undefined ? 1 : 2))
    if (escaped === undefined) builder.copy(place.start, place.end)
    else {
      builder.replace(escaped, place.start, place.end)
      index++
    }
  }
  const whole = span(start, end)
  const located: LocatedText = builder.build(whole, never)
  return { type: 'scalar', value: located.text, span: whole, text: located }
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
