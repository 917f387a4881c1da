import { describe, expect, test } from 'vitest'
import { daysOf } from '../../../src/reporters/calendar/days.js'
import { draftLanes, laneName, stack } from '../../../src/reporters/calendar/draft-lanes.js'
import { MOST_LANES, windowLanes } from '../../../src/reporters/calendar/window-lanes.js'
import { whenWords } from '../../../src/reporters/calendar/window-words.js'
import { datesIn } from '../../../src/reporters/calendar/dates.js'
import type { Interval } from '../../../src/reporters/calendar/picture.js'
import { crowd, desk, everything, paris } from './shared-picture.js'

const days = daysOf(desk)
const DAY = 86_400_000

function laneOf(...intervals: readonly (readonly [from: string, to: string])[]) {
  return laneOfIntervals(intervals.map(([from, to]) => ({ start: paris(from), end: paris(to) })))
}

function laneOfIntervals(intervals: readonly Interval[]) {
  const window = {
    id: 'a',
    title: 'A',
    severity: 'error',
    topics: [],
    terms: 0,
    intervals,
  } as const
  return windowLanes({ ...desk, windows: [window] }, days)
}

describe('lanes of windows', () => {
  test('are clipped to the days', () => {
    const { lanes } = laneOf(['2026-10-01 00:00', '2026-10-20 00:00'])
    expect(lanes[0]?.pieces).toEqual([{ start: desk.from, end: paris('2026-10-20 00:00') }])
    expect(laneOfIntervals([{ start: desk.from, end: Infinity }]).lanes[0]).toMatchObject({
      pieces: [{ start: desk.from, end: desk.until }],
      end: Infinity,
    })
  })

  const outside: readonly [why: string, from: string, to: string][] = [
    ['over as the days begin', '2026-10-01 00:00', '2026-10-19 00:00'],
    ['begins as the days end', '2026-11-16 00:00', '2026-11-17 00:00'],
    ['of no length', '2026-10-20 00:00', '2026-10-20 00:00'],
  ]
  for (const [why, from, to] of outside)
    test(`none for what is ${why}`, () =>
      expect(laneOf([from, to])).toMatchObject({ lanes: [], outside: 1 }))

  test('unite what meets or overlaps', () => {
    const { lanes } = laneOf(
      ['2026-10-20 00:00', '2026-10-21 00:00'],
      ['2026-10-21 00:00', '2026-10-22 00:00'],
      ['2026-10-21 12:00', '2026-10-21 13:00'],
    )
    expect(lanes[0]?.pieces).toEqual([
      { start: paris('2026-10-20 00:00'), end: paris('2026-10-22 00:00') },
    ])
  })

  const rhythms: readonly [rhythm: string | undefined, ...(readonly [string, string])[]][] = [
    [
      '09:00–10:00 Tue–Thu',
      ['2026-10-20 09:00', '2026-10-20 10:00'],
      ['2026-10-21 09:00', '2026-10-21 10:00'],
      ['2026-10-22 09:00', '2026-10-22 10:00'],
    ],
    [
      '22:00–06:00 Fri',
      ['2026-10-23 22:00', '2026-10-24 06:00'],
      ['2026-10-30 22:00', '2026-10-31 06:00'],
      ['2026-11-06 22:00', '2026-11-07 06:00'],
    ],
    [
      '3 times',
      ['2026-10-20 09:00', '2026-10-20 10:00'],
      ['2026-10-21 09:00', '2026-10-21 10:00'],
      ['2026-10-22 09:00', '2026-10-22 11:00'],
    ],
    [undefined, ['2026-10-20 09:00', '2026-10-20 10:00'], ['2026-10-21 09:00', '2026-10-21 10:00']],
    [
      undefined,
      ['2026-10-20 09:00', '2026-10-20 10:00'],
      ['2026-10-21 09:00', '2026-10-21 10:00'],
      ['2026-10-22 09:00', '2026-10-24 11:00'],
    ],
  ]
  for (const [rhythm, ...intervals] of rhythms)
    test(`a rhythm is told: ${rhythm}`, () =>
      expect(laneOf(...intervals).lanes[0]?.rhythm).toBe(rhythm))

  test('a rhythm keeps its clock over a clock change', () => {
    const { lanes } = windowLanes(desk, days)
    expect(lanes.map(({ rhythm }) => rhythm).filter(Boolean)).toEqual([
      '22:00–07:00 daily',
      '12:30–13:30 Mon–Fri',
    ])
  })

  test('are few, and what is left out is counted day by day', () => {
    const { lanes, more, morePerDay, outside } = windowLanes(crowd, days)
    expect(lanes).toHaveLength(MOST_LANES - 1)
    expect(lanes.every(({ window }) => window.severity === 'error')).toBe(true)
    expect(lanes.length + more + outside).toBe(crowd.windows.length)
    const kept = new Set(lanes.map(({ window }) => window))
    const open = days.map(
      ({ start, end }) =>
        crowd.windows.filter(
          (window) =>
            !kept.has(window) &&
            window.intervals.some((each) => each.start < end && each.end > start),
        ).length,
    )
    expect(morePerDay).toEqual(open)
  })

  test('a window that opens twice on a day is counted once', () => {
    const intervals = [0, 1, 2, 24, 25].map((hour) => ({
      start: desk.from + hour * 3_600_000,
      end: desk.from + (hour + 0.5) * 3_600_000,
    }))
    const windows = Array.from({ length: 30 }, (_, index) => ({
      ...everything.windows[0]!,
      id: String(index),
      intervals,
    }))
    const { more, morePerDay } = windowLanes({ ...desk, windows }, days)
    expect(more).toBe(6)
    expect(morePerDay.slice(0, 3)).toEqual([6, 6, 0])
  })
})

