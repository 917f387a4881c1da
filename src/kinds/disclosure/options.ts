import { forms, label } from '../../connections/written.js'
import type { OptionsOf, Schema } from '../../core/schema.js'

const text = (description: string) => ({ type: 'string', minLength: 1, description }) as const
const texts = (description: string) =>
  ({ type: 'array', items: { type: 'string', minLength: 1 }, description }) as const

/** What an announcement may have to say besides. */
const details = ['amount', 'payer'] as const
export type Detail = (typeof details)[number]

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    labels: {
      type: 'array',
      file: true,
      minItems: 1,
      items: label,
      description:
        'The words that say it, by language and connection; the market’s language first.',
    },
    weak: {
      type: 'array',
      file: true,
      items: forms,
      description:
        'Words that are often meant to say it and do not. They weigh more than `tags` with `*` and `{brand}`.',
    },
    details: {
      type: 'array',
      minItems: 1,
      items: { enum: details },
      description:
        'What else must be said: the `amount`, a sum of money where the pay is spoken of, and the `payer`, by the name of `relationship.payer`.',
    },
    tells: text(
      'What readers are told, as messages name it: `that the picture is made by AI`. Absent: the connection.',
    ),
    market: text(
      'The market whose readers are told, as ISO 3166. Drafts for others are left alone. Absent: every draft is judged.',
    ),
    except: texts('Markets that other rules look after. Drafts for no others are left alone.'),
    unsaid: {
      enum: ['judge', 'ask', 'leave'],
      default: 'judge',
      description:
        'What to do with a draft that names no `markets`: judge it all the same, ask for them, or leave it to another rule.',
    },
    fact: {
      ...text('What of the draft asks for it: the name of a fact.'),
      default: 'relationship',
    },
    values: texts(
      'The values of `fact` that ask for it. Absent: each but `none`. `[any]`: every draft that the rule selects, whatever it says.',
    ),
    subjects: texts(
      'Only drafts whose `relationship.subject` is one of these: `security`, `crypto`.',
    ),
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
        'Which parts of a thread must say it: the first and those that name the brand or link somewhere, or all. Praise that names nothing is not seen.',
    },
    native: text(
      'A fact that says it too, the switch of a platform say: where it is set, an error becomes a warning.',
    ),
    nativeClears: {
      type: 'boolean',
      default: false,
      description: 'Whether that is enough.',
    },
  },
} as const satisfies Schema

export type DisclosureOptions = OptionsOf<typeof options>
