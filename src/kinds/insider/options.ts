import { brands, employees, label } from '../../connections/written.js'
import type { Schema } from '../../core/schema.js'

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    praise: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1 },
      description: 'Words of praise. They count in a sentence that names the house.',
    },
    labels: {
      type: 'array',
      file: true,
      minItems: 1,
      items: label,
      description: 'The words that say that the author works there.',
    },
    brands,
    employees,
    market: {
      type: 'string',
      minLength: 1,
      description:
        'The market whose readers are told, as ISO 3166. Drafts that are for others alone are left alone.',
    },
  },
} as const satisfies Schema
