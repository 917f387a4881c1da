import type { Facts } from '../core/draft.js'
import { lazily } from '../core/lazy.js'
import { entry, nodeAt, type Entry, type MapNode, type Node } from '../core/node.js'
import type { Span } from '../core/span.js'
import { never } from '../text/located.js'

/** What {@link createFacts} works from. */
export interface FactSources {
  /** What the draft says, under our names. */
  readonly own: MapNode
  /** What holds where it does not say. */
  readonly defaults: MapNode | undefined
  /** Names of facts that count as not said: `author.employee`. */
  readonly refused: ReadonlySet<string>
  /** Where the draft starts: the place of every default, which has none in this source. */
  readonly start: number
}

/**
 * The facts of a draft. Nothing is merged before it is asked for.
 *
 * `null` is not said, and neither is a refused fact: both stay in `all`, so that what is written in them can still be read.
 */
export function createFacts(sources: FactSources): Facts {
  const { own, defaults, refused, start } = sources
  if (!defaults) {
    const { get, string, strings } = readAll(() => own, refused)
    return { all: own, get, string, strings }
  }
  let merged: MapNode | undefined
  const all = (): MapNode => (merged ??= merge(own, defaults, { start, end: start }))
  return filledFacts({ all, methods: readAll(all, refused) })
}

const filledFacts = lazily<
  { readonly all: () => MapNode; readonly methods: Omit<Facts, 'all'> },
  Facts
>({
  all: (_, { all }) => all(),
  get: (_, { methods }) => methods.get,
  string: (_, { methods }) => methods.string,
  strings: (_, { methods }) => methods.strings,
})

/** The methods of facts, free to be taken apart. */
function readAll(all: () => MapNode, refused: ReadonlySet<string>): Omit<Facts, 'all'> {
  const get = (name: string): Node | undefined => {
    if (refused.size > 0 && isRefused(refused, name)) return undefined
    const node = find(all(), name)
    return node?.type === 'scalar' && node.value === null ? undefined : node
  }
  return {
    get,
    string(name) {
      return stringOf(get(name))
    },
    strings(name) {
      const node = get(name)
      if (node?.type !== 'list') return only(stringOf(node))
      return node.items.flatMap((item, index) =>
        refused.has(`${name}.${index}`) ? [] : (stringOf(item) ?? []),
      )
    },
  }
}

function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

function only(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}

/** By path, else by a key that is spelt with its dots. */
function find(map: MapNode, name: string): Node | undefined {
  const whole = entry(map, name)?.value
  return name.includes('.') ? (nodeAt(map, name.split('.')) ?? whole) : whole
}

/** Whether a name, or a map or list on the way to it, is refused. */
function isRefused(refused: ReadonlySet<string>, name: string): boolean {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (refused.has(name.slice(0, dot))) return true
  }
  return refused.has(name)
}

/** `own` first and in its order, then what only the defaults have. As deep as the defaults are, which are the policy's. */
function merge(own: MapNode, defaults: MapNode, home: Span): MapNode {
  const missing = new Map(defaults.entries.map((entry) => [entry.key, entry.value]))
  const entries = own.entries.map((entry): Entry => {
    const fallback = missing.get(entry.key)
    if (!fallback) return entry
    missing.delete(entry.key)
    const { value } = entry
    if (value.type === 'scalar' && value.value === null) {
      return { ...entry, value: rehome(fallback, home) }
    }
    if (value.type !== 'map' || fallback.type !== 'map') return entry
    return { ...entry, value: merge(value, fallback, home) }
  })
  for (const [key, value] of missing) {
    entries.push({ key, keySpan: home, value: rehome(value, home) })
  }
  return { ...own, entries }
}

/** A value that stands in another source, with its place in this one. Nothing can be replaced there. */
function rehome(node: Node, home: Span): Node {
  switch (node.type) {
    case 'scalar': {
      if (!node.text) return { ...node, span: home }
      const { text } = node.text
      return { ...node, span: home, text: { text, span: () => home, encode: never } }
    }
    case 'list':
      return { ...node, span: home, items: node.items.map((item) => rehome(item, home)) }
    case 'map':
      return {
        ...node,
        span: home,
        entries: node.entries.map(({ key, value }) => ({
          key,
          keySpan: home,
          value: rehome(value, home),
        })),
      }
  }
}
