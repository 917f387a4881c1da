import type { MapNode, Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Schema } from '../core/schema.js'
import { factSchema, instants, schemaInside } from './facts.js'
import { instantForms, judgeInstant } from '../calendar/written-time.js'
import { listed, type Report } from './report.js'

/** Which facts can't be what they are meant to be. */
export interface FactCheck {
  /** Their names, `author.employee`, `media.0`; they count as not said. */
  readonly refused: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Says how the repository calls a fact. */
export type NameOf = (fact: string) => string

const nothingRefused: FactCheck = { refused: new Set(), problems: [] }

/**
 * Compares facts with the types the design gives them, and points in time with the calendar. Unknown names and `null` are always fine.
 *
 * @param own the facts as the draft says them, under our names
 */
export function checkFacts(own: MapNode, nameOf: NameOf, report: Report): FactCheck {
  let refused: Set<string> | undefined
  const problems: Problem[] = []
  const refuse = (name: string, node: Node, problem: Omit<Problem, 'place'>): void => {
    refused ??= new Set()
    refused.add(name)
    problems.push(report(node.span, problem))
  }
  for (const { key, value } of own.entries) {
    const schema = factSchema(key)
    if (schema) checkFact(value, schema, key, nameOf, refuse)
  }
  return refused ? { refused, problems } : nothingRefused
}

type Refuse = (name: string, node: Node, problem: Omit<Problem, 'place'>) => void

/** Goes as deep as the schema does, however deep the value is. */
function checkFact(node: Node, schema: Schema, name: string, nameOf: NameOf, refuse: Refuse): void {
  if (isNull(node)) return
  if (instants.has(name)) {
    const problem = instantProblem(node, nameOf(name))
    if (problem) refuse(name, node, problem)
    return
  }
  const admitted = (schema.anyOf ?? [schema]).find((candidate) => admits(candidate, node))
  if (!admitted) {
    refuse(name, node, typeProblem(node, schema, nameOf(name)))
  } else if (node.type === 'scalar') {
    const problem = valueProblem(node.value, admitted, nameOf(name))
    if (problem) refuse(name, node, problem)
  } else if (node.type === 'list') {
    checkItems(node.items, admitted, name, nameOf, refuse)
  } else {
    for (const { key, value } of node.entries) {
      const inside = schemaInside(admitted, key)
      if (inside) checkFact(value, inside, `${name}.${key}`, nameOf, refuse)
    }
  }
}

function checkItems(
  items: readonly Node[],
  { items: schema }: Schema,
  name: string,
  nameOf: NameOf,
  refuse: Refuse,
): void {
  if (!schema) return
  for (const [index, item] of items.entries()) {
    const itemName = `${name}.${index}`
    if (isNull(item)) refuse(itemName, item, typeProblem(item, schema, nameOf(itemName)))
    else checkFact(item, schema, itemName, nameOf, refuse)
  }
}

function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null
}

function admits({ type }: Schema, node: Node): boolean {
  switch (node.type) {
    case 'map':
      return type === 'object'
    case 'list':
      return type === 'array'
    case 'scalar':
      return type === typeof node.value || (type === 'integer' && Number.isSafeInteger(node.value))
  }
}

function instantProblem(node: Node, name: string): Omit<Problem, 'place'> | undefined {
  const verdict =
    node.type === 'scalar' && typeof node.value === 'string' ? judgeInstant(node.value) : 'no-form'
  if (verdict === 'ok') return undefined
  return {
    code: 'draft/instant',
    severity: 'error',
    message:
      verdict === 'no-day'
        ? `Fact \`${name}\` names a day, a time or an offset that does not exist`
        : `Fact \`${name}\` is no date or time that can be read, expected ISO 8601`,
    remedy: `Write it like ${listed(instantForms)}`,
  }
}

function typeProblem(node: Node, schema: Schema, name: string): Omit<Problem, 'place'> {
  const parts = Object.keys(
    (schema.anyOf ?? [schema]).find((one) => one.properties)?.properties ?? {},
  )
  const isQuotable = node.type === 'scalar' && typeof node.value !== 'string'
  return {
    code: 'draft/fact-type',
    severity: 'error',
    message: `Fact \`${name}\` is ${kindOf(node)}, expected ${expected(schema)}`,
    remedy:
      isQuotable && (schema.anyOf ?? [schema]).some(({ type }) => type === 'string')
        ? 'Put the value in quotes'
        : parts.length > 0
          ? `Say its parts by name: ${listed(
              parts.map((part) => `${name}.${part}`),
              'and',
            )}`
          : `Write ${expected(schema)}`,
  }
}

function valueProblem(
  value: unknown,
  schema: Schema,
  name: string,
): Omit<Problem, 'place'> | undefined {
  const { enum: values, minimum } = schema
  if (values && !values.includes(value as string | number)) {
    const known = listed(values.map(String))
    return {
      code: 'draft/fact-value',
      severity: 'error',
      message: `Fact \`${name}\` has a value that means nothing here, expected ${known}`,
      remedy: `Write ${known}`,
    }
  }
  if (minimum !== undefined && typeof value === 'number' && value < minimum) {
    return {
      code: 'draft/fact-value',
      severity: 'error',
      message: `Fact \`${name}\` is too small, expected at least \`${minimum}\``,
      remedy: `Write \`${minimum}\` or more`,
    }
  }
  return undefined
}

/** What a value is, for a message. */
export function kindOf(node: Node): string {
  if (node.type === 'map') return 'a map of names and values'
  if (node.type === 'list') return 'a list'
  if (node.value === null) return 'empty'
  if (typeof node.value === 'string') return 'a text'
  return typeof node.value === 'number' ? 'a number' : '`true` or `false`'
}

function expected(schema: Schema): string {
  return (schema.anyOf ?? [schema]).map(describe).join(' or ')
}

function describe({ type, items }: Schema): string {
  switch (type) {
    case 'object':
      return 'a map of names and values'
    case 'array':
      return items?.type === 'string' ? 'a list of texts' : 'a list of maps'
    case 'boolean':
      return '`true` or `false`'
    case 'integer':
      return 'a whole number'
    case 'number':
      return 'a number'
    default:
      return 'a text'
  }
}
