import { entry, type Entry, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Schema } from '../core/schema.js'
import { isText, type DataFiles, type DataNode, type TextNode } from './data-files.js'
import { remember, type Origins, type PolicyFile, type RuleEntry } from './merge.js'
import { and, didYouMean, mistake, type At } from './mistakes.js'
import { relativeFile } from './resolve.js'

/** A use of a data list: the whole value is `$name`. `$$name` is the text `$name`. */
const reference = /^\$[A-Za-z][A-Za-z0-9_-]*$/u
const escaped = /^\$\$[A-Za-z]/u

/** The data of a policy by name. */
export interface Data {
  readonly values: ReadonlyMap<string, DataNode>
  /** Names of which not all could be read, which has been reported. */
  readonly broken: ReadonlySet<string>
}

/** What stands for something else is looked up here; mistakes go to `problems`. */
export interface Sources {
  readonly data: Data
  readonly files: DataFiles
  readonly origins: Origins
  readonly problems: Problem[]
}

/** A rule with its data in place. */
export interface FilledRule extends RuleEntry {
  /** The keys whose data could not be found, which has been reported. */
  readonly unread: ReadonlySet<string>
}

/**
 * A policy file with what its data files hold in the place of their paths, so that they merge as what is written in the policy does.
 *
 * @param broken gets the names of which not all can be read
 */
export function withDataFiles(
  { source, root }: PolicyFile,
  { files, origins, problems }: Omit<Sources, 'data'>,
  broken: Set<string>,
): PolicyFile {
  remember(root, source, origins)
  const fill = (each: Entry): readonly Entry[] => {
    const fail = () => void broken.add(each.key)
    const value = withFiles(each.value, { files, origins, fail, other: (node) => node })
    if (value.type !== 'scalar') return [{ ...each, value }]
    // A path that leads nowhere, and what is no text, has been complained about.
    if (isText(value) && value.value !== '' && !relativeFile.test(value.value))
      problems.push(noPath(value, origins))
    fail()
    return []
  }
  const entries = root.entries.map((each) =>
    each.key === 'data' && each.value.type === 'map'
      ? { ...each, value: { ...each.value, entries: each.value.entries.flatMap(fill) } }
      : each,
  )
  return { source, root: { ...root, entries } }
}

const noWindows: DataNode = { type: 'list', items: [], span: { start: 0, end: 0 } }

/** The data of all files together. */
export function dataOf(root: MapNode, broken: ReadonlySet<string>): Data {
  const node = entry(root, 'data')?.value
  // The windows of a policy, even where it has none.
  const values = new Map<string, DataNode>([['calendars', noWindows]])
  for (const { key, value } of node?.type === 'map' ? node.entries : [])
    if (value.type !== 'scalar') values.set(key, value)
  return { values, broken }
}

/**
 * A rule with its data: in the place of `$name`, and in an option whose schema says `file` in the place of paths too.
 *
 * @param options the schema of its options; `undefined` for a kind that is not known
 */
export function fillRule(
  { id, node }: RuleEntry,
  options: Schema | undefined,
  sources: Sources,
): FilledRule {
  const unread = new Set<string>()
  const entries = node.entries.map((each): Entry => {
    const fail = () => void unread.add(each.key)
    const option = propertyOf(options, each.key)
    const value = option?.file
      ? fillOption(each.value, option, sources, fail)
      : withData(each.value, sources, fail)
    return { ...each, value }
  })
  return { id, node: standIn({ ...node, entries }, node, sources.origins), unread }
}

function propertyOf(schema: Schema | undefined, key: string): Schema | undefined {
  const properties = schema?.properties ?? {}
  return Object.hasOwn(properties, key) ? properties[key] : undefined
}

function fillOption(node: Node, option: Schema, sources: Sources, fail: () => void): Node {
  const { files, origins, problems } = sources
  const isOther = isText(node) && !relativeFile.test(node.value) && !node.value.startsWith('$')
  if (isOther && !admitsText(option)) {
    problems.push(noPath(node, origins))
    fail()
    return node
  }
  const other = (value: Node) => withData(value, sources, fail)
  return withFiles(node, { files, origins, fail, other })
}

