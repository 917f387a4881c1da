import { describe, expect, test } from 'vitest'
import { civilOf } from '../../src/calendar/civil.js'
import { parseRule } from '../../src/icalendar/parse-rule.js'

/** `⟦…⟧` marks what is wrong. */
const cases: [why: string, code: string, rule: string, start?: string][] = [
  ['nothing is said', 'empty', '⟦ ⟧'],
  ['a part without a value', 'form', 'FREQ=DAILY;⟦COUNT⟧'],
  ['an empty part', 'form', 'FREQ=DAILY;⟦⟧;COUNT=2'],
  ['a part nobody knows', 'unknown-part', 'FREQ=YEARLY;⟦BYEASTER=-2⟧'],
  ['other calendars', 'unknown-part', '⟦RSCALE=HEBREW⟧;FREQ=YEARLY'],
  ['a second frequency', 'duplicate-part', 'FREQ=DAILY;⟦FREQ=YEARLY⟧'],
  ['no frequency', 'no-frequency', '⟦COUNT=3⟧'],
  ['an unknown frequency', 'frequency', '⟦FREQ=NEVER⟧'],
  ['every hour', 'too-often', '⟦FREQ=HOURLY⟧;BYMONTH=2'],
  ['every minute', 'too-often', '⟦FREQ=MINUTELY⟧'],
  ['every second', 'too-often', 'BYMONTH=6;⟦FREQ=SECONDLY⟧'],
  [
    'hundreds of times a day',
    'too-often',
    '⟦FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,5,10,15,20,25,30,35,40,45⟧',
  ],
  ['INTERVAL 0', 'interval', 'FREQ=DAILY;⟦INTERVAL=0⟧'],
  ['a negative INTERVAL', 'interval', 'FREQ=DAILY;⟦INTERVAL=-1⟧'],
  ['an absurd INTERVAL', 'interval', 'FREQ=DAILY;⟦INTERVAL=999999999⟧'],
  ['COUNT 0', 'count', 'FREQ=DAILY;⟦COUNT=0⟧'],
  ['a COUNT in words', 'count', 'FREQ=DAILY;⟦COUNT=ten⟧'],
  ['two ends', 'two-ends', 'FREQ=DAILY;COUNT=3;⟦UNTIL=20261231⟧'],
  ['an UNTIL on no day', 'until', 'FREQ=DAILY;⟦UNTIL=20260230⟧'],
  ['an UNTIL in another form', 'until', 'FREQ=DAILY;⟦UNTIL=2026-12-31⟧'],
  ['month 13', 'value', 'FREQ=YEARLY;⟦BYMONTH=13⟧'],
  ['a month from the end', 'value', 'FREQ=YEARLY;⟦BYMONTH=-1⟧'],
  ['day 0', 'value', 'FREQ=MONTHLY;⟦BYMONTHDAY=0⟧'],
  ['day 32', 'value', 'FREQ=MONTHLY;⟦BYMONTHDAY=1,32⟧'],
  ['position 0', 'value', 'FREQ=MONTHLY;BYDAY=MO;⟦BYSETPOS=0⟧'],
  ['day 367', 'value', 'FREQ=YEARLY;⟦BYYEARDAY=-367⟧'],
  ['week 54', 'value', 'FREQ=YEARLY;⟦BYWEEKNO=54⟧'],
  ['hour 24', 'value', 'FREQ=DAILY;⟦BYHOUR=24⟧'],
  ['second 60', 'value', 'FREQ=DAILY;⟦BYSECOND=60⟧'],
  ['an empty value', 'value', 'FREQ=YEARLY;⟦BYMONTH=⟧'],
  ['no weekday', 'value', 'FREQ=WEEKLY;⟦BYDAY=XX⟧'],
  ['the sixth Monday of a month', 'value', 'FREQ=MONTHLY;⟦BYDAY=6MO⟧'],
  ['the sixth Monday of May', 'value', 'FREQ=YEARLY;BYMONTH=5;⟦BYDAY=6MO⟧'],
  ['Monday 0', 'value', 'FREQ=MONTHLY;⟦BYDAY=0MO⟧'],
  ['weeks that begin nowhere', 'value', 'FREQ=WEEKLY;⟦WKST=1⟧'],
  ['the second Monday of a week', 'ordinal', 'FREQ=WEEKLY;⟦BYDAY=2MO⟧'],
  ['the second Monday of week 20', 'ordinal', 'FREQ=YEARLY;BYWEEKNO=20;⟦BYDAY=2MO⟧'],
  ['weeks of a month', 'part', 'FREQ=MONTHLY;⟦BYWEEKNO=20⟧'],
  ['days of the month in a week', 'part', 'FREQ=WEEKLY;⟦BYMONTHDAY=1⟧'],
  ['days of the year in a day', 'part', 'FREQ=DAILY;⟦BYYEARDAY=1⟧'],
  ['a position among nothing', 'lone-position', 'FREQ=MONTHLY;⟦BYSETPOS=1⟧'],
  ['30 February', 'never', '⟦FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30⟧'],
  ['30 February, yearly', 'never', '⟦FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30⟧'],
  ['30 February, monthly', 'never', '⟦FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31⟧'],
  ['31 of short months', 'never', '⟦FREQ=YEARLY;BYMONTH=4,6,9,11;BYMONTHDAY=31⟧'],
  ['week 53 in June', 'never', '⟦FREQ=YEARLY;BYMONTH=6;BYWEEKNO=53⟧'],
  ['the first day of the year in May', 'never', '⟦FREQ=YEARLY;BYMONTH=5;BYYEARDAY=1⟧'],
  ['the second of one', 'never', '⟦FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2⟧'],
  ['30 February by its start', 'never', '⟦FREQ=YEARLY;BYMONTH=2⟧', '2026-01-30'],
  [
    'every other year, beside the leap years',
    'never',
    '⟦FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29⟧',
    '2025-01-01',
  ],
  ['every seventh day, beside Monday', 'never', '⟦FREQ=DAILY;INTERVAL=7;BYDAY=MO⟧', '2026-01-01'],
  ['an end before the start', 'early-until', '⟦FREQ=DAILY;UNTIL=20251231⟧', '2026-01-01'],
  [
    'an end before the first occurrence',
    'early-until',
    '⟦FREQ=YEARLY;BYMONTH=5;UNTIL=20260401⟧',
    '2026-01-01',
  ],
]

