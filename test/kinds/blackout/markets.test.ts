import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy } from '../../../src/index.js'

/** What becomes of a post when one window is open on 7 December, for certain markets. */
function decide(publishAt: string, markets: readonly string[], wanted: string, own = ''): string {
  const policy = loadPolicy(`copydesk: 1
timezone: Europe/London
${own}
windows:
  - {id: day, from: 2026-12-07, until: 2026-12-07, markets: [${wanted}]}
rules:
  - {id: context, kind: blackout, windows: $calendars}
`)
  const draft = { text: 'Hello', publishAt, ...(markets.length > 0 && { markets }) }
  return createLinter(policy).lint(draft).verdict.decision
}

const dach = 'markets: {DACH: [Europe/Berlin, Europe/Vienna, Europe/Zurich]}'

describe('a window for certain markets', () => {
  const cases: [why: string, at: string, markets: string[], wanted: string, expected: string][] = [
    ['goes by their clocks', '2026-12-07T04:59Z', ['US-NY'], 'US', 'publish'],
    ['from their midnight on', '2026-12-07T05:00Z', ['US-NY'], 'US', 'hold'],
    [
      'not by those of other markets of the draft',
      '2026-12-06T20:00Z',
      ['US-NY', 'JP'],
      'US',
      'publish',
    ],
    ['each market by its own', '2026-12-06T20:00Z', ['US-NY', 'JP'], 'US, JP', 'hold'],
    [
      'a draft that says none goes by the clock of the policy',
      '2026-12-07T00:00Z',
      [],
      'US',
      'hold',
    ],
    ['and not a minute before', '2026-12-06T23:59Z', [], 'US', 'publish'],
  ]
  test.each(cases)('%s: %s', (_, at, markets, wanted, expected) =>
    expect(decide(at, markets, wanted)).toBe(expected),
  )

  test('meets a market of the policy that has a zone of theirs', () => {
    expect(decide('2026-12-07T12:00Z', ['DACH'], 'DE', dach)).toBe('hold')
    expect(decide('2026-12-07T12:00Z', ['de'], 'dach', dach)).toBe('hold')
    expect(decide('2026-12-07T12:00Z', ['DACH'], 'FR', dach)).toBe('publish')
  })
})

describe('a window that was to be looked at', () => {
  const remedyAt = (at: string): string => {
    const policy = loadPolicy(`copydesk: 1
rules:
  - {id: context, kind: blackout, windows: [{id: dispute, from: 2026-10-29, until: null, owner: Ann, reviewBy: 2026-11-15}]}
`)
    const linter = createLinter(policy, { now: () => new Date(at) })
    return linter.lint({ text: 'Hello' }).findings[0]?.remedy ?? ''
  }

  test('says so once the day is over', () => {
    expect(remedyAt('2026-11-15T23:59Z')).toBe('Publish it when the window has ended; ask Ann')
    expect(remedyAt('2026-11-16T00:00Z')).toBe(
      'Publish it when the window has ended; ask Ann whether it still holds, which was to be looked at by `2026-11-15`',
    )
  })
})
