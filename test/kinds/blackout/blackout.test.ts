import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, type LintResult } from '../../../src/index.js'
import type { DraftObject } from '../../../src/readers/object.js'

const noon = '2026-12-01T12:00Z'

interface Desk {
  readonly windows: readonly object[]
  readonly rule?: object
  readonly policy?: object
  readonly now?: string
}

function lint(
  { windows, rule, policy, now = '2026-11-30T12:00Z' }: Desk,
  draft: DraftObject,
): LintResult {
  const rules = [{ id: 'a/b', kind: 'blackout', windows, ...rule }]
  const text = JSON.stringify({ copydesk: 1, rules, ...policy })
  const linter = createLinter(loadPolicy(text), { now: () => new Date(now) })
  const result = linter.lint(draft)
  expect(result.problems).toEqual([])
  return result
}

/** `hold until 2026-12-02T00:00Z` */
function answer({ verdict }: LintResult): string {
  if (verdict.decision !== 'hold') return verdict.decision
  return `hold until ${verdict.until?.replace(':00.000Z', 'Z') ?? 'nobody knows'}`
}

const day = { id: 'w', from: '2026-12-01', until: '2026-12-01' }
const held = 'hold until 2026-12-02T00:00Z'

/** Why, the window, the draft, the answer; then the policy. */
type Case = readonly [why: string, window: object, draft: object, expected: string, policy?: object]

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [why, window, draft, expected, policy] of cases)
      test(why, () => {
        const given = { text: 'Hello', publishAt: noon, ...draft }
        expect(
          answer(lint({ windows: [{ ...day, ...window }], policy: policy ?? {} }, given)),
        ).toBe(expected)
      })
  })
}

const own = { markets: { nordics: ['Europe/Stockholm', 'Europe/Oslo'], pilot: ['Asia/Tokyo'] } }
table('markets', [
  [
    'the same',
    { markets: ['FR'] },
    { markets: ['FR'], timezone: 'UTC' },
    'hold until 2026-12-01T23:00Z',
  ],
  ['another', { markets: ['FR'] }, { markets: ['DE'] }, 'publish'],
  ['in small letters', { markets: ['FR'] }, { markets: ['fr'] }, 'hold until 2026-12-01T23:00Z'],
  ['of a table', { markets: 'DE; FR' }, { markets: ['FR'] }, 'hold until 2026-12-01T23:00Z'],
  [
    'a country, a state of it',
    { markets: ['US'] },
    { markets: ['US-NY'] },
    'hold until 2026-12-02T05:00Z',
  ],
  [
    'a state, its country',
    { markets: ['US-NY'] },
    { markets: ['US'] },
    'hold until 2026-12-02T10:00Z',
  ],
  ['a state, another', { markets: ['US-NY'] }, { markets: ['US-CA'] }, 'publish'],
  ['a letter more is no part', { markets: ['US'] }, { markets: ['USA'] }, held],
  ['other names', { markets: ['UK'] }, { markets: ['GB'] }, held],
  ['the Union, a member', { markets: ['EU'] }, { markets: ['PT'] }, 'hold until 2026-12-02T01:00Z'],
  ['a member, the Union', { markets: ['FR'] }, { markets: ['EU'] }, 'hold until 2026-12-02T01:00Z'],
  ['the world', { markets: ['WORLD'] }, { markets: ['JP'] }, 'hold until 2026-12-01T15:00Z'],
  ['the draft does not say', { markets: ['FR'] }, {}, held],
  ['the draft says none', { markets: ['FR'] }, { markets: [] }, held],
  [
    'the draft says one that nobody knows: it may be any',
    { markets: ['FR'] },
    { markets: ['Frnace'] },
    held,
  ],
  [
    'and then its own clocks count',
    { markets: ['FR'] },
    { markets: ['Frnace'], timezone: 'Asia/Tokyo' },
    'hold until 2026-12-01T15:00Z',
  ],
  ['beside one that is known', { markets: ['DE'] }, { markets: ['FR', 'Atlantis'] }, held],
  [
    'one of the policy, by its name',
    { markets: ['nordics'] },
    { markets: ['Nordics'] },
    'hold until 2026-12-01T23:00Z',
    own,
  ],
  [
    'one of the policy, by whose clocks it names',
    { markets: ['SE'] },
    { markets: ['nordics'] },
    'hold until 2026-12-01T23:00Z',
    own,
  ],
  [
    'one of the policy, the other way round',
    { markets: ['nordics'] },
    { markets: ['NO'] },
    'hold until 2026-12-01T23:00Z',
    own,
  ],
  ['one of the policy, and others', { markets: ['nordics'] }, { markets: ['FR'] }, 'publish', own],
  [
    'one of the policy, and another of it',
    { markets: ['nordics'] },
    { markets: ['pilot'] },
    'publish',
    own,
  ],
])

