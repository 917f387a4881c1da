import type { Schema } from './schema.js'

/** A phrase, or a regular expression. */
export type Term = string | { readonly regex: string }

export type Terms = Term | readonly Term[]

const term: Schema = {
  anyOf: [
    { type: 'string', minLength: 1, description: 'A phrase. `{0,3}` stands for that many words.' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['regex'],
      description: 'A regular expression.',
      properties: {
        regex: {
          type: 'string',
          minLength: 1,
          description: 'The expression, without slashes. Matched in linear time, or refused.',
        },
      },
    },
  ],
}

/** One term, or a list of them. */
export const termsSchema: Schema = {
  anyOf: [
    ...(term.anyOf ?? []),
    { type: 'array', minItems: 1, items: term, description: 'A list of them.' },
  ],
}

/** One term or many, as a list. */
export function listed(given: Terms): readonly Term[] {
  return Array.isArray(given) ? (given as readonly Term[]) : [given as Term]
}

/** Where a term stands: one term at the key itself, a term of a list at its index. */
export function termPath(
  terms: Terms,
  path: readonly string[],
  index: number,
): readonly (string | number)[] {
  return Array.isArray(terms) ? [...path, index] : path
}
