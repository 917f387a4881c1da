import type { Draft } from '../core/draft.js'
import { nodeAt, type Json, type MapNode, type Node } from '../core/node.js'
import type { Span } from '../core/span.js'
import { asIs, verbatim } from '../text/located.js'
import type { ReaderSettings, Reading } from './reader.js'
import { createShaper } from './shape.js'

/** A draft as a program holds it: its words, and facts under the names of the design. Other keys are kept as facts of the house. */
export interface DraftObject {
  /** The words; plain unless `format` says `markdown`. One part of a thread is a draft with `part`. */
  readonly text: string
  readonly id?: string
  readonly part?: number
  readonly format?: 'markdown' | 'plain'
  readonly channels?: string | readonly string[]
  /** ISO 8601: `2026-12-01T09:00[Europe/Paris]`, with an offset, or local; a `Date` is taken as its instant. */
  readonly publishAt?: string | Date
  readonly timezone?: string
  readonly lang?: string
  readonly markets?: string | readonly string[]
  readonly account?: string
  readonly author?: { readonly [fact: string]: unknown }
  readonly campaign?: string
  readonly goal?: string
  readonly topics?: string | readonly string[]
  readonly relationship?: string | { readonly [fact: string]: unknown }
  readonly replyTo?: { readonly [fact: string]: unknown }
  readonly audience?: 'public' | 'private'
  readonly media?: readonly { readonly [fact: string]: unknown }[]
  readonly approval?: { readonly [fact: string]: unknown }
  readonly [fact: string]: unknown
}

/**
 * Reads a draft that is an object already. Spans are offsets into `text`; for findings with a `field`, into the value of that field.
 * What is no JSON value (functions, symbols, `undefined`, cycles) counts as not said.
 */
export function readObject(
  draft: DraftObject,
  settings: ReaderSettings,
  path = draft.id ?? 'draft',
): Reading {
  const { text, ...facts } = draft
  if (typeof text !== 'string') return noText
  const source = { path, text }
  const body = verbatim(source.text, 0, source.text.length, asIs)
  const shaper = createShaper(source, settings)
  const root = toNode(facts, 0, []) ?? emptyMap
  shaper.add({
    facts: root as MapNode,
    span: { start: 0, end: source.text.length },
    body,
    format: 'plain',
  })
  const { drafts, problems } = shaper.reading()
  return { drafts: drafts.map((each) => withFieldSources(each, path)), problems }
}

const noText: Reading = {
  drafts: [],
  problems: [
    {
      code: 'draft/text-missing',
      severity: 'error',
      message: 'Draft has no `text`, expected its words',
      remedy: 'Hand over the words as `text`; each part of a thread is a draft of its own',
    },
  ],
}

function withFieldSources(draft: Draft, path: string): Draft {
  return {
    ...draft,
    fieldSource(pointer) {
      const node = nodeAt(draft.facts.all, steps(pointer))
      if (!node) return undefined
      if (node.type !== 'scalar') return { path, text: '' }
      return { path, text: String(node.value) }
    },
  }
}

function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const emptyMap: MapNode = { type: 'map', entries: [], span: { start: 0, end: 0 } }

/** As deep as any draft needs; what is deeper counts as not said. */
const deepest = 64

function toNode(value: unknown, depth: number, above: readonly object[]): Node | undefined {
  const span = (length: number): Span => ({ start: 0, end: length })
  if (typeof value === 'string')
    return {
      type: 'scalar',
      value,
      span: span(value.length),
      text: verbatim(value, 0, value.length, asIs),
    }
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) {
    return { type: 'scalar', value: value as Json as boolean, span: span(String(value).length) }
  }
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : toNode(value.toISOString(), depth, above)
  if (typeof value !== 'object' || depth >= deepest || above.includes(value)) return undefined
  const inside = [...above, value]
  if (Array.isArray(value)) {
    return {
      type: 'list',
      items: value.flatMap((item) => toNode(item, depth + 1, inside) ?? []),
      span: span(0),
    }
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const node = toNode(inner, depth + 1, inside)
    return node ? [{ key, keySpan: span(0), value: node }] : []
  })
  return { type: 'map', entries, span: span(0) }
}
