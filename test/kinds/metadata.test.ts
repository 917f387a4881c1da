import { describe, expect, test } from 'vitest'
import { check } from '../helpers/check.js'

const cases: [
  why: string,
  options: object,
  facts: object,
  found: [code: string, field: string | undefined][],
][] = [
  ['a fact that is said', { required: ['goal'] }, { goal: 'service' }, []],
  ['a fact that is not said', { required: ['goal'] }, {}, [['missing', undefined]]],
  ['a blank fact says nothing', { required: ['goal'] }, { goal: '  ' }, [['missing', undefined]]],
  [
    'a fact inside another',
    { required: ['approval.by'] },
    { approval: { at: '2026-01-01' } },
    [['missing', undefined]],
  ],
  [
    'one of a list',
    { schema: { properties: { goal: { enum: ['a', 'b'] } } } },
    { goal: 'c' },
    [['mismatch', '/goal']],
  ],
  [
    'the wrong type',
    { schema: { properties: { owner: { type: 'string' } } } },
    { owner: 5 },
    [['mismatch', '/owner']],
  ],
  [
    'a pattern',
    { schema: { properties: { lang: { type: 'string', pattern: '^[a-z]{2}$' } } } },
    { lang: 'english' },
    [['mismatch', '/lang']],
  ],
  [
    'every entry of a list',
    { schema: { properties: { media: { items: { required: ['alt'] } } } } },
    { media: [{ path: 'a', alt: 'A gull' }, { path: 'b' }] },
    [['missing', '/media/1/alt']],
  ],
  [
    'a name on a prototype is not said',
    { required: ['constructor', 'toString'] },
    {},
    [
      ['missing', undefined],
      ['missing', undefined],
    ],
  ],
  [
    'sizes',
    { schema: { properties: { owner: { minLength: 3 } } } },
    { owner: 'Al' },
    [['mismatch', '/owner']],
  ],
  [
    'anything but',
    { schema: { properties: { owner: { not: { const: 'nobody' } } } } },
    { owner: 'nobody' },
    [['mismatch', '/owner']],
  ],
  [
    'one of several',
    { schema: { properties: { id: { anyOf: [{ type: 'string' }, { type: 'integer' }] } } } },
    { id: 'x' },
    [],
  ],
  [
    'closed maps',
    {
      schema: { properties: { author: { properties: { name: {} }, additionalProperties: false } } },
    },
    { author: { name: 'K', nick: 'k' } },
    [['unknown', '/author/nick']],
  ],
]

describe('metadata', () => {
  for (const [why, options, facts, found] of cases) {
    test(why, () => {
      expect(
        check('metadata', options, { text: 'Hello', ...facts }).map(({ code, field }) => [
          code,
          field,
        ]),
      ).toEqual(found)
    })
  }
})
