import type { OptionsOf, Schema } from '../../core/schema.js'
import { writtenEntry } from '../../hashtags/written-entry.js'

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

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    registry: {
      type: 'array',
      file: true,
      items: writtenEntry,
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
