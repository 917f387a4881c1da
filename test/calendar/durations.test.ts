import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDuration, durationForms, readDuration } from '../../src/calendar/durations.js'
import { isZone } from '../../src/calendar/offsets.js'

const hour = 3_600_000

/** Text, and years, months, weeks, days, exact; `undefined` for what is none. */
const forms: [text: string, parts: number[] | undefined][] = [
  ['P1D', [0, 0, 0, 1, 0]],
  ['P2W', [0, 0, 2, 0, 0]],
  ['P1M', [0, 1, 0, 0, 0]],
  ['P1Y', [1, 0, 0, 0, 0]],
  ['PT1M', [0, 0, 0, 0, 60_000]],
  ['PT2H30M', [0, 0, 0, 0, 2.5 * hour]],
  ['P1DT12H', [0, 0, 0, 1, 12 * hour]],
  ['P1Y2M3W4DT5H6M7S', [1, 2, 3, 4, 5 * hour + 6 * 60_000 + 7000]],
  ['PT0S', [0, 0, 0, 0, 0]],
  ['P0D', [0, 0, 0, 0, 0]],
  ['PT0.5H', [0, 0, 0, 0, hour / 2]],
  ['PT1,5M', [0, 0, 0, 0, 90_000]],
  ['PT1M0.25S', [0, 0, 0, 0, 60_250]],
  ['PT36H', [0, 0, 0, 0, 36 * hour]],
  ['p1dt2h', [0, 0, 0, 1, 2 * hour]],
  ['P007D', [0, 0, 0, 7, 0]],
  ['', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['P1DT', undefined],
  ['1D', undefined],
  ['P1', undefined],
  ['P1H', undefined],
  ['PT1D', undefined],
  ['P1D2W', undefined],
  ['PT30M2H', undefined],
  ['P0.5D', undefined],
  ['PT1.5H30M', undefined],
  ['PT.5H', undefined],
  ['PT1.H', undefined],
  ['-P1D', undefined],
  ['+P1D', undefined],
  ['P-1D', undefined],
  ['P1D ', undefined],
  ['P1D\n', undefined],
  ['P 1D', undefined],
  ['P100000D', undefined],
  ['PT1000000000S', undefined],
  ['P٣D', undefined],
  ['PT1ſ', undefined],
  ['P0001-00-01', undefined],
  ['1 day', undefined],
  [`P${'1'.repeat(100_000)}D`, undefined],
]

describe('readDuration', () => {
  for (const [text, parts] of forms) {
    test(`\`${text.slice(0, 20).trim()}\` is ${parts ? 'read' : 'none'}`, () => {
      const { years, months, weeks, days, exact } = readDuration(text) ?? {}
      expect([years, months, weeks, days, exact]).toEqual(parts ?? Array(5))
    })
  }

  test('the forms that messages name are read', () => {
    for (const form of durationForms) expect(readDuration(form)).toBeDefined()
  })
})

/** Why, zone, from, duration, sign, the instant. */
const sums: [why: string, zone: string, from: string, text: string, sign: 1 | -1, to: string][] = [
  ['a day of 23 hours', 'Europe/Paris', '2026-03-28T11:00Z', 'P1D', 1, '2026-03-29T10:00Z'],
  ['24 hours over it', 'Europe/Paris', '2026-03-28T11:00Z', 'PT24H', 1, '2026-03-29T11:00Z'],
  ['a day of 25 hours', 'Europe/Paris', '2026-10-24T10:00Z', 'P1D', 1, '2026-10-25T11:00Z'],
  ['back over it', 'Europe/Paris', '2026-10-25T11:00Z', 'P1D', -1, '2026-10-24T10:00Z'],
  ['onto a skipped time', 'Europe/Paris', '2026-03-28T01:30Z', 'P1D', 1, '2026-03-29T01:30Z'],
  ['onto a repeated time', 'Europe/Paris', '2026-10-24T00:30Z', 'P1D', 1, '2026-10-25T00:30Z'],
  [
    'an hour from the second of two',
    'Europe/Paris',
    '2026-10-25T01:30Z',
    'PT1H',
    1,
    '2026-10-25T02:30Z',
  ],
  [
    'nothing from the second of two',
    'Europe/Paris',
    '2026-10-25T01:30Z',
    'P0D',
    1,
    '2026-10-25T01:30Z',
  ],
  ['days first, then hours', 'Europe/Paris', '2026-03-28T01:30Z', 'P1DT1H', 1, '2026-03-29T02:30Z'],
  ['a week', 'America/New_York', '2026-03-05T14:00Z', 'P1W', 1, '2026-03-12T13:00Z'],
  ['half an hour less', 'Australia/Lord_Howe', '2026-10-03T13:30Z', 'P1D', 1, '2026-10-04T13:00Z'],
  ['onto a skipped day', 'Pacific/Apia', '2011-12-29T22:00Z', 'P1D', 1, '2011-12-30T22:00Z'],
  ['over a skipped day', 'Pacific/Apia', '2011-12-29T22:00Z', 'P2D', 1, '2011-12-30T22:00Z'],
  ['the last of a short month', 'UTC', '2026-01-31T12:00Z', 'P1M', 1, '2026-02-28T12:00Z'],
  ['back to the last of a short month', 'UTC', '2028-03-31T12:00Z', 'P1M', -1, '2028-02-29T12:00Z'],
  ['from a leap day', 'UTC', '2028-02-29T12:00Z', 'P1Y', 1, '2029-02-28T12:00Z'],
  ['months first, then days', 'UTC', '2026-01-31T00:00Z', 'P1M1D', 1, '2026-03-01T00:00Z'],
  ['over a new year', 'UTC', '2026-01-15T00:00Z', 'P14M', -1, '2024-11-15T00:00Z'],
  ['into a year below 100', 'UTC', '0101-03-01T00:00Z', 'P2Y', -1, '0099-03-01T00:00Z'],
]

describe('addDuration', () => {
  for (const [why, zone, from, text, sign, to] of sums) {
    test(`${from} ${sign === 1 ? '+' : '−'} ${text} in ${zone}: ${why}`, () => {
      const duration = readDuration(text)
      expect(duration).toBeDefined()
      const at = duration && addDuration(Date.parse(from), duration, zone, sign)
      expect(new Date(at ?? NaN).toISOString()).toBe(new Date(to).toISOString())
    })
  }

  test('counts as Temporal does', () => {
    const part = fc.oneof(fc.constant(0), fc.nat(40))
    const durations = fc.record({ years: part, months: part, weeks: part, days: part, hours: part })
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter(isZone))
    const instant = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(durations, zone, instant, fc.constantFrom(1, -1), (parts, zone, at, sign) => {
        const { years, months, weeks, days, hours } = parts
        const text = `P${years}Y${months}M${weeks}W${days}DT${hours}H`
        const from = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        const to = sign === 1 ? from.add(text) : from.subtract(text)
        const read = readDuration(text)
        expect(read && addDuration(at, read, zone, sign === 1 ? 1 : -1)).toBe(to.epochMilliseconds)
      }),
      { numRuns: 4000 },
    )
  })

  test('the longest of all leads to an instant yet', () => {
    const longest = readDuration('P99999Y99999M99999W99999DT999999999H999999999M999999999S')
    expect(longest).toBeDefined()
    for (const sign of [1, -1] as const) {
      for (const at of ['0001-01-01T00:00Z', '9999-12-31T00:00Z']) {
        const sum = longest && addDuration(Date.parse(at), longest, 'Europe/Paris', sign)
        expect(Number.isNaN(new Date(sum ?? NaN).getTime())).toBe(false)
      }
    }
  })
})
