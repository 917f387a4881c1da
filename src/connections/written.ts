import type { OptionsOf, Schema } from '../core/schema.js'

const text = (description: string) => ({ type: 'string', minLength: 1, description }) as const
const texts = (description: string) =>
  ({ type: 'array', items: { type: 'string', minLength: 1 }, description }) as const

const properties = {
  tags: texts(
    'Whole hashtags, without `#`. `{brand}` stands for the name of the brand, `*` for any letters or none: `{brand}partner`, `*contest*`.',
  ),
  words: texts(
    'Words that are a label where they are set off: at the start of a line or a sentence before a colon, a stroke or its end, or in brackets.',
  ),
  phrases: texts(
    'Words that say it anywhere in a sentence. `{0,3}` stands for so many words, `{brand}` at the start or the end for the name of the brand.',
  ),
} as const

/** The ways of saying something. */
export const forms = {
  type: 'object',
  additionalProperties: false,
  properties,
} as const satisfies Schema

/** The words that say a connection. */
export const label = {
  type: 'object',
  additionalProperties: false,
  properties: {
    lang: text('Language of the words, as BCP 47. Absent: understood in all of them.'),
    for: texts('The connections that they say, as the draft names them. Absent: each.'),
    write: texts(
      'How it is written at the start of a post: `Ad:`. `{brand}` and `{payer}` are filled in from the draft; without them it is shown and not offered as an edit.',
    ),
    ...properties,
  },
} as const satisfies Schema

export type WrittenForms = OptionsOf<typeof forms>
export type WrittenLabel = OptionsOf<typeof label>

/** Names of a house. */
export const brands = {
  type: 'array',
  file: true,
  items: { type: 'string', minLength: 1 },
  description: 'The house: its names, its products, its handles (`@acme`).',
} as const satisfies Schema

/** Handles of people who work there. */
export const employees = {
  type: 'array',
  file: true,
  items: { type: 'string', minLength: 1 },
  description: 'Handles of people who work there.',
} as const satisfies Schema