table('whose clocks', [
  ['every market’s', {}, { markets: ['NZ', 'FR', 'US-CA'] }, 'hold until 2026-12-02T08:00Z'],
  [
    'the date has come in Kiritimati',
    { from: '2026-12-02', until: '2026-12-02' },
    { markets: ['KI'] },
    'hold until 2026-12-02T12:00Z',
  ],
  [
    'it has not in Honolulu',
    { from: '2026-12-02', until: '2026-12-02' },
    { markets: ['US-HI'] },
    'publish',
  ],
  [
    'the draft’s own, without markets',
    {},
    { timezone: 'Asia/Tokyo' },
    'hold until 2026-12-01T15:00Z',
  ],
  [
    'in brackets',
    {},
    { publishAt: '2026-12-01T12:00[Asia/Tokyo]' },
    'hold until 2026-12-01T15:00Z',
  ],
  ['the policy’s', {}, {}, 'hold until 2026-12-01T15:00Z', { timezone: 'Asia/Tokyo' }],
  ['UTC', {}, {}, held],
  [
    'the window’s, whatever the market',
    { timezone: 'Asia/Tokyo' },
    { markets: ['FR'] },
    'hold until 2026-12-01T15:00Z',
  ],
])

table('channels and accounts', [
  ['one of them', { channels: ['x', 'linkedin'] }, { channels: ['x', 'email'] }, held],
  ['another', { channels: ['x'] }, { channels: ['email'] }, 'publish'],
  ['the draft does not say', { channels: ['x'] }, {}, held],
  ['its account', { accounts: ['acme'] }, { account: 'acme' }, held],
  ['another account', { accounts: ['acme'] }, { account: 'other' }, 'publish'],
  ['an account that nobody says', { accounts: ['acme'] }, {}, held],
])

const topics = { topics: { promo: { any: ['% off'] } } }
table('topics, words and what may go out', [
  ['declared', { topics: ['promo'] }, { topics: ['promo'] }, held, topics],
  ['inferred', { topics: ['promo'] }, { text: '20% off' }, held, topics],
  ['neither', { topics: ['promo'] }, {}, 'publish', topics],
  ['one of two', { topics: ['contest', 'promo'] }, { topics: ['promo'] }, held],
  ['topics or words', { topics: ['promo'], terms: ['hello'] }, {}, held],
  ['words in the text', { terms: ['win a'] }, { text: 'Win a crossing' }, held],
  ['words in the title', { terms: ['win a'] }, { title: 'Win a crossing' }, held],
  [
    'words of a picture',
    { terms: ['win a'] },
    { media: [{ path: 'a.jpg', alt: 'Win a crossing' }] },
    held,
  ],
  ['words of other facts', { terms: ['win a'] }, { campaign: 'Win a crossing' }, 'publish'],
  ['no such words', { terms: ['win a'] }, { text: 'Swim a mile' }, 'publish'],
  ['everything', {}, {}, held],
  ['everything but what is allowed', { allow: ['safety'] }, { topics: ['safety'] }, 'publish'],
  ['allowed is not what is declared beside it', { allow: ['safety'] }, { topics: ['promo'] }, held],
  ['a warning', { severity: 'warning' }, {}, 'review'],
  ['a hint', { severity: 'info' }, {}, 'publish'],
])

table('when', [
  ['the first instant', {}, { publishAt: '2026-12-01T00:00Z' }, held],
  ['the last', {}, { publishAt: '2026-12-01T23:59:59.999Z' }, held],
  ['the end', {}, { publishAt: '2026-12-02T00:00Z' }, 'publish'],
  ['before', {}, { publishAt: '2026-11-30T23:59:59.999Z' }, 'publish'],
  ['nobody knows until when', { until: null }, {}, 'hold until nobody knows'],
  [
    'a draft without a time is judged now',
    { from: '2026-11-30', until: '2026-11-30' },
    { publishAt: undefined },
    'hold until 2026-12-01T00:00Z',
  ],
  ['of a day alone, its start counts', {}, { publishAt: '2026-12-01' }, held],
])

