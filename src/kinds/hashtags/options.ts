import type { OptionsOf, Schema } from '../../core/schema.js'

/** What the kind may look at. The first group needs a registry. */
export const aspects = [
  'registered',
  'spelling',
  'dates',
  'campaign',
  'channel',
  'retired',
  'banned',
  'required',
  'borrowed',
  'readable',
  'letters',
  'limits',
  'solicitation',
] as const
export type Aspect = (typeof aspects)[number]

/** What a registry is for, where `check` does not say otherwise. */
export const registryAspects: readonly Aspect[] = [
  'registered',
  'spelling',
  'dates',
  'campaign',
  'channel',
  'retired',
  'banned',
  'required',
]

const tag = { type: 'string', minLength: 1 } as const
/** A list, or the same in one text as a table has it: `a; b`. */
const names = (description: string) =>
  ({
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'array', items: { type: 'string', minLength: 1 } },
    ],
    description,
  }) as const
const day = (description: string) =>
  ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description }) as const
const text = (description: string) => ({ type: 'string', minLength: 1, description }) as const

const entry = {
  type: 'object',
  additionalProperties: false,
  required: ['tag'],
  properties: {
    tag: text('The tag in the spelling to use, without `#`.'),
    aliases: names('Other tags that mean this one and are to be replaced by it.'),
    owner: text('Who answers for it.'),
    campaigns: names('The campaigns it may be used in. Absent: any, or none.'),
    requiredFor: names('The campaigns whose drafts must carry it.'),
    channels: names('The channels it may be used on. Absent: any.'),
    from: day('First day it may be used, `YYYY-MM-DD`.'),
    until: day('Last day it may be used, `YYYY-MM-DD`.'),
    status: {
      enum: ['active', 'retired', 'banned'],
      description: 'Absent: `active`, or `retired` where there is a successor.',
    },
    successor: text('The tag to use instead of a retired one.'),
    reason: text('Why it is banned or retired, for the writer.'),
    approvedBy: text('Who has approved that it invites everybody to answer.'),
  },
} as const satisfies Schema

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    registry: {
      type: 'array',
      file: true,
      items: { anyOf: [{ type: 'string', minLength: 1 }, entry] },
      description:
        'The tags of the house: each in the spelling to use, or as a map with `tag`, `aliases`, `owner`, `campaigns`, `channels`, `from`, `until`, `status`, …',
    },
    check: {
      type: 'array',
      minItems: 1,
      items: { enum: aspects },
      description:
        'What to look at. Absent: all that a registry says. `readable` (words in capitals, for screen readers), `letters` (look-alike and hidden ones), `limits` (the figures of the channel), `solicitation` (an invitation to everybody, without a named approver) and `borrowed` (somebody else’s tag beside a promotion) are asked for by name.',
    },
    max: { type: 'integer', minimum: 0, description: 'Most hashtags a draft may carry.' },
    place: {
      enum: ['end', 'inside', 'not-first'],
      description:
        'Where tags belong: behind all words (`end`), among them (`inside`), or anywhere but at the start (`not-first`).',
    },
    banned: {
      type: 'array',
      items: tag,
      description: 'Tags never to use, without `#`, in any case.',
    },
    required: {
      type: 'array',
      items: tag,
      description: 'Tags every draft must carry, without `#`, in any case.',
    },
  },
} as const satisfies Schema

export type HashtagOptions = OptionsOf<typeof options>
/** A registry entry as written: a tag alone, or with what is known of it. */
export type WrittenEntry = NonNullable<HashtagOptions['registry']>[number]
