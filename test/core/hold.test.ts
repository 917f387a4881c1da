import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestClear, type RuleObjection } from '../../src/core/hold.js'

const hour = 3_600_000
const day = 24 * hour

function objection(start: number, end: number, name = 'w'): RuleObjection {
  return { start, end, name, ruleId: 'r' }
}

/** What overlaps a range, as a rule would give it. */
function from(list: readonly RuleObjection[]) {
  return (start: number, end: number) =>
    list.filter((each) => each.start < end && each.end > start && each.start < each.end)
}

const at = (text: string | null) => (text === null ? null : Date.parse(text))

describe('earliestClear', () => {
  const cases: [why: string, list: RuleObjection[], until: number | null, names: string[]][] = [
    ['nothing objects', [], 0, []],
    ['one ends', [objection(-day, hour, 'a')], hour, ['a']],
    ['its end is free', [objection(0, hour, 'a')], hour, ['a']],
    ['what begins later does not matter', [objection(1, hour)], 0, []],
    [
      'one takes over from another',
      [objection(hour, 3 * hour, 'b'), objection(0, 2 * hour, 'a')],
      3 * hour,
      ['a', 'b'],
    ],
    [
      'touching ones leave no gap',
      [objection(0, hour, 'a'), objection(hour, 2 * hour, 'b')],
      2 * hour,
      ['a', 'b'],
    ],
    [
      'of several at once the longest is told',
      [objection(0, 2 * hour, 'b'), objection(0, hour, 'a')],
      2 * hour,
      ['b'],
    ],
    ['an open end', [objection(0, hour, 'a'), objection(0, Infinity, 'b')], null, ['b']],
    ['longer than one stretch', [objection(0, 100 * day, 'a')], 100 * day, ['a']],
    [
      'a chain over several stretches',
      [objection(0, 40 * day, 'a'), objection(39 * day, 80 * day, 'b')],
      80 * day,
      ['a', 'b'],
    ],
  ]
  for (const [why, list, until, names] of cases)
    test(why, () => {
      const clear = earliestClear(from(list), 0)
      expect(at(clear.until)).toBe(until)
      expect(clear.steps.map(({ name }) => name)).toEqual(names)
      expect(clear.horizon).toBeUndefined()
    })

  test('nothing free within the horizon is said, and bounded', () => {
    const nights = Array.from({ length: 500 }, (_, index) =>
      objection(index * day, (index + 1) * day),
    )
    const clear = earliestClear(from(nights), 0)
    expect(clear).toMatchObject({ until: null, horizon: '1971-02-05T00:00:00.000Z' })
    expect(clear.steps).toHaveLength(50)
  })

  const interval = fc
    .tuple(fc.integer({ min: -50, max: 1500 }), fc.integer({ min: 0, max: 200 }))
    .map(([start, length]) => objection(start * hour, (start + length) * hour))

  test('the instant is clear, and no earlier one is', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 40 }),
        fc.integer({ min: 0, max: 1200 }),
        (list, plan) => {
          const planned = plan * hour
          const covers = (instant: number) =>
            list.some(({ start, end }) => start <= instant && instant < end)
          const found = at(earliestClear(from(list), planned).until)
          expect(found).not.toBeNull()
          if (found === null) return
          expect(covers(found)).toBe(false)
          for (let each = planned; each < found; each += hour) expect(covers(each)).toBe(true)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