test('where the words stand, and in which field', () => {
  const find = (draft: object) =>
    lint(
      { windows: [{ ...day, terms: ['win a'] }] },
      { text: 'Hello', publishAt: noon, ...draft },
    ).findings.map(({ code, evidence, field, span }) => ({ code, evidence, field, span }))
  expect(find({ text: 'So: Win a trip' })).toEqual([
    { code: 'held-term', evidence: 'Win a', field: undefined, span: { start: 4, end: 9 } },
  ])
  expect(find({ media: [{ path: 'a.jpg', alt: 'Do win  a trip' }] })).toMatchObject([
    { code: 'held-term', evidence: 'win  a', field: '/media/0/alt' },
  ])
})

test('what is said of each window, and until when', () => {
  const windows = [
    {
      id: 'dispute',
      title: 'Labour dispute',
      from: '2026-11-01',
      until: '2026-12-10',
      owner: 'Kim',
    },
    { id: 'night', daily: { from: '11:00', to: '13:00' }, severity: 'warning' },
  ]
  const { findings, verdict } = lint({ windows }, { text: 'Hello', publishAt: noon })
  expect(
    findings.map(({ severity, until, message, remedy }) => [severity, until, message, remedy]),
  ).toEqual([
    [
      'error',
      '2026-12-11T00:00:00.000Z',
      '“Labour dispute” holds every post',
      'Publish it when the window has ended; ask Kim',
    ],
    [
      'warning',
      '2026-12-01T13:00:00.000Z',
      '“night” holds every post',
      'Publish it when the window has ended',
    ],
  ])
  expect(verdict).toMatchObject({ decision: 'hold', until: '2026-12-11T00:00:00.000Z' })
})

describe('several rules', () => {
  const night = { id: 'night', daily: { from: '22:00', to: '07:00' } }
  const dispute = { id: 'dispute', from: '2026-12-01', until: '2026-12-03T23:00' }

  test('one hands over to the other, and both are told', () => {
    const rules = [
      { id: 'a/one', kind: 'blackout', windows: [night] },
      { id: 'a/two', kind: 'blackout', windows: [dispute] },
    ]
    const linter = createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules })), {
      now: () => new Date(noon),
    })
    const { verdict } = linter.lint({ text: 'Hello', publishAt: noon })
    expect(verdict).toEqual({
      decision: 'hold',
      because: ['a/two'],
      until: '2026-12-04T07:00:00.000Z',
      steps: [
        { ruleId: 'a/two', name: 'dispute', until: '2026-12-03T23:00:00.000Z' },
        { ruleId: 'a/one', name: 'night', until: '2026-12-04T07:00:00.000Z' },
      ],
    })
  })

  test('each part of a thread is judged', () => {
    const text = JSON.stringify({
      copydesk: 1,
      rules: [{ id: 'a/b', kind: 'blackout', windows: [{ ...dispute, terms: ['strike'] }] }],
    })
    const linter = createLinter(loadPolicy(text), { now: () => new Date(noon) })
    const bytes = new TextEncoder().encode(
      JSON.stringify({ id: 't', publishAt: noon, thread: ['Hello', 'A strike'] }),
    )
    const { drafts, problems } = linter.lintBytes('t.json', bytes)
    expect(problems).toEqual([])
    expect(drafts.map(({ part, verdict }) => [part, verdict.decision])).toEqual([
      [1, 'publish'],
      [2, 'hold'],
    ])
  })
})

