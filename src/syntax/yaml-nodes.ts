import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Node as YamlNode,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Entry, Node } from '../core/node.js'
import { point } from '../core/source.js'
import type { Span } from '../core/span.js'
import type { Chunk } from './chunk.js'
import { fault, shownKey, type Fault } from './fault.js'
import { maxProblems, type YamlLimits } from './limits.js'
import type { ScalarStyle } from './yaml-encode.js'
import { scalarText } from './yaml-scalars.js'
import { yamlWords } from './yaml-words.js'

/**
 * Turns a document of `yaml`, which has no errors and whose depth was bounded, into located nodes.
 *
 * An alias is the very node it stands for, with the places of that node: what is found in it is found where it is written.
 *
 * @returns faults instead of a node for duplicate keys, unknown and circular aliases, and aliases that stand for too much
 */
export function yamlNodes(
  chunk: Chunk,
  contents: YamlNode,
  limits: YamlLimits,
): { readonly node: Node } | { readonly faults: readonly Fault[] } {
  const state: State = {
    chunk,
    limits,
    faults: [],
    labels: new Map(),
    nodes: 0,
    characters: 0,
    over: false,
  }
  const { node } = convert(state, contents, startOf(contents), 0, false)
  return state.faults.length > 0 ? { faults: state.faults } : { node }
}

interface State {
  readonly chunk: Chunk
  readonly limits: YamlLimits
  readonly faults: Fault[]
  /** By name: what the label stands for; `undefined` while it is being read. */
  readonly labels: Map<string, Labelled | undefined>
  /** Values so far, with every alias counted as all it stands for. */
  nodes: number
  /** UTF-16 code units of scalars so far, counted like `nodes`. */
  characters: number
  /** Whether too much was reported: once is enough. */
  over: boolean
}

interface Labelled extends Converted {
  readonly nodes: number
  readonly characters: number
}

interface Converted {
  readonly node: Node
  /** Where the value ends as it is written here: for an alias, behind its name. In the source. */
  readonly end: number
  /** Lists and maps inside each other. */
  readonly height: number
}

/**
 * @param empty where a value stands that is not written, in the text of the chunk
 * @param flow whether the value stands in brackets
 */
function convert(
  state: State,
  node: YamlNode | null,
  empty: number,
  depth: number,
  flow: boolean,
): Converted {
  if (isAlias(node)) return follow(state, node, depth)
  const label = node && 'anchor' in node ? node.anchor : undefined
  const before = { nodes: state.nodes, characters: state.characters }
  if (label !== undefined) state.labels.set(label, undefined)
  state.nodes++
  const converted = isMap(node)
    ? map(state, node as YAMLMap<YamlNode, YamlNode | null>, depth, flow)
    : isSeq(node)
      ? list(state, node as YAMLSeq<YamlNode>, depth, flow)
      : scalar(state, isScalar(node) ? node : null, empty, flow)
  if (label !== undefined) {
    state.labels.set(label, {
      ...converted,
      nodes: state.nodes - before.nodes,
      characters: state.characters - before.characters,
    })
  }
  return converted
}

function follow(state: State, alias: Alias, depth: number): Converted {
  const { chunk, limits } = state
  const at = { start: startOf(alias), end: alias.range?.[1] ?? startOf(alias) }
  const end = chunk.base + at.end
  const none: Converted = { node: nothing(chunk, at.start), end, height: 0 }
  if (!state.labels.has(alias.source)) {
    report(state, fault('yaml/unknown-alias', at, yamlWords.unknownAlias))
    return none
  }
  const labelled = state.labels.get(alias.source)
  if (!labelled) {
    report(state, fault('yaml/alias-cycle', at, yamlWords.aliasCycle))
    return none
  }
  state.nodes += labelled.nodes
  state.characters += labelled.characters
  const over =
    depth + labelled.height > limits.depth
      ? fault('yaml/too-deep', at, yamlWords.tooMuch('levels', limits.depth))
      : tooMuch(state, at)
  if (over) {
    if (!state.over) report(state, over)
    state.over = true
    return none
  }
  return { node: labelled.node, end, height: labelled.height }
}

function tooMuch({ nodes, characters, limits }: State, at: Span): Fault | undefined {
  if (nodes > limits.nodes)
    return fault('yaml/too-many-nodes', at, yamlWords.tooMuch('values', limits.nodes))
  if (characters > limits.characters)
    return fault(
      'yaml/too-many-nodes',
      at,
      yamlWords.tooMuch('characters behind aliases', limits.characters),
    )
  return undefined
}

