import { describe, expect, test } from 'vitest'
import { isZone } from '../../../src/calendar/offsets.js'
import { createCalendar } from '../../../src/calendar/windows/calendar.js'
import { occurrencesOf } from '../../../src/calendar/windows/occurrences.js'
import type { WrittenWindow } from '../../../src/calendar/windows/written.js'
import { windowOf } from '../../helpers/windows.js'

const zones = Intl.supportedValuesOf('timeZone').filter(isZone)
const day = 86_400_000

const windows: readonly WrittenWindow[] = [
  { id: 'night', daily: { from: '22:00', to: '07:00' } },
  { id: 'early', daily: { from: '01:30', to: '02:30' }, before: 'PT45M' },
  { id: 'christmas', yearly: { from: '12-24', until: '12-26' }, before: 'P1M' },
  { id: 'for one', yearly: '12-25', markets: ['FR'] },
  { id: 'rule', rrule: 'FREQ=WEEKLY;BYDAY=SU', from: '2020-01-05T02:15', duration: 'P300D' },
  { id: 'once', from: '2026-03-01', until: '2026-11-30' },
  { id: 'half', from: '2026-03-01', until: '2026-11-30T00:00Z' },
  { id: 'staffed', weekly: { days: 'mon', from: '09:00', to: '17:00' }, outside: true },
  { id: 'tokyo', daily: { from: '09:00', to: '10:00' }, timezone: 'Asia/Tokyo' },
]

describe('every zone of the world at once', () => {
  const calendar = createCalendar(windows.map((window) => windowOf(window)))
  // Changes of clocks in Europe, in North America, on Lord Howe Island; a day that was skipped; New Year.
  for (const about of ['2026-03-29', '2026-11-01', '2026-04-05', '2011-12-30', '2026-12-31'])
    test(about, () => {
      const from = Date.parse(about) - day / 2
      const until = from + 2 * day
      const found = new Set<string>()
      calendar.visit(from, until, zones, {
        wants: () => true,
        visit: ({ window, start, end }) => found.add(`${window.id} ${start} ${end}`),
      })
      const expected = new Set(
        windows.flatMap((window) =>
          zones.flatMap((zone) =>
            occurrencesOf(windowOf(window), zone, from, until).map(
              ({ start, end }) => `${window.id} ${start} ${end}`,
            ),
          ),
        ),
      )
      expect([...found].sort()).toEqual([...expected].sort())
    })
})

test('what reaches over many chunks is visited once a zone', () => {
  const calendar = createCalendar([
    windowOf({ id: 'long', from: '2020-01-01', until: '2029-12-31' }),
    windowOf({ id: 'fixed', from: '2020-01-01T00:00Z', until: '2029-12-31T00:00Z' }),
    windowOf({ id: 'zoned', from: '2020-01-01', until: '2029-12-31T00:00Z' }),
  ])
  const visits: string[] = []
  calendar.visit(
    Date.parse('2022-01-01'),
    Date.parse('2024-01-01'),
    ['Asia/Tokyo', 'Europe/Paris'],
    {
      wants: () => true,
      visit: ({ window }) => visits.push(window.id),
    },
  )
  expect(visits.sort()).toEqual(['fixed', 'long', 'long', 'zoned', 'zoned'])
})
