import { entry, nodeAt, type Entry, type MapNode, type Node } from '../core/node.js'
import type { Span } from '../core/span.js'

/** One pair of `fields`: a fact under our name and under the repository's. */
export interface Renaming {
  readonly ours: string
  readonly theirs: string
}

/** A map under our names. */
export interface Renamed {
  readonly map: MapNode
  /** Facts that were said under both names, with the place of what was said under ours and gave way. */
  readonly clashes: readonly { readonly renaming: Renaming; readonly span: Span }[]
}

/** Deepest name that is read as a path: a longer one is a key with dots in it. */
export const deepestPath = 8

/** The pairs of a `fields` that rename anything. */
export function renamings(fields: Readonly<Record<string, string>>): readonly Renaming[] {
  return Object.entries(fields)
    .map(([ours, theirs]) => ({ ours, theirs }))
    .filter(({ ours, theirs }) => ours !== theirs)
}

/** The steps of a dotted name; a name of too many steps is one step. */
export function steps(name: string): readonly string[] {
  if (!name.includes('.')) return [name]
  const path = name.split('.', deepestPath + 1)
  return path.length > deepestPath || path.includes('') ? [name] : path
}

/** A step into a list: `0` to `999`. */
const index = /^\d{1,3}$/u

export function isIndex(step: string): boolean {
  return index.test(step)
}

interface Move {
  readonly renaming: Renaming
  readonly from: readonly string[]
  readonly found: Entry
}

/**
 * Gives facts our names. All are taken out before any is put in, so that two names may be swapped.
 *
 *     { ours: 'author.role', theirs: 'team' }     { team: support }  →  { author: { role: support } }
 *
 * Where a fact stands under both names, the repository's wins. A fact that can't be put in its place, because the map it
 * belongs to is something else, gets a key with dots.
 */
export function rename(map: MapNode, pairs: readonly Renaming[]): Renamed {
  const moves: Move[] = []
  for (const renaming of pairs) {
    const move = findMove(map, renaming)
    if (move) moves.push(move)
  }
  if (moves.length === 0) return { map, clashes: [] }
  let result = map
  for (const { from } of moves) result = without(result, from)
  const clashes: { renaming: Renaming; span: Span }[] = []
  for (const { renaming, found } of moves) {
    const path = steps(renaming.ours)
    const old = nodeAt(result, path)
    if (old && !isNull(old)) clashes.push({ renaming, span: old.span })
    const to = isBlocked(result, path) ? [renaming.ours] : path
    result = insertInto(result, to, found)
  }
  return { map: result, clashes }
}

function findMove(map: MapNode, renaming: Renaming): Move | undefined {
  const { theirs } = renaming
  const literal = entry(map, theirs)
  if (literal)
    return isNull(literal.value) ? undefined : { renaming, from: [theirs], found: literal }
  const path = steps(theirs)
  const last = path.at(-1)
  if (path.length < 2 || last === undefined) return undefined
  const parent = nodeAt(map, path.slice(0, -1))
  const value = nodeAt(parent, [last])
  if (!value || isNull(value)) return undefined
  return {
    renaming,
    from: path,
    found: entry(parent, last) ?? { key: last, keySpan: value.span, value },
  }
}

function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null
}

/** The map without what stands at a path, and without the maps that this leaves empty. Lists keep their items. */
function without(map: MapNode, [step, ...rest]: readonly string[]): MapNode {
  return {
    ...map,
    entries: map.entries.flatMap((entry) => {
      if (entry.key !== step) return [entry]
      if (rest.length === 0) return []
      if (entry.value.type !== 'map') return [entry]
      const value = without(entry.value, rest)
      return value.entries.length === 0 ? [] : [{ ...entry, value }]
    }),
  }
}

/** Whether something on the way to the end of a path is neither a map nor a list that the path can go through. */
function isBlocked(map: MapNode, path: readonly string[]): boolean {
  let node: Node | undefined = map
  for (const step of path) {
    if (!node || isNull(node)) return false
    if (node.type === 'scalar' || (node.type === 'list' && !isIndex(step))) return true
    node = nodeAt(node, [step])
  }
  return false
}

function insertInto(map: MapNode, [step = '', ...rest]: readonly string[], found: Entry): MapNode {
  const at = map.entries.findIndex(({ key }) => key === step)
  const old = map.entries[at]
  const added: Entry = {
    key: step,
    keySpan: old?.keySpan ?? found.keySpan,
    value: rest.length === 0 ? found.value : inserted(old?.value, rest, found),
  }
  return { ...map, entries: at < 0 ? [...map.entries, added] : map.entries.with(at, added) }
}

/** `node` with the value at a path inside it; what is not there yet is made, a list for a number, else a map. */
function inserted(node: Node | undefined, path: readonly string[], found: Entry): Node {
  const [step, ...rest] = path
  if (step === undefined) return found.value
  const { span } = found.value
  if (node?.type === 'map') return insertInto(node, path, found)
  if (node?.type !== 'list' && !isIndex(step)) {
    return insertInto({ type: 'map', entries: [], span }, path, found)
  }
  const list: Node = node?.type === 'list' ? node : { type: 'list', items: [], span }
  const place = Math.min(Number(step), list.items.length)
  const value = inserted(list.items[place], rest, found)
  return {
    ...list,
    items: place < list.items.length ? list.items.with(place, value) : [...list.items, value],
  }
}
