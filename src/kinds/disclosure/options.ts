import type { OptionsOf, Schema } from '../../core/schema.js'

const text = (description: string) => ({ type: 'string', minLength: 1, description }) as const
const texts = (description: string) =>
  ({ type: 'array', items: { type: 'string', minLength: 1 }, description }) as const

const form = {
  tags: texts(
    'Whole hashtags, without `#`. `{brand}` stands for the name of the brand, `*` for any letters or none: `{brand}partner`, `*contest*`.',
  ),
  words: texts(
    'Words that are a label where they are set off: at the start of a line before a colon, a stroke or its end, or in brackets.',
  ),
  phrases: texts('Words that say it anywhere in a sentence. `{0,3}` stands for so many words.'),
} as const

const label = {
  type: 'object',
  additionalProperties: false,
  properties: {
    lang: text('Language of the words, as BCP 47. Absent: understood in all of them.'),
    for: texts('The connections that they say, as the draft names them. Absent: each.'),
    write: text('How it is best written at the start of a post: `Ad:`.'),
    ...form,
  },
} as const satisfies Schema

const signal = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...form,
    hosts: texts('Hosts of links that are paid for: `amzn.to`.'),
    parameters: texts('Names of link parameters that credit somebody: `affid`.'),
  },
} as const satisfies Schema

/** What an announcement may have to say besides. */
export const details = ['amount', 'payer'] as const
export type Detail = (typeof details)[number]

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    labels: {
      type: 'array',
      file: true,
      items: label,
      description: 'The words that say it, by language and connection.',
    },
    weak: {
      type: 'array',
      file: true,
      items: label,
      description:
        'Words that are often meant to say it and do not. They weigh more than `tags` with `*` and `{brand}`.',
    },
    market: {
      ...text(
        'The market whose readers are told, as ISO 3166. Drafts for others are left alone. Absent: every draft is judged.',
      ),
    },
    except: texts('Markets that other rules look after. Drafts for no others are left alone.'),
    unsaid: {
      enum: ['judge', 'ask'],
      default: 'judge',
      description:
        'What to do with a draft that names no `markets`: judge it all the same, or ask for them.',
    },
    fact: {
      ...text('What of the draft asks for it: the name of a fact. Absent: `relationship`.'),
      default: 'relationship',
    },
    values: texts(
      'The values of `fact` that ask for it. Absent: each but `none`. `[any]`: every draft that the rule selects, whatever it says.',
    ),
    subjects: texts(
      'Only drafts whose `relationship.subject` is one of these: `security`, `crypto`.',
    ),
    details: {
      type: 'array',
      minItems: 1,
      items: { enum: details },
      description:
        'What else must be said: the `amount`, a sum of money, and the `payer`, by the name of `relationship.payer`.',
    },
    lines: {
      type: 'integer',
      minimum: 1,
      default: 3,
      description: 'On which line it must stand at the latest, wherever the channel folds.',
    },
    place: {
      enum: ['first-sentence', 'seen', 'anywhere'],
      default: 'seen',
      description:
        'Where it has to stand: in the first sentence, where readers see it before they ask for more, or anywhere.',
    },
    eachPart: {
      enum: ['endorsing', 'all'],
      default: 'endorsing',
      description:
        'Which parts of a thread must say it: the first and those that name the brand or link somewhere, or all.',
    },
    native: {
      ...text(
        'What says it too, the switch of a platform say: where it is set, an error becomes a warning.',
      ),
      default: 'labels.paidPartnership',
    },
    nativeClears: {
      type: 'boolean',
      default: false,
      description: 'Whether that is enough.',
    },
    signals: {
      ...signal,
      description:
        'What gives a connection away that the draft does not declare. It is asked about, and no more.',
    },
    praise: texts('Words of praise, of which an author who is employed must say so.'),
    brands: {
      type: 'array',
      file: true,
      items: { type: 'string', minLength: 1 },
      description: 'The house: its names, its products, its handles (`@acme`).',
    },
    employees: {
      type: 'array',
      file: true,
      items: { type: 'string', minLength: 1 },
      description: 'Handles of people who work there.',
    },
    known: texts('The markets that other rules know. A draft for another one is told of.'),
  },
} as const satisfies Schema

export type DisclosureOptions = OptionsOf<typeof options>
/** What says a connection, as it is written. */
export type WrittenLabel = OptionsOf<typeof label>
export type WrittenSignals = OptionsOf<typeof signal>
/** The ways of saying something. */
export type WrittenForms = Pick<WrittenLabel, 'tags' | 'words' | 'phrases'>
