import type { Problem } from '../core/problem.js'
import { entry, type Entry, type ListNode, type MapNode, type Node } from '../core/node.js'
import type { Source } from '../core/source.js'
import { isFinal, lockedAt, sidewaysWeakenings } from './final.js'
import { and, didYouMean, mistake } from './mistakes.js'

/** Which file a node of the effective policy was written in. */
export type Origins = WeakMap<Node, Source>

/** A policy file, parsed. */
export interface PolicyFile {
  readonly source: Source
  readonly root: MapNode
}

/** One rule as all files together write it. */
export interface RuleEntry {
  readonly id: string
  readonly node: MapNode
}

/** All files as one. */
export interface Merged {
  /** Everything but the rules. */
  readonly root: MapNode
  readonly rules: readonly RuleEntry[]
  readonly problems: readonly Problem[]
}

/**
 * Merges files, the most basic first: a later scalar replaces, lists append (`"!remove x"` takes `x` out), maps merge deeply,
 * rules merge by id.
 *
 * @param origins of what was put into the files from elsewhere; those of all other nodes are added
 */
export function merge(files: readonly PolicyFile[], origins: Origins): Merged {
  const problems: Problem[] = []
  const rules = new Map<string, MapNode>()
  let root: MapNode | undefined
  for (const file of files) {
    remember(file.root, file.source, origins)
    problems.push(...sidewaysWeakenings(rules, file, origins))
    const rest = without(file.root, ['rules', 'extends', 'name', 'summary'])
    origins.set(rest, file.source)
    root = root ? (mergeNodes(root, rest, origins, problems) as MapNode) : rest
    mergeRules(file, rules, origins, problems)
  }
  const entries = [...rules].map(([id, node]) => ({ id, node }))
  return {
    root: root ?? { type: 'map', entries: [], span: { start: 0, end: 0 } },
    rules: entries,
    problems,
  }
}

function mergeRules(
  { source, root }: PolicyFile,
  rules: Map<string, MapNode>,
  origins: Origins,
  problems: Problem[],
): void {
  const list = entry(root, 'rules')?.value
  if (list?.type !== 'list') return
  const here = new Set<string>()
  for (const node of list.items) {
    const idNode = entry(node, 'id')?.value
    if (node.type !== 'map' || idNode?.type !== 'scalar' || typeof idNode.value !== 'string')
      continue
    const id = idNode.value
    const at = { source, span: idNode.span }
    const inherited = rules.get(id)
    const kind = entry(node, 'kind')
    if (here.has(id)) {
      problems.push(
        mistake(
          'policy/duplicate-rule',
          `Rule \`${id}\` stands twice in this file`,
          'Join the two, or rename one',
          at,
        ),
      )
    } else if (inherited && kind) {
      problems.push(
        mistake(
          'policy/duplicate-rule',
          `Rule \`${id}\` is inherited already`,
          'Leave out `kind` to amend it, or rename it',
          at,
          { ruleId: id },
        ),
      )
    } else if (!inherited && !kind) {
      const remedy =
        rules.size > 0
          ? and(didYouMean(id, [...rules.keys()].slice(0, 20)), 'A new rule needs a `kind`')
          : 'Add `kind:` for a new rule'
      problems.push(
        mistake(
          'policy/amends-nothing',
          `Rule \`${id}\` has no \`kind\`, and none of this id is inherited`,
          remedy,
          at,
          { ruleId: id },
        ),
      )
    } else if (inherited) {
      if (isFinal(inherited)) problems.push(...weakenings(inherited, node, id, source, origins))
      rules.set(id, mergeNodes(inherited, node, origins, problems) as MapNode)
    } else {
      rules.set(id, node)
    }
    here.add(id)
  }
}

const strength = ['off', 'info', 'warning', 'error']
/** What may be said anew of a final rule without changing what it holds drafts to. */
const harmless = new Set(['id', 'why', 'source', 'examples'])

