import { didYouMean, oneOf } from './mistakes.js'
import { idPattern } from './schema.js'

/** An error as a compiled JSON Schema validator gives it. */
export interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** An error, and, of a value that fits no alternative, what the alternatives say of it. */
interface Gathered extends SchemaError {
  readonly inside: readonly SchemaError[]
}

/** A compiled validator: `true`, or `false` with `errors` set. */
export interface Validator {
  (data: unknown): boolean
  readonly errors?: readonly SchemaError[] | null
}

/** A schema error in words, at a path. `key`: it is the key that is wrong, not its value. */
export interface Complaint {
  readonly code: string
  readonly path: readonly string[]
  readonly key?: boolean
  readonly message: string
  readonly remedy: string
}

/**
 * Puts the errors of a validator into words: one complaint a mistake, at the deepest place that is certainly wrong.
 *
 * @param known the allowed keys of the map at a path, for the nearest name
 */
export function complaints(
  errors: readonly SchemaError[],
  data: unknown,
  known: (path: readonly string[]) => readonly string[],
): readonly Complaint[] {
  return withoutNoise(errors).map((error) =>
    complaint(error, valueAt(data, steps(error.instancePath)), known),
  )
}

/**
 * A value that fits none of several alternatives fails each of them in its own way. Where only one alternative is of the value's type, or
 * it has the keys of only one, its errors tell; otherwise one complaint names what was expected.
 */
function withoutNoise(errors: readonly SchemaError[]): readonly Gathered[] {
  const dropped = new Set<SchemaError>()
  const expectations = new Map<SchemaError, readonly SchemaError[]>()
  for (const [index, union] of errors.entries()) {
    if (union.keyword !== 'anyOf') continue
    const inside = errorsInside(errors, index)
    const branches = groupBy(inside, (error) => branchOf(error, union))
    const without = (keyword: string, those: readonly SchemaError[][]) =>
      those.filter(
        (branch) =>
          !branch.some(
            (error) => error.keyword === keyword && error.instancePath === union.instancePath,
          ),
      )
    const ofType = without('type', [...branches.values()])
    const meant = without('required', ofType)
    const fitting = ofType.length > 1 && meant.length === 1 ? meant : ofType
    const [only] = fitting
    for (const error of inside) {
      if (fitting.length !== 1 || !only?.includes(error)) dropped.add(error)
    }
    if (fitting.length === 1) dropped.add(union)
    else
      expectations.set(
        union,
        inside.filter((error) => error.instancePath === union.instancePath),
      )
  }
  return errors
    .filter((error) => !dropped.has(error))
    .map((error) => ({ ...error, inside: expectations.get(error) ?? [] }))
}

/** What the alternatives of a union say. A validator goes into the depth first, so it stands right before the union. */
function errorsInside(errors: readonly SchemaError[], index: number): readonly SchemaError[] {
  const { schemaPath, instancePath } = errors[index] ?? { schemaPath: '', instancePath: '' }
  let from = index
  while (from > 0 && isWithin(errors[from - 1]?.instancePath ?? '', instancePath)) from--
  return errors.slice(from, index).filter((error) => error.schemaPath.startsWith(`${schemaPath}/`))
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`)
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function branchOf(error: SchemaError, union: SchemaError): string {
  return error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0] ?? ''
}

function complaint(
  error: Gathered,
  value: unknown,
  known: (path: readonly string[]) => readonly string[],
): Complaint {
  const path = steps(error.instancePath)
  const { params } = error
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(params['additionalProperty'])
      return {
        code: 'policy/unknown-key',
        path: [...path, name],
        key: true,
        message: `Unexpected key \`${name}\``,
        remedy: didYouMean(name, known(path)),
      }
    }
    case 'required': {
      const name = String(params['missingProperty'])
      return {
        code: 'policy/missing-key',
        path,
        message: `Key \`${name}\` is missing`,
        remedy: `Add \`${name}:\``,
      }
    }
    case 'type':
      return {
        code: 'policy/type',
        path,
        message: `Expected ${typeName(params['type'])}, found ${found(value)}`,
        remedy: `Write ${typeName(params['type'])}`,
      }
    case 'anyOf': {
      const keys = error.inside.flatMap((each) =>
        each.keyword === 'required' ? [`\`${String(each.params['missingProperty'])}\``] : [],
      )
      if (keys.length > 1)
        return {
          code: 'policy/missing-key',
          path,
          message: `Key ${keys.join(' or ')} is missing`,
          remedy: `Add ${keys[0]}, or ${keys.slice(1).join(' or ')}`,
        }
      const names = error.inside.flatMap((each) => allowedBy(each))
      const types = error.inside.flatMap((each) =>
        each.keyword === 'type' ? [typeName(each.params['type'])] : [],
      )
      const expected =
        names.length > 0 ? `one of ${oneOf(names)}` : [...new Set(types)].join(' or ')
      return {
        code: 'policy/type',
        path,
        message: `Unexpected ${found(value)}, expected ${expected || 'something else'}`,
        remedy: names.length > 0 ? didYouMean(String(value), names) : `Write ${expected}`,
      }
    }
    case 'enum': {
      const allowed = allowedBy(error)
      return {
        code: 'policy/value',
        path,
        message: `Unexpected ${found(value)}, expected one of ${oneOf(allowed)}`,
        remedy:
          allowed.length === 1 ? `Write ${oneOf(allowed)}` : didYouMean(String(value), allowed),
      }
    }
    case 'pattern': {
      const spelling = spellings[String(params['pattern'])] ?? 'another spelling'
      return {
        code: 'policy/value',
        path,
        message: `Unexpected ${found(value)}, expected ${spelling}`,
        remedy: `Write ${spelling}`,
      }
    }
    case 'minProperties':
    case 'minItems':
    case 'minLength':
      return {
        code: 'policy/empty',
        path,
        message: `Expected something here, found ${found(value)}`,
        remedy: 'Fill it in, or remove the key',
      }
    case 'minimum':
    case 'maximum':
      return {
        code: 'policy/value',
        path,
        message: `Unexpected ${found(value)}, expected at ${error.keyword === 'minimum' ? 'least' : 'most'} \`${String(params['limit'])}\``,
        remedy: 'Change the number',
      }
    case 'maxLength':
      return {
        code: 'policy/value',
        path,
        message: `Text is too long, expected at most \`${String(params['limit'])}\` characters`,
        remedy: 'Shorten it',
      }
    default:
      return {
        code: 'policy/value',
        path,
        message: `Unexpected ${found(value)}`,
        remedy: 'Change it',
      }
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
}

function allowedBy({ keyword, params }: SchemaError): readonly string[] {
  return keyword === 'enum' ? (params['allowedValues'] as readonly unknown[]).map(String) : []
}

/** What the patterns of our schemas ask for, in words. */
const spellings: Readonly<Record<string, string>> = {
  [idPattern]: 'small letters, digits, `-` and `/`, such as `tone/shouting`',
  '^/.+$': 'a path that begins with `/`, such as `/media/*/alt`',
}

function typeName(type: unknown): string {
  return typeNames[String(type)] ?? String(type)
}

/** Longest value that a message repeats, in UTF-16 code units. */
const longest = 60

function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map'
  if (value === '') return 'empty text'
  const text = String(value)
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``
}

function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[step]
  }
  return value
}
