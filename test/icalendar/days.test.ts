import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, daysInMonth, weekdayOf, weekOf } from '../../src/icalendar/days.js'

const length = 86_400_000

describe('days', () => {
  test('are those of the Gregorian calendar, from the year 1 to 9999', () => {
    const first = dayNumber(1, 1, 1)
    fc.assert(
      fc.property(fc.integer({ min: first, max: dayNumber(9999, 12, 31) }), (number) => {
        const { year, month, day } = dayOf(number)
        const date = new Date(number * length)
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ])
        expect(dayNumber(year, month, day)).toBe(number)
        expect(weekdayOf(number)).toBe((date.getUTCDay() + 6) % 7)
        expect(dayOf(number + daysInMonth(year, month)).day).toBeLessThanOrEqual(day)
      }),
      { numRuns: 5000 },
    )
  })

  const weeks: [
    day: readonly [number, number, number],
    start: number,
    week: number,
    fromEnd: number,
  ][] = [
    [[2026, 1, 1], 0, 1, -53],
    [[2026, 12, 31], 0, 53, -1],
    [[2027, 1, 1], 0, 53, -1],
    [[2027, 1, 4], 0, 1, -52],
    [[2024, 12, 30], 0, 1, -52],
    [[2000, 8, 30], 2, 36, -18],
    [[1997, 12, 28], 6, 53, -1],
  ]
  for (const [[year, month, day], start, week, fromEnd] of weeks) {
    test(`${year}-${month}-${day} is in week ${week} where weeks begin on ${start}`, () => {
      expect(weekOf(dayOf(dayNumber(year, month, day)), start)).toEqual({ week, fromEnd })
    })
  }
})
