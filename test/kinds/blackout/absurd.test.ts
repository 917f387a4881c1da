import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, type LintResult } from '../../../src/index.js'
import type { DraftObject } from '../../../src/readers/object.js'

function lint(windows: readonly object[], draft: object, more: object = {}): LintResult {
  const rules = [{ id: 'a/b', kind: 'blackout', windows, ...more }]
  const linter = createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules })), {
    now: () => new Date('2026-06-01T00:00:00Z'),
  })
  return linter.lint({ text: 'Hello', ...draft } as DraftObject)
}

const everyQuarterHour =
  'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,15,30,45'

/** Windows at the limits of what can be said. */
const windows: readonly object[] = [
  { from: '0001-01-01', until: '0001-01-01' },
  { from: '9999-12-31', until: null },
  { until: '0001-01-01' },
  { until: '9999-12-31' },
  { from: '9999-12-31', until: '9999-12-31', before: 'P99999Y', after: 'PT999999999H' },
  { from: '0001-01-01', until: '9999-12-31', before: 'PT999999999H', after: 'P99999Y' },
  { from: '0001-01-01', until: '9999-12-31', outside: true },
  { from: '2026-01-01T00:00', until: '2026-01-01T00:01', outside: true, before: 'P99999M' },
  { from: '2026-03-29T02:10[Europe/Paris]', until: '2026-03-29T02:50[Europe/Paris]' },
  { daily: { from: '09:00', to: '10:00' }, before: 'P400D', after: 'P400D' },
  { daily: { from: '09:00', to: '10:00' }, from: '9999-12-31', outside: true },
  { daily: { from: '09:00', to: '10:00' }, until: '0001-01-01', outside: true },
  { weekly: { days: ['mon'] }, before: 'P7D', outside: true },
  { yearly: '02-29', outside: true, before: 'P1M' },
  { yearly: { from: '01-01', until: '12-31' } },
  { yearly: { from: '03-01', until: '02-28' }, outside: true },
  { rrule: everyQuarterHour, from: '2020-01-01', duration: 'PT1M', before: 'P60D' },
  { rrule: 'FREQ=DAILY', from: '0001-01-01', duration: 'P400D' },
  { rrule: 'FREQ=DAILY;COUNT=10000', from: '0001-01-01' },
  { rrule: 'FREQ=YEARLY;INTERVAL=1000;COUNT=10000', from: '0001-01-01' },
  { rrule: 'FREQ=WEEKLY;INTERVAL=1000;COUNT=10000;BYDAY=MO', from: '2026-01-05' },
  { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', from: '2000-01-01' },
  { rrule: 'FREQ=YEARLY;COUNT=1', from: '9999-12-31', outside: true },
  { rrule: 'FREQ=DAILY;UNTIL=20000101', from: '1990-01-01', outside: true },
  {
    from: '2026-05-01',
    rdate: Array.from({ length: 2000 }, (_, day) =>
      new Date(day * 864e5).toISOString().slice(0, 10),
    ),
  },
  { from: '999 working days before launch', until: '999 weeks after launch' },
]

const times = [
  '0001-01-01',
  '0001-01-01T00:00[Pacific/Kiritimati]',
  '1969-12-31T23:59:59.999Z',
  '2026-03-29T02:30[Europe/Paris]',
  '2026-10-25T02:30[Europe/Paris]',
  '2026-12-01T12:00Z',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59[Pacific/Honolulu]',
]

describe('no window and no draft is too far away', () => {
  const markets = [undefined, ['FR', 'US-CA', 'KI'], ['Atlantis']]
  for (const [index, window] of windows.entries())
    test(`${index}: ${JSON.stringify(window).slice(0, 90)}`, () => {
      for (const publishAt of times)
        for (const market of markets) {
          const { problems, verdict } = lint(
            [{ id: 'w', ...window }],
            { publishAt, approval: { at: '2026-01-01' }, ...(market && { markets: market }) },
            { check: ['windows', 'approval', 'calendar'], anchors: { launch: '2026-05-01' } },
          )
          expect(problems.filter(({ code }) => code.startsWith('internal/'))).toEqual([])
          expect(['publish', 'hold']).toContain(verdict.decision)
        }
    })
})

test('a held draft in a far year says until when as other years do', () => {
  const { verdict } = lint([{ id: 'w', from: '2026-01-01', until: '2030-12-31' }], {
    publishAt: '2026-06-01T09:00Z',
  })
  expect(verdict).toMatchObject({ decision: 'hold', until: '2031-01-01T00:00:00.000Z' })
})

describe('in no time', () => {
  const fast = (milliseconds: number, run: () => LintResult): LintResult => {
    const start = performance.now()
    const result = run()
    expect(performance.now() - start).toBeLessThan(milliseconds)
    return result
  }

  test('a draft with 100,000 markets that nobody knows, so that it may be for any, under 300 windows', () => {
    const list = Array.from({ length: 300 }, (_, index) => ({
      id: `w${index}`,
      from: '2026-11-01',
      markets: ['EU', `US-${index}`],
    }))
    const markets = Array.from({ length: 100_000 }, (_, index) => `US-x${index}`)
    const { findings } = fast(5000, () => lint(list, { publishAt: '2026-12-01T09:00Z', markets }))
    expect(findings).toHaveLength(300)
  })

  test('a draft for all the world, under 300 windows that take turns', () => {
    const list = Array.from({ length: 300 }, (_, index) => ({
      id: `w${index}`,
      daily: { from: '09:00', to: '10:00' },
    }))
    const { verdict } = fast(8000, () =>
      lint(list, { publishAt: '2026-12-01T09:00Z', markets: ['WORLD'] }),
    )
    // Given up before 400 days, and said so.
    expect(verdict).toMatchObject({ decision: 'hold', until: null })
    if (verdict.decision === 'hold')
      expect(Date.parse(verdict.horizon ?? '')).toBeLessThan(Date.parse('2027-06-01'))
  })

  test('500 rules, each read once', () => {
    const list = Array.from({ length: 500 }, (_, index) => ({
      id: `w${index}`,
      rrule: `FREQ=YEARLY;BYMONTH=${1 + (index % 12)};BYDAY=-1MO;BYSETPOS=1`,
    }))
    fast(3000, () => lint(list, { publishAt: '2026-12-01T09:00Z' }))
  })
})