/** A final rule may be made more severe and explained better; everything else might weaken it. */
function weakenings(
  inherited: MapNode,
  amendment: MapNode,
  id: string,
  source: Source,
  origins: Origins,
): readonly Problem[] {
  const locked = lockedAt(inherited, origins)
  return amendment.entries.flatMap((change) => {
    if (harmless.has(change.key) || isRaised(change, inherited) || isTrue(change)) return []
    return [
      mistake(
        'policy/final',
        `Rule \`${id}\` is final (${locked}), so \`${change.key}\` can't be changed here`,
        'Remove this line, or ask the owner of the rule',
        { source, span: change.keySpan },
        { ruleId: id },
      ),
    ]
  })
}

function isTrue({ key, value }: Entry): boolean {
  return key === 'final' && value.type === 'scalar' && value.value === true
}

function isRaised(change: Entry, inherited: MapNode): boolean {
  if (change.key !== 'severity' || change.value.type !== 'scalar') return false
  const before = entry(inherited, 'severity')?.value
  const from = strength.indexOf(before?.type === 'scalar' ? String(before.value) : 'error')
  return strength.indexOf(String(change.value.value)) >= from
}

/** Lets every node of a file know its file; what came into it from another file knows that one already. */
export function remember(root: Node, source: Source, origins: Origins): void {
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (origins.has(node)) continue
    origins.set(node, source)
    // Not spread: a list may be longer than a call has arguments.
    if (node.type === 'list') for (const item of node.items) open.push(item)
    if (node.type === 'map') for (const { value } of node.entries) open.push(value)
  }
}

function without(map: MapNode, keys: readonly string[]): MapNode {
  return { ...map, entries: map.entries.filter(({ key }) => !keys.includes(key)) }
}

function mergeNodes(base: Node, over: Node, origins: Origins, problems: Problem[]): Node {
  const source = origins.get(over)
  let merged: Node = over
  if (base.type === 'map' && over.type === 'map') merged = mergeMaps(base, over, origins, problems)
  else if (base.type === 'list' || over.type === 'list')
    merged = appendList(listed(base), listed(over), origins, problems)
  if (source && merged !== over) origins.set(merged, source)
  return merged
}

function mergeMaps(base: MapNode, over: MapNode, origins: Origins, problems: Problem[]): MapNode {
  const changes = new Map(over.entries.map((change) => [change.key, change]))
  const kept = base.entries.map((inherited) => {
    const change = changes.get(inherited.key)
    changes.delete(inherited.key)
    return change
      ? { ...change, value: mergeNodes(inherited.value, change.value, origins, problems) }
      : inherited
  })
  return { type: 'map', entries: [...kept, ...changes.values()], span: over.span }
}

/** One value counts as a list of one. */
function listed(node: Node): ListNode {
  return node.type === 'list' ? node : { type: 'list', items: [node], span: node.span }
}

/** An entry that takes an inherited one out: `"!remove guaranteed"`. */
const removal = /^!remove (.+)$/su

function appendList(
  base: ListNode,
  over: ListNode,
  origins: Origins,
  problems: Problem[],
): ListNode {
  let items: readonly Node[] = base.items
  const added: Node[] = []
  for (const item of over.items) {
    const wanted =
      item.type === 'scalar' && typeof item.value === 'string'
        ? removal.exec(item.value)?.[1]
        : undefined
    if (wanted === undefined) {
      added.push(item)
      continue
    }
    const left = items.filter(
      (inherited) => !(inherited.type === 'scalar' && String(inherited.value) === wanted),
    )
    const source = origins.get(item)
    if (left.length === items.length && source) {
      const names = items.flatMap((inherited) =>
        inherited.type === 'scalar' ? [String(inherited.value)] : [],
      )
      problems.push(
        mistake(
          'policy/nothing-to-remove',
          `Nothing to remove: no inherited entry is \`${wanted}\``,
          didYouMean(wanted, names.slice(0, 50)),
          { source, span: item.span },
        ),
      )
    }
    items = left
  }
  return { type: 'list', items: [...items, ...added], span: over.span }
}
