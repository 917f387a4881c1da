import type { OptionsOf, Schema } from '../core/schema.js'

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

const entryMap = {
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
      enum: ['active', 'public', 'retired', 'banned'],
      description:
        '`public`: not of the house, to be used for service and never beside a promotion. Absent: `active`, or `retired` where there is a successor.',
    },
    successor: text('The tag to use instead of a retired one.'),
    reason: text('Why it is banned or retired, for the writer.'),
    approvedBy: text('Who has approved that it invites everybody to answer.'),
  },
} as const satisfies Schema

/** What a registry holds: a tag alone, or with what is known of it. */
export const writtenEntry = {
  anyOf: [{ type: 'string', minLength: 1 }, entryMap],
} as const satisfies Schema

/** A registry entry as written. */
export type WrittenEntry = OptionsOf<typeof writtenEntry>

/** What may be known of an entry, the tag first: the columns of a table. */
export const entryKeys: readonly string[] = Object.keys(entryMap.properties)
