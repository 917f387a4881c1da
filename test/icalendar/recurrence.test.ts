import { describe, expect, test } from 'vitest'
import { civilOf, utcOf, type Civil } from '../../src/calendar/civil.js'
import { CopydeskError } from '../../src/core/errors.js'
import { expandRule, untilToCivil } from '../../src/icalendar/recurrence.js'

/** `2026-12-01` or `2026-12-01T09:00` as if UTC. */
const at = (text: string): number => Date.parse(text.length > 10 ? `${text}Z` : text)
const civil = (text: string): Civil => civilOf(at(text))
const written = (times: readonly number[]): string[] =>
  times.map((time) => new Date(time).toISOString().slice(0, 16).replace('T00:00', ''))

const everyDay: readonly string[] = ['2026-01-01', '2026-01-02', '2026-01-03']

describe('expandRule', () => {
  const cases: [
    why: string,
    rrule: string,
    start: string,
    range: [from: string, until: string],
    expected: readonly string[],
  ][] = [
    ['every day', 'FREQ=DAILY', '2026-01-01', ['2026-01-01', '2026-01-04'], everyDay],
    [
      'the range begins within, and its end is out',
      'FREQ=DAILY',
      '2020-01-01',
      ['2026-01-01', '2026-01-04'],
      everyDay,
    ],
    ['an empty range has nothing', 'FREQ=DAILY', '2020-01-01', ['2026-01-01', '2026-01-01'], []],
    [
      'COUNT counts from the start, not from the range',
      'FREQ=DAILY;COUNT=3',
      '2025-12-31',
      ['2026-01-01', '2027-01-01'],
      ['2026-01-01', '2026-01-02'],
    ],
    [
      'UNTIL is included',
      'FREQ=DAILY;UNTIL=20260103T090000',
      '2026-01-02T09:00',
      ['2026-01-01', '2027-01-01'],
      ['2026-01-02T09:00', '2026-01-03T09:00'],
    ],
    [
      'a second later it would be',
      'FREQ=DAILY;UNTIL=20260103T085959',
      '2026-01-02T09:00',
      ['2026-01-01', '2027-01-01'],
      ['2026-01-02T09:00'],
    ],
    [
      'an UNTIL of a day includes all of the day',
      'FREQ=DAILY;UNTIL=20260103',
      '2026-01-02T23:30',
      ['2026-01-01', '2027-01-01'],
      ['2026-01-02T23:30', '2026-01-03T23:30'],
    ],
    [
      'the last workday of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-01-30',
      ['2026-01-01', '2026-06-01'],
      ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30', '2026-05-29'],
    ],
    [
      'the last Friday',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-01-30',
      ['2026-01-01', '2026-04-01'],
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    [
      'the fifth Monday, where there is one',
      'FREQ=MONTHLY;BYDAY=5MO',
      '2026-01-01',
      ['2026-01-01', '2026-09-01'],
      ['2026-03-30', '2026-06-29', '2026-08-31'],
    ],
    [
      'US election day, every four years',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      ['2020-01-01', '2033-01-01'],
      ['2020-11-03', '2024-11-05', '2028-11-07', '2032-11-02'],
    ],
    [
      'Thanksgiving',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      '2026-11-26',
      ['2026-01-01', '2029-01-01'],
      ['2026-11-26', '2027-11-25', '2028-11-23'],
    ],
    [
      'a yearly day',
      'FREQ=YEARLY',
      '2001-09-11',
      ['2026-01-01', '2028-01-01'],
      ['2026-09-11', '2027-09-11'],
    ],
    [
      '29 February is only in leap years',
      'FREQ=YEARLY',
      '2024-02-29',
      ['2024-01-01', '2037-01-01'],
      ['2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29'],
    ],
    [
      'and not in 2100',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      '2024-02-29',
      ['2095-01-01', '2105-01-01'],
      ['2096-02-29', '2104-02-29'],
    ],
    [
      'the last of February',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      '2024-02-29',
      ['2026-01-01', '2029-01-01'],
      ['2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'months without a 31st are left out',
      'FREQ=MONTHLY',
      '2026-01-31',
      ['2026-01-01', '2026-09-01'],
      ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31'],
    ],
    [
      'and not counted',
      'FREQ=MONTHLY;COUNT=3',
      '2026-01-31',
      ['2026-01-01', '2027-01-01'],
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'weeks of two begin on Monday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-01-01', '1998-01-01'],
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'or on Sunday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-01-01', '1998-01-01'],
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    [
      'every other week, years later',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
      '2020-01-01',
      ['2026-01-01', '2026-02-01'],
      ['2026-01-07', '2026-01-21'],
    ],
    [
      'Monday of week 20',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '1997-05-12',
      ['1997-01-01', '2000-01-01'],
      ['1997-05-12', '1998-05-11', '1999-05-17'],
    ],
    [
      'week 53, where there is one',
      'FREQ=YEARLY;BYWEEKNO=53',
      '2026-12-30',
      ['2026-01-01', '2034-01-01'],
      ['2026-12-30', '2032-12-29'],
    ],
    [
      'the first and last day of the year',
      'FREQ=YEARLY;BYYEARDAY=1,-1',
      '2026-01-01',
      ['2026-01-01', '2028-01-01'],
      ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ],
    [
      'Friday the 13th',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '2026-01-01',
      ['2026-01-01', '2027-01-01'],
      ['2026-02-13', '2026-03-13', '2026-11-13'],
    ],
    [
      'the second 20th Monday of a year is none',
      'FREQ=YEARLY;BYDAY=20MO',
      '1997-05-19',
      ['1997-01-01', '1999-01-01'],
      ['1997-05-19', '1998-05-18'],
    ],
    [
      'several times a day',
      'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30',
      '2026-01-01T09:30',
      ['2026-01-01', '2026-01-02'],
      ['2026-01-01T09:30', '2026-01-01T17:30'],
    ],
    [
      'BYSETPOS counts times too',
      'FREQ=DAILY;BYHOUR=9,17;BYSETPOS=-1',
      '2026-01-01T09:00',
      ['2026-01-01', '2026-01-02'],
      ['2026-01-01T17:00'],
    ],
    [
      'a position beyond the set is none',
      'FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=1,2',
      '2026-01-01',
      ['2026-01-01', '2026-03-01'],
      ['2026-01-01', '2026-02-05'],
    ],
    [
      'what comes before the start is in the set of its period',
      'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1',
      '2026-01-20',
      ['2026-01-01', '2026-03-01'],
      ['2026-02-02'],
    ],
    [
      'a start that its rule does not name is no occurrence',
      'FREQ=WEEKLY;BYDAY=FR',
      '2026-01-01',
      ['2026-01-01', '2026-01-10'],
      ['2026-01-02', '2026-01-09'],
    ],
    [
      'nor is it counted',
      'FREQ=WEEKLY;BYDAY=FR;COUNT=1',
      '2026-01-01',
      ['2026-01-01', '2026-02-01'],
      ['2026-01-02'],
    ],
    [
      'small letters, blanks and a last semicolon',
      ' freq=daily; count=1 ;',
      '2026-01-01',
      ['2026-01-01', '2027-01-01'],
      ['2026-01-01'],
    ],
    [
      'before 1970',
      'FREQ=YEARLY',
      '1918-11-11',
      ['1918-01-01', '1920-01-01'],
      ['1918-11-11', '1919-11-11'],
    ],
    [
      'a rule that counts since 1970',
      'FREQ=WEEKLY;COUNT=6836',
      '1970-01-01',
      ['2100-12-01', '2101-12-01'],
      ['2100-12-02', '2100-12-09', '2100-12-16', '2100-12-23', '2100-12-30'],
    ],
  ]
  for (const [why, rrule, start, [from, until], expected] of cases) {
    test(why, () => {
      expect(written(expandRule({ rrule, start: civil(start) }, at(from), at(until)))).toEqual(
        expected,
      )
    })
  }

  test('RDATE adds and EXDATE takes away, each once, wherever they come from', () => {
    const recurrence = {
      rrule: 'FREQ=WEEKLY;COUNT=3',
      start: civil('2026-01-01'),
      rdates: ['2026-01-08', '2026-01-10', '2026-01-10', '2026-02-01', '2027-01-01'].map(civil),
      exdates: ['2026-01-15', '2026-01-15', '2026-02-01', '2026-02-02'].map(civil),
    }
    expect(written(expandRule(recurrence, at('2026-01-01'), at('2027-01-01')))).toEqual([
      '2026-01-01',
      '2026-01-08',
      '2026-01-10',
    ])
  })

  test('what is excluded still counts', () => {
    const recurrence = {
      rrule: 'FREQ=DAILY;COUNT=3',
      start: civil('2026-01-01'),
      exdates: [civil('2026-01-02')],
    }
    expect(written(expandRule(recurrence, at('2026-01-01'), at('2027-01-01')))).toEqual([
      '2026-01-01',
      '2026-01-03',
    ])
  })

  test('thirty years of every Monday are as many as there are', () => {
    const recurrence = { rrule: 'FREQ=WEEKLY', start: civil('2000-01-03') }
    const times = expandRule(recurrence, at('2000-01-01'), at('2030-01-01'))
    expect(times.length).toBe(1566)
    expect(times.every((time) => new Date(time).getUTCDay() === 1)).toBe(true)
  })

  const refused: [why: string, rrule: string, start: string, until: string, code: string][] = [
    [
      'more than can be meant',
      'FREQ=DAILY;BYHOUR=0,6,12,18',
      '2026-01-01',
      '2036-01-01',
      'rrule/too-many',
    ],
    [
      'a count that begins too long ago',
      'FREQ=YEARLY;COUNT=9999',
      '0001-01-01',
      '2026-01-01',
      'rrule/too-far',
    ],
    ['a range too long', 'FREQ=YEARLY', '2026-01-01', '2526-01-01', 'rrule/too-far'],
    ['what is no rule', 'FREQ=OFTEN', '2026-01-01', '2027-01-01', 'rrule/frequency'],
  ]
  for (const [why, rrule, start, until, code] of refused) {
    test(`${why} is an error, never cut`, () => {
      try {
        expandRule({ rrule, start: civil(start) }, at(start), at(until))
        expect.unreachable()
      } catch (error) {
        expect(error).toBeInstanceOf(CopydeskError)
        expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\w/u) })
      }
    })
  }

  test('however many years a rule has run, the next ones take no time', () => {
    const begun = performance.now()
    const recurrence = { rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29', start: civil('1600-01-01') }
    for (let round = 0; round < 100; round++) {
      expandRule(recurrence, utcOf(civil('2026-01-01')), utcOf(civil('2028-01-01')))
    }
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('untilToCivil', () => {
  const cases: [why: string, rrule: string, zone: string | undefined, expected: string][] = [
    [
      'a time in UTC is told by the clocks of the zone',
      'FREQ=DAILY;UNTIL=20261231T225959Z',
      'Europe/Paris',
      'FREQ=DAILY;UNTIL=20261231T235959',
    ],
    [
      'in summer too',
      'UNTIL=20260630T220000Z;FREQ=DAILY',
      'Europe/Paris',
      'UNTIL=20260701T000000;FREQ=DAILY',
    ],
    [
      'without a zone it is taken as it is',
      'FREQ=DAILY;UNTIL=20261231T225959Z',
      undefined,
      'FREQ=DAILY;UNTIL=20261231T225959',
    ],
    [
      'a civil time stays',
      'FREQ=DAILY;UNTIL=20261231T225959',
      'Europe/Paris',
      'FREQ=DAILY;UNTIL=20261231T225959',
    ],
    ['and so does a day', 'FREQ=DAILY;UNTIL=20261231', 'Europe/Paris', 'FREQ=DAILY;UNTIL=20261231'],
    ['and what is no rule', 'UNTIL=20261231T225959Z', 'Europe/Paris', 'UNTIL=20261231T225959Z'],
  ]
  for (const [why, rrule, zone, expected] of cases) {
    test(why, () => {
      expect(untilToCivil(rrule, zone)).toBe(expected)
    })
  }
})
