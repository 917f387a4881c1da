import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, type Verdict } from '../../../src/index.js'

/** What becomes of a post under one window, as JSON writes it. */
function judge(window: object, facts: object): Verdict {
  const rule = { id: 'context', kind: 'blackout', windows: [{ id: 'w', ...window }] }
  const policy = loadPolicy(JSON.stringify({ copydesk: 1, timezone: 'UTC', rules: [rule] }))
  return createLinter(policy).lint({ text: 'Hello', ...facts }).verdict
}

function answer(window: object, facts: object): string {
  const verdict = judge(window, facts)
  if (verdict.decision !== 'hold') return verdict.decision
  return verdict.until === null ? 'hold' : `hold until ${verdict.until.slice(0, 16)}Z`
}

const night = { daily: { from: '22:00', to: '07:00' } }
const early = { daily: { from: '01:30', to: '02:30' } }
const day = { from: '2026-12-07', until: '2026-12-07' }

/** The table of README: when, in which window, what we answer. */
const cases: [why: string, window: object, facts: object, expected: string][] = [
  [
    'clocks forward: a window that begins in the hour left out begins at its end',
    early,
    { publishAt: '2026-03-29T00:59Z', markets: ['GB'] },
    'publish',
  ],
  [
    '… and ends when it says',
    early,
    { publishAt: '2026-03-29T01:00Z', markets: ['GB'] },
    'hold until 2026-03-29T01:30Z',
  ],
  [
    'clocks back: a window over the repeated hour holds from its first passing',
    early,
    { publishAt: '2026-10-25T00:30Z', markets: ['GB'] },
    'hold until 2026-10-25T02:30Z',
  ],
  [
    '… through its second',
    early,
    { publishAt: '2026-10-25T01:45Z', markets: ['GB'] },
    'hold until 2026-10-25T02:30Z',
  ],
  [
    'a night with a change of clocks is an hour shorter',
    night,
    { publishAt: '2026-03-28T22:00Z', markets: ['GB'] },
    'hold until 2026-03-29T06:00Z',
  ],
  [
    'an all-day window is the day of each market',
    day,
    { publishAt: '2026-12-06T10:00Z', markets: ['NZ'] },
    'publish',
  ],
  [
    '… first where the day begins first',
    day,
    { publishAt: '2026-12-06T11:00Z', markets: ['NZ'] },
    'hold until 2026-12-07T11:00Z',
  ],
  [
    '… and for two markets until it is over in both',
    day,
    { publishAt: '2026-12-07T00:00Z', markets: ['NZ', 'US-HI'] },
    'hold until 2026-12-08T10:00Z',
  ],
  [
    'Kiritimati is a day ahead of Honolulu, at the same time of day',
    day,
    { publishAt: '2026-12-06T10:00Z', markets: ['KI'] },
    'hold until 2026-12-07T12:00Z',
  ],
  [
    'Apia left out 30 December 2011: a window on that day is nowhere',
    { from: '2011-12-30', until: '2011-12-30' },
    { publishAt: '2011-12-30T10:00Z', markets: ['WS'] },
    'publish',
  ],
  [
    '29 February is no day of other years',
    { yearly: '02-29' },
    { publishAt: '2027-03-01T12:00Z' },
    'publish',
  ],
  [
    '… and one of leap years',
    { yearly: '02-29' },
    { publishAt: '2028-02-29T12:00Z' },
    'hold until 2028-03-01T00:00Z',
  ],
  [
    'UNTIL in UTC ends a rule that starts by a local clock',
    {
      from: '2026-11-02T23:30',
      duration: 'PT1H',
      timezone: 'America/New_York',
      rrule: 'FREQ=DAILY;UNTIL=20261105T043000Z',
    },
    { publishAt: '2026-11-05T04:45Z' },
    'hold until 2026-11-05T05:30Z',
  ],
  [
    '… and not a day later',
    {
      from: '2026-11-02T23:30',
      duration: 'PT1H',
      timezone: 'America/New_York',
      rrule: 'FREQ=DAILY;UNTIL=20261105T042959Z',
    },
    { publishAt: '2026-11-05T04:45Z' },
    'publish',
  ],
  [
    'the last working day of a month',
    { from: '2026-01-30', allDay: true, rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
    { publishAt: '2027-02-26T12:00Z' },
    'hold until 2027-02-27T00:00Z',
  ],
  [
    'thirty years of a weekly rule',
    { from: '2000-01-03T09:00', duration: 'PT1H', timezone: 'Europe/Paris', rrule: 'FREQ=WEEKLY' },
    { publishAt: '2030-07-01T07:30Z' },
    'hold until 2030-07-01T08:00Z',
  ],
  [
    'no end that anybody knows',
    { from: '2026-10-29', until: null },
    { publishAt: '2026-11-02T09:00Z' },
    'hold',
  ],
]

describe('hard times', () => {
  test.each(cases)('%s', (_, window, facts, expected) =>
    expect(answer(window, facts)).toBe(expected),
  )

  test('a rule that never takes place is a mistake, not a window that is never open', () => {
    const never = { from: '2026-01-01', rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' }
    expect(() => judge(never, {})).toThrow(/never|no day|mistake/iu)
  })

  test('each is a row of the table in README', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    for (const [why] of cases) expect(readme).toContain(`| ${why.replace(/^… /u, '')}`)
  })
})
