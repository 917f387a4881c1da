import {
  hashtagGrammars,
  linkGrammars,
  mentionGrammars,
  units,
  type Figures,
} from '../core/channel.js'
import type { AnyKind } from '../core/kind.js'
import type { Schema } from '../core/schema.js'
import { termsSchema } from '../core/terms.js'

const text: Schema = { type: 'string', minLength: 1 }
const texts: Schema = { anyOf: [text, { type: 'array', minItems: 1, items: text }] }

/** One of these, or a list of them. */
function oneOf(...names: readonly string[]): Schema {
  const one: Schema = { enum: names }
  return { anyOf: [one, { type: 'array', minItems: 1, items: one }] }
}

const whenProperties: Readonly<Record<string, Schema>> = {
  channels: { ...texts, description: 'Channels the draft is for.' },
  markets: { ...texts, description: 'Markets the draft is for.' },
  lang: { ...texts, description: 'Languages of the draft; `en` includes `en-GB`.' },
  account: { ...texts, description: 'Accounts it is published from.' },
  role: { ...texts, description: 'Roles of the author.' },
  topics: { ...texts, description: 'Topics, declared or inferred.' },
  campaign: { ...texts, description: 'Campaigns.' },
  goal: { ...texts, description: 'What the draft is for.' },
  audience: { ...oneOf('public', 'private'), description: 'Who can read it.' },
  relationship: { ...texts, description: 'Relationship to what is talked about.' },
  reply: {
    ...oneOf('any', 'complaint', 'suggestion', 'praise', 'question'),
    description: 'What it answers.',
  },
  path: { ...texts, description: 'Globs over the path of the file.' },
}

const terms = (description: string): Schema => ({ $ref: '#/$defs/terms', description })
const examples = (description: string): Schema => ({
  type: 'array',
  items: { $ref: '#/$defs/example' },
  description,
})

const topic: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    any: terms('A draft is about it if one of these occurs in its words, title or alt texts.'),
    all: terms('A draft is about it if all of these occur.'),
    none: terms('A draft is not about it if one of these occurs.'),
    exceptions: terms('What may stand although `any` or `all` is part of it: `cook-off contest`.'),
    examples: {
      type: 'object',
      additionalProperties: false,
      description: 'Drafts that show where it begins and ends.',
      properties: {
        yes: examples('Drafts about it; `⟦…⟧` marks the words that say so.'),
        no: examples('Drafts that come close and are not about it.'),
      },
    },
  },
}

const dataPath: Schema = { type: 'string', pattern: '^(\\$|\\.\\.?/)' }

/** How rules are named. */
export const idPattern = '^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*$'

/** The keys that every rule may have, whatever its kind, in the order they are written. */
export const envelope: Readonly<Record<string, Schema>> = {
  id: {
    type: 'string',
    pattern: idPattern,
    maxLength: 100,
    description: 'Name of the rule: `area/what`, in lower case.',
  },
  kind: {
    type: 'string',
    description: 'What sort of rule it is. Absent: it amends the inherited rule of this id.',
  },
  severity: {
    enum: ['error', 'warning', 'info', 'off'],
    description: 'What a finding of it means: `error` blocks, `warning` asks for a person.',
  },
  when: { $ref: '#/$defs/when', description: 'Which drafts it is for. Absent: all.' },
  why: { ...text, description: 'Why it exists, for the writer.' },
  source: {
    ...text,
    description: 'Where it comes from: law, platform page, handbook; with the date it was read.',
  },
  examples: {
    type: 'object',
    additionalProperties: false,
    description:
      'Drafts that must pass and drafts that must not; `⟦…⟧` marks exactly what must be found.',
    properties: {
      with: {
        type: 'object',
        description:
          'Options for the examples, where the rule takes its own from elsewhere: a registry, a list.',
      },
      good: { type: 'array', items: { $ref: '#/$defs/example' } },
      bad: { type: 'array', items: { $ref: '#/$defs/example' } },
    },
  },
  final: { type: 'boolean', description: 'Nobody who extends this policy may weaken the rule.' },
}

const definitions: Readonly<Record<string, Schema>> = {
  when: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      ...whenProperties,
      not: { $ref: '#/$defs/when', description: 'Inverts: drafts of which this does not hold.' },
    },
  },
  example: {
    anyOf: [
      { type: 'string', description: 'The text of a draft.' },
      {
        type: 'object',
        required: ['text'],
        properties: { text: { type: 'string' } },
        description: 'A draft in full: `text` and facts.',
      },
    ],
  },
  terms: termsSchema,
}

const count = (least: number, description: string): Schema => ({
  type: 'integer',
  minimum: least,
  description,
})

