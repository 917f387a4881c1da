import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearSlots, earliestClear, type Objections } from '../../src/core/hold.js'

const hour = 3_600_000
const days = 24

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

/** More than there are in any of the tests. */
const all = 1000

function hours(objections: Objections, from: number): readonly (readonly [number, number])[] {
  return clearSlots(objections, from * hour, all).slots.map(({ start, end }) => [
    Date.parse(start) / hour,
    end === null ? Infinity : Date.parse(end) / hour,
  ])
}

describe('clear slots', () => {
  test('are what is left between objections, with what ends each', () => {
    const objections = at([0, 10], [8, 20], [30, 31])
    expect(clearSlots(objections, 0, all)).toEqual({
      slots: [
        {
          start: '1970-01-01T20:00:00.000Z',
          end: '1970-01-02T06:00:00.000Z',
          endedBy: { ruleId: 'r', name: 'w', until: '1970-01-02T07:00:00.000Z' },
        },
        { start: '1970-01-02T07:00:00.000Z', end: null },
      ],
      horizon: expect.stringMatching(/^1971-0/u),
    })
  })

  test('with nothing that objects are everything', () =>
    expect(hours(at(), 5)).toEqual([[5, Infinity]]))

  test('end where an objection has no end, which is said', () => {
    const objections = at([3, 4], [10, Infinity])
    expect(hours(objections, 0)).toEqual([
      [0, 3],
      [4, 10],
    ])
    expect(clearSlots(objections, 0, all).heldBy).toEqual({ ruleId: 'r', name: 'w', until: null })
    expect(clearSlots(objections, 20 * hour, all)).toEqual({
      slots: [],
      heldBy: { ruleId: 'r', name: 'w', until: null },
    })
  })

  test('of several that begin at once the longest ends it', () => {
    const [slot] = clearSlots(at([5, 6], [5, 9], [5, 7]), 0, 1).slots
    expect(slot?.endedBy?.until).toBe('1970-01-01T09:00:00.000Z')
  })

  test('there are none where nothing is free in 400 days', () => {
    const nights = Array.from({ length: 500 }, (_, day) => [day * days, day * days + days] as const)
    expect(clearSlots(at(...nights), 0, all)).toEqual({
      slots: [],
      horizon: '1971-02-05T00:00:00.000Z',
    })
  })

  test('what ends behind 400 days is known to end, and what begins there is seen', () => {
    const objections = at([0, 500 * days], [510 * days, 511 * days])
    expect(hours(objections, 0)).toEqual([
      [500 * days, 510 * days],
      [511 * days, Infinity],
    ])
    expect(earliestClear(objections, 0).until).toBe('1971-05-16T00:00:00.000Z')
  })

  test('no more is looked at than is asked for', () => {
    const asked: number[] = []
    const nights = at(
      ...Array.from({ length: 500 }, (_, day) => [day * days, day * days + 7] as const),
    )
    const { slots } = clearSlots(
      (from, until) => {
        asked.push(until)
        return nights(from, until)
      },
      0,
      2,
    )
    expect(slots).toHaveLength(2)
    expect(asked).toEqual([2 * days * hour, 6 * days * hour])
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
          const [first] = clearSlots(at(...spans), from * hour, 1).slots
          expect(first?.start).toBe(until ?? undefined)
        },
      ),
    )
  })

  test('however many are asked for, they are the same ones', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (spans, n) => {
        const { slots } = clearSlots(at(...spans), 0, n)
        expect(slots).toEqual(clearSlots(at(...spans), 0, all).slots.slice(0, n))
      }),
    )
  })
})
