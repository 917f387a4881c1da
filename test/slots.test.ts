import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, type DraftObject } from '../src/index.js'

const policy = loadPolicy(`copydesk: 1
timezone: Europe/London
windows: [{id: night, title: Night, daily: {from: '22:00', to: '07:00'}}]
rules:
  - {id: context, kind: blackout, windows: $calendars}
  - {id: words, kind: pattern, severity: error, find: [cheapest]}
`)
const linter = createLinter(policy, { now: () => new Date('2026-12-10T12:00:00Z') })

describe('linter.slots', () => {
  test('gives the verdict of `lint`, and the next clear slots', () => {
    const draft = { text: 'Hello', publishAt: '2026-12-15T23:00' }
    const { slots, ...result } = linter.slots(draft, { count: 2 })
    expect(result).toEqual(linter.lint(draft))
    expect(slots.map(({ start, end }) => [start, end])).toEqual([
      ['2026-12-16T07:00:00.000Z', '2026-12-16T22:00:00.000Z'],
      ['2026-12-17T07:00:00.000Z', '2026-12-17T22:00:00.000Z'],
    ])
    expect(slots[0]?.endedBy).toEqual({
      ruleId: 'context',
      name: 'Night',
      until: '2026-12-17T07:00:00.000Z',
    })
  })

  test('from any instant on, else from the clock on for a draft that is not planned', () => {
    const from = new Date('2027-01-01T23:00:00Z')
    const [later] = linter.slots({ text: 'Hello' }, { from }).slots
    expect(later?.start).toBe('2027-01-02T07:00:00.000Z')
    expect(linter.slots({ text: 'Hello' }).slots).toHaveLength(5)
    expect(linter.slots({ text: 'Hello' }).slots[0]?.start).toBe('2026-12-10T12:00:00.000Z')
  })

  test('a draft that must change has slots, too, and says that it is blocked', () => {
    const { verdict, slots } = linter.slots({ text: 'The cheapest tea' }, { count: 1 })
    expect(verdict).toEqual({ decision: 'block', because: ['words'] })
    expect(slots).toHaveLength(1)
  })

  test.each([[null], [{}], [{ text: 7 }], [{ text: 'a', thread: 5 }]])(
    'never throws, and lets nothing through that is no draft: %j',
    (draft) => {
      const { problems, verdict } = linter.slots(draft as unknown as DraftObject)
      if (problems.length > 0) expect(verdict.decision).toBe('block')
    },
  )
})
