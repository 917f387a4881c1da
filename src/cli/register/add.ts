import { CopydeskError, PolicyError } from '../../core/errors.js'
import { entry, plain, type ListNode, type Node } from '../../core/node.js'
import type { Problem } from '../../core/problem.js'
import { listed } from '../../hashtags/registry.js'
import { looseKey } from '../../hashtags/spelling.js'
import { readDataFile } from '../../policy/data-files.js'
import type { UsedHashtag } from '../../used-hashtags.js'
import { tableWith } from './table.js'
import { yamlWith } from './yaml.js'

/** A register with the tags that it lacked. */
export interface Addition {
  /** What it is to be; equal to what it was where nothing is added. */
  readonly text: string
  readonly added: readonly UsedHashtag[]
  /** Those that somebody has to look at first: comments in YAML, left out of a table, which has none. */
  readonly doubtful: readonly UsedHashtag[]
}

/**
 * Adds the unregistered tags that a register lacks. What stands in it already stays as it is.
 *
 * @param known its text so far; absent: there is none
 * @param shown its path, which says the format
 * @throws PolicyError for a register with mistakes, CopydeskError for one that can't be added to
 */
export function addTo(
  known: string | undefined,
  shown: string,
  tags: readonly UsedHashtag[],
): Addition {
  const isTable = /\.[ct]sv$/iu.test(shown)
  const isBegun = known !== undefined && !isBlank(known, isTable)
  const list = isBegun ? listIn(known, shown) : undefined
  const entries = list?.items ?? []
  const registered = new Set(entries.flatMap(namesOf).map(looseKey))
  const missing = tags.filter(
    ({ tag, status }) => status === 'unregistered' && !registered.has(looseKey(tag)),
  )
  const added = missing.filter(({ doubts }) => doubts === undefined)
  const doubtful = missing.filter(({ doubts }) => doubts !== undefined)
  const names = added.map(({ tag }) => tag)
  const text = isTable
    ? tableWith(names, isBegun, known, /\.tsv$/iu.test(shown) ? '\t' : undefined)
    : yamlWith({ added, doubtful }, known, list)
  if (text === undefined) throw refusal(shown, isTable)
  // Comments alone make no list.
  if (!isTable && !isBegun && added.length === 0) return { text: known ?? '', added, doubtful }
  const expected = [...entries.map(plain), ...names.map((tag) => ({ tag }))]
  const { node } = read(text, shown)
  if (!node || JSON.stringify(plain(node)) !== JSON.stringify(expected)) throw untouched(shown)
  return { text, added, doubtful }
}

/** Whether nothing stands in a file but comments, which a table has not. */
function isBlank(text: string, isTable: boolean): boolean {
  const line = isTable ? /^\s*$/u : /^\s*(?:#.*)?$/u
  return text.split(/[\r\n]/u).every((each) => line.test(each))
}

function read(text: string, shown: string) {
  const source = { path: shown, text }
  return readDataFile(source, shown, { source, span: { start: 0, end: 0 } })
}

function listIn(text: string, shown: string): ListNode {
  const { node, problems } = read(text, shown)
  if (node?.type === 'list') return node
  if (node) throw refusal(shown, false)
  throw new PolicyError(problems.filter(isError))
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** The tag and the aliases of an entry. */
function namesOf(item: Node): readonly string[] {
  if (item.type !== 'map') return texts(item)
  const aliases = entry(item, 'aliases')?.value
  const also = aliases?.type === 'scalar' ? texts(aliases).flatMap(listed) : texts(aliases)
  return [...texts(entry(item, 'tag')?.value), ...also]
}

function texts(node: Node | undefined): readonly string[] {
  if (node?.type === 'list') return node.items.flatMap(texts)
  return node?.type === 'scalar' && node.value !== null ? [String(node.value)] : []
}

function refusal(shown: string, isTable: boolean): CopydeskError {
  return isTable
    ? new CopydeskError('registry', `\`${shown}\` has no column \`tag\``, {
        remedy: 'Name the column of the tags `tag`, or name another file',
      })
    : new CopydeskError('registry', `\`${shown}\` is no list of tags that could be added to`, {
        remedy: 'Write one entry a line, each after `- `, or name a new file',
      })
}

function untouched(shown: string): CopydeskError {
  return new CopydeskError(
    'registry',
    `\`${shown}\` was left as it is: tags behind its last line would change what stands there`,
    { remedy: 'Put a line break behind the last entry, or name a new file' },
  )
}
