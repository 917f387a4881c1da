import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearTimes } from '../../src/core/clear-times.js'
import { earliestClear, horizon, type Objections } from '../../src/core/hold.js'

const hour = 3_600_000

/** Objections at some hours. */
function at(...spans: readonly (readonly [start: number, end: number])[]): Objections {
  const all = spans.map(([start, end]) => ({
    ruleId: 'r',
    name: 'w',
    start: start * hour,
    end: end * hour,
  }))
  return (from, until) => all.filter(({ start, end }) => start < until && end > from)
}

function hours(objections: Objections, from: number): readonly (readonly [number, number])[] {
  return [...clearTimes(objections, from * hour)].map(({ start, end }) => [
    start / hour,
    end / hour,
  ])
}

describe('clear times', () => {
  test('are what is left between objections', () => {
    expect(hours(at([0, 10], [8, 20], [30, 31]), 0)).toEqual([
      [20, 30],
      [31, Infinity],
    ])
  })

  test('with none are everything', () => expect(hours(at(), 5)).toEqual([[5, Infinity]]))

  test('end where an objection has no end', () =>
    expect(hours(at([3, 4], [10, Infinity]), 0)).toEqual([
      [0, 3],
      [4, 10],
    ]))

  test('there are none behind the horizon', () =>
    expect(hours(at([0, horizon / hour + 1]), 0)).toEqual([]))

  test('are asked for one by one', () => {
    let asked = 0
    const nights: Objections = (from, until) => {
      asked++
      return at(...Array.from({ length: 500 }, (_, day) => [24 * day, 24 * day + 7] as const))(
        from,
        until,
      )
    }
    const [first] = clearTimes(nights, 0)
    expect(first).toEqual({ start: 7 * hour, end: 24 * hour })
    expect(asked).toBe(1)
  })

  const span = fc
    .tuple(fc.integer({ min: -50, max: 1500 }), fc.integer({ min: 0, max: 200 }))
    .map(([start, length]) => [start, start + length] as const)

  test('hold every hour that nothing objects to, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 40 }),
        fc.integer({ min: 0, max: 1200 }),
        (spans, from) => {
          const found = hours(at(...spans), from)
          for (let each = from; each < 2000; each++) {
            const isFree = spans.every(([start, end]) => each < start || each >= end)
            expect(found.some(([start, end]) => start <= each && each < end)).toBe(isFree)
          }
          // Each is whole: none touches the next.
          for (const [index, [start]] of found.entries())
            expect(start).toBeGreaterThan(found[index - 1]?.[1] ?? -Infinity)
        },
      ),
    )
  })

  test('begin with the instant that a held draft is told', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 40 }),
        fc.integer({ min: 0, max: 1200 }),
        (spans, from) => {
          const { until } = earliestClear(at(...spans), from * hour)
          const [first] = clearTimes(at(...spans), from * hour)
          expect(first?.start).toBe(until === null ? undefined : Date.parse(until))
        },
      ),
    )
  })
})
