import type { BodyFormat, Draft } from '../../src/core/draft.js'
import type { LocatedText } from '../../src/core/located-text.js'
import type { Entry, MapNode, Node } from '../../src/core/node.js'
import { asIs, verbatim } from '../../src/text/located.js'

const nowhere = { start: 0, end: 0 }

/** A draft of nothing but a body; its source is the body. */
export function draftOf(
  text: string,
  format: BodyFormat = 'markdown',
  {
    body = verbatim(text, 0, text.length, asIs),
    facts = {},
  }: { body?: LocatedText; facts?: object } = {},
): Draft {
  return {
    id: 'draft',
    source: { path: 'draft.md', text },
    span: { start: 0, end: text.length },
    format,
    body,
    facts: {
      all: mapOf(facts),
      get: () => undefined,
      string: () => undefined,
      strings: () => [],
    },
  }
}

function mapOf(facts: object): MapNode {
  const entries: Entry[] = Object.entries(facts).map(([key, value]) => ({
    key,
    keySpan: nowhere,
    value: nodeOf(value),
  }))
  return { type: 'map', entries, span: nowhere }
}

function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return { type: 'list', items: value.map(nodeOf), span: nowhere }
  if (typeof value === 'object' && value !== null) return mapOf(value)
  return { type: 'scalar', value: value as string, span: nowhere }
}
