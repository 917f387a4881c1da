import type { Schema } from '../core/schema.js'

const text: Schema = { type: 'string' }
const texts: Schema = { anyOf: [text, { type: 'array', items: text }] }

/** Facts that name points in time; judged by their form too. */
export const instants: ReadonlySet<string> = new Set(['publishAt', 'approval.at', 'replyTo.at'])

/** Facts whose CSV cells hold several items. */
export const lists: ReadonlySet<string> = new Set(['channels', 'markets', 'topics'])

/** The facts the design knows. Others are kept and never judged by their type. */
const properties: Readonly<Record<string, Schema>> = {
  id: {
    anyOf: [text, { type: 'number' }],
    description: 'Name of the draft, unique in its file. Default: the path, or `path#n`.',
  },
  text: {
    ...text,
    description: 'The words of the post. In Markdown and text files they follow the metadata.',
  },
  thread: {
    type: 'array',
    items: text,
    minItems: 1,
    description: 'The parts of a thread, instead of `text`.',
  },
  part: {
    type: 'integer',
    minimum: 1,
    description: 'Which part of a thread this is, where each part is a record of the same `id`.',
  },
  format: {
    type: 'string',
    enum: ['markdown', 'plain'],
    description: 'How the text is written. Default: `markdown` in `.md` files, else `plain`.',
  },
  channels: { ...texts, description: 'Where it will appear: `x`, `linkedin`, …' },
  publishAt: {
    ...text,
    description: 'When it will appear: ISO 8601, with an offset or `[Zone/Name]`, or local.',
  },
  timezone: { ...text, description: 'Zone of a local `publishAt`: `Europe/Paris`.' },
  title: { ...text, description: 'Its title, where the channel has one.' },
  contentWarning: { ...text, description: 'What stands before the text until readers open it.' },
  lang: { ...text, description: 'Language of the text, as BCP 47: `en`, `pt-BR`.' },
  markets: { ...texts, description: 'Countries whose rules and clocks apply, as ISO 3166: `US`.' },
  account: { ...text, description: 'The account that will publish it.' },
  author: {
    type: 'object',
    properties: {
      name: text,
      handle: text,
      role: text,
      employee: { type: 'boolean' },
      employer: text,
    },
    description: 'Who wrote it, and in which role.',
  },
  campaign: { ...text, description: 'The campaign it belongs to.' },
  goal: { ...text, description: 'What it is for: `awareness`, `acquisition`, `service`, …' },
  topics: { ...texts, description: 'What it is about: `promo`, `contest`, …' },
  relationship: {
    anyOf: [
      text,
      {
        type: 'object',
        properties: {
          type: text,
          brand: text,
          payer: text,
          subject: text,
          amount: { anyOf: [text, { type: 'number' }] },
        },
      },
    ],
    description:
      'The connection to what is talked about: `none`, `paid`, `gifted`, `affiliate`, `employee`, …',
  },
  replyTo: {
    type: 'object',
    properties: { author: text, text, at: text, kind: text },
    description: 'What it answers.',
  },
  audience: {
    type: 'string',
    enum: ['public', 'private'],
    description: 'Who will see it; `private` is a direct message. Default: `public`.',
  },
  media: {
    type: 'array',
    items: { type: 'object', properties: { path: text, alt: text, tags: texts } },
    description:
      'Images and videos that go with it; `tags` say what they show, and are topics, too.',
  },
  aiGenerated: {
    ...texts,
    description: 'What a machine made: `none`, `text`, `image`, `audio`, `video`.',
  },
  labels: {
    type: 'object',
    additionalProperties: { type: 'boolean' },
    description: 'How the switches of the platform will be set: `paidPartnership: true`.',
  },
  approval: {
    type: 'object',
    properties: { by: text, role: text, at: text },
    description: 'Who let it pass, in which role, and when.',
  },
}

/** A draft's facts as a JSON Schema. */
export const draftSchema: Schema = { type: 'object', properties }

// What holds the words of a post is not among the facts once they are found.
const byName: ReadonlyMap<string, Schema> = new Map(
  Object.entries(properties).filter(([name]) => name !== 'text' && name !== 'thread'),
)

/**
 * The schema of a fact of the first level; `undefined` for the words of a post, and for names the design doesn't know.
 * Never looks at a prototype.
 */
export function factSchema(name: string): Schema | undefined {
  return byName.get(name)
}

/** The schema of a value inside a value; `undefined` where anything goes. */
export function schemaInside(schema: Schema | undefined, step: string): Schema | undefined {
  if (!schema) return undefined
  for (const { properties = {}, additionalProperties, items } of schema.anyOf ?? [schema]) {
    if (items) return items
    if (Object.hasOwn(properties, step)) return properties[step]
    if (typeof additionalProperties === 'object') return additionalProperties
  }
  return undefined
}
