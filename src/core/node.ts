import type { LocatedText } from './located-text.js'
import type { Span } from './span.js'

/** A value of YAML, JSON or CSV that keeps its place. Spans cover the value as written, quotes and brackets included. */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  readonly span: Span
  /** The decoded characters of a string with the way back; absent for numbers, booleans and null. */
  readonly text?: LocatedText
}

export interface ListNode {
  readonly type: 'list'
  readonly items: readonly Node[]
  readonly span: Span
}

export interface MapNode {
  readonly type: 'map'
  /** In source order, keys unique. */
  readonly entries: readonly Entry[]
  readonly span: Span
}

export interface Entry {
  readonly key: string
  readonly keySpan: Span
  readonly value: Node
}

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The entry of a map with that key; `undefined` for no such key, or no map. Never looks at a prototype. */
export function entry(node: Node | undefined, key: string): Entry | undefined {
  return node?.type === 'map' ? node.entries.find((candidate) => candidate.key === key) : undefined
}

/** The node at a path of keys and list indexes; `undefined` if there is none. */
export function nodeAt(
  node: Node | undefined,
  path: readonly (string | number)[],
): Node | undefined {
  let current = node
  for (const step of path) {
    if (current?.type === 'list') current = current.items[Number(step)]
    else current = entry(current, String(step))?.value
  }
  return current
}

/** The bare value. Maps become objects without a prototype, so `__proto__` is a key like any other. Depth is bounded by the parsers. */
export function plain(node: Node): Json {
  switch (node.type) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plain)
    case 'map': {
      const object = Object.create(null) as Record<string, Json>
      for (const { key, value } of node.entries) object[key] = plain(value)
      return object
    }
  }
}

/** Path to JSON pointer (RFC 6901): `['media', 0, 'alt']` is `/media/0/alt`. */
export function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
