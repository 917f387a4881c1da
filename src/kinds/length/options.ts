import type { OptionsOf, Schema } from '../../core/schema.js'

/** What the kind may look at. */
export const aspects = [
  'limit',
  'title',
  'alt',
  'links',
  'mentions',
  'empty',
  'link-only',
  'fold',
  'reserved',
] as const

export const options = {
  type: 'object',
  additionalProperties: false,
  properties: {
    check: {
      type: 'array',
      minItems: 1,
      items: { enum: aspects },
      description:
        'What to look at, by the figures of each channel: `limit` (also of thread parts and answers), `title`, `alt`, `links`, `mentions`, `empty`, `link-only`, `fold` (what readers see only on request), `reserved` (characters that lose text). Absent: `limit`.',
    },
    max: {
      type: 'integer',
      minimum: 1,
      description:
        "Most units a draft may have, in the channel's own unit. Absent: the channel's limit, where it has one.",
    },
    min: {
      type: 'integer',
      minimum: 1,
      description: "Fewest units a draft may have, in the channel's own unit.",
    },
    share: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: 'Per cent of the limit from which on a draft is said to be nearly full.',
    },
  },
} as const satisfies Schema

export type LengthOptions = OptionsOf<typeof options>
