import { CopydeskError } from '../core/errors.js'
import { entry, type Node } from '../core/node.js'
import { looseKey } from '../hashtags/spelling.js'
import { readYaml } from '../syntax/yaml.js'
import type { UsedHashtag } from '../used-hashtags.js'

const head = `# The hashtags of the house. One entry a tag; a policy names this file under \`data\`:
#
#   data: {hashtags: ./hashtags.yaml}
#
# Beside \`tag\`, an entry may have aliases, owner, campaigns, requiredFor, channels, from, until,
# status (active, retired, banned), successor, reason and approvedBy.

`

/**
 * A registry with the unregistered tags that it lacks. What stands in it already stays as it is.
 *
 * @param known the text of the registry so far; absent: there is none
 * @param shown what it is called in messages
 * @throws CopydeskError for a registry that can't be added to
 */
export function registryWith(
  tags: readonly UsedHashtag[],
  known: string | undefined,
  shown: string,
): { readonly text: string; readonly added: number } {
  const registered = known === undefined ? new Set<string>() : keysOf(known, shown)
  const fresh = tags.filter(
    ({ tag, status }) => status === 'unregistered' && !registered.has(looseKey(tag)),
  )
  const entries = fresh.map(entryOf).join('')
  if (known === undefined) return { text: head + entries, added: fresh.length }
  const gap = known === '' || known.endsWith('\n') ? '' : '\n'
  return { text: known + gap + entries, added: fresh.length }
}

function entryOf({ tag, spellings, uses, path }: UsedHashtag): string {
  const others = spellings.slice(1).map((spelling) => `#${spelling.tag}`)
  const also = others.length > 0 ? `, also as ${others.slice(0, 5).join(', ')}` : ''
  const remark = `used ${uses === 1 ? 'once' : `${uses} times`}${also}, first in ${oneLine(path)}`
  return `- tag: ${scalar(tag)} # ${remark}\n`
}

/** What YAML reads as a text, and as this text, without quotes. */
const plainScalar = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M}\p{N}_]*$/iu

function scalar(tag: string): string {
  return plainScalar.test(tag) ? tag : JSON.stringify(tag)
}

function oneLine(path: string): string {
  return path.replace(/[\p{Cc}\u{2028}\u{2029}]/gu, '?')
}

/** The tags and aliases of a registry. */
function keysOf(text: string, shown: string): ReadonlySet<string> {
  const { documents, problems } = readYaml({ path: shown, text })
  const node = documents.find((document) => document.node !== undefined)?.node
  const isBroken = problems.some(({ severity }) => severity === 'error')
  if (isBroken || documents.length > 1 || (node && (node.type !== 'list' || isFlow(node, text))))
    throw new CopydeskError('registry', `\`${shown}\` is no list of tags that could be added to`, {
      remedy: 'Name a YAML file with one entry a line, each after `- `, or a new file',
    })
  const items = node?.type === 'list' ? node.items : []
  return new Set(items.flatMap(namesOf).map(looseKey))
}

/** Whether a list is written in brackets. */
function isFlow(node: Node, text: string): boolean {
  return text.charAt(node.span.start) === '['
}

function namesOf(item: Node): readonly string[] {
  if (item.type === 'scalar') return [String(item.value)]
  const aliases = entry(item, 'aliases')?.value
  const listed = aliases?.type === 'list' ? aliases.items : aliases ? [aliases] : []
  return [entry(item, 'tag')?.value, ...listed].flatMap((node) =>
    node?.type === 'scalar' ? [String(node.value)] : [],
  )
}