const figures: { readonly [K in keyof Figures]-?: Schema } = {
  markdown: { type: 'boolean', description: 'Whether it renders Markdown.' },
  unit: { enum: units, description: 'What `limit`, `replyLimit`, `titleLimit` and `fold` count.' },
  limit: count(1, 'Most units of a post.'),
  byteLimit: count(1, 'Most UTF-8 bytes of a post, beside `limit`.'),
  replyLimit: count(1, 'Most units of an answer, where it differs from a post.'),
  titleLimit: count(1, 'Most units of the title.'),
  altLimit: count(1, 'Most characters of an alt text.'),
  fold: count(1, 'Units that readers see before they must ask for more.'),
  foldLines: count(1, 'Lines that readers see before they must ask for more.'),
  linkGrammar: { enum: linkGrammars, description: 'What it reads as a link.' },
  linkLength: count(1, 'What every link counts.'),
  linkLimit: count(0, 'Most links of a post, equal ones counted once.'),
  mentionGrammar: { enum: mentionGrammars, description: 'What it reads as a mention.' },
  shortMentions: { type: 'boolean', description: 'Whether the host of a mention counts nothing.' },
  countsWarning: { type: 'boolean', description: 'Whether a content warning counts, too.' },
  freeReplyMentions: {
    type: 'boolean',
    description: 'Whether the mentions that an answer starts with count nothing.',
  },
  mentionLimit: count(0, 'Most mentions of a post.'),
  hashtagGrammar: { enum: hashtagGrammars, description: 'What it reads as a hashtag.' },
  hashtagLimit: count(0, 'Most hashtags of a post.'),
  hashtagLength: count(1, 'Most characters of a hashtag, without its `#`.'),
  threads: { type: 'boolean', description: 'Whether a long text may go out as a thread.' },
  reserved: {
    ...text,
    description: 'Characters that make the text vanish or the post fail.',
  },
  escape: { ...text, description: 'What makes a reserved character harmless before it.' },
}

const channel: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...figures,
    source: { ...text, description: 'Where the figures are from.' },
    checked: { ...text, description: 'When that was read, `YYYY-MM-DD`.' },
    estimate: { enum: [true], description: 'The platform does not document these figures.' },
  },
}

const topLevel: Readonly<Record<string, Schema>> = {
  copydesk: { enum: [1], description: 'The version of this format.' },
  name: { ...text, description: 'Name of the policy.' },
  summary: { ...text, description: 'What it is for, in a sentence.' },
  extends: {
    ...texts,
    description: 'Policies this one builds on: `copydesk:NAME`, `./file.yaml`, a package.',
  },
  timezone: { ...text, description: 'IANA zone for times that name none.' },
  markets: {
    type: 'object',
    additionalProperties: texts,
    description:
      'IANA zones in which people of a market live, for your own markets and instead of ours.',
  },
  drafts: {
    type: 'object',
    additionalProperties: false,
    description: 'Which files hold drafts, and how they say things.',
    properties: {
      include: { ...texts, description: 'Globs from the folder of this file.' },
      fields: {
        type: 'object',
        additionalProperties: text,
        description: "From copydesk's name of a fact to yours: `publishAt: date`.",
      },
      defaults: { type: 'object', description: 'Facts for drafts that do not say.' },
    },
  },
  channels: {
    type: 'object',
    additionalProperties: channel,
    description: 'Figures of channels, overridden or new.',
  },
  calendars: {
    anyOf: [text, { type: 'array' }],
    description:
      'Calendars of what must not be published when: paths of iCalendar, YAML or CSV files. Rules use their windows as `$calendars`.',
  },
  windows: {
    type: 'array',
    description: 'Windows of the policy itself, beside those of its calendars.',
  },
  data: {
    type: 'object',
    description:
      'Lists that any rule may use as `$name`: inline, or the path of a CSV, TSV, YAML or JSON file, which may also stand among the entries of a list.',
    additionalProperties: { anyOf: [text, { type: 'array' }, { type: 'object' }] },
  },
  topics: {
    type: 'object',
    additionalProperties: topic,
    description: 'How topics are inferred from words.',
  },
}

/** What the loader holds a file to before it is merged: everything but the options of kinds, which are judged when rules are complete. */
export const policyFileSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['copydesk'],
  properties: {
    ...topLevel,
    rules: { type: 'array', items: { type: 'object', required: ['id'], properties: envelope } },
  },
  $defs: definitions,
}

/** An option, or the path of a data file in its place, and in the place of its entries. */
function withPaths({ file: _, description, ...option }: Schema): Schema {
  return {
    ...(description !== undefined && { description }),
    anyOf: [
      withPathEntries(option),
      { ...dataPath, description: 'Path of a data file, or `$name`.' },
    ],
  }
}

function withPathEntries(schema: Schema): Schema {
  const { items, anyOf } = schema
  return {
    ...schema,
    ...(items && { items: { anyOf: [items, dataPath] } }),
    ...(anyOf && { anyOf: anyOf.map(withPathEntries) }),
  }
}

/** The schema for editors: a rule of each kind with its options, and an amendment with any. */
export function policySchema(
  kinds: Readonly<Record<string, AnyKind>>,
): Schema & { readonly $schema: string; readonly title: string } {
  const byKind = Object.values(kinds).map((kind): Schema => ({
    type: 'object',
    additionalProperties: false,
    required: ['id', 'kind'],
    description: kind.summary,
    properties: {
      ...envelope,
      kind: { enum: [kind.name], description: kind.summary },
      ...Object.fromEntries(
        Object.entries(kind.options.properties ?? {}).map(([name, option]) => [
          name,
          option.file ? withPaths(option) : option,
        ]),
      ),
    },
  }))
  const { kind: _, ...amendable } = envelope
  const amendment: Schema = {
    type: 'object',
    required: ['id'],
    description: 'Amends the inherited rule of this id.',
    properties: { ...amendable, kind: { not: {} } },
  }
  const kindDefinitions = Object.assign(
    {},
    ...Object.values(kinds).map(({ options }) => options.$defs ?? {}),
  ) as Record<string, Schema>
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'copydesk policy',
    ...policyFileSchema,
    properties: {
      ...topLevel,
      rules: { type: 'array', items: { anyOf: [...byKind, amendment] }, description: 'The rules.' },
    },
    $defs: { ...definitions, ...kindDefinitions },
  }
}