function admitsText({ type, anyOf }: Schema): boolean {
  return anyOf ? anyOf.some(admitsText) : type === undefined || type === 'string'
}

/** What {@link withFiles} goes by. */
interface Filling extends Pick<Sources, 'files' | 'origins'> {
  /** Called for what can't be read. */
  readonly fail: () => void
  /** What stands in the place of a value that is no path. */
  readonly other: (node: Node) => Node
}

/** Puts what files hold in the place of a path, and the entries of lists in the place of paths among entries. */
function withFiles(node: Node, { files, origins, fail, other }: Filling): Node {
  if (isText(node) && relativeFile.test(node.value)) {
    const found = files.read(node.value, writtenAt(node, origins))
    if (found) return standIn(found, node, origins)
    fail()
    return node
  }
  if (node.type !== 'list') return other(node)
  const items = node.items.flatMap((item) => {
    if (!isText(item) || !relativeFile.test(item.value)) return asEntries(item, other(item))
    const found = files.readList(item.value, writtenAt(item, origins))
    if (!found) fail()
    return found ?? []
  })
  return standIn({ ...node, items }, node, origins)
}

/**
 * Puts data in the place of `$name`: a whole value becomes the list or map, an entry of a list is replaced by the entries of the data.
 * Depth is bounded by the YAML reader; data inside data is not replaced.
 *
 * @param fail called for what can't be found
 */
export function withData(node: Node, sources: Sources, fail: () => void = () => undefined): Node {
  const { data, origins, problems } = sources
  switch (node.type) {
    case 'scalar': {
      if (!isText(node)) return node
      if (escaped.test(node.value))
        return standIn({ ...node, value: node.value.slice(1) }, node, origins)
      if (!reference.test(node.value)) return node
      const name = node.value.slice(1)
      const found = data.values.get(name)
      if (data.broken.has(name) || !found) fail()
      if (found) return standIn(found, node, origins)
      if (!data.broken.has(name)) problems.push(unknownData(node, namesIn(data), origins))
      return node
    }
    case 'list': {
      const items = node.items.flatMap((item) => asEntries(item, withData(item, sources, fail)))
      return standIn({ ...node, items }, node, origins)
    }
    case 'map': {
      const entries = node.entries.map((each) => ({
        ...each,
        value: withData(each.value, sources, fail),
      }))
      return standIn({ ...node, entries }, node, origins)
    }
  }
}

/** What stands among the entries of a list where `item` stood: a list gives its entries. */
function asEntries(item: Node, made: Node): readonly Node[] {
  return item.type === 'scalar' && made.type === 'list' ? made.items : [made]
}

/** A node in the place of another: a mistake in the whole of it is shown there, a mistake inside where that was written. */
function standIn<T extends Node>(made: T, place: Node, origins: Origins): T {
  const stand = { ...made, span: place.span }
  const source = origins.get(place)
  if (source) origins.set(stand, source)
  return stand
}

function writtenAt(node: Node, origins: Origins): At {
  const source = origins.get(node)
  if (!source) throw new TypeError('A node of a policy is of no file')
  return { source, span: node.span }
}

/** The names that a policy gives its data. */
function namesIn({ values }: Data): readonly string[] {
  return [...values].flatMap(([name, value]) => (value === noWindows ? [] : [name]))
}

function unknownData(node: TextNode, known: readonly string[], origins: Origins): Problem {
  const remedy = and(
    didYouMean(node.value.slice(1), known),
    `For the text itself write \`$${node.value}\``,
  )
  const message = `Unexpected \`${node.value}\`: no data of this name`
  return mistake('policy/unknown-data', message, remedy, writtenAt(node, origins))
}

function noPath(node: TextNode, origins: Origins): Problem {
  const { value } = node
  return mistake(
    'policy/data-path',
    `\`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\` is no path of a data file`,
    'Write a list, or a path that begins with `./` or `../` and ends with `.csv`, `.tsv`, `.yaml`, `.yml`, `.json` or `.ics`',
    writtenAt(node, origins),
  )
}
