import type { Tools } from '../../core/kind.js'
import { PatternError } from '../../core/matcher.js'
import { plain, type Json, type Node } from '../../core/node.js'
import { never, verbatim } from '../../text/located.js'
import { viewOf } from '../../text/view.js'
import type { FactSchema, FactType } from './fact-schema.js'

type Path = readonly (string | number)[]

/** A fact that is not as its schema wants it. */
export type Mismatch =
  | { readonly code: 'missing'; readonly path: Path; readonly node: Node }
  | { readonly code: 'unknown'; readonly path: Path; readonly node: Node }
  | {
      readonly code: 'mismatch'
      readonly path: Path
      readonly node: Node
      readonly expected: string
    }

/** Says what of a node is not as the schema wants it; never throws. */
export type Validate = (node: Node, path: Path) => readonly Mismatch[]

/**
 * Compiles a schema once. JSON Schema libraries run a policy's `pattern` on a backtracking engine or build code at run time;
 * this one matches in linear time and keeps every mismatch's place.
 */
export function compileSchema(schema: FactSchema, at: Path, tools: Tools): Validate {
  const checks: Validate[] = []
  const test = (expected: string, holds: (node: Node) => boolean) =>
    checks.push((node, path) => (holds(node) ? [] : [{ code: 'mismatch', path, node, expected }]))

  if (schema.type !== undefined) {
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type
    test(types.map((type) => typeNames[type]).join(' or '), (node) =>
      types.some((type) => isOfType(node, type)),
    )
  }
  if (schema.enum) {
    const allowed = schema.enum
    test(`one of ${allowed.map((value) => `\`${String(value)}\``).join(', ')}`, (node) =>
      node.type === 'scalar' && allowed.includes(node.value))
  }
  if (schema.const !== undefined)
    test(`\`${String(schema.const)}\``, (node) =>
      node.type === 'scalar' && node.value === schema.const)
  addSizes(schema, test)
  if (schema.pattern !== undefined) {
    const matches = compilePattern(schema.pattern, [...at, 'pattern'], tools)
    test(
      schema.description ?? `text that matches \`${schema.pattern}\``,
      (node) => typeof value(node) !== 'string' || matches(String(value(node))),
    )
  }
  if (schema.items) {
    const validate = compileSchema(schema.items, [...at, 'items'], tools)
    checks.push((node, path) =>
      node.type === 'list'
        ? node.items.flatMap((item, index) => validate(item, [...path, index]))
        : [],
    )
  }
  checks.push(...compileObject(schema, at, tools))
  if (schema.anyOf) {
    const options = schema.anyOf.map((option, index) =>
      compileSchema(option, [...at, 'anyOf', index], tools),
    )
    const expected =
      schema.description ??
      schema.anyOf.map((option) => option.description ?? describe(option)).join(', or ')
    checks.push((node, path) =>
      options.some((validate) => validate(node, path).length === 0)
        ? []
        : [{ code: 'mismatch', path, node, expected }],
    )
  }
  if (schema.not) {
    const validate = compileSchema(schema.not, [...at, 'not'], tools)
    const expected =
      schema.description ?? `anything but ${schema.not.description ?? describe(schema.not)}`
    checks.push((node, path) =>
      validate(node, path).length > 0 ? [] : [{ code: 'mismatch', path, node, expected }],
    )
  }
  return (node, path) => checks.flatMap((check) => check(node, path))
}

function compileObject(schema: FactSchema, at: Path, tools: Tools): readonly Validate[] {
  const { properties = {}, required = [], additionalProperties = true } = schema
  const validators = new Map(
    Object.entries(properties).map(([name, inner]) => [
      name,
      compileSchema(inner, [...at, 'properties', name], tools),
    ]),
  )
  if (validators.size === 0 && required.length === 0 && additionalProperties) return []
  return [
    (node, path) => {
      if (node.type !== 'map') return []
      const said = new Set(
        node.entries.filter((entry) => !isEmpty(entry.value)).map(({ key }) => key),
      )
      const missing = required
        .filter((name) => !said.has(name))
        .map((name): Mismatch => ({ code: 'missing', path: [...path, name], node }))
      const inner = node.entries.flatMap(({ key, value: child }) => {
        const validate = validators.get(key)
        if (validate) return validate(child, [...path, key])
        return additionalProperties
          ? []
          : [{ code: 'unknown', path: [...path, key], node: child } as const]
      })
      return [...missing, ...inner]
    },
  ]
}

function addSizes(
  schema: FactSchema,
  test: (expected: string, holds: (node: Node) => boolean) => void,
): void {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema
  const length = (node: Node) =>
    typeof value(node) === 'string' ? String(value(node)).length : undefined
  const size = (node: Node) => (typeof value(node) === 'number' ? Number(value(node)) : undefined)
  const items = (node: Node) => (node.type === 'list' ? node.items.length : undefined)
  const bound = (
    least: number | undefined,
    most: number | undefined,
    of: (node: Node) => number | undefined,
    unit: string,
  ) => {
    if (least !== undefined)
      test(`at least ${least}${unit}`, (node) => (of(node) ?? least) >= least)
    if (most !== undefined) test(`at most ${most}${unit}`, (node) => (of(node) ?? most) <= most)
  }
  bound(minLength, maxLength, length, ' characters')
  bound(minimum, maximum, size, '')
  bound(minItems, maxItems, items, ' entries')
}

function compilePattern(pattern: string, at: Path, tools: Tools): (text: string) => boolean {
  try {
    const find = tools.matchers.regex(pattern)
    return (text) => find(viewOf(verbatim(text, 0, text.length, never))).length > 0
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    tools.complain({ code: error.code, message: error.message, remedy: error.remedy, path: at })
    return () => true
  }
}

const typeNames: Readonly<Record<FactType, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'nothing',
}

function isOfType(node: Node, type: FactType): boolean {
  switch (type) {
    case 'object':
      return node.type === 'map'
    case 'array':
      return node.type === 'list'
    case 'integer':
      return Number.isInteger(value(node))
    case 'null':
      return value(node) === null
    default:
      return typeof value(node) === type
  }
}

/** A fact that is written but says nothing is not said. */
function isEmpty(node: Node): boolean {
  return (
    node.type === 'scalar' &&
    (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''))
  )
}

function value(node: Node): Json | undefined {
  return node.type === 'scalar' ? plain(node) : undefined
}

function describe(schema: FactSchema): string {
  if (typeof schema.type === 'string') return typeNames[schema.type]
  return schema.const === undefined ? 'what the policy describes' : `\`${String(schema.const)}\``
}
