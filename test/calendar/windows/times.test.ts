import { describe, expect, test } from 'vitest'
import { occurrencesOf } from '../../../src/calendar/windows/occurrences.js'
import type { Listed, WrittenWindow } from '../../../src/calendar/windows/written.js'
import { windowOf, written } from '../../helpers/windows.js'

/** Why, the window, the range, its times in UTC; then the zone (UTC), anchors and holidays. */
type Case = readonly [
  why: string,
  window: Omit<WrittenWindow, 'id'>,
  range: string,
  times: readonly string[],
  zone?: string,
  dates?: Readonly<Record<string, Listed>>,
  holidays?: readonly string[],
]

const paris = 'Europe/Paris'
const year = '2026-01-01/2027-01-01'

function timesOf([, window, range, , zone = 'UTC', dates, holidays]: Case): readonly string[] {
  const [from = '', until = ''] = range.split('/')
  return occurrencesOf(
    windowOf({ id: 'w', ...window }, dates, holidays),
    zone,
    Date.parse(from),
    Date.parse(until),
  ).map(({ start, end }) => `${written(start)}/${written(end)}`)
}

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const each of cases) test(each[0], () => expect(timesOf(each)).toEqual(each[3]))
  })
}

table('once', [
  [
    'days count to their end',
    { from: '2026-05-01', until: '2026-05-02' },
    year,
    ['2026-05-01T00:00Z/2026-05-03T00:00Z'],
  ],
  [
    'a day alone',
    { from: '2026-05-01', until: '2026-05-01' },
    year,
    ['2026-05-01T00:00Z/2026-05-02T00:00Z'],
  ],
  [
    'an end nobody knows',
    { from: '2026-05-01', until: null },
    year,
    ['2026-05-01T00:00Z/Infinity'],
  ],
  ['no end said', { from: '2026-05-01T09:30' }, year, ['2026-05-01T09:30Z/Infinity']],
  [
    'a start nobody knows: an embargo',
    { until: '2026-05-01T09:00Z' },
    year,
    ['-Infinity/2026-05-01T09:00Z'],
  ],
  [
    'floating times are those of the zone',
    { from: '2026-05-01T09:00', until: '2026-05-01T10:00' },
    year,
    ['2026-05-01T07:00Z/2026-05-01T08:00Z'],
    paris,
  ],
  [
    'a zone in brackets is nobody else’s',
    { from: `2026-05-01T09:00[${paris}]`, until: `2026-05-01T10:00[${paris}]` },
    year,
    ['2026-05-01T07:00Z/2026-05-01T08:00Z'],
    'Asia/Tokyo',
  ],
  [
    '`timezone` is for all that names none',
    { from: '2026-05-01', until: '2026-05-01T10:00[Asia/Tokyo]', timezone: paris },
    year,
    ['2026-04-30T22:00Z/2026-05-01T01:00Z'],
    'UTC',
  ],
  [
    'an offset',
    { from: '2026-05-01T09:00+02:00', until: '2026-05-01T10:00:30.5+02:00' },
    year,
    ['2026-05-01T07:00Z/2026-05-01T08:00:30.500Z'],
    'Asia/Tokyo',
  ],
  [
    'half of it floats',
    { from: '2026-05-01T09:00Z', until: '2026-05-02T09:00' },
    year,
    ['2026-05-01T09:00Z/2026-05-02T00:00Z'],
    'Asia/Tokyo',
  ],
  [
    '`duration` instead of an end',
    { from: '2026-05-01T09:00Z', duration: 'PT90M' },
    year,
    ['2026-05-01T09:00Z/2026-05-01T10:30Z'],
  ],
  [
    'a time and whole days of it',
    { from: '2026-05-01', duration: 'P2D' },
    year,
    ['2026-05-01T00:00Z/2026-05-03T00:00Z'],
  ],
  [
    'further dates without a rule',
    {
      from: '2026-05-01',
      until: '2026-05-01',
      rdate: ['2026-06-01', '2026-07-01'],
      exdate: '2026-06-01',
    },
    year,
    ['2026-05-01T00:00Z/2026-05-02T00:00Z', '2026-07-01T00:00Z/2026-07-02T00:00Z'],
  ],
  [
    'in the year 1',
    { from: '0001-01-01', until: '0001-01-01' },
    '0001-01-01/0001-01-03',
    ['0001-01-01T00:00Z/0001-01-02T00:00Z'],
  ],
  [
    'in the year 9999',
    { from: '9999-12-31', until: '9999-12-31' },
    '9999-12-30/9999-12-31T23:59Z',
    ['9999-12-31T00:00Z/+010000-01-01T00:00Z'],
  ],
])

