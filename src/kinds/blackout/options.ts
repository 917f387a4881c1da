import type { OptionsOf, Schema } from '../../core/schema.js'

/** What the kind may look at. */
export const aspects = ['windows', 'approval', 'calendar'] as const
export type Aspect = (typeof aspects)[number]

const text = (description: string) => ({ type: 'string', minLength: 1, description }) as const
const names = (description: string) =>
  ({
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'array', items: { type: 'string', minLength: 1 } },
    ],
    description,
  }) as const
const hour = (description: string) =>
  ({ type: 'string', pattern: '^\\d{2}:\\d{2}$', description }) as const

const window = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: text('Name of the window, unique.'),
    title: text('What people call it.'),
    severity: {
      enum: ['error', 'warning', 'info'],
      description: 'What it means to be in it. Absent: the severity of the rule.',
    },
    from: text(
      'When it begins: a day, a time with a zone or an offset, or `14 days before quarter-end`. A time without a zone is meant in the zone of every market.',
    ),
    until: {
      anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }],
      description:
        'When it ends; a day counts to its end. `null`: nobody knows. Of a window that recurs: the end of its first time. Of one that is daily, weekly or yearly: when that stops.',
    },
    allDay: { type: 'boolean', description: 'Whether each time of `rrule` lasts a day.' },
    duration: text('How long each time of `rrule` lasts: `PT2H`, `P1D`.'),
    rrule: text('When it recurs, as RFC 5545 writes it: `FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=7`.'),
    rdate: names('Further starts.'),
    exdate: names('Starts that do not take place.'),
    daily: {
      type: 'object',
      additionalProperties: false,
      required: ['from', 'to'],
      description: 'Hours of every day; an end before the start is that of the next day.',
      properties: { from: hour('`22:00`'), to: hour('`07:00`, or `24:00`') },
    },
    weekly: {
      type: 'object',
      additionalProperties: false,
      required: ['days'],
      description: 'Days of every week, in whole or by hours.',
      properties: {
        days: names('`mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`'),
        from: hour('`17:00`; absent: the start of the day'),
        to: hour('`24:00`; absent: the end of the day'),
      },
    },
    yearly: {
      anyOf: [
        { type: 'string', minLength: 1 },
        {
          type: 'object',
          additionalProperties: false,
          required: ['from', 'until'],
          properties: { from: text('`12-24`'), until: text('`12-26`, the last day') },
        },
      ],
      description: 'A day of every year, `12-25`, or the first and the last of several.',
    },
    outside: {
      type: 'boolean',
      description:
        'Whether it holds outside its times: `true` for hours in which somebody answers.',
    },
    timezone: text('IANA zone of its times; absent: that of every market.'),
    before: text('How much earlier it begins: `P1D`.'),
    after: text('How much later it ends: `PT12H`.'),
    topics: names('Topics that it holds. Without topics and terms it holds everything.'),
    allow: names('Topics that may go out all the same, where it holds everything.'),
    terms: names('Words that it holds.'),
    channels: names('Channels it is for; absent: all.'),
    markets: names('Markets it is for; absent: all.'),
    accounts: names('Accounts it is for; absent: all.'),
    knownAt: text('Since when it is known: what was approved before has to be looked at again.'),
    owner: text('Who answers for it.'),
    source: text('Where it is from.'),
    reviewBy: text('Day by which somebody looks whether it still holds, `YYYY-MM-DD`.'),
  },
} as const satisfies Schema

const heading = {
  type: 'object',
  additionalProperties: false,
  required: ['calendar'],
  properties: {
    calendar: text('Name of a calendar: what follows is about all of its windows.'),
    updated: text('When it was brought up to date.'),
    covers: text('The last day it speaks of, `YYYY-MM-DD`.'),
    maxAge: text('How old it may be: `P14D`.'),
  },
} as const satisfies Schema

export const options = {
  type: 'object',
  additionalProperties: false,
  required: ['windows'],
  properties: {
    windows: {
      type: 'array',
      file: true,
      items: { anyOf: [window, heading] },
      description:
        'The windows: each with an `id`, when it is, and what it holds. `$calendars` are those of the policy.',
    },
    check: {
      type: 'array',
      minItems: 1,
      items: { enum: aspects },
      description:
        'What to look at: `windows` (not while one is open), `approval` (not approved before a window was known), `calendar` (there is one, it is up to date, it reaches the publish time). Absent: `windows`.',
    },
    anchors: {
      type: 'object',
      file: true,
      additionalProperties: names('Its dates.'),
      description: 'Dates that windows count from: `quarter-end: [2026-12-31]`.',
    },
    holidays: {
      type: 'array',
      file: true,
      items: { type: 'string', minLength: 1 },
      description: 'Days that are no working and no trading days.',
    },
  },
} as const satisfies Schema

export type BlackoutOptions = OptionsOf<typeof options>
export type WrittenEntry = BlackoutOptions['windows'][number]