describe('lanes of drafts', () => {
  test('one for each channel, drafts for two in both', () => {
    const { lanes, unplanned, before, after } = draftLanes(everything, days)
    expect(lanes.map(laneName)).toContain('linkedin')
    const paths = (channel: string): readonly string[] =>
      lanes.find((lane) => lane.channel === channel)?.drafts.map(({ path }) => path) ?? []
    expect(paths('x')).toContain('posts/doors-open.md')
    expect(paths('linkedin')).toContain('posts/doors-open.md')
    expect(unplanned.map(({ path }) => path)).toEqual(['replies/kim.md', 'replies/lee.md'])
    expect([before, after]).toEqual([1, 1])
  })

  test('channels that have no lane share one', () => {
    const drafts = Array.from({ length: 20 }, (_, index) => ({
      ...desk.drafts[0]!,
      id: String(index),
      channels: [`c${index}`, 'x'],
    }))
    const { lanes } = draftLanes({ ...desk, drafts }, days)
    expect(lanes).toHaveLength(12)
    expect(lanes.map(laneName).slice(-2)).toEqual(['x', '10 more channels'])
    expect(lanes.at(-1)?.drafts).toHaveLength(10)
  })

  test('a draft that is planned as the days end is after them', () => {
    const drafts = [desk.until - 1, desk.until, desk.from, desk.from - 1].map((at) => ({
      ...desk.drafts[0]!,
      at,
    }))
    const { before, after, lanes } = draftLanes({ ...desk, drafts }, days)
    expect([before, after, lanes[0]?.drafts.length]).toEqual([1, 1, 2])
  })

  test('what collides is stacked', () => {
    const extents = [
      { start: 0, end: 10 },
      { start: 5, end: 8 },
      { start: 9, end: 12 },
      { start: 14, end: 20 },
    ]
    expect(stack(extents, 0)).toEqual({ rows: [0, 1, 1, 0], height: 2 })
    expect(stack(extents, 3)).toEqual({ rows: [0, 1, 2, 0], height: 3 })
    expect(stack([], 0)).toEqual({ rows: [], height: 0 })
  })
})

test('the days of the desk are four weeks', () => {
  expect(days).toHaveLength(28)
  expect(desk.until - desk.from).toBe(28 * DAY + DAY / 24)
})

describe('a window in words', () => {
  const dates = datesIn(desk.zone, desk.from)
  const cases: readonly [words: string, start: number, end: number][] = [
    [
      'from Wed 21 Oct, 06:00 until Wed 28 Oct, 18:00',
      paris('2026-10-21 06:00'),
      paris('2026-10-28 18:00'),
    ],
    [
      'from Mon 12 Oct, 00:00 until Fri 1 Jan 2027, 00:00',
      paris('2026-10-12 00:00'),
      paris('2027-01-01 00:00'),
    ],
    ['from Wed 21 Oct, 06:00 until further notice', paris('2026-10-21 06:00'), Infinity],
    ['until Wed 28 Oct, 18:00', -Infinity, paris('2026-10-28 18:00')],
  ]
  for (const [words, start, end] of cases)
    test(words, () => {
      const { lanes } = laneOfIntervals([{ start, end }])
      expect(lanes.map((lane) => whenWords(lane, dates))).toEqual([words])
    })
})