table('daily and weekly', [
  [
    'within a day',
    { daily: { from: '09:00', to: '17:00' } },
    '2026-05-01/2026-05-02',
    ['2026-05-01T09:00Z/2026-05-01T17:00Z'],
  ],
  [
    'over midnight',
    { daily: { from: '22:00', to: '07:00' } },
    '2026-05-01T06:00Z/2026-05-01T07:30Z',
    ['2026-04-30T22:00Z/2026-05-01T07:00Z'],
  ],
  [
    'until the end of the day',
    { daily: { from: '22:00', to: '24:00' } },
    '2026-05-01/2026-05-02',
    ['2026-05-01T22:00Z/2026-05-02T00:00Z'],
  ],
  [
    'the same hour twice is a whole day',
    { daily: { from: '09:00', to: '09:00' } },
    '2026-05-01T10:00Z/2026-05-01T11:00Z',
    ['2026-05-01T09:00Z/2026-05-02T09:00Z'],
  ],
  [
    'the end is not in it',
    { daily: { from: '09:00', to: '17:00' } },
    '2026-05-01T17:00Z/2026-05-01T18:00Z',
    [],
  ],
  [
    'whole days of the week',
    { weekly: { days: ['sat', 'Sunday'] } },
    '2026-05-01/2026-05-08',
    ['2026-05-02T00:00Z/2026-05-03T00:00Z', '2026-05-03T00:00Z/2026-05-04T00:00Z'],
  ],
  [
    'days of a table',
    { weekly: { days: 'sat; su' } },
    '2026-05-02/2026-05-03',
    ['2026-05-02T00:00Z/2026-05-03T00:00Z'],
  ],
  [
    'days and hours',
    { weekly: { days: 'mon', from: '09:00' } },
    '2026-05-01/2026-05-08',
    ['2026-05-04T09:00Z/2026-05-05T00:00Z'],
  ],
  [
    'none named is every day',
    { weekly: { days: [], from: '09:00', to: '10:00' } },
    '2026-05-03/2026-05-04',
    ['2026-05-03T09:00Z/2026-05-03T10:00Z'],
  ],
  [
    'in a zone',
    { daily: { from: '09:00', to: '10:00' }, timezone: paris },
    '2026-05-01/2026-05-02',
    ['2026-05-01T07:00Z/2026-05-01T08:00Z'],
    'Asia/Tokyo',
  ],
  [
    'before 1970',
    { weekly: { days: 'thu' } },
    '1969-12-25/1969-12-27',
    ['1969-12-25T00:00Z/1969-12-26T00:00Z'],
  ],
  [
    'from an instant, on the clocks of its own zone',
    {
      daily: { from: '22:00', to: '23:00' },
      timezone: 'America/Los_Angeles',
      from: '2026-12-01T00:00Z',
    },
    '2026-11-30/2026-12-01T12:00Z',
    ['2026-12-01T06:00Z/2026-12-01T07:00Z'],
  ],
  [
    'from an instant, on floating clocks',
    { daily: { from: '22:00', to: '23:00' }, from: '2026-12-01T00:00Z' },
    '2026-11-30/2026-12-01T12:00Z',
    ['2026-12-01T06:00Z/2026-12-01T07:00Z'],
    'America/Los_Angeles',
  ],
  [
    'while the dates of an anchor last',
    { daily: { from: '09:00', to: '10:00' }, from: '1 day before close', until: 'close' },
    year,
    [
      '2026-03-30T09:00Z/2026-03-30T10:00Z',
      '2026-03-31T09:00Z/2026-03-31T10:00Z',
      '2026-06-29T09:00Z/2026-06-29T10:00Z',
      '2026-06-30T09:00Z/2026-06-30T10:00Z',
    ],
    'UTC',
    { close: ['2026-03-31', '2026-06-30'] },
  ],
  [
    'never, where none of it is left',
    { daily: { from: '09:00', to: '10:00' }, from: '2026-05-01T11:00', until: '2026-05-01T12:00' },
    year,
    [],
  ],
])

