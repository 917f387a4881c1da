import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isZone, measuredOffsetAt, offsetAt } from '../../src/calendar/offsets.js'
import { civilAt, dayRange, instantOf, startOfDay } from '../../src/calendar/zones.js'
import type { Civil } from '../../src/calendar/civil.js'

const zones = Intl.supportedValuesOf('timeZone').filter(isZone)
const zone = fc.constantFrom(...zones)
const day = 86_400_000
const [earliest, latest] = [Date.UTC(1970, 0, 2), Date.UTC(2100, 11, 31)]
const anyInstant = fc.integer({ min: earliest, max: latest })

/** Instants at and beside changes of clocks, where all the difficulty is. */
const nearChange = fc
  .tuple(
    zone,
    anyInstant,
    fc.oneof(fc.constantFrom(-1, 0, 1, -day, day), fc.integer({ min: -day, max: day })),
  )
  .map(([zone, from, beside]) => {
    const change = zoned(from, zone).getTimeZoneTransition('next')
    return { zone, at: Math.min(change?.epochMilliseconds ?? from, latest) + beside }
  })
const somewhere = fc.oneof(fc.record({ zone, at: anyInstant }), nearChange)

/** Civil times at and beside changes of clocks, those included that no clock shows. */
const civil = fc
  .tuple(somewhere, fc.integer({ min: -70, max: 70 }))
  .map(([{ zone, at }, minutes]) => {
    const { year, month, day, hour, minute, second, millisecond } = zoned(at, zone)
      .toPlainDateTime()
      .add({ minutes })
    return { zone, civil: { year, month, day, hour, minute, second, millisecond } }
  })

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}

/** `2026-03-29 02:30` as a civil time. */
function at(text: string): Civil {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/u).map(Number)
  return { year, month, day, hour, minute, second: 0, millisecond: 0 }
}

describe('as Temporal does it', () => {
  test('the offset at an instant', () => {
    fc.assert(
      fc.property(somewhere, ({ zone, at }) => {
        expect(offsetAt(at, zone)).toBe(zoned(at, zone).offsetNanoseconds / 1e6)
      }),
      { numRuns: 4000 },
    )
  })

  test('what a clock shows', () => {
    fc.assert(
      fc.property(somewhere, ({ zone, at }) => {
        const { year, month, day, hour, minute, second, millisecond } = zoned(at, zone)
        expect(civilAt(at, zone)).toEqual({ year, month, day, hour, minute, second, millisecond })
      }),
      { numRuns: 2000 },
    )
  })

  test('the instant of a civil time, skipped and repeated ones included', () => {
    const seen = { skipped: 0, repeated: 0, plain: 0 }
    fc.assert(
      fc.property(civil, ({ zone, civil }) => {
        const wall = Temporal.PlainDateTime.from(civil)
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          wall.toZonedDateTime(zone, { disambiguation }),
        )
        const { at, change } = instantOf(civil, zone)
        seen[change ?? 'plain']++
        expect(at).toBe(
          wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
        )
        const isSkipped = !earlier?.toPlainDateTime().equals(wall)
        const isRepeated = !isSkipped && !earlier?.equals(later ?? '')
        expect(change).toBe(isSkipped ? 'skipped' : isRepeated ? 'repeated' : undefined)
      }),
      { numRuns: 6000 },
    )
    expect(Math.min(seen.skipped, seen.repeated, seen.plain)).toBeGreaterThan(50)
  })

  test('where a day begins and ends', () => {
    fc.assert(
      fc.property(civil, ({ zone, civil }) => {
        const date = Temporal.PlainDate.from(civil)
        const start = date.toZonedDateTime(zone).epochMilliseconds
        const end = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
        expect(startOfDay(civil.year, civil.month, civil.day, zone)).toBe(start)
        expect(dayRange(civil, zone)).toEqual({ start, end })
      }),
      { numRuns: 4000 },
    )
  })
})

