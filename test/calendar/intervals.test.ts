import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIntervalIndex } from '../../src/calendar/interval-index.js'
import {
  clip,
  firstGap,
  intersect,
  subtract,
  union,
  type Interval,
  type Intervals,
} from '../../src/calendar/intervals.js'
import { rangeMaximum } from '../../src/calendar/range-maximum.js'

/** Few numbers, so that ends meet starts; with the open ends. */
const bound = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity) },
)
const interval = fc
  .tuple(bound, bound)
  .map(([a, b]): Interval => (a <= b ? { start: a, end: b } : { start: b, end: a }))
const list = fc.array(interval, { maxLength: 12 })
const sorted = list.map((each) => union(each))
/** Where lists of whole numbers can differ: at each, between each two, and beyond. */
const probes = [-Infinity, ...Array.from({ length: 70 }, (_, step) => step / 2 - 2), 1e9]

function covers(intervals: readonly Interval[], at: number): boolean {
  return intervals.some(({ start, end }) => start <= at && at < end)
}

/** That a result is in order, disjoint and not touching, and covers what it should. */
function expectCover(result: Intervals, wanted: (at: number) => boolean): void {
  for (const [index, { start, end }] of result.entries()) {
    expect(start).toBeLessThan(end)
    if (index > 0) expect(start).toBeGreaterThan(result[index - 1]?.end ?? NaN)
  }
  for (const at of probes) expect(covers(result, at)).toBe(wanted(at))
}

/** `0–2 5–∞` as intervals. */
function read(text: string): Interval[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [start, end] = each.split('–').map((bound) => Number(bound.replace('∞', 'Infinity')))
      return { start: start ?? NaN, end: end ?? NaN }
    })
}

function write(intervals: readonly Interval[]): string {
  return intervals.map(({ start, end }) => `${start}–${end}`.replaceAll('Infinity', '∞')).join(' ')
}

const cases: [why: string, result: string, expected: string][] = [
  ['touching ones are one', write(union(read('0–1 1–2'))), '0–2'],
  ['in any order, within each other', write(union(read('5–6 0–9 2–3'))), '0–9'],
  ['empty ones are nothing', write(union(read('3–3 ∞–∞'))), ''],
  ['one without an end swallows the rest', write(union(read('4–∞'), read('9–12'))), '4–∞'],
  ['no lists', write(union()), ''],
  ['what touches has nothing in common', write(intersect(read('0–2'), read('2–4'))), ''],
  ['a stretch in common', write(intersect(read('0–3 5–∞'), read('2–6'))), '2–3 5–6'],
  ['a hole', write(subtract(read('0–9'), read('3–4'))), '0–3 4–9'],
  ['nothing left', write(subtract(read('2–3'), read('0–∞'))), ''],
  ['cut at an open end', write(subtract(read('-∞–∞'), read('0–1'))), '-∞–0 1–∞'],
  ['clipped on both sides', write(clip(read('0–3 5–∞'), { start: 2, end: 7 })), '2–3 5–7'],
  ['clipped to nothing', write(clip(read('0–3'), { start: 1, end: 1 })), ''],
]

