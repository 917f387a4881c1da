import { icsLimits } from '../icalendar/components.js'
import { CopydeskError } from '../core/errors.js'
import { entry, type MapNode, type Node, type ScalarNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { readYaml } from '../syntax/yaml.js'
import type { PolicyFile } from './merge.js'
import { mistake, type At } from './mistakes.js'

/**
 * Gives the text behind a name: in `extends` `copydesk:NAME`, `./file.yaml` or a package; of a data file `./file.csv`, and nothing but such paths.
 *
 * @param spec as written in the policy
 * @param from the path of the policy it is written in
 * @returns the text with the path it is shown under; the same path for the same file, however it was named
 * @throws CopydeskError when there is none, or it may not be read; the message never quotes what is there
 */
export type Resolve = (spec: string, from: string) => Source

const deepest = 8
const mostFiles = 64
/** Longest policy or data file, in UTF-16 code units: ten times a policy of 5,000 terms. */
export const longestFile = 1 << 20

/** The longest that a file of a policy may be, in UTF-16 code units or in bytes. */
export function longestOf(path: string): number {
  return /\.ics$/iu.test(path) ? icsLimits.length : longestFile
}

/** The bounds for policies: they are trusted more than drafts, and long lists are what they are for. */
export const policyLimits = {
  length: longestFile,
  tokens: 400_000,
  keys: 20_000,
  nodes: 200_000,
  /** Columns of a table of data, its cells, and the UTF-16 code units of one. */
  columns: 100,
  cells: 200_000,
  cell: 65_536,
}

/** A file named from the policy it is written in: a policy or data. */
export const relativeFile = /^\.{1,2}\/[^\u0000-\u001f]*\.(?:ya?ml|json|csv|tsv|ics)$/iu
/** The code of a {@link CopydeskError} about a file that is not there. */
export const missingFile = 'policy/missing'
const table = /\.[ct]sv$/iu

/** All files of a policy, the most basic first, each once. */
export function loadFiles(
  source: Source,
  resolve: Resolve,
): { readonly files: readonly PolicyFile[]; readonly problems: readonly Problem[] } {
  const files: PolicyFile[] = []
  const problems: Problem[] = []
  const done = new Set<string>()
  const visit = (current: Source, chain: readonly string[]): void => {
    if (done.has(current.path)) return
    done.add(current.path)
    const { root, problems: faults } = readPolicyFile(current)
    problems.push(...faults)
    if (!root) return
    for (const { node, spec } of extended(root)) {
      const at = { source: current, span: node.span }
      const refusal = refuse(spec, chain, done.size)
      if (refusal) {
        problems.push(mistake(refusal.code, refusal.message, refusal.remedy, at))
        continue
      }
      const next = resolved(spec, at, resolve, problems)
      if (!next) continue
      if (chain.includes(next.path)) {
        const cycle = [...chain.slice(chain.indexOf(next.path)), next.path].join(' → ')
        problems.push(
          mistake(
            'policy/extends-cycle',
            `Policies extend each other in a circle: ${cycle}`,
            'Remove one of the steps',
            at,
          ),
        )
        continue
      }
      visit(next, [...chain, next.path])
    }
    files.push({ source: current, root })
  }
  visit(source, [source.path])
  return { files, problems }
}

function refuse(spec: string, chain: readonly string[], count: number) {
  if (chain.length > deepest) {
    return {
      code: 'policy/extends-depth',
      message: `Policies extend each other \`${chain.length}\` deep, expected at most \`${deepest}\``,
      remedy: 'Extend the basic ones directly',
    }
  }
  if (count >= mostFiles) {
    return {
      code: 'policy/extends-count',
      message: `Policy is made of more than \`${mostFiles}\` files`,
      remedy: 'Join some of them',
    }
  }
  if (table.test(spec)) {
    return {
      code: 'policy/extends-refused',
      message: '`extends` names a table, expected a policy in YAML',
      remedy: 'Name it under `data`',
    }
  }
  return spec.trim() === ''
    ? {
        code: 'policy/extends',
        message: '`extends` names nothing',
        remedy: 'Name a policy, or remove the entry',
      }
    : undefined
}

/**
 * The text behind a name in a policy; `undefined` if there is none, which has been reported.
 *
 * @param missing as what a file that is not there is reported; a mistake unless told
 */
export function resolved(
  spec: string,
  at: At,
  resolve: Resolve,
  problems: Problem[],
  missing?: 'warning',
): Source | undefined {
  try {
    return resolve(spec, at.source.path)
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error
    const severity = error.code === missingFile ? missing : undefined
    problems.push(
      mistake(error.code, error.message, error.remedy, at, severity ? { severity } : {}),
    )
    return undefined
  }
}

function extended(root: MapNode): readonly { readonly node: ScalarNode; readonly spec: string }[] {
  const node = entry(root, 'extends')?.value
  const items: readonly Node[] = node?.type === 'list' ? node.items : node ? [node] : []
  return items.flatMap((item) =>
    item.type === 'scalar' && typeof item.value === 'string'
      ? [{ node: item, spec: item.value }]
      : [],
  )
}

/** The YAML document of a policy or data file. Absent: there is none, or the file has mistakes. */
export function readDocument(source: Source): {
  readonly node?: Node
  readonly problems: readonly Problem[]
} {
  const { documents, problems } = readYaml(source, { limits: policyLimits })
  const located = problems.map((problem) =>
    problem.place
      ? mistake(
          problem.code,
          problem.message,
          problem.remedy,
          { source, span: spanOf(problem.place) },
          problem.severity === 'warning' ? { severity: 'warning' } : {},
        )
      : problem,
  )
  if (hasErrors(problems)) return { problems: located }
  const [document, second] = documents.filter(({ node }) => node !== undefined)
  if (second) {
    const several = mistake(
      'policy/documents',
      'File holds several YAML documents, expected one',
      'Remove the lines with `---`',
      { source, span: second.span },
    )
    return { problems: [...located, several] }
  }
  return { ...(document?.node && { node: document.node }), problems: located }
}

/** One YAML document that is a map. */
function readPolicyFile(source: Source): {
  readonly root?: MapNode
  readonly problems: readonly Problem[]
} {
  const { node, problems } = readDocument(source)
  if (node?.type === 'map') return { root: node, problems }
  if (hasErrors(problems)) return { problems }
  const remedy = 'Start it with `copydesk: 1`, then `rules:`'
  const wrong = node
    ? mistake('policy/type', 'Policy is not a map of keys', remedy, { source, span: node.span })
    : mistake('policy/empty', 'Policy is empty, so it would allow everything', remedy, {
        source,
        span: { start: 0, end: 0 },
      })
  return { problems: [...problems, wrong] }
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

function spanOf({
  start,
  end,
}: {
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}) {
  return { start: start.offset, end: end.offset }
}
