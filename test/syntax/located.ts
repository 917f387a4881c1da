import { expect } from 'vitest'
import type { LocatedText } from '../../src/core/located-text.js'
import type { Node, ScalarNode } from '../../src/core/node.js'

/** All scalars of a tree, in order. */
export function scalars(node: Node | undefined): readonly ScalarNode[] {
  if (!node) return []
  switch (node.type) {
    case 'scalar':
      return [node]
    case 'list':
      return node.items.flatMap(scalars)
    case 'map':
      return node.entries.flatMap(({ value }) => scalars(value))
  }
}

/** A tree with the spans of all its characters, so that two trees can be compared. */
export function spelledOut(node: Node): unknown {
  const { span } = node
  switch (node.type) {
    case 'scalar':
      return { value: node.value, span, text: node.text && characterSpans(node.text) }
    case 'list':
      return { span, items: node.items.map(spelledOut) }
    case 'map':
      return {
        span,
        entries: node.entries.map(({ key, keySpan, value }) => [key, keySpan, spelledOut(value)]),
      }
  }
}

/** Every stretch of up to three characters. */
function characterSpans(located: LocatedText): unknown {
  const spans = [located.text, located.span(0, 0), located.span(0, located.text.length)]
  const all: unknown[] = spans
  for (let start = 0; start < located.text.length; start++)
    for (const length of [1, 2, 3])
      if (start + length <= located.text.length) all.push(located.span(start, start + length))
  return all
}

/** Expects that spans are in order, inside `outer`, and that each slices the source to what decodes to its character. */
export function expectExact(
  source: string,
  located: LocatedText,
  outer: { readonly start: number; readonly end: number },
  decodes: (slice: string, character: string) => boolean,
): void {
  let before = outer.start
  for (let index = 0; index < located.text.length; index++) {
    const { start, end } = located.span(index, index + 1)
    expect(start).toBeGreaterThanOrEqual(outer.start)
    expect(end).toBeLessThanOrEqual(outer.end)
    expect(end).toBeGreaterThanOrEqual(before)
    before = end
    const slice = source.slice(start, end)
    const character = located.text.charAt(index)
    if (slice !== character && !decodes(slice, character))
      expect.fail(
        `${JSON.stringify(slice)} does not decode to ${JSON.stringify(character)} in ${JSON.stringify(source)}`,
      )
  }
}