table('yearly', [
  ['a day', { yearly: '12-25' }, year, ['2026-12-25T00:00Z/2026-12-26T00:00Z']],
  [
    'several days, the last in it',
    { yearly: { from: '12-24', until: '12-26' } },
    year,
    ['2026-12-24T00:00Z/2026-12-27T00:00Z'],
  ],
  [
    'over New Year, from the year before',
    { yearly: { from: '12-31', until: '01-01' } },
    '2026-01-01/2026-02-01',
    ['2025-12-31T00:00Z/2026-01-02T00:00Z'],
  ],
  [
    '29 February in a leap year',
    { yearly: '02-29' },
    '2028-01-01/2029-01-01',
    ['2028-02-29T00:00Z/2028-03-01T00:00Z'],
  ],
  [
    'from 29 February where there is none',
    { yearly: { from: '02-29', until: '03-02' } },
    '2027-01-01/2028-01-01',
    ['2027-03-01T00:00Z/2027-03-03T00:00Z'],
  ],
  [
    'in the middle of it where it begins',
    { yearly: { from: '12-24', until: '12-26' }, from: '2026-12-25' },
    year,
    ['2026-12-25T00:00Z/2026-12-27T00:00Z'],
  ],
  ['until a year', { yearly: '05-01', until: '2025-12-31' }, year, []],
  [
    'all of the year but a day',
    { yearly: { from: '01-02', until: '12-31' } },
    '2026-12-31/2027-01-02',
    ['2026-01-02T00:00Z/2027-01-01T00:00Z'],
  ],
])

