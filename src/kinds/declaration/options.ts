import { brands, employees, forms } from '../../connections/written.js'
import type { OptionsOf, Schema } from '../../core/schema.js'

const texts = (description: string) =>
  ({ type: 'array', items: { type: 'string', minLength: 1 }, description }) as const

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    signals: {
      type: 'array',
      file: true,
      items: forms,
      description:
        'What gives a connection away. `tags` and `words` announce one, so that `relationship: none` contradicts them.',
    },
    hosts: texts('Hosts of links that are paid for: `amzn.to`.'),
    parameters: texts(
      'Names of link parameters that credit somebody: `affid`; with part of the host before `?` only there: `amazon?tag`.',
    ),
    brands,
    employees,
    markets: texts('The markets that rules know. A draft for readers beyond them is told of.'),
  },
} as const satisfies Schema

export type DeclarationOptions = OptionsOf<typeof options>
