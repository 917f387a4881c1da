import type { MapNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import { place, type Source } from '../core/source.js'
import { readFlatYaml } from './flat-yaml.js'
import { readYaml } from './yaml.js'

/**
 * Reads YAML that must be one map: front matter, or the part `[start, end)` of a source that stands for it.
 *
 * @returns the map, unless there is an error; neither map nor problem for nothing but blanks and comments
 * @throws never
 */
export function readYamlMap(
  source: Source,
  start: number,
  end: number,
): { readonly node?: MapNode; readonly problems: readonly Problem[] } {
  const flat = readFlatYaml(source, start, end)
  if (flat) return { node: flat, problems: [] }

  const { documents, problems } = readYaml(source, { start, end })
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const [first, second] = documents.filter(({ node }) => node)
  if (second) {
    const problem: Problem = {
      code: 'yaml/second-document',
      severity: 'error',
      message: 'A second YAML document, expected one',
      remedy: 'Remove the line `---` or `...` before it, or move it to a file of its own',
      place: place(source, second.span),
    }
    return { problems: [...problems, problem] }
  }
  const node = first?.node
  if (!node) return { problems }
  if (node.type === 'map') return { node, problems }
  const problem: Problem = {
    code: 'yaml/not-a-map',
    severity: 'error',
    message: `A ${node.type === 'list' ? 'list' : 'text'} instead of names with values, expected \`name: value\` lines`,
    remedy: 'Write each fact on a line of its own as `name: value`',
    place: place(source, node.span),
  }
  return { problems: [...problems, problem] }
}
