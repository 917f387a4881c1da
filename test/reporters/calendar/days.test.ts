import { describe, expect, test } from 'vitest'
import { datesIn, grouped, weekdayOf } from '../../../src/reporters/calendar/dates.js'
import {
  clockChanges,
  dayIndexOf,
  daysOf,
  monthsOf,
  MOST_DAYS,
  positionOf,
  weeksOf,
} from '../../../src/reporters/calendar/days.js'
import { desk, paris } from './shared-picture.js'

const HOUR = 3_600_000

function daysFrom(from: string, until: string, zone: string) {
  return daysOf({ ...desk, from: Date.parse(from), until: Date.parse(until), zone })
}

const lengths: readonly [
  why: string,
  from: string,
  until: string,
  zone: string,
  hours: number[],
][] = [
  ['three ordinary days', '2026-10-18T22:00Z', '2026-10-21T22:00Z', 'Europe/Paris', [24, 24, 24]],
  ['clocks go back', '2026-10-23T22:00Z', '2026-10-26T23:00Z', 'Europe/Paris', [24, 25, 24]],
  ['clocks go forward', '2026-03-27T23:00Z', '2026-03-30T22:00Z', 'Europe/Paris', [24, 23, 24]],
  ['half an hour', '2026-04-03T13:00Z', '2026-04-05T13:30Z', 'Australia/Lord_Howe', [24, 24.5]],
  ['midnight is left out', '2026-03-27T22:00Z', '2026-03-29T21:00Z', 'Asia/Beirut', [24, 23]],
  ['a day is left out', '2011-12-29T10:00Z', '2011-12-31T10:00Z', 'Pacific/Apia', [24, 24]],
  [
    'an end inside a day draws all of it',
    '2026-10-18T22:00Z',
    '2026-10-19T01:00Z',
    'Europe/Paris',
    [24],
  ],
  [
    'an end before the start still draws a day',
    '2026-10-18T22:00Z',
    '2020-01-01T00:00Z',
    'Europe/Paris',
    [24],
  ],
]

describe('the days of a picture', () => {
  for (const [why, from, until, zone, hours] of lengths)
    test(why, () =>
      expect(daysFrom(from, until, zone).map(({ start, end }) => (end - start) / HOUR)).toEqual(
        hours,
      ),
    )

  test('are bounded', () => {
    expect(daysFrom('2026-01-01T00:00Z', '2226-01-01T00:00Z', 'UTC')).toHaveLength(MOST_DAYS)
  })

  test('start where the ones before them end', () => {
    const days = daysFrom('2026-01-01T00:00Z', '2027-01-01T00:00Z', 'America/New_York')
    for (const [index, { start }] of days.entries())
      if (index > 0) expect(start).toBe(days[index - 1]?.end)
  })

  test('are cut before Mondays and first days of months', () => {
    const days = daysOf(desk)
    expect(weeksOf(days).map(({ start }) => start)).toEqual([0, 7, 14, 21])
    expect(weeksOf(days.slice(2)).map(({ start }) => start)).toEqual([0, 5, 12, 19])
    expect(monthsOf(days)).toEqual([
      { start: 0, end: 13 },
      { start: 13, end: 28 },
    ])
  })

  test('know where an instant is', () => {
    const days = daysOf(desk)
    const cases: readonly [string, index: number, position: number][] = [
      ['2026-10-18 23:59', -1, 0],
      ['2026-10-19 00:00', 0, 0],
      ['2026-10-20 12:00', 1, 1.5],
      // The day has 25 hours, and 12:00 is the thirteenth of them.
      ['2026-10-25 12:00', 6, 6.52],
      ['2026-11-15 18:00', 27, 27.75],
      ['2026-11-16 00:00', 28, 28],
      ['2027-01-01 00:00', 28, 28],
    ]
    for (const [written, index, position] of cases) {
      expect(dayIndexOf(days, paris(written))).toBe(index)
      expect(positionOf(days, paris(written))).toBeCloseTo(position)
    }
  })

  test('tell when clocks change', () => {
    expect(clockChanges(daysOf(desk), desk.zone)).toEqual(['Clocks go back 1 h on Sun 25 Oct'])
    const spring = daysFrom('2026-04-03T13:00Z', '2026-10-10T13:30Z', 'Australia/Lord_Howe')
    expect(clockChanges(spring, 'Australia/Lord_Howe')).toEqual([
      'Clocks go back 30 min on Sun 5 Apr',
      'Clocks go forward 30 min on Sun 4 Oct',
    ])
  })
})

describe('instants in words', () => {
  const dates = datesIn('Europe/Paris', desk.from)
  const cases: readonly [at: number, words: string][] = [
    [paris('2026-12-01 09:00'), 'Tue 1 Dec, 09:00'],
    [paris('2027-01-01 00:00'), 'Fri 1 Jan 2027, 00:00'],
    [paris('2026-10-25 01:30'), 'Sun 25 Oct, 01:30'],
    [Date.parse('2026-10-25T00:30Z'), 'Sun 25 Oct, 02:30'],
    [Date.parse('2026-10-25T01:30Z'), 'Sun 25 Oct, 02:30 UTC+1'],
    [Date.parse('2026-12-01T08:00:07Z'), 'Tue 1 Dec, 09:00:07'],
    [Date.parse('2026-12-01T08:00:00.5Z'), 'Tue 1 Dec, 09:00'],
  ]
  for (const [at, words] of cases) test(words, () => expect(dates.moment(at)).toBe(words))
})

test('weekdays from Monday, before 1970 too', () => {
  expect(weekdayOf({ year: 1970, month: 1, day: 1 })).toBe(3)
  expect(weekdayOf({ year: 1969, month: 12, day: 28 })).toBe(6)
  expect(weekdayOf({ year: 2024, month: 2, day: 29 })).toBe(3)
})

test('numbers in groups of three', () => {
  expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
})
