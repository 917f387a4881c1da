/** JSON Schema (draft-07) of a run as the `json` reporter writes it. A test holds real runs to it. */
export const runSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'copydesk run',
  description: 'Everything one invocation concluded.',
  type: 'object',
  additionalProperties: false,
  required: ['copydesk', 'schema', 'at', 'policy', 'summary', 'drafts', 'problems'],
  properties: {
    copydesk: { type: 'string', description: 'The version of copydesk.' },
    schema: { enum: [1], description: 'The version of this shape.' },
    at: { type: 'string', description: 'The clock of the run, ISO 8601 in UTC.' },
    policy: {
      type: 'object',
      additionalProperties: false,
      required: ['hash', 'files'],
      properties: {
        hash: {
          type: 'string',
          description: 'Of the effective policy: equal hashes, equal policies.',
        },
        files: {
          type: 'array',
          items: { type: 'string' },
          description: 'What it was made of: policies, the most basic first, then data files.',
        },
      },
    },
    summary: {
      type: 'object',
      additionalProperties: false,
      required: ['sources', 'drafts', 'verdicts', 'findings', 'problems'],
      properties: {
        sources: { $ref: '#/definitions/count', description: 'Files read.' },
        drafts: { $ref: '#/definitions/count' },
        verdicts: counts('publish', 'review', 'hold', 'block'),
        findings: counts('error', 'warning', 'info'),
        problems: { $ref: '#/definitions/count' },
      },
    },
    drafts: {
      type: 'array',
      items: { $ref: '#/definitions/draft' },
      description: 'By path, then by place in the file.',
    },
    problems: {
      type: 'array',
      items: { $ref: '#/definitions/problem' },
      description: 'What could not be judged, or perhaps not as meant.',
    },
  },
  definitions: {
    count: { type: 'integer', minimum: 0 },
    draft: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'path', 'channels', 'verdict', 'findings', 'waived', 'notEvaluated'],
      properties: {
        id: { type: 'string' },
        path: { type: 'string' },
        part: { type: 'integer', minimum: 1, description: 'Which part of a thread.' },
        channels: { type: 'array', items: { type: 'string' } },
        publishAt: { type: 'string', description: 'As the draft says it.' },
        verdict: { $ref: '#/definitions/verdict' },
        was: {
          anyOf: [{ $ref: '#/definitions/verdict' }, { type: 'null' }],
          description:
            'Its verdict in the run that this one was compared with, where that was another; null: it was not there.',
        },
        findings: {
          type: 'array',
          items: { $ref: '#/definitions/finding' },
          description: 'In text order.',
        },
        waived: { type: 'array', items: { $ref: '#/definitions/finding' } },
        notEvaluated: {
          type: 'array',
          description:
            'Rules that could not be applied because the draft does not say what they need.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['ruleId', 'needs'],
            properties: { ruleId: { type: 'string' }, needs: { type: 'string' } },
          },
        },
      },
    },
    verdict: {
      type: 'object',
      additionalProperties: false,
      required: ['decision', 'because'],
      properties: {
        decision: { enum: ['publish', 'review', 'hold', 'block'] },
        until: {
          type: ['string', 'null'],
          description:
            'With `hold`: the first instant at which nothing objects; null while a window has no end.',
        },
        because: {
          type: 'array',
          items: { type: 'string' },
          description: 'Ids of the rules that decided it.',
        },
        steps: {
          type: 'array',
          description:
            'With `hold`: what pushed it there, in the order of time; each holds until the next takes over, or until the end.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['ruleId', 'name', 'until'],
            properties: {
              ruleId: { type: 'string' },
              name: { type: 'string', description: 'For people: the title of a window.' },
              until: { type: ['string', 'null'] },
            },
          },
        },
        horizon: {
          type: 'string',
          description:
            'With `hold` and `until: null`: how far was looked without finding a free instant.',
        },
      },
    },
    finding: {
      type: 'object',
      additionalProperties: false,
      required: [
        'ruleId',
        'kind',
        'code',
        'severity',
        'message',
        'remedy',
        'draftId',
        'path',
        'span',
        'start',
        'end',
        'evidence',
        'fingerprint',
      ],
      properties: {
        ruleId: { type: 'string' },
        kind: { type: 'string' },
        code: { type: 'string' },
        severity: { enum: ['error', 'warning', 'info'] },
        message: { type: 'string', description: 'The fact, with what was expected.' },
        remedy: { type: 'string', description: 'What to do.' },
        why: { type: 'string' },
        source: { type: 'string' },
        draftId: { type: 'string' },
        path: { type: 'string' },
        field: { type: 'string', description: 'JSON pointer of the metadata value it is about.' },
        span: {
          $ref: '#/definitions/span',
          description: 'Offsets in UTF-16 code units of the source, the end exclusive.',
        },
        start: { $ref: '#/definitions/point' },
        end: { $ref: '#/definitions/point' },
        evidence: {
          type: 'string',
          description:
            'What stands there after decoding; empty for the whole draft; a mask for what is private.',
        },
        masked: { const: true, description: 'Present where the evidence is private.' },
        channels: {
          type: 'array',
          items: { type: 'string' },
          description: 'Where not all of the draft’s channels.',
        },
        fix: { $ref: '#/definitions/fix' },
        suggestions: { type: 'array', items: { $ref: '#/definitions/fix' } },
        until: { type: ['string', 'null'] },
        fingerprint: {
          type: 'string',
          description: 'The same finding in the next run has the same one.',
        },
      },
    },
    span: {
      type: 'object',
      additionalProperties: false,
      required: ['start', 'end'],
      properties: { start: { $ref: '#/definitions/count' }, end: { $ref: '#/definitions/count' } },
    },
    fix: {
      type: 'object',
      additionalProperties: false,
      required: ['start', 'end', 'text'],
      properties: {
        start: { $ref: '#/definitions/count' },
        end: { $ref: '#/definitions/count' },
        text: { type: 'string' },
      },
    },
    point: {
      type: 'object',
      additionalProperties: false,
      required: ['line', 'column', 'offset'],
      properties: {
        line: { type: 'integer', minimum: 1 },
        column: { type: 'integer', minimum: 1, description: 'In UTF-16 code units.' },
        offset: { $ref: '#/definitions/count' },
      },
    },
    problem: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'severity', 'message', 'remedy'],
      properties: {
        code: { type: 'string' },
        severity: { enum: ['error', 'warning'] },
        message: { type: 'string' },
        remedy: { type: 'string' },
        place: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'start', 'end'],
          properties: {
            path: { type: 'string' },
            start: { $ref: '#/definitions/point' },
            end: { $ref: '#/definitions/point' },
          },
        },
        frame: { type: 'string' },
        ruleId: { type: 'string' },
        draftId: { type: 'string' },
      },
    },
  },
} as const

function counts(...names: readonly string[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { $ref: '#/definitions/count' }])),
  }
}
