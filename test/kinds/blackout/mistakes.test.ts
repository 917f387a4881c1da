import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../../src/index.js'
import { PolicyError } from '../../../src/core/errors.js'

/** What is wrong with the windows of a policy: each code, and the text where it stands. */
function mistakesIn(windows: readonly object[], more: object = {}): readonly string[] {
  const rule = { id: 'a/b', kind: 'blackout', windows, ...more }
  const text = JSON.stringify({ copydesk: 1, rules: [rule] })
  const told = (problems: PolicyError['problems']) =>
    problems.map(({ code, place }) =>
      place ? `${code} ${text.slice(place.start.offset, place.end.offset)}` : code,
    )
  try {
    return told(loadPolicy(text).warnings)
  } catch (error) {
    if (error instanceof PolicyError) return told(error.problems)
    throw error
  }
}

/** Why, the window, its mistakes; then what the rule says besides. */
type Case = readonly [why: string, window: object, mistakes: readonly string[], more?: object]

const rrule = 'FREQ=DAILY'
const daily = { from: '09:00', to: '10:00' }

const cases: readonly Case[] = [
  ['says nothing of when', {}, ['window/never "w"']],
  ['an end alone that nobody knows', { until: null }, ['window/never "w"']],
  ['a start that is no time', { from: 'soon 1' }, ['window/time "soon 1"']],
  [
    'an end that is no day',
    { from: '2026-01-01', until: '2026-02-30' },
    ['window/time "2026-02-30"'],
  ],
  [
    'both, at once',
    { from: 'x y', until: '2026-02-30' },
    ['window/time "x y"', 'window/time "2026-02-30"'],
  ],
  [
    'a zone that is none',
    { from: '2026-01-01T09:00[Mars/Base]' },
    ['window/zone "2026-01-01T09:00[Mars/Base]"'],
  ],
  ['a `timezone` that is none', { daily, timezone: 'CET' }, ['window/zone "CET"']],
  [
    'an offset that the zone has not then',
    { from: '2026-07-01T09:00+01:00[Europe/Paris]' },
    ['window/zone "2026-07-01T09:00+01:00[Europe/Paris]"'],
  ],
  [
    'the end before the start',
    { from: '2026-05-02', until: '2026-05-01' },
    ['window/backwards "2026-05-01"'],
  ],
  [
    'the end at the start',
    { from: '2026-05-02T09:00', until: '2026-05-02T09:00' },
    ['window/backwards "2026-05-02T09:00"'],
  ],
  [
    'the end before the start, in zones apart',
    { from: '2026-12-01T09:00[America/Los_Angeles]', until: '2026-12-01T10:00[Asia/Tokyo]' },
    ['window/backwards "2026-12-01T10:00[Asia/Tokyo]"'],
  ],
  [
    'the end before the start, wherever that floats',
    { from: '2026-05-02T14:00', until: '2026-05-01T23:00Z' },
    ['window/backwards "2026-05-01T23:00Z"'],
  ],
  [
    'perhaps not before: it may be right in some market',
    { from: '2026-05-02T12:00', until: '2026-05-01T23:30Z' },
    [],
  ],
  ['a day from its start to its end', { from: '2026-05-02', until: '2026-05-02' }, []],
  ['two forms', { daily, yearly: '12-25' }, ['window/forms "12-25"']],
  ['a rule and hours', { daily, rrule }, ['window/forms "FREQ=DAILY"']],
  ['`duration` of what is daily', { daily, duration: 'PT1H' }, ['window/forms "PT1H"']],
  ['`exdate` of what is daily', { daily, exdate: ['2026-12-25'] }, ['window/forms "exdate"']],
  [
    '`exdate` of what happens once',
    { from: '2026-12-25', exdate: '2026-12-25' },
    ['window/forms "2026-12-25"'],
  ],
  ['a `duration` from never', { duration: 'PT1H' }, ['window/never "w"']],
  ['an hour that is none', { daily: { from: '25:00', to: '07:00' } }, ['window/hours "25:00"']],
  ['a minute that is none', { daily: { from: '22:00', to: '07:60' } }, ['window/hours "07:60"']],
  [
    'the end of a day as a start',
    { weekly: { days: 'mon', from: '24:00' } },
    ['window/hours "24:00"'],
  ],
  [
    'a day of the week that is none',
    { weekly: { days: ['mon', 'feb'] } },
    ['window/weekday "feb"'],
  ],
  ['a day of the week of one letter', { weekly: { days: 'mon; t' } }, ['window/weekday "mon; t"']],
  ['a day of no year', { yearly: '02-30' }, ['window/month-day "02-30"']],
  [
    'a last day of no year',
    { yearly: { from: '02-01', until: '13-01' } },
    ['window/month-day "13-01"'],
  ],
  [
    'a first day of no year',
    { yearly: { from: '2-1', until: '02-01' } },
    ['window/month-day "2-1"'],
  ],
  [
    'bounds the wrong way round',
    { daily, from: '2026-05-02', until: '2026-05-01' },
    ['window/backwards "2026-05-01"'],
  ],
  ['padding that is no length', { daily, before: '1 day' }, ['window/duration "1 day"']],
  [
    'padding that is no length, on either side',
    { daily, before: 'P', after: '-P1D' },
    ['window/duration "P"', 'window/duration "-P1D"'],
  ],
  ['padding of more than 400 days', { daily, before: 'P2Y' }, ['window/duration "P2Y"']],
  ['padding of years of what happens once', { from: '2026-01-01', before: 'P2Y' }, []],
  ['a rule that is none', { rrule: 'FREQ=SOMETIMES' }, ['rrule/frequency "FREQ=SOMETIMES"']],
  [
    'a rule that never occurs',
    { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
    ['rrule/never "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"'],
  ],
  ['a count from nowhere', { rrule: 'FREQ=DAILY;COUNT=3' }, ['rrule/start "FREQ=DAILY;COUNT=3"']],
  [
    'every second week from nowhere',
    { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' },
    ['rrule/start "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"'],
  ],
  ['some day of the week', { rrule: 'FREQ=WEEKLY' }, ['rrule/start "FREQ=WEEKLY"']],
  ['some day of the month', { rrule: 'FREQ=MONTHLY' }, ['rrule/start "FREQ=MONTHLY"']],
  [
    'some day of March',
    { rrule: 'FREQ=YEARLY;BYMONTH=3' },
    ['rrule/start "FREQ=YEARLY;BYMONTH=3"'],
  ],
  ['a rule that says all', { rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1' }, []],
  [
    'times that recur by an offset',
    { rrule, from: '2026-01-01T09:00+01:00', duration: 'PT1H' },
    ['window/zone "2026-01-01T09:00+01:00"'],
  ],
  [
    'times that recur for nobody knows how long',
    { rrule, from: '2026-01-01T09:00' },
    ['window/duration "2026-01-01T09:00"'],
  ],
  [
    'a duration in months',
    { rrule, from: '2026-01-01', duration: 'P1M' },
    ['window/duration "P1M"'],
  ],
  [
    'no duration at all',
    { rrule, from: '2026-01-01', duration: 'PT0S' },
    ['window/duration "PT0S"'],
  ],
  [
    'a duration of years',
    { rrule, from: '2026-01-01', duration: 'P401D' },
    ['window/duration "P401D"'],
  ],
  [
    'a first time of years',
    { rrule: 'FREQ=YEARLY', from: '2026-01-01', until: '2028-01-01' },
    ['window/duration "2028-01-01"'],
  ],
  [
    'a first time that ends before it begins',
    { rrule, from: '2026-01-02', until: '2026-01-01' },
    ['window/backwards "2026-01-01"'],
  ],
  [
    'the end of a first time that begins never',
    { rrule, until: '2026-01-01' },
    ['window/until "2026-01-01"'],
  ],
  [
    'two lengths',
    { rrule, from: '2026-01-01', until: '2026-12-31', duration: 'P1D' },
    ['window/until "2026-12-31"'],
  ],
  [
    'a zone at the end, none at the start',
    { rrule, from: '2026-01-01T09:00', until: '2026-01-01T10:00Z' },
    ['window/zone "2026-01-01T10:00Z"'],
  ],
  [
    'further dates that are none',
    { rrule, from: '2026-01-01', rdate: ['2026-01-01', 'never'] },
    ['window/time "never"'],
  ],
  [
    'a date left out that is none',
    { rrule, from: '2026-01-01', exdate: ['soon'] },
    ['window/time "soon"'],
  ],
  [
    'further dates with a zone, the start without',
    { rrule, from: '2026-01-01', rdate: ['2026-02-01T09:00Z'] },
    ['window/zone "2026-02-01T09:00Z"'],
  ],
  [
    'an anchor that nobody gave',
    { from: '2 days before launch' },
    ['window/anchor "2 days before launch"'],
  ],
  [
    'an anchor without dates',
    { from: 'launch' },
    ['window/anchor "launch"'],
    { anchors: { launch: [] } },
  ],
  [
    'nothing behind the last of an anchor',
    { from: 'close', until: 'results' },
    ['window/anchor "results"'],
    { anchors: { close: ['2026-03-31', '2026-06-30'], results: '2026-04-20' } },
  ],
  [
    'until one of several dates, from never',
    { until: 'close' },
    ['window/anchor "close"'],
    { anchors: { close: ['2026-03-31', '2026-06-30'] } },
  ],
  [
    'what recurs from several dates',
    { rrule, from: 'close' },
    ['window/anchor "close"'],
    { anchors: { close: ['2026-03-31', '2026-06-30'] } },
  ],
  [
    'an hour of an anchor that is none',
    { from: 'close at 24:00' },
    ['window/time "close at 24:00"'],
    { anchors: { close: '2026-03-31' } },
  ],
  [
    'weeks of work',
    { from: '2 working weeks before close' },
    ['window/time "2 working weeks before close"'],
    { anchors: { close: '2026-03-31' } },
  ],
  [
    'a date of an anchor that is none',
    { daily },
    ['window/day "31 March"'],
    { anchors: { close: ['2026-06-30', '31 March'] } },
  ],
  [
    'a date of an anchor with a time',
    { daily },
    ['window/day "2026-03-31T09:00"'],
    { anchors: { close: '2026-03-31T09:00' } },
  ],
  [
    'a holiday that is no day',
    { daily },
    ['window/day "Easter"'],
    { holidays: ['2026-12-25', 'Easter'] },
  ],
  ['known at no time', { daily, knownAt: 'yesterday' }, ['window/anchor "yesterday"']],
  [
    'a channel that there is not',
    { daily, channels: ['x', 'twitter'] },
    ['window/unknown-channel "twitter"'],
  ],
  [
    'a channel of a table that there is not',
    { daily, channels: 'x; twitter' },
    ['window/unknown-channel "x; twitter"'],
  ],
  [
    'a market that nobody knows, a warning',
    { daily, markets: ['FR', 'Frnace'] },
    ['window/unknown-market "Frnace"'],
  ],
  ['words that can’t be looked for', { daily, terms: ['sale', ' '] }, ['phrase/empty " "']],
]

describe('each mistake at its place', () => {
  for (const [why, window, mistakes, more] of cases)
    test(why, () => expect(mistakesIn([{ id: 'w', ...window }], more)).toEqual(mistakes))
})

test('two of one name', () => {
  const windows = [
    { id: 'w', daily },
    { id: 'v', daily },
    { id: 'w', yearly: '12-25' },
  ]
  expect(mistakesIn(windows)).toEqual(['window/duplicate "w"'])
})

test('not more than 20 of one calendar are told', () => {
  const windows = Array.from({ length: 100 }, (_, index) => ({
    id: `w${index}`,
    from: '2026-02-30',
  }))
  expect(mistakesIn(windows)).toHaveLength(20)
})

describe('headings', () => {
  const headings: readonly Case[] = [
    ['brought up to date at no time', { updated: 'last week' }, ['window/heading "last week"']],
    ['a last day that is none', { covers: '31.12.2026' }, ['window/heading "31.12.2026"']],
    [
      'a last day with a time',
      { covers: '2026-12-31T09:00' },
      ['window/heading "2026-12-31T09:00"'],
    ],
    ['an age that is no length', { maxAge: '14 days' }, ['window/heading "14 days"']],
    ['nothing wrong', { updated: '2026-12-01T09:00Z', covers: '2026-12-31', maxAge: 'P14D' }, []],
  ]
  for (const [why, heading, mistakes] of headings)
    test(why, () =>
      expect(
        mistakesIn([
          { calendar: 'c', ...heading },
          { id: 'w', daily },
        ]),
      ).toEqual(mistakes),
    )
})

describe('keys', () => {
  /** Why, what stands among the windows, its mistakes: what it is meant to be is told by the key that names it. */
  const entries: readonly (readonly [string, object, readonly string[]])[] = [
    ['of a window, misspelt', { id: 'w', untl: '2026-12-11' }, ['policy/unknown-key "untl"']],
    ['of a heading, misspelt', { calendar: 'c', cover: 'x' }, ['policy/unknown-key "cover"']],
    ['no name', { from: '2026-12-10' }, ['policy/missing-key {"from":"2026-12-10"}']],
    [
      'of a part, misspelt',
      { id: 'w', yearly: { from: '12-24', util: '12-26' } },
      ['policy/missing-key "yearly"', 'policy/unknown-key "util"'],
    ],
    ['a value of another type', { id: 'w', until: 3 }, ['policy/type 3']],
  ]
  for (const [why, entry, mistakes] of entries)
    test(why, () => expect(mistakesIn([entry])).toEqual(mistakes))
})

test('what is wrong with a window is told once, though three rules use it', () => {
  const rule = { kind: 'blackout', windows: '$calendars' }
  const rules = ['a/b', 'a/c', 'a/d'].map((id) => ({ ...rule, id }))
  const windows = [{ id: 'w', from: '2026-02-30' }]
  const text = JSON.stringify({ copydesk: 1, windows, rules })
  const told = () => {
    try {
      loadPolicy(text)
      return []
    } catch (error) {
      return error instanceof PolicyError ? error.problems.map(({ code }) => code) : [error]
    }
  }
  expect(told()).toEqual(['window/time'])
})
