import { typed, type OptionsOf, type Schema } from '../../core/schema.js'
import { termsSchema, type Terms } from '../../core/terms.js'

function terms(description: string) {
  return typed<Terms>({ $ref: '#/$defs/terms', description })
}

const scopes = ['published', 'raw', 'prose', 'sentence', 'links', 'hashtags', 'mentions', 'fields']

const scope: Schema = {
  anyOf: [
    { enum: scopes },
    { type: 'string', pattern: '^/.+$', description: 'A path into the metadata: `/media/*/alt`.' },
  ],
}

export const options = {
  type: 'object',
  additionalProperties: false,
  $defs: { terms: termsSchema },
  properties: {
    find: terms('What must not occur, or with `min` and `max`: how often it may.'),
    swap: {
      type: 'object',
      minProperties: 1,
      description:
        'From what is found to what to write instead: one replacement (a fix), or a list to choose from.',
      additionalProperties: {
        anyOf: [{ type: 'string' }, { type: 'array', minItems: 1, items: { type: 'string' } }],
      },
    },
    require: terms('What must occur: at least one of these.'),
    near: {
      type: 'object',
      additionalProperties: false,
      required: ['find'],
      description: 'Only a `find` with one of these close by counts.',
      properties: {
        find: terms('What must be close by.'),
        within: {
          type: 'integer',
          minimum: 0,
          maximum: 50,
          default: 5,
          description: 'Most words in between.',
        },
        side: {
          enum: ['before', 'after', 'either'],
          default: 'either',
          description: 'On which side of the found it must be.',
        },
      },
    },
    any: terms('The rule looks only at texts with one of these.'),
    all: terms('The rule looks only at texts with all of these.'),
    none: terms('The rule looks only at texts with none of these.'),
    min: { type: 'integer', minimum: 1, description: 'Fewest times `find` must occur.' },
    max: {
      type: 'integer',
      minimum: 0,
      description: 'Most times `find` may occur; the first beyond is marked.',
    },
    scope: typed<string | readonly string[]>({
      description: 'Where to look. Absent: `published`, what the channel shows.',
      anyOf: [
        ...(scope.anyOf ?? []),
        { type: 'array', minItems: 1, items: scope, description: 'A list of them.' },
      ],
    }),
    exceptions: terms('What may stand although `find` or `swap` is part of it: `risk-free trial`.'),
    caseSensitive: {
      type: 'boolean',
      default: false,
      description: 'Whether phrases and expressions match only in the case they are written in.',
    },
    message: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      description:
        'The fact in your words; `{found}`, `{better}`, `{count}` and `{limit}` are filled in.',
    },
    remedy: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      description: 'What to do, in your words; the same are filled in.',
    },
  },
} as const satisfies Schema

export type PatternOptions = OptionsOf<typeof options>
