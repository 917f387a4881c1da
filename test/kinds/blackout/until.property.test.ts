import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WrittenWindow } from '../../../src/calendar/windows/written.js'
import { createLinter, loadPolicy } from '../../../src/index.js'
import { isHeld, naiveTimes } from '../../helpers/naive-windows.js'
import { anyInstant, anyWindow } from '../../helpers/windows.js'

const day = 86_400_000

/** The zones of some markets, said once more. */
const zonesOf: Readonly<Record<string, readonly string[]>> = {
  FR: ['Europe/Paris'],
  JP: ['Asia/Tokyo'],
  WS: ['Pacific/Apia'],
  'US-NY': ['America/New_York'],
  'US-CA': ['America/Los_Angeles'],
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
}
const markets = fc.uniqueArray(fc.constantFrom(...Object.keys(zonesOf)), { maxLength: 3 })
const severity = fc.constantFrom(undefined, undefined, 'warning', 'error')
const quiet: fc.Arbitrary<WrittenWindow> = fc.constantFrom(
  { id: 'q', daily: { from: '22:00', to: '07:00' } },
  { id: 'q', weekly: { days: ['sat', 'sun'] } },
  {
    id: 'q',
    weekly: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
    outside: true,
  },
  { id: 'q', daily: { from: '01:30', to: '02:30' }, before: 'PT30M', after: 'PT3H' },
)
const dispute: fc.Arbitrary<WrittenWindow> = fc
  .tuple(anyInstant, fc.integer({ min: 1, max: 90 }))
  .map(([at, days]) => ({
    id: 'd',
    from: new Date(at).toISOString().slice(0, 10),
    until: new Date(at + days * day).toISOString().slice(0, 10),
    after: 'P1D',
  }))
const rules = fc
  .array(
    fc.record({
      windows: fc.array(fc.oneof(quiet, dispute, dispute, anyWindow), {
        minLength: 1,
        maxLength: 3,
      }),
      severity,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map((rule) => ({
      ...rule,
      windows: rule.windows.map((window, index) => ({ ...window, id: `w${index}` })),
    })),
  )

test('a held draft is clear at `until`, and at no instant before', () => {
  const seen = { hold: 0, publish: 0, review: 0, open: 0, horizon: 0 }
  fc.assert(
    fc.property(rules, markets, anyInstant, fc.array(fc.nat(1000)), (list, named, about, parts) => {
      const policy = {
        copydesk: 1,
        rules: list.map(({ windows, severity: each }, index) => ({
          id: `a/${'bcd'[index] ?? ''}`,
          kind: 'blackout',
          windows,
          ...(each && { severity: each }),
        })),
      }
      const linter = createLinter(loadPolicy(JSON.stringify(policy)), { now: () => new Date(0) })
      const zones = named.length === 0 ? ['UTC'] : named.flatMap((name) => zonesOf[name] ?? [])
      const windows = list
        .filter((rule) => rule.severity !== 'warning')
        .flatMap((rule) => rule.windows)
      const holds = (at: number) =>
        windows.some((window) => zones.some((zone) => isHeld(window, zone, at)))
      // Seconds are the finest that a draft may write as ISO 8601 has it.
      const planned = Math.floor(about / 1000) * 1000
      const result = linter.lint({
        text: 'Hello',
        publishAt: new Date(planned).toISOString(),
        ...(named.length > 0 && { markets: named }),
      })
      expect(result.problems).toEqual([])
      const { verdict } = result
      if (verdict.decision !== 'hold') {
        seen[verdict.decision === 'review' ? 'review' : 'publish']++
        expect(holds(planned)).toBe(false)
        return
      }
      seen.hold++
      const until = verdict.until === null ? Infinity : Date.parse(verdict.until)
      if (until === Infinity && verdict.horizon === undefined) seen.open++
      if (verdict.horizon !== undefined) seen.horizon++
      if (until < Infinity) expect(holds(until)).toBe(false)
      const last = Math.min(until, Date.parse(verdict.horizon ?? '9999-01-01'), planned + 500 * day)
      const between = [
        planned,
        last - 1,
        ...parts.map((part) => planned + Math.floor(((last - 1 - planned) * part) / 1000)),
        // The ends of whatever lasts then: where something ends, something else must hold.
        ...windows.flatMap((window) =>
          zones.flatMap((zone) =>
            naiveTimes(window, zone, planned, Math.min(last, planned + 10 * day)).flatMap(
              ({ start, end }) => [start, end - 1, end],
            ),
          ),
        ),
      ].filter((at) => at >= planned && at < last)
      for (const at of new Set(between)) expect([at, holds(at)]).toEqual([at, true])
    }),
    { numRuns: 150 },
  )
  expect(Math.min(seen.hold, seen.publish, seen.open)).toBeGreaterThan(10)
})
