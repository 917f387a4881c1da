import type { Entry, MapNode, Node } from '../core/node.js'
import type { Span } from '../core/span.js'
import type { ColumnType } from '../syntax/csv-cells.js'
import { factSchema, lists, schemaInside } from './facts.js'
import { isIndex, steps, type Renaming } from './rename.js'

/** A column: its name as the header says it, and what its cells are read as. */
export interface Column {
  readonly name: string
  readonly span: Span
  readonly type: ColumnType
}

/** What the cells of a column are read as: a table knows no types, but the facts do. */
export function columnType(name: string, pairs: readonly Renaming[]): ColumnType {
  const ours = ourName(name, pairs)
  if (ours === 'text' || ours === 'thread' || ours.startsWith('thread.')) return 'body'
  if (lists.has(ours)) return 'list'
  const [first = '', ...rest] = steps(ours)
  let schema = factSchema(first)
  for (const step of rest) schema = schemaInside(schema, step)
  if (schema?.type === 'boolean') return 'boolean'
  return schema?.type === 'integer' || schema?.type === 'number' ? 'number' : 'text'
}

/** The name the design has for a column. A renamed map renames what is in it. */
export function ourName(name: string, pairs: readonly Renaming[]): string {
  for (const { ours, theirs } of pairs) {
    if (name === theirs) return ours
    if (name.startsWith(`${theirs}.`)) return ours + name.slice(theirs.length)
  }
  return name
}

/** Makes the map of a row from its cells, one for each column; an `undefined` cell does not say. */
export type RowMap = (cells: readonly (Node | undefined)[], span: Span) => MapNode

interface Branch {
  readonly children: Map<string, Branch | Leaf>
}

interface Leaf {
  readonly column: number
}

/**
 * Prepares how the columns become a map: dots lead into maps, numbers into lists.
 *
 *     header  author.name  author.role  media.0.alt
 *     map     { author: { name, role }, media: [{ alt }] }
 *
 * A column that would have to be inside the value of another keeps its name with its dots.
 *
 * @param columns each with a name of its own
 */
export function planColumns(columns: readonly Column[]): RowMap {
  const names = new Set(columns.map(({ name }) => name))
  const root: Branch = { children: new Map() }
  for (const [column, { name }] of columns.entries()) {
    grow(root, isInsideAnother(name, names) ? [name] : steps(name), column)
  }
  return (cells, span) => ({ type: 'map', entries: entriesOf(root, columns, cells), span })
}

function isInsideAnother(name: string, names: ReadonlySet<string>): boolean {
  return steps(name).some(
    (_, depth, path) => depth > 0 && names.has(path.slice(0, depth).join('.')),
  )
}

function grow(root: Branch, path: readonly string[], column: number): void {
  let branch = root
  for (const step of path.slice(0, -1)) {
    const child = branch.children.get(step)
    const next: Branch = child && 'children' in child ? child : { children: new Map() }
    branch.children.set(step, next)
    branch = next
  }
  branch.children.set(path.at(-1) ?? '', { column })
}

function entriesOf(
  { children }: Branch,
  columns: readonly Column[],
  cells: readonly (Node | undefined)[],
): readonly Entry[] {
  const entries: Entry[] = []
  for (const [key, child] of children) {
    const value = valueOf(child, columns, cells)
    if (!value) continue
    const keySpan = 'column' in child ? (columns[child.column]?.span ?? value.span) : value.span
    entries.push({ key, keySpan, value })
  }
  return entries
}

function valueOf(
  plan: Branch | Leaf,
  columns: readonly Column[],
  cells: readonly (Node | undefined)[],
): Node | undefined {
  if ('column' in plan) return cells[plan.column]
  const entries = entriesOf(plan, columns, cells)
  if (entries.length === 0) return undefined
  const span = {
    start: Math.min(...entries.map(({ value }) => value.span.start)),
    end: Math.max(...entries.map(({ value }) => value.span.end)),
  }
  if (!entries.every(({ key }) => isIndex(key))) return { type: 'map', entries, span }
  const items = entries.toSorted((a, b) => Number(a.key) - Number(b.key))
  return { type: 'list', items: items.map(({ value }) => value), span }
}
