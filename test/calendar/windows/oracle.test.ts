import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../../src/calendar/windows/calendar.js'
import { occurrencesOf } from '../../../src/calendar/windows/occurrences.js'
import { isHeld, naiveTimes } from '../../helpers/naive-windows.js'
import { anyInstant, anyWindow, anyZone, windowOf } from '../../helpers/windows.js'

const day = 86_400_000
const chunk = 64 * day

describe('as the slow way has it', () => {
  test('whether a window is open at an instant, and at the ends of what is open there', () => {
    const seen = { open: 0, shut: 0 }
    fc.assert(
      fc.property(anyWindow, anyZone, anyInstant, (written, zone, at) => {
        const window = windowOf(written)
        const open = occurrencesOf(window, zone, at, at + 1)
        const isOpen = isHeld(written, zone, at)
        seen[isOpen ? 'open' : 'shut']++
        expect(open.length > 0).toBe(isOpen)
        if (!written.outside) {
          expect(open).toEqual(naiveTimes(written, zone, at, at + 1))
          return
        }
        for (const { start, end } of open) {
          // A gap is whole: nothing holds just before it and just behind it, and everything between its ends does.
          if (start > -Infinity) expect(isHeld(written, zone, start - 1)).toBe(false)
          if (end < Infinity) expect(isHeld(written, zone, end)).toBe(false)
          expect(isHeld(written, zone, Math.max(start, at - day))).toBe(true)
          expect(isHeld(written, zone, Math.min(end - 1, at + day))).toBe(true)
        }
      }),
      { numRuns: 800 },
    )
    expect(Math.min(seen.open, seen.shut)).toBeGreaterThan(200)
  })

  test('beside the ends of times', () => {
    fc.assert(
      fc.property(anyWindow, anyZone, anyInstant, (written, zone, about) => {
        const window = windowOf(written)
        for (const { start, end } of naiveTimes(written, zone, about - day, about + 5 * day).slice(
          0,
          3,
        ))
          for (const at of [start - 1, start, end - 1, end].filter(Number.isFinite))
            expect([at, occurrencesOf(window, zone, at, at + 1).length > 0]).toEqual([
              at,
              isHeld(written, zone, at),
            ])
      }),
      { numRuns: 150 },
    )
  })

  test('every time in a range, whole, whatever the range', () => {
    const range = fc.tuple(anyInstant, fc.integer({ min: 1, max: 200 * day }))
    fc.assert(
      fc.property(anyWindow, anyZone, range, (written, zone, [from, length]) => {
        const { outside: _, ...inside } = written
        const open = occurrencesOf(windowOf(inside), zone, from, from + length)
        expect(open).toEqual(naiveTimes(inside, zone, from, from + length))
      }),
      { numRuns: 500 },
    )
  })

  test('many windows in several zones, from one calendar, in any order of asking', () => {
    const windows = fc.array(anyWindow, { minLength: 1, maxLength: 6 })
    /** At and beside the edges of chunks too. */
    const at = fc.oneof(
      anyInstant,
      fc
        .tuple(fc.integer({ min: 230, max: 340 }), fc.constantFrom(-day, -1, 0, 1, day))
        .map(([number, beside]) => number * chunk + beside),
    )
    const asked = fc.array(fc.tuple(at, fc.constantFrom(1, day, chunk, 3 * chunk)), {
      minLength: 1,
      maxLength: 4,
    })
    const zones = fc.uniqueArray(anyZone, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(windows, zones, asked, (list, places, questions) => {
        const calendar = createCalendar(
          list.map((each, index) => windowOf({ ...each, id: `${index}` })),
        )
        for (const [from, length] of questions) {
          const found: string[] = []
          calendar.visit(from, from + length, places, {
            wants: () => true,
            visit: ({ window, start, end }) => found.push(`${window.id} ${start} ${end}`),
          })
          const expected = list.flatMap((each, index) =>
            places.flatMap((zone) =>
              occurrencesOf(windowOf(each), zone, from, from + length).map(
                ({ start, end }) => `${index} ${start} ${end}`,
              ),
            ),
          )
          expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort())
          if (length > 1) continue
          const open = list.flatMap((each, index) =>
            places.some((zone) => isHeld(each, zone, from)) ? [`${index}`] : [],
          )
          expect([...new Set(found.map((text) => text.split(' ')[0]))].sort()).toEqual(open.sort())
        }
      }),
      { numRuns: 40 },
    )
  })
})