describe('approvals', () => {
  const check = { check: ['approval'] }
  /** Why, since when the window is known, the approval or when it was given, what comes of it. */
  const approvals: readonly (readonly [
    why: string,
    known: string | undefined,
    approval: object | string | undefined,
    codes: readonly string[],
    more?: object,
  ])[] = [
    ['known before', '2026-11-01T09:00Z', '2026-11-01T10:00Z', []],
    ['known after', '2026-11-01T09:00Z', '2026-11-01T08:00Z', ['stale-approval']],
    ['known at that instant', '2026-11-01T09:00Z', '2026-11-01T09:00Z', []],
    [
      'known that day, approved in the morning: perhaps not yet',
      '2026-11-01',
      '2026-11-01T09:00Z',
      ['stale-approval'],
    ],
    ['known the day before', '2026-10-31', '2026-11-01T00:00Z', []],
    ['approved that day, at its start', '2026-11-01T09:00Z', '2026-11-01', ['stale-approval']],
    [
      'in the zone of the window',
      '2026-11-01T09:00',
      '2026-11-01T01:00Z',
      [],
      { timezone: 'Asia/Tokyo' },
    ],
    ['by an anchor', 'launch', '2026-11-20T09:00Z', ['stale-approval']],
    ['nobody says since when it is known', undefined, '2026-11-01T08:00Z', []],
    ['nobody says when it was approved', '2026-11-01', { by: 'Lee' }, ['needs approval.at']],
    ['nobody needs to say when', undefined, { by: 'Lee' }, []],
    ['not approved at all', '2026-11-01', undefined, []],
    ['of another market', '2026-11-01', '2026-10-01', [], { markets: ['FR'] }],
    [
      'of its severity',
      '2026-11-01',
      '2026-10-01',
      ['stale-approval warning'],
      { severity: 'warning' },
    ],
  ]
  for (const [why, knownAt, approval, codes, more] of approvals)
    test(why, () => {
      const window = { ...day, ...(knownAt !== undefined && { knownAt }), ...more }
      const { findings, notEvaluated } = lint(
        { windows: [window], rule: { ...check, anchors: { launch: '2026-11-20' } } },
        {
          text: 'Hello',
          publishAt: noon,
          markets: ['GB'],
          ...(approval !== undefined && {
            approval: typeof approval === 'string' ? { at: approval } : approval,
          }),
        } as DraftObject,
      )
      expect([
        ...findings.map(({ code, severity }) =>
          severity === 'error' ? code : `${code} ${severity}`,
        ),
        ...notEvaluated.map(({ needs }) => `needs ${needs}`),
      ]).toEqual(codes)
    })

  test('an old approval is no reason to wait: it blocks', () => {
    const windows = [{ ...day, knownAt: '2026-11-01' }]
    const rule = { check: ['windows', 'approval'] }
    const { verdict } = lint({ windows, rule }, {
      text: 'Hello',
      publishAt: noon,
      approval: { at: '2026-10-01' },
    } as DraftObject)
    expect(verdict.decision).toBe('block')
  })

  test('the time of the policy counts where none is said', () => {
    const desk = { windows: [{ ...day, knownAt: '2026-11-01T09:00' }], rule: check }
    const draft = {
      text: 'Hello',
      publishAt: noon,
      approval: { at: '2026-11-01T01:00Z' },
    } as DraftObject
    expect(lint(desk, draft).findings).toHaveLength(1)
    expect(lint({ ...desk, policy: { timezone: 'Asia/Tokyo' } }, draft).findings).toHaveLength(0)
  })
})

describe('calendars', () => {
  const rule = { check: ['calendar'] }
  const now = '2026-11-30T12:00Z'
  const calendars: readonly (readonly [
    why: string,
    heading: object | undefined,
    codes: readonly string[],
  ])[] = [
    ['nothing said', undefined, []],
    ['young enough', { updated: '2026-11-20', maxAge: 'P14D' }, []],
    ['at the last instant', { updated: '2026-11-16T12:00Z', maxAge: 'P14D' }, []],
    ['too old', { updated: '2026-11-16T11:59Z', maxAge: 'P14D' }, ['stale-calendar']],
    ['nobody knows how old', { maxAge: 'P14D' }, ['stale-calendar']],
    ['reaches the day', { covers: '2026-12-01' }, []],
    ['ends the day before', { covers: '2026-11-30' }, ['short-calendar']],
    [
      'old and short',
      { updated: '2026-01-01', maxAge: 'P1M', covers: '2026-02-01' },
      ['short-calendar', 'stale-calendar'],
    ],
  ]
  for (const [why, heading, codes] of calendars)
    test(why, () => {
      const windows = [...(heading ? [{ calendar: 'c', ...heading }] : []), day]
      const { findings } = lint({ windows, rule, now }, { text: 'Hello', publishAt: noon })
      expect(findings.map(({ code }) => code)).toEqual(codes)
    })

  test('without windows', () => {
    const { findings, verdict } = lint({ windows: [], rule }, { text: 'Hello', publishAt: noon })
    expect(findings.map(({ code }) => code)).toEqual(['no-calendar'])
    expect(verdict.decision).toBe('block')
  })
})
