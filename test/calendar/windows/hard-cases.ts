import type { WrittenWindow } from '../../../src/calendar/windows/written.js'

/** A window whose time is not obvious, and what we answer. */
export interface HardCase {
  readonly name: string
  readonly window: Omit<WrittenWindow, 'id'>
  /** Whose clocks count. */
  readonly zone: string
  /** The range that is asked about: a day, or from one to another. */
  readonly about: string
  /** `start/end` of each time that overlaps it, in UTC. */
  readonly answer: readonly string[]
  readonly why: string
}

const paris = 'Europe/Paris'
const newYork = 'America/New_York'

export const hardCases: readonly HardCase[] = [
  {
    name: 'Quiet hours begin in the hour that clocks skip',
    window: { daily: { from: '02:30', to: '07:00' } },
    zone: paris,
    about: '2026-03-29',
    answer: ['2026-03-29T01:00Z/2026-03-29T05:00Z'],
    why: 'At 03:00 the clock shows more than 02:30, so they have begun',
  },
  {
    name: 'Quiet hours end in the hour that clocks skip',
    window: { daily: { from: '00:00', to: '02:30' } },
    zone: paris,
    about: '2026-03-29/2026-03-29T12:00',
    answer: ['2026-03-28T23:00Z/2026-03-29T01:30Z'],
    why: 'As RFC 5545 has it, as if clocks had not jumped: half an hour too long, never too short',
  },
  {
    name: 'Quiet hours end in the hour that clocks show twice',
    window: { daily: { from: '00:00', to: '02:30' } },
    zone: paris,
    about: '2026-10-25/2026-10-25T12:00',
    answer: ['2026-10-24T22:00Z/2026-10-25T01:30Z'],
    why: 'The second 02:15 is before 02:30 too',
  },
  {
    name: 'Quiet hours begin in the hour that clocks show twice',
    window: { daily: { from: '02:30', to: '07:00' } },
    zone: paris,
    about: '2026-10-25',
    answer: ['2026-10-25T00:30Z/2026-10-25T06:00Z'],
    why: 'From the first 02:30 on; who means the other writes the offset',
  },
  {
    name: 'An embargo until a time that clocks show twice, with its offset',
    window: { until: '2026-10-25T02:30+02:00' },
    zone: paris,
    about: '2026-10-25',
    answer: ['-Infinity/2026-10-25T00:30Z'],
    why: 'An offset names one instant',
  },
  {
    name: 'A whole day that clocks make 23 hours long',
    window: { from: '2026-03-29', until: '2026-03-29' },
    zone: paris,
    about: '2026-03-29',
    answer: ['2026-03-28T23:00Z/2026-03-29T22:00Z'],
    why: 'A day is from midnight to midnight, however long',
  },
  {
    name: 'A whole day whose midnight is skipped',
    window: { from: '2018-11-04', until: '2018-11-04' },
    zone: 'America/Sao_Paulo',
    about: '2018-11-04',
    answer: ['2018-11-04T03:00Z/2018-11-05T02:00Z'],
    why: 'It begins at 01:00, its first instant',
  },
  {
    name: 'A day that was skipped beyond the date line',
    window: { from: '2011-12-30', until: '2011-12-30' },
    zone: 'Pacific/Apia',
    about: '2011-12-30',
    answer: [],
    why: 'Nobody in Samoa had that day',
  },
  {
    name: '11 September in the zone where it begins first',
    window: { yearly: '09-11' },
    zone: 'Pacific/Kiritimati',
    about: '2026-09-11',
    answer: ['2026-09-10T10:00Z/2026-09-11T10:00Z'],
    why: 'Days float: each market has its own',
  },
  {
    name: '11 September in Los Angeles',
    window: { yearly: '09-11' },
    zone: 'America/Los_Angeles',
    about: '2026-09-11',
    answer: ['2026-09-11T07:00Z/2026-09-12T07:00Z'],
    why: 'Twenty-one hours later; a draft for both waits for both',
  },
  {
    name: 'Days from 25 to 29 February in a year without the 29th',
    window: { yearly: { from: '02-25', until: '02-29' } },
    zone: 'UTC',
    about: '2027-02-27',
    answer: ['2027-02-25T00:00Z/2027-03-01T00:00Z'],
    why: 'They end with February',
  },
  {
    name: '29 February alone in a year without it',
    window: { yearly: '02-29' },
    zone: 'UTC',
    about: '2027-02-01/2027-04-01',
    answer: [],
    why: 'There is no such day, and no other is meant',
  },
  {
    name: 'Days over New Year',
    window: { yearly: { from: '12-24', until: '01-01' } },
    zone: 'UTC',
    about: '2026-12-31',
    answer: ['2026-12-24T00:00Z/2027-01-02T00:00Z'],
    why: 'An end before the start is that of the next year',
  },
  {
    name: 'A Friday night',
    window: { weekly: { days: ['fri'], from: '22:00', to: '07:00' } },
    zone: paris,
    about: '2026-11-07',
    answer: ['2026-11-06T21:00Z/2026-11-07T06:00Z'],
    why: 'It belongs to the day on which it begins',
  },
  {
    name: 'Nights from a day on, in the small hours of that day',
    window: { daily: { from: '22:00', to: '07:00' }, from: '2026-12-01', until: '2026-12-01' },
    zone: 'UTC',
    about: '2026-11-30/2026-12-04',
    answer: ['2026-12-01T00:00Z/2026-12-01T07:00Z', '2026-12-01T22:00Z/2026-12-02T07:00Z'],
    why: 'They are hours of that night; the last night is whole',
  },
  {
    name: 'A day of padding where clocks change in between',
    window: {
      from: `2026-10-25T12:00[${paris}]`,
      until: `2026-10-25T13:00[${paris}]`,
      before: 'P1D',
    },
    zone: newYork,
    about: '2026-10-25',
    answer: ['2026-10-24T10:00Z/2026-10-25T12:00Z'],
    why: 'From noon of the day before, 25 hours earlier',
  },
  {
    name: '24 hours of padding where clocks change in between',
    window: {
      from: `2026-10-25T12:00[${paris}]`,
      until: `2026-10-25T13:00[${paris}]`,
      before: 'PT24H',
    },
    zone: newYork,
    about: '2026-10-25',
    answer: ['2026-10-24T11:00Z/2026-10-25T12:00Z'],
    why: 'Hours pass by the stopwatch',
  },
  {
    name: 'A month of padding behind 31 January',
    window: { from: '2026-01-31', until: '2026-01-31', after: 'P1M' },
    zone: 'UTC',
    about: '2026-02-15',
    answer: ['2026-01-31T00:00Z/2026-03-01T00:00Z'],
    why: 'A month after 1 February, where the day ends',
  },
  {
    name: 'Times that follow from a rule in UTC, for a start with a zone',
    window: {
      rrule: 'FREQ=DAILY;UNTIL=20260330T070000Z',
      from: `2026-03-27T09:00[${paris}]`,
      duration: 'PT1H',
    },
    zone: newYork,
    about: '2026-03-27/2026-04-05',
    answer: [
      '2026-03-27T08:00Z/2026-03-27T09:00Z',
      '2026-03-28T08:00Z/2026-03-28T09:00Z',
      '2026-03-29T07:00Z/2026-03-29T08:00Z',
      '2026-03-30T07:00Z/2026-03-30T08:00Z',
    ],
    why: 'Always nine in Paris; `UNTIL` is the instant of the last start',
  },
  {
    name: 'Three hours from a rule over a change of clocks',
    window: { rrule: 'FREQ=DAILY', from: `2026-03-20T01:00[${paris}]`, duration: 'PT3H' },
    zone: newYork,
    about: '2026-03-29T00:30/2026-03-29T01:00',
    answer: ['2026-03-29T00:00Z/2026-03-29T03:00Z'],
    why: 'Three hours pass, and the clock shows 05:00',
  },
  {
    name: 'Hours in which somebody answers, held outside them',
    window: {
      weekly: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
      outside: true,
    },
    zone: paris,
    about: '2026-11-07',
    answer: ['2026-11-06T16:00Z/2026-11-09T08:00Z'],
    why: 'From Friday evening until Monday morning, in one piece',
  },
  {
    name: 'Outside a time that is over',
    window: { from: '2026-01-01', until: '2026-01-31', outside: true },
    zone: 'UTC',
    about: '2026-06-01',
    answer: ['2026-02-01T00:00Z/Infinity'],
    why: 'It does not come again',
  },
  {
    name: 'From nine in Tokyo until eight in Los Angeles, the same day',
    window: {
      from: '2026-12-01T09:00[Asia/Tokyo]',
      until: '2026-12-01T08:00[America/Los_Angeles]',
    },
    zone: paris,
    about: '2026-12-01',
    answer: ['2026-12-01T00:00Z/2026-12-01T16:00Z'],
    why: 'What counts is the instant: it lasts 16 hours',
  },
]