test('what is kept of offsets is what is measured', () => {
  const anywhen = fc.oneof(
    somewhere,
    fc.record({ zone, at: fc.integer({ min: -1e13, max: 1e13 }) }),
    fc.record({ zone, at: fc.double({ min: 0, max: latest, noNaN: true }) }),
  )
  fc.assert(
    fc.property(anywhen, ({ zone, at }) => {
      expect(offsetAt(at, zone)).toBe(measuredOffsetAt(at, zone))
    }),
    { numRuns: 6000 },
  )
})

/** Why, zone, civil time, the instant, what the change did to it. */
const hard: [why: string, zone: string, civil: string, instant: string, change?: string][] = [
  [
    'in spring, 02:30 is taken as 03:30',
    'Europe/Paris',
    '2026-03-29 02:30',
    '2026-03-29T01:30Z',
    'skipped',
  ],
  ['a minute before the jump', 'Europe/Paris', '2026-03-29 01:59', '2026-03-29T00:59Z'],
  [
    'the first minute of the jump',
    'Europe/Paris',
    '2026-03-29 02:00',
    '2026-03-29T01:00Z',
    'skipped',
  ],
  ['the first minute after the jump', 'Europe/Paris', '2026-03-29 03:00', '2026-03-29T01:00Z'],
  [
    'in autumn, the first 02:30',
    'Europe/Paris',
    '2026-10-25 02:30',
    '2026-10-25T00:30Z',
    'repeated',
  ],
  ['the last minute shown once', 'Europe/Paris', '2026-10-25 01:59', '2026-10-24T23:59Z'],
  ['the first minute shown once again', 'Europe/Paris', '2026-10-25 03:00', '2026-10-25T02:00Z'],
  ['west of UTC, skipped', 'America/New_York', '2026-03-08 02:30', '2026-03-08T07:30Z', 'skipped'],
  [
    'west of UTC, repeated',
    'America/New_York',
    '2026-11-01 01:30',
    '2026-11-01T05:30Z',
    'repeated',
  ],
  [
    'half an hour skipped',
    'Australia/Lord_Howe',
    '2026-10-04 02:15',
    '2026-10-03T15:45Z',
    'skipped',
  ],
  [
    'half an hour repeated',
    'Australia/Lord_Howe',
    '2026-04-05 01:45',
    '2026-04-04T14:45Z',
    'repeated',
  ],
  [
    'clocks back for Ramadan',
    'Africa/Casablanca',
    '2026-02-15 02:30',
    '2026-02-15T01:30Z',
    'repeated',
  ],
  [
    'clocks on again after it',
    'Africa/Casablanca',
    '2026-03-22 02:30',
    '2026-03-22T02:30Z',
    'skipped',
  ],
  ['midnight skipped', 'Africa/Cairo', '2026-04-24 00:30', '2026-04-23T22:30Z', 'skipped'],
  [
    'the hour before midnight repeated',
    'Africa/Cairo',
    '2026-10-29 23:30',
    '2026-10-29T20:30Z',
    'repeated',
  ],
  ['midnight skipped', 'Asia/Beirut', '2026-03-29 00:00', '2026-03-28T22:00Z', 'skipped'],
  [
    'the hour before midnight repeated',
    'Asia/Beirut',
    '2026-10-24 23:00',
    '2026-10-24T20:00Z',
    'repeated',
  ],
  [
    'midnight skipped for the last time',
    'America/Asuncion',
    '2024-10-06 00:30',
    '2024-10-06T04:30Z',
    'skipped',
  ],
  ['no change any more', 'America/Asuncion', '2026-10-04 00:30', '2026-10-04T03:30Z'],
  ['a whole day skipped', 'Pacific/Apia', '2011-12-30 12:00', '2011-12-30T22:00Z', 'skipped'],
  ['the last minute before that day', 'Pacific/Apia', '2011-12-29 23:59', '2011-12-30T09:59Z'],
  ['the first minute after that day', 'Pacific/Apia', '2011-12-31 00:00', '2011-12-30T10:00Z'],
  [
    'a New Year’s Eve skipped',
    'Pacific/Kiritimati',
    '1994-12-31 12:00',
    '1994-12-31T22:00Z',
    'skipped',
  ],
  ['a day skipped', 'Pacific/Kwajalein', '1993-08-21 12:00', '1993-08-22T00:00Z', 'skipped'],
  [
    'an offset changed and clocks put on at once: nothing moves',
    'America/Scoresbysund',
    '2024-03-31 00:30',
    '2024-03-31T01:30Z',
  ],
  [
    'half an hour back in 2015',
    'Asia/Pyongyang',
    '2015-08-14 23:45',
    '2015-08-14T14:45Z',
    'repeated',
  ],
  ['half an hour on in 2018', 'Asia/Pyongyang', '2018-05-04 23:45', '2018-05-04T15:15Z', 'skipped'],
  ['two hours skipped', 'Antarctica/Troll', '2026-03-29 02:30', '2026-03-29T02:30Z', 'skipped'],
  ['two hours repeated', 'Antarctica/Troll', '2026-10-25 01:30', '2026-10-24T23:30Z', 'repeated'],
  [
    'a minute after midnight, twice',
    'America/St_Johns',
    '2010-11-07 00:00',
    '2010-11-07T02:30Z',
    'repeated',
  ],
  ['seconds in an offset', 'Africa/Monrovia', '1972-01-01 00:00', '1972-01-01T00:44:30Z'],
  ['the year 1', 'UTC', '0001-01-01 00:00', '0001-01-01T00:00Z'],
]

