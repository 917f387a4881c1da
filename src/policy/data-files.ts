import { entry, type ListNode, type MapNode, type Node, type ScalarNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { readCalendar } from './data-calendar.js'
import { readDataTable } from './data-table.js'
import { remember, type Origins } from './merge.js'
import { mistake, type At } from './mistakes.js'
import { longestOf, readDocument, resolved, type Resolve } from './resolve.js'

/** Most paths of data files, whichever files they lead to. */
const mostPaths = 256

/** A list or a map: what a data file holds. */
export type DataNode = ListNode | MapNode

/** A text of a policy. */
export type TextNode = ScalarNode & { readonly value: string }

export function isText(node: Node): node is TextNode {
  return node.type === 'scalar' && typeof node.value === 'string'
}

/** The data files of a policy. */
export interface DataFiles {
  /**
   * What a file holds, each node remembered as its; every file is read once.
   *
   * @param path a data path, from the policy it is written in
   * @returns `undefined` if there is nothing that could be used, which has been reported
   */
  read(path: string, at: At): DataNode | undefined
  /** The entries of a file that holds a list; otherwise as {@link DataFiles.read}. */
  readList(path: string, at: At): readonly Node[] | undefined
  /** The paths of all that were read, in the order in which they were first named. */
  readonly paths: ReadonlySet<string>
}

/**
 * Nothing is read yet; mistakes go to `problems`.
 *
 * @param missing what a file that is not there is; a mistake unless told
 */
export function dataFiles(
  resolve: Resolve,
  origins: Origins,
  problems: Problem[],
  missing?: 'warning',
): DataFiles {
  const named = new Map<string, Source>()
  const nodes = new Map<Source, DataNode | undefined>()
  const sources = new Map<string, Source>()
  const complain = (code: string, message: string, remedy: string, at: At): undefined => {
    problems.push(mistake(code, message, remedy, at))
  }

  const find = (path: string, at: At): Source | undefined => {
    const key = JSON.stringify([at.source.path, path])
    const known = named.get(key)
    if (known) return known
    if (at.source.path.startsWith('copydesk:')) {
      const message = `\`${path}\` is named by a pack, which is without files`
      return complain('policy/data-refused', message, 'Write the entries into the pack', at)
    }
    if (named.size >= mostPaths) {
      const message = `Policy names more than \`${mostPaths}\` data files`
      return complain('policy/data-count', message, 'Join some of them', at)
    }
    const found = resolved(path, at, resolve, problems, missing)
    if (!found) return undefined
    const source = sources.get(found.path) ?? found
    sources.set(found.path, source)
    named.set(key, source)
    return source
  }

  const read = (path: string, at: At): DataNode | undefined => {
    const source = find(path, at)
    if (!source || nodes.has(source)) return source && nodes.get(source)
    const { node, problems: faults } = readDataFile(source, path, at)
    problems.push(...faults)
    if (node) remember(node, source, origins)
    nodes.set(source, node)
    return node
  }

  return {
    read,
    readList(path, at) {
      const node = read(path, at)
      if (node?.type !== 'map') return node?.items
      // A file of windows may have them under that name, with more about them beside.
      const windows = entry(node, 'windows')?.value
      if (windows?.type === 'list') return windows.items
      const message = `\`${path}\` holds a map, expected a list: it stands among the entries of one`
      return complain('policy/data', message, 'Write its entries as a list, each after `- `', at)
    },
    get paths() {
      return new Set(sources.keys())
    },
  }
}

/** What a data file holds. */
export interface Reading {
  /** Absent: it has mistakes. */
  readonly node?: DataNode
  readonly problems: readonly Problem[]
}

/**
 * Reads a data file by the extension of its path.
 *
 * @param at where it is named, for mistakes in the whole of it
 */
export function readDataFile(source: Source, path: string, at: At): Reading {
  const { length } = source.text
  const longest = longestOf(path)
  if (length > longest) {
    const message = `\`${path}\` has \`${length}\` characters, expected at most \`${longest}\``
    return { problems: [mistake('limit/policy-file', message, 'Split it', at)] }
  }
  if (/\.ics$/iu.test(path)) return readCalendar(source)
  if (/\.[ct]sv$/iu.test(path))
    return readDataTable(source, /\.tsv$/iu.test(path) ? '\t' : undefined)
  const { node, problems } = readDocument(source)
  if (node?.type === 'list' || node?.type === 'map') return { node, problems }
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const message = `Data file \`${source.path}\` holds no list and no map`
  const remedy = 'Write one entry a line, each after `- `'
  return { problems: [...problems, mistake('policy/data', message, remedy, at)] }
}
