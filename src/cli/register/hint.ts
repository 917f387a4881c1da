import { readFileSync } from 'node:fs'
import { entry, type Node } from '../../core/node.js'
import type { LoadedPolicy } from '../../node/load-policy-file.js'
import { shownPath } from '../../node/roots.js'
import { readDocument } from '../../policy/resolve.js'

const pack = 'copydesk:hashtags'

/**
 * What is to be written into the policy so that it holds drafts to a register, as lines of YAML.
 *
 * @param register absolute
 * @param cwd what the policy is shown from
 */
export function hintFor(
  register: string,
  { policy, file, base }: LoadedPolicy,
  cwd: string,
): string {
  const path = scalar(relativePath(register, base))
  if (file === undefined) {
    const lines = [
      'copydesk: 1',
      `extends: [copydesk:recommended, ${pack}]`,
      'data:',
      `  hashtags: ${path}`,
    ]
    return said('Begin a policy, copydesk.yaml, with', lines)
  }
  const { node: root } = readDocument({ path: file, text: readFileSync(file, 'utf8') })
  const rules = policy.rules.filter(
    ({ kind, options }) => kind === 'hashtags' && options['registry'] !== undefined,
  )
  const names = policy.dataUses
    .filter(({ ruleId, option }) => option === 'registry' && rules.some(({ id }) => id === ruleId))
    .flatMap(({ name }) => name ?? [])
  const [rule] = rules
  const lines =
    rule && names.length === 0
      ? [`- ${path} # under \`registry\` of the rule ${rule.id}`]
      : [
          ...(rule ? [] : extending(entry(root, 'extends')?.value)),
          ...naming(path, names.includes('hashtags') ? 'hashtags' : (names[0] ?? 'hashtags'), root),
        ]
  return said(`For drafts to be held to it, write into ${shownPath(file, cwd)}`, lines)
}

function said(where: string, lines: readonly string[]): string {
  return `${where}:\n\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function extending(known: Node | undefined): readonly string[] {
  const names = (known?.type === 'list' ? known.items : [known]).flatMap((node) =>
    node?.type === 'scalar' ? [String(node.value)] : [],
  )
  return names.length === 0
    ? [`extends: ${pack}`]
    : [`extends: [${[...names, pack].map(scalar).join(', ')}] # in the place of the old line`]
}

function naming(path: string, name: string, root: Node | undefined): readonly string[] {
  const data = entry(root, 'data')?.value
  const known = entry(data, name)?.value
  if (known?.type === 'list') return [`- ${path} # an entry more of \`${name}\` under \`data\``]
  if (known?.type === 'scalar')
    return [
      `${name}: [${scalar(String(known.value))}, ${path}] # under \`data\`, in the place of the old line`,
    ]
  return data ? [`${name}: ${path} # under \`data\``] : ['data:', `  ${name}: ${path}`]
}

function relativePath(file: string, folder: string): string {
  const path = shownPath(file, folder)
  return path.startsWith('../') ? path : `./${path}`
}

/** A path or a name as YAML reads it, also in brackets. */
function scalar(text: string): string {
  return /^[\w./@-][\w./:@-]*$/u.test(text) && !/^@|:$/u.test(text) ? text : JSON.stringify(text)
}
