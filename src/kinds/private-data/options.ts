import { detectors } from '../../detectors/index.js'
import type { Schema } from '../../core/schema.js'

const types = detectors.map(({ type }) => type)

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    types: {
      type: 'array',
      minItems: 1,
      items: { enum: types },
      description: 'What to look for, by the names of Presidio. Absent: everything.',
    },
    threshold: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.5,
      description: 'How sure it must be. A shape alone is about 0.6, with a checksum over 0.9.',
    },
    allow: {
      type: 'array',
      file: true,
      items: { type: 'string', minLength: 1 },
      description:
        'What may be said in public: the house’s own addresses and numbers, however they are written; `@acme.com` for all of a domain.',
    },
  },
} as const satisfies Schema