const civil = (text: string | undefined) =>
  text === undefined ? undefined : civilOf(Date.parse(text))

describe('parseRule', () => {
  for (const [why, code, marked, start] of cases) {
    test(`refuses ${why}`, () => {
      const text = marked.replaceAll(/[⟦⟧]/gu, '')
      const begun = performance.now()
      const parsed = parseRule(text, civil(start))
      expect(performance.now() - begun).toBeLessThan(250)
      if (!('mistake' in parsed)) throw new Error('expected a mistake')
      const { mistake } = parsed
      expect(mistake.code).toBe(`rrule/${code}`)
      expect(marked).toBe(
        `${text.slice(0, mistake.start)}⟦${text.slice(mistake.start, mistake.end)}⟧${text.slice(mistake.end)}`,
      )
      expect(mistake.message.length).toBeGreaterThan(20)
      expect(mistake.remedy).toMatch(/^[A-Z]/u)
    })
  }

  test('refuses a text that is too long, and quotes no more than a little of any', () => {
    const parsed = parseRule(`FREQ=YEARLY;BYYEARDAY=${'1,'.repeat(5000)}1`)
    expect(parsed).toMatchObject({ mistake: { code: 'rrule/too-long' } })
    const quoted = parseRule(`FREQ=${'\u001b`'.repeat(500)}`)
    expect(quoted).toMatchObject({ mistake: { code: 'rrule/frequency' } })
    expect('mistake' in quoted && quoted.mistake.message).toMatch(
      /^[\u0020-\u007eˋ\uFFFD…]{1,160}$/u,
    )
  })

  test('knows that without a start nothing is known of intervals', () => {
    expect(parseRule('FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29')).toHaveProperty('rule')
    expect(parseRule('FREQ=YEARLY;BYMONTH=2', civil('2026-01-29'))).toHaveProperty('rule')
    expect(parseRule('FREQ=YEARLY;BYMONTH=8,1;BYWEEKNO=36;WKST=WE')).toHaveProperty('rule')
  })

  test('sorts values and keeps each once', () => {
    expect(parseRule('BYMONTH=12,3,3;FREQ=YEARLY;BYDAY=MO,+1MO,1MO;WKST=SU')).toMatchObject({
      rule: {
        frequency: 'YEARLY',
        interval: 1,
        months: [3, 12],
        weekdays: [{ weekday: 0 }, { weekday: 0, nth: 1 }],
        weekStart: 6,
      },
    })
  })
})
