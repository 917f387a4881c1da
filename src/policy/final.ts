import { entry, type Entry, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import { lineStarts, point, type Source } from '../core/source.js'
import type { Origins } from './merge.js'
import { mistake } from './mistakes.js'

/** Whether nobody further down may weaken a rule. */
export function isFinal(rule: MapNode): boolean {
  const node = entry(rule, 'final')?.value
  return node?.type === 'scalar' && node.value === true
}

/** Where a rule was locked, as people read it. */
export function lockedAt(rule: MapNode, origins: Origins): string {
  const lock = entry(rule, 'final')
  const source = lock && origins.get(lock.value)
  if (!lock || !source || lineStarts(source).length === 0) return 'an inherited policy'
  return `${source.path}:${point(source, lock.keySpan.start).line}`
}

/** Takes an entry out of an inherited list. */
const removal = /^!remove /u

/**
 * What a file changes beside a final rule that would weaken it all the same: the data it names, the figures it counts by.
 * Adding to a list of data weakens nothing.
 */
export function sidewaysWeakenings(
  rules: ReadonlyMap<string, MapNode>,
  { source, root }: { readonly source: Source; readonly root: MapNode },
  origins: Origins,
): readonly Problem[] {
  const locked = [...rules].filter(([, rule]) => isFinal(rule))
  return locked.flatMap(([id, rule]) => {
    const complain = (change: Entry, what: string) =>
      mistake(
        'policy/final',
        `Rule \`${id}\` is final (${lockedAt(rule, origins)}) and uses ${what}, so it can't be changed here`,
        'Remove this line, or ask the owner of the rule',
        { source, span: change.keySpan },
        { ruleId: id },
      )
    const used = referencesIn(rule)
    const data = entriesOf(entry(root, 'data')?.value)
      .filter((change) => used.has(change.key) && !onlyAdds(change.value))
      .map((change) => complain(change, `the data \`$${change.key}\``))
    const figures = kindOf(rule) === 'length' ? entriesOf(entry(root, 'channels')?.value) : []
    return [
      ...data,
      ...figures.map((change) => complain(change, `the figures of \`${change.key}\``)),
    ]
  })
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.type === 'map' ? node.entries : []
}

function onlyAdds(node: Node): boolean {
  return (
    node.type === 'list' &&
    !node.items.some((item) => item.type === 'scalar' && removal.test(String(item.value)))
  )
}

function kindOf(rule: MapNode): string | undefined {
  const kind = entry(rule, 'kind')?.value
  return kind?.type === 'scalar' ? String(kind.value) : undefined
}

/** The names of the data that a rule uses. */
function referencesIn(rule: MapNode): ReadonlySet<string> {
  const names = new Set<string>()
  const open: Node[] = [rule]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'list') for (const item of node.items) open.push(item)
    else if (node.type === 'map') for (const { value } of node.entries) open.push(value)
    else if (typeof node.value === 'string' && /^\$[^$]/u.test(node.value))
      names.add(node.value.slice(1))
  }
  return names
}