describe('hard times', () => {
  for (const [why, zone, civil, instant, change] of hard) {
    test(`${zone} ${civil}: ${why}`, () => {
      const resolved = instantOf(at(civil), zone)
      expect(new Date(resolved.at).toISOString()).toBe(new Date(instant).toISOString())
      expect(resolved.change).toBe(change)
    })
  }
})

/** Why, zone, day, its first instant, the first of the next day. */
const days: [why: string, zone: string, day: string, start: string, end: string][] = [
  ['as long as most', 'Europe/Paris', '2026-12-01', '2026-11-30T23:00Z', '2026-12-01T23:00Z'],
  ['23 hours', 'Europe/Paris', '2026-03-29', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ['25 hours', 'Europe/Paris', '2026-10-25', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  [
    '23 hours and a half',
    'Australia/Lord_Howe',
    '2026-10-04',
    '2026-10-03T13:30Z',
    '2026-10-04T13:00Z',
  ],
  ['22 hours', 'Antarctica/Troll', '2026-03-29', '2026-03-29T00:00Z', '2026-03-29T22:00Z'],
  ['begins at 01:00', 'America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00Z', '2018-11-05T02:00Z'],
  [
    'begins at 00:30, clocks jumped from 23:30',
    'America/Toronto',
    '1919-03-31',
    '1919-03-31T04:30Z',
    '1919-04-01T04:00Z',
  ],
  ['begins at 01:00', 'Asia/Beirut', '2026-03-29', '2026-03-28T22:00Z', '2026-03-29T21:00Z'],
  ['begins at 01:00', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00Z', '2026-04-24T21:00Z'],
  [
    'the half hour before it was skipped',
    'Asia/Pyongyang',
    '2018-05-05',
    '2018-05-04T15:00Z',
    '2018-05-05T15:00Z',
  ],
  ['skipped: empty', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00Z', '2011-12-30T10:00Z'],
  [
    'the day before the skipped one',
    'Pacific/Apia',
    '2011-12-29',
    '2011-12-29T10:00Z',
    '2011-12-30T10:00Z',
  ],
  ['skipped: empty', 'Pacific/Kiritimati', '1994-12-31', '1994-12-31T10:00Z', '1994-12-31T10:00Z'],
  ['skipped: empty', 'Pacific/Kwajalein', '1993-08-21', '1993-08-21T12:00Z', '1993-08-21T12:00Z'],
  [
    'left again a minute later, for an hour',
    'America/St_Johns',
    '2010-11-07',
    '2010-11-07T02:30Z',
    '2010-11-08T03:30Z',
  ],
  [
    'the last of a year',
    'Pacific/Kiritimati',
    '2026-12-31',
    '2026-12-30T10:00Z',
    '2026-12-31T10:00Z',
  ],
]

describe('days', () => {
  for (const [why, zone, day, start, end] of days) {
    test(`${zone} ${day}: ${why}`, () => {
      const range = dayRange(at(day), zone)
      expect([range.start, range.end].map((at) => new Date(at).toISOString())).toEqual(
        [start, end].map((instant) => new Date(instant).toISOString()),
      )
    })
  }
})

/** Why, name, whether it is a zone. */
const names: [why: string, name: string, isZone: boolean][] = [
  ['a place', 'Europe/Paris', true],
  ['a place in a region', 'America/Argentina/Ushuaia', true],
  ['a hyphen', 'America/Port-au-Prince', true],
  ['UTC itself', 'UTC', true],
  ['UTC in small letters', 'utc', true],
  ['small letters', 'europe/paris', true],
  ['capital letters', 'EUROPE/PARIS', true],
  ['an old name', 'US/Eastern', true],
  ['a name spelt anew, both ways', 'Asia/Calcutta', true],
  ['a name spelt anew, both ways', 'Asia/Kolkata', true],
  ['a fixed offset by name, west of UTC', 'Etc/GMT+5', true],
  ['an offset, though some machines take it', '+05:00', false],
  ['an offset', 'UTC+5', false],
  ['an abbreviation that is Bangladesh to ICU', 'BST', false],
  ['an abbreviation for two offsets', 'PST', false],
  ['an abbreviation that is always an hour off in summer', 'EST', false],
  ['a country', 'Japan', false],
  ['a rule of POSIX', 'PST8PDT', false],
  ['known to ICU alone', 'SystemV/PST8', false],
  ['no such place', 'Europe/Atlantis', false],
  ['unknown, officially', 'Etc/Unknown', false],
  ['a space', 'Europe/Paris ', false],
  ['nothing', '', false],
  ['a letter that only looks like k', 'Asia/Kol\u212Aata', false],
]

describe('names of zones', () => {
  for (const [why, name, expected] of names) {
    test(`\`${name}\` is ${expected ? 'one' : 'none'}: ${why}`, () => {
      expect(isZone(name)).toBe(expected)
    })
  }

  test('say the same in any case, and old names the same as new ones', () => {
    for (const [one, other] of [
      ['Europe/Paris', 'eUROPE/pARIS'],
      ['America/New_York', 'US/Eastern'],
      ['Asia/Kolkata', 'Asia/Calcutta'],
    ] as const) {
      for (const at of [0, 1e12, 1.7e12, 1.75e12, 4e12, 5e12])
        expect(offsetAt(at, one)).toBe(offsetAt(at, other))
    }
    expect(offsetAt(0, 'Etc/GMT+5')).toBe(-5 * 3_600_000)
  })

  test('that nobody knows are refused, and so is what is no instant', () => {
    expect(() => offsetAt(0, 'Europe/Atlantis')).toThrow(RangeError)
    expect(() => civilAt(0, '+05:00')).toThrow(RangeError)
    for (const at of [Number.NaN, Infinity, -Infinity])
      expect(() => offsetAt(at, 'Europe/Paris')).toThrow(RangeError)
  })

  test('are all those of this machine but abbreviations, countries and rules', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isZone(name))).toEqual(
      Intl.supportedValuesOf('timeZone').filter((name) => !name.includes('/')),
    )
  })
})