table('by a rule', [
  [
    'a day of a year',
    { rrule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH' },
    year,
    ['2026-11-26T00:00Z/2026-11-27T00:00Z'],
  ],
  [
    'as often as counted',
    { rrule: 'FREQ=DAILY;COUNT=2', from: '2026-05-01' },
    year,
    ['2026-05-01T00:00Z/2026-05-02T00:00Z', '2026-05-02T00:00Z/2026-05-03T00:00Z'],
  ],
  [
    'counted from long ago',
    { rrule: 'FREQ=YEARLY;COUNT=30', from: '1997-05-01' },
    '2026-01-01/2030-01-01',
    ['2026-05-01T00:00Z/2026-05-02T00:00Z'],
  ],
  [
    '`UNTIL` a day, in it',
    { rrule: 'FREQ=DAILY;UNTIL=20260502', from: '2026-05-01' },
    year,
    ['2026-05-01T00:00Z/2026-05-02T00:00Z', '2026-05-02T00:00Z/2026-05-03T00:00Z'],
  ],
  [
    'as long as its first time',
    { rrule: 'FREQ=YEARLY', from: '2026-05-01T09:00', until: '2026-05-01T11:00' },
    year,
    ['2026-05-01T09:00Z/2026-05-01T11:00Z'],
  ],
  [
    'its first time said by instants',
    { rrule: 'FREQ=YEARLY', from: `2026-05-01T09:00[${paris}]`, until: '2026-05-01T09:00Z' },
    year,
    ['2026-05-01T07:00Z/2026-05-01T09:00Z'],
  ],
  [
    'an offset beside the zone',
    { rrule: 'FREQ=YEARLY', from: `2026-05-01T09:00+02:00[${paris}]`, duration: 'PT1H' },
    '2027-05-01/2027-05-02',
    ['2027-05-01T07:00Z/2027-05-01T08:00Z'],
  ],
  [
    'an offset, and the zone as a key',
    { rrule: 'FREQ=YEARLY', from: '2026-05-01T09:00+02:00', timezone: paris, duration: 'PT1H' },
    '2027-05-01/2027-05-02',
    ['2027-05-01T07:00Z/2027-05-01T08:00Z'],
  ],
  [
    'in UTC',
    { rrule: 'FREQ=YEARLY', from: '2026-05-01T09:00Z', duration: 'PT1H' },
    year,
    ['2026-05-01T09:00Z/2026-05-01T10:00Z'],
    paris,
  ],
  [
    'all day from a time',
    { rrule: 'FREQ=YEARLY', from: '2026-05-01T09:00', allDay: true },
    year,
    ['2026-05-01T09:00Z/2026-05-02T09:00Z'],
  ],
  [
    'a start that does not take place',
    { rrule: 'FREQ=DAILY;COUNT=3', from: '2026-05-01', exdate: ['2026-05-02'] },
    year,
    ['2026-05-01T00:00Z/2026-05-02T00:00Z', '2026-05-03T00:00Z/2026-05-04T00:00Z'],
  ],
  [
    'a day on which nothing of it takes place',
    {
      rrule: 'FREQ=DAILY;COUNT=2',
      from: '2026-05-01T09:00',
      duration: 'PT1H',
      exdate: ['2026-05-02'],
    },
    year,
    ['2026-05-01T09:00Z/2026-05-01T10:00Z'],
  ],
  [
    'a start that does not take place, in UTC',
    {
      rrule: 'FREQ=DAILY;COUNT=2',
      from: `2026-05-01T09:00[${paris}]`,
      duration: 'PT1H',
      exdate: ['2026-05-02T07:00Z'],
    },
    year,
    ['2026-05-01T07:00Z/2026-05-01T08:00Z'],
  ],
  [
    'a further start, in UTC',
    {
      rrule: 'FREQ=YEARLY',
      from: `2025-05-01T09:00[${paris}]`,
      duration: 'PT1H',
      rdate: ['2026-06-10T12:00Z'],
    },
    '2026-06-01/2026-07-01',
    ['2026-06-10T12:00Z/2026-06-10T13:00Z'],
  ],
  [
    'a further day, at the time of the others',
    {
      rrule: 'FREQ=YEARLY',
      from: '2025-05-01T09:00',
      duration: 'PT1H',
      rdate: '2026-06-10; 2026-06-12',
    },
    '2026-06-01/2026-07-01',
    ['2026-06-10T09:00Z/2026-06-10T10:00Z', '2026-06-12T09:00Z/2026-06-12T10:00Z'],
  ],
  [
    'longer than they are apart',
    { rrule: 'FREQ=DAILY', from: '2026-05-01', duration: 'P3D' },
    '2026-05-05/2026-05-06',
    [
      '2026-05-03T00:00Z/2026-05-06T00:00Z',
      '2026-05-04T00:00Z/2026-05-07T00:00Z',
      '2026-05-05T00:00Z/2026-05-08T00:00Z',
    ],
  ],
  [
    'counted, asked about a far year',
    { rrule: 'FREQ=DAILY;COUNT=10', from: '2026-01-05' },
    '9998-01-01/9999-01-01',
    [],
  ],
  [
    'counted, from the year 1',
    { rrule: 'FREQ=YEARLY;COUNT=10000', from: '0001-05-01' },
    year,
    ['2026-05-01T00:00Z/2026-05-02T00:00Z'],
  ],
])

const quarters = {
  'quarter-end': ['2026-03-31', '2026-06-30'],
  results: ['2026-04-23', '2026-07-23'],
}
table('relative', [
  [
    'from days before one anchor until the next of another',
    { from: '14 days before quarter-end', until: '1 trading day after results' },
    year,
    ['2026-03-17T00:00Z/2026-04-25T00:00Z', '2026-06-16T00:00Z/2026-07-25T00:00Z'],
    'UTC',
    quarters,
  ],
  [
    'trading days leave out weekends and holidays',
    { from: '2026-01-01', until: '2 trading days after results' },
    year,
    ['2026-01-01T00:00Z/2026-04-30T00:00Z'],
    'UTC',
    { results: '2026-04-24' },
    ['2026-04-27'],
  ],
  [
    'working days before',
    { from: '1 working day before launch', until: 'launch' },
    year,
    ['2026-05-01T00:00Z/2026-05-05T00:00Z'],
    'UTC',
    { launch: '2026-05-04' },
  ],
  [
    'weeks',
    { from: '2 weeks before launch', until: 'launch at 07:00' },
    year,
    ['2026-04-20T00:00Z/2026-05-04T07:00Z'],
    'UTC',
    { launch: '2026-05-04' },
  ],
  [
    'until an anchor alone',
    { until: 'launch' },
    year,
    ['-Infinity/2026-05-05T00:00Z'],
    'UTC',
    { launch: '2026-05-04' },
  ],
  [
    'from an instant until an anchor',
    { from: '2026-05-01T00:00Z', until: 'launch' },
    year,
    ['2026-05-01T00:00Z/2026-05-05T04:00Z'],
    'America/New_York',
    { launch: '2026-05-04' },
  ],
  [
    'in a zone',
    { from: 'launch', until: 'launch', timezone: paris },
    year,
    ['2026-05-03T22:00Z/2026-05-04T22:00Z'],
    'UTC',
    { launch: '2026-05-04' },
  ],
  [
    'capital letters',
    { from: 'Launch', until: '1 DAY AFTER LAUNCH' },
    year,
    ['2026-05-04T00:00Z/2026-05-06T00:00Z'],
    'UTC',
    { launch: '2026-05-04' },
  ],
  [
    'from an anchor, and nobody knows the end',
    { from: 'launch' },
    year,
    ['2026-05-04T00:00Z/Infinity'],
    'UTC',
    { launch: ['2026-05-04'] },
  ],
])

table('padding', [
  [
    'days before and hours after',
    { yearly: '05-01', before: 'P1D', after: 'PT6H' },
    year,
    ['2026-04-30T00:00Z/2026-05-02T06:00Z'],
  ],
  [
    'longer than the gap: it is never shut',
    { daily: { from: '09:00', to: '10:00' }, after: 'P1D' },
    '2026-05-01T11:00Z/2026-05-01T12:00Z',
    ['2026-05-01T09:00Z/2026-05-02T10:00Z'],
  ],
  [
    'months as long as they are',
    { rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15', after: 'P1M' },
    '2026-02-15T23:00Z/2026-02-17',
    ['2026-01-15T00:00Z/2026-02-16T00:00Z'],
  ],
  [
    'a month back from 31 March',
    { yearly: '03-31', before: 'P1M' },
    '2026-02-28/2026-03-01',
    ['2026-02-28T00:00Z/2026-04-01T00:00Z'],
  ],
  [
    'years of what happens once',
    { from: '2026-05-01', until: '2026-05-01', before: 'P2Y' },
    '2025-01-01/2025-02-01',
    ['2024-05-01T00:00Z/2026-05-02T00:00Z'],
  ],
  [
    'of an offset, days of UTC',
    { from: '2026-03-29T12:00+02:00', until: '2026-03-29T13:00+02:00', before: 'P1D' },
    year,
    ['2026-03-28T10:00Z/2026-03-29T11:00Z'],
    paris,
  ],
  [
    'of an offset beside its zone, days of the zone',
    { from: `2026-03-29T12:00+02:00[${paris}]`, until: '2026-03-29T13:00+02:00', before: 'P1D' },
    year,
    ['2026-03-28T11:00Z/2026-03-29T11:00Z'],
    'UTC',
  ],
  [
    'of what holds outside its times: those are padded',
    { daily: { from: '09:00', to: '17:00' }, outside: true, before: 'PT1H' },
    '2026-05-01T08:00Z/2026-05-01T20:00Z',
    ['2026-05-01T17:00Z/2026-05-02T08:00Z'],
  ],
])

table('outside', [
  [
    'the gap is whole, however long',
    { yearly: '12-25', outside: true },
    '2026-05-01/2026-05-02',
    ['2025-12-26T00:00Z/2026-12-25T00:00Z'],
  ],
  [
    'over centuries without leap days',
    { yearly: '02-29', outside: true },
    '1900-01-01/1900-01-02',
    ['1896-03-01T00:00Z/1904-02-29T00:00Z'],
  ],
  [
    'before the first time',
    { rrule: 'FREQ=DAILY;COUNT=2', from: '2026-05-01', outside: true },
    '2026-01-01/2026-01-02',
    ['-Infinity/2026-05-01T00:00Z'],
  ],
  [
    'behind the last',
    { rrule: 'FREQ=DAILY;COUNT=2', from: '2026-05-01', outside: true },
    '2026-06-01/2026-06-02',
    ['2026-05-03T00:00Z/Infinity'],
  ],
  [
    'an embargo turned round',
    { until: '2026-05-01', outside: true },
    year,
    ['2026-05-02T00:00Z/Infinity'],
  ],
  [
    'of what never is, always',
    {
      daily: { from: '09:00', to: '10:00' },
      from: '2026-05-01T11:00',
      until: '2026-05-01T12:00',
      outside: true,
    },
    year,
    ['-Infinity/Infinity'],
  ],
  [
    'of all day, never',
    { daily: { from: '00:00', to: '24:00' }, outside: true },
    '2026-03-01/2026-04-01',
    [],
    paris,
  ],
])
