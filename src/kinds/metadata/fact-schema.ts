import { typed, type Schema } from '../../core/schema.js'

/** The JSON Schema keywords that facts can be described with. A keyword that is not here is a mistake in the policy, not ignored. */
export interface FactSchema {
  readonly type?: FactType | readonly FactType[]
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly const?: string | number | boolean | null
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: FactSchema
  readonly properties?: Readonly<Record<string, FactSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly anyOf?: readonly FactSchema[]
  readonly not?: FactSchema
  readonly description?: string
}

export const factTypes = [
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
] as const
export type FactType = (typeof factTypes)[number]

const self: Schema = { $ref: '#/$defs/factSchema' }
const count: Schema = { type: 'integer', minimum: 0 }
const names: Schema = { type: 'array', items: { type: 'string' } }

/** The schema of {@link FactSchema}, under the name that `$ref` uses. */
export const factSchemaDefinition: Schema = {
  type: 'object',
  additionalProperties: false,
  description: 'A JSON Schema over facts.',
  properties: {
    type: {
      anyOf: [{ enum: factTypes }, { type: 'array', minItems: 1, items: { enum: factTypes } }],
    },
    enum: { type: 'array', minItems: 1, items: {} },
    const: {},
    pattern: {
      type: 'string',
      description: 'A regular expression, matched in linear time or refused.',
    },
    minLength: count,
    maxLength: count,
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    minItems: count,
    maxItems: count,
    items: self,
    properties: { type: 'object', additionalProperties: self },
    required: names,
    additionalProperties: { type: 'boolean' },
    anyOf: { type: 'array', minItems: 1, items: self },
    not: self,
    description: { type: 'string' },
  },
}

/** Where a {@link FactSchema} is asked for. */
export const factSchema = typed<FactSchema>({
  ...self,
  description: 'A JSON Schema over the facts: `properties`, `required`, `enum`, `pattern`, …',
})