function map(
  state: State,
  node: YAMLMap<YamlNode, YamlNode | null>,
  depth: number,
  flow: boolean,
): Converted {
  const { base } = state.chunk
  const inFlow = flow || node.flow === true
  const entries: Entry[] = []
  const seen = new Map<string, Span>()
  let end = base + startOf(node)
  let height = 0
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const keySpan = absolute(base, pair.key)
    const first = seen.get(key)
    if (first) duplicate(state, key, keySpan, first)
    else seen.set(key, keySpan)
    // A label may stand before a key, too.
    if (isScalar(pair.key) && pair.key.anchor !== undefined)
      convert(state, pair.key, startOf(pair.key), depth + 1, inFlow)
    const value = convert(state, pair.value, colonEnd(pair), depth + 1, inFlow)
    entries.push({ key, keySpan, value: value.node })
    end = value.end
    height = Math.max(height, value.height)
  }
  const span = isBracketed(node)
    ? absolute(base, node)
    : { start: entries[0]?.keySpan.start ?? end, end }
  return { node: { type: 'map', entries, span }, end: span.end, height: height + 1 }
}

function list(state: State, node: YAMLSeq<YamlNode>, depth: number, flow: boolean): Converted {
  const { base } = state.chunk
  const inFlow = flow || node.flow === true
  const dashes = dashEnds(node)
  const items: Node[] = []
  let { start, end } = absolute(base, node)
  let height = 0
  node.items.forEach((item, index) => {
    const empty = dashes[index] ?? startOf(node)
    const value = convert(state, item, empty, depth + 1, inFlow)
    items.push(value.node)
    if (node.flow !== true) end = value.end
    height = Math.max(height, value.height)
  })
  return { node: { type: 'list', items, span: { start, end } }, end, height: height + 1 }
}

function scalar(state: State, node: Scalar | null, empty: number, flow: boolean): Converted {
  const { chunk } = state
  const range = node?.range
  const unwritten = !range || (range[0] === range[1] && node.type === 'PLAIN')
  const start = unwritten ? empty : range[0]
  const end = unwritten ? empty : range[1]
  const span = { start: chunk.base + start, end: chunk.base + end }
  const value = node?.value
  if (typeof value !== 'string') {
    const bare = typeof value === 'number' || typeof value === 'boolean' ? value : null
    return { node: { type: 'scalar', value: bare, span }, end: span.end, height: 0 }
  }
  state.characters += value.length
  const block = node?.srcToken?.type === 'block-scalar' ? node.srcToken : undefined
  const style = STYLES[node?.type ?? 'PLAIN'] ?? 'plain'
  const text = scalarText({ chunk, style, start, end, flow, value, ...(block && { block }) })
  // A block ends with the last character it decodes to; the empty lines behind it are nobody's.
  const written = block ? { start: span.start, end: text.span(0, value.length).end } : span
  return { node: { type: 'scalar', value, span: written, text }, end: written.end, height: 0 }
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

function nothing({ base }: Chunk, offset: number): Node {
  return { type: 'scalar', value: null, span: { start: base + offset, end: base + offset } }
}

function duplicate(state: State, key: string, at: Span, first: Span): void {
  const { base, source } = state.chunk
  const wording = yamlWords.duplicateKey(shownKey(key), point(source, first.start).line)
  const relative = { start: at.start - base, end: at.end - base }
  report(state, fault('yaml/duplicate-key', relative, wording))
}

function report({ faults }: State, found: Fault): void {
  if (faults.length < maxProblems) faults.push(found)
}

/** Where a value begins that is not written: behind the colon of its key, or behind the key. */
function colonEnd({ key, srcToken }: Pair<YamlNode, YamlNode | null>): number {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon ? colon.offset + 1 : (key.range?.[1] ?? 0)
}

/** Where the items of a block list begin, each behind its dash. */
function dashEnds({ srcToken }: YAMLSeq): readonly number[] {
  if (srcToken?.type !== 'block-seq') return []
  return srcToken.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind')
    return dash ? [dash.offset + 1] : []
  })
}

/** Whether a map is written in braces: not so a block, nor a pair in a list, `[a: 1]`. */
function isBracketed({ srcToken }: YAMLMap): boolean {
  return srcToken?.type === 'flow-collection'
}

function startOf(node: YamlNode): number {
  return node.range?.[0] ?? 0
}

function absolute(base: number, node: YamlNode): Span {
  const start = base + startOf(node)
  return { start, end: base + (node.range?.[1] ?? startOf(node)) }
}
