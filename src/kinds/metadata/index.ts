import type { Draft } from '../../core/draft.js'
import { defineKind } from '../../core/kind.js'
import { pointer } from '../../core/node.js'
import type { Evidence, Span } from '../../core/span.js'
import { factSchema, factSchemaDefinition } from './fact-schema.js'
import { placeOf } from './place-of.js'
import { judgeTime, timeAspects, timeMessages } from './publish-time.js'
import { compileSchema, type Mismatch } from './validate.js'

export const metadata = defineKind({
  name: 'metadata',
  summary: 'Facts a draft must state about itself, and how they must look.',
  why: 'A post without an owner, a goal or an approval is a post nobody has thought about, and nobody can be asked.',
  examples: [
    {
      options: { required: ['goal'] },
      good: [{ text: 'Hello', goal: 'service' }],
      bad: [{ text: 'Hello' }],
    },
    {
      options: { schema: { properties: { goal: { enum: ['service', 'awareness'] } } } },
      good: [{ text: 'Hello', goal: 'awareness' }, { text: 'Hello' }],
      bad: [{ text: 'Hello', goal: 'growth' }],
    },
    {
      options: { publishTime: ['zoned', 'future'] },
      good: [
        { text: 'Hello', publishAt: '2999-12-01T09:00[Europe/Paris]' },
        { text: 'Hello', publishAt: '2999-12-01T09:00', timezone: 'Europe/Paris' },
        { text: 'Hello' },
      ],
      bad: [
        { text: 'Hello', publishAt: '⟦2999-12-01T09:00⟧' },
        { text: 'Hello', publishAt: '⟦1969-12-01T09:00Z⟧' },
      ],
    },
  ],
  options: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    $defs: { factSchema: factSchemaDefinition },
    properties: {
      required: {
        type: 'array',
        minItems: 1,
        items: { type: 'string', minLength: 1 },
        description: 'Facts that every draft must state, by name: `goal`, `approval.by`.',
      },
      schema: factSchema,
      publishTime: {
        type: 'array',
        minItems: 1,
        items: { enum: timeAspects },
        description:
          'What the publish time must be: `zoned` (it says which instant it is, by an offset or a zone), `exists` (no change of clocks skips or repeats it), `future` (not before the clock of the run).',
      },
    },
  },
  messages: {
    ...timeMessages,
    missing: (d: { fact: string }) => ({
      message: `Draft does not say \`${d.fact}\``,
      remedy: `Add \`${d.fact}\``,
    }),
    unknown: (d: { fact: string }) => ({
      message: `Unexpected fact \`${d.fact}\``,
      remedy: 'Remove it, or correct its name',
    }),
    mismatch: (d: { fact: string; expected: string }) => ({
      message: `Fact \`${d.fact}\` is not as agreed, expected ${d.expected}`,
      remedy: `Change \`${d.fact}\``,
    }),
  },
  compile({ required = [], schema, publishTime = [] }, found, tools) {
    if (required.length === 0 && !schema && publishTime.length === 0) {
      tools.complain({
        code: 'metadata/nothing-asked',
        message: 'Rule asks for nothing',
        remedy: 'Add `required`, `schema` or `publishTime`',
        path: [],
      })
    }
    const validate = schema && compileSchema(schema, ['schema'], tools)
    return (subject) => {
      const { draft } = subject
      return [
        ...judgeTime(publishTime, subject, found),
        ...required
          .filter((fact) => !isSaid(draft, fact))
          .map((fact) => found('missing', { fact })),
        ...(validate ? validate(draft.facts.all, []) : []).map((mismatch) => {
          const extras = { field: pointer(mismatch.path) }
          const fact = name(mismatch.path)
          switch (mismatch.code) {
            case 'missing':
              return found('missing', { fact }, wherePartial(mismatch), extras)
            case 'unknown':
              return found('unknown', { fact }, placeOf(mismatch.node), extras)
            case 'mismatch':
              return found(
                'mismatch',
                { fact, expected: mismatch.expected },
                placeOf(mismatch.node),
                extras,
              )
          }
        }),
      ]
    }
  },
})

/** `null`, blank text and empty lists say nothing. */
function isSaid(draft: Draft, fact: string): boolean {
  const node = draft.facts.get(fact)
  if (!node) return false
  if (node.type === 'list') return node.items.length > 0
  return node.type === 'map' || (node.value !== null && String(node.value).trim() !== '')
}

/** What is missing from a map inside the metadata is marked at that map; what is missing from the draft, at the draft. */
function wherePartial({ path, node }: Mismatch): Span | Evidence | undefined {
  return path.length > 1 ? placeOf(node) : undefined
}

/** `['media', 0, 'alt']` is `media[0].alt`. */
function name(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  )
}