describe('intervals', () => {
  for (const [why, result, expected] of cases) test(why, () => expect(result).toBe(expected))

  test('union covers what any covers', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        expectCover(union(a, b), (at) => covers(a, at) || covers(b, at))
        expect(union(union(a, b))).toEqual(union(a, b))
      }),
      { numRuns: 1000 },
    )
  })

  test('intersect covers what both cover', () => {
    fc.assert(
      fc.property(sorted, sorted, (a, b) => {
        expectCover(intersect(a, b), (at) => covers(a, at) && covers(b, at))
      }),
      { numRuns: 1000 },
    )
  })

  test('subtract covers what the first covers and the second does not', () => {
    fc.assert(
      fc.property(sorted, sorted, (a, b) => {
        expectCover(subtract(a, b), (at) => covers(a, at) && !covers(b, at))
      }),
      { numRuns: 1000 },
    )
  })

  test('clip covers what both cover', () => {
    fc.assert(
      fc.property(sorted, interval, (a, to) => {
        expectCover(clip(a, to), (at) => covers(a, at) && covers([to], at))
      }),
      { numRuns: 500 },
    )
  })

  const gaps: [why: string, intervals: string, from: number, gap: number | undefined][] = [
    ['nothing covers it', '5–9', 1, 1],
    ['a start is covered', '5–9', 5, 9],
    ['an end is not', '5–9', 9, 9],
    ['the end of the one it is in', '0–3 5–9', 6, 9],
    ['covered without an end', '0–3 5–∞', 7, undefined],
    ['before one without an end', '0–3 5–∞', 1, 3],
    ['no intervals', '', 4, 4],
  ]
  for (const [why, intervals, from, gap] of gaps)
    test(`first gap: ${why}`, () => expect(firstGap(read(intervals), from)).toBe(gap))

  test('the first gap is the earliest', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -2, max: 32 }), (intervals, from) => {
        const naive = [from, ...intervals.map(({ end }) => end)]
          .filter((at) => at >= from && at < Infinity && !covers(intervals, at))
          .toSorted((a, b) => a - b)[0]
        expect(firstGap(intervals, from)).toBe(naive)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is none is refused', () => {
    const none = [
      { start: NaN, end: 1 },
      { start: 1, end: NaN },
      { start: 2, end: 1 },
    ]
    for (const interval of none) {
      expect(() => union([interval])).toThrow(RangeError)
      expect(() => intersect([interval], [{ start: 0, end: 9 }])).toThrow(RangeError)
      expect(() => subtract([{ start: 0, end: 9 }], [interval])).toThrow(RangeError)
      expect(() => clip([], interval)).toThrow(RangeError)
      expect(() => createIntervalIndex([interval])).toThrow(RangeError)
      expect(() => createIntervalIndex([]).overlapping(interval.start, interval.end)).toThrow(
        RangeError,
      )
    }
    expect(() => firstGap([], NaN)).toThrow(RangeError)
    expect(() => createIntervalIndex([]).at(NaN)).toThrow(RangeError)
    expect(() => subtract(read('3–4 1–2'), [])).toThrow(RangeError)
    expect(() => subtract([], read('1–2 2–3'))).toThrow(RangeError)
  })
})

describe('the index of intervals', () => {
  const order = (items: readonly Interval[], hit: (item: Interval) => boolean) =>
    items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => item.start < item.end && hit(item))
      .toSorted((a, b) => {
        if (a.item.start === b.item.start) return a.index - b.index
        return a.item.start < b.item.start ? -1 : 1
      })
      .map(({ index }) => index)

  test('finds what a search of all finds, in order of start', () => {
    const many = fc.array(interval, { maxLength: 200, size: 'max' })
    fc.assert(
      fc.property(many, bound, interval, (items, at, { start, end }) => {
        const index = createIntervalIndex(items)
        expect(index.at(at)).toEqual(order(items, (item) => item.start <= at && at < item.end))
        expect(index.overlapping(start, end)).toEqual(
          order(items, (item) => Math.max(item.start, start) < Math.min(item.end, end)),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('an empty interval is nowhere, and nothing is in an empty one', () => {
    const index = createIntervalIndex(read('3–3 0–9'))
    expect(index.at(3)).toEqual([1])
    expect(index.overlapping(2, 4)).toEqual([1])
    expect(index.overlapping(3, 3)).toEqual([])
  })

  test('all of 100,000 intervals are found without exhausting the stack, and few are found quickly', () => {
    const items = Array.from({ length: 100_000 }, (_, start) => ({ start, end: start + 1.5 }))
    const index = createIntervalIndex(items.toReversed())
    expect(index.overlapping(-Infinity, Infinity)).toHaveLength(100_000)
    expect(index.at(50_000)).toEqual([50_000, 49_999])
    const before = performance.now()
    for (let at = 0; at < 100_000; at++) index.at(at)
    expect(performance.now() - before).toBeLessThan(5000)
  })

  test('the greatest of a range is the greatest', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: 1,
      maxLength: 300,
      size: 'max',
    })
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), (values, a, b) => {
        const [first = 0, last = 0] = [a % values.length, b % values.length].toSorted(
          (x, y) => x - y,
        )
        const place = rangeMaximum(Float64Array.from(values))(first, last)
        expect(place).toBeGreaterThanOrEqual(first)
        expect(place).toBeLessThanOrEqual(last)
        expect(values[place]).toBe(Math.max(...values.slice(first, last + 1)))
      }),
      { numRuns: 3000 },
    )
  })
})
