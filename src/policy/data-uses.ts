import { entry, type Node } from '../core/node.js'
import type { Schema } from '../core/schema.js'
import { isText, type TextNode } from './data-files.js'
import type { Origins, PolicyFile, RuleEntry } from './merge.js'
import { relativeFile } from './resolve.js'

/** Data in an option that may have it from files. */
export interface DataUse {
  readonly ruleId: string
  readonly option: string
  /** Its name under `data`; absent: the option names its files itself. */
  readonly name?: string
  /** The files that it is in, whether they are there or not; `[]` for what stands in the policy alone. */
  readonly files: readonly DataPath[]
}

/** A data file as a policy names it. */
export interface DataPath {
  readonly path: string
  /** The path of the policy in which that is written, from where it leads. */
  readonly from: string
}

/**
 * What every option has its data from, in the order of the rules. Nothing is read.
 *
 * @param options the schema of the options of a rule; `undefined` for a kind that is not known
 */
export function dataUses(
  files: readonly PolicyFile[],
  rules: readonly RuleEntry[],
  options: (rule: RuleEntry) => Schema | undefined,
  origins: Origins,
): readonly DataUse[] {
  const named = new Map<string, DataPath[]>()
  for (const { root, source } of files) {
    const data = entry(root, 'data')?.value
    for (const { key, value } of data?.type === 'map' ? data.entries : []) {
      const paths = texts(value).filter(isPath)
      const known = named.get(key) ?? []
      named.set(key, [...known, ...paths.map((node) => ({ path: node.value, from: source.path }))])
    }
  }
  return rules.flatMap((rule) =>
    rule.node.entries.flatMap(({ key: option, value }): readonly DataUse[] => {
      const schema = options(rule)?.properties ?? {}
      if (!Object.hasOwn(schema, option) || !schema[option]?.file) return []
      const said = texts(value)
      const own = said
        .filter(isPath)
        .map((node) => ({ path: node.value, from: origins.get(node)?.path ?? '' }))
      const names = said.map((node) => node.value).filter((text) => /^\$[^$]/u.test(text))
      const use = { ruleId: rule.id, option }
      return [
        ...names.map((text) => {
          const name = text.slice(1)
          return { ...use, name, files: named.get(name) ?? [] }
        }),
        ...(own.length > 0 ? [{ ...use, files: own }] : []),
      ]
    }),
  )
}

/** A text, or those among the items of a list. */
function texts(node: Node): readonly TextNode[] {
  return (node.type === 'list' ? node.items : [node]).filter(isText)
}

function isPath({ value }: TextNode): boolean {
  return relativeFile.test(value)
}
