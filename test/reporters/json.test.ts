import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { json } from '../../src/reporters/json.js'
import { hostileText } from './hostile-text.js'
import { commandsIn } from './outputs.js'
import { findingIn, sharedRun } from './shared-run.js'

const { run } = sharedRun()
const [draft] = run.drafts

/** The shared run with one draft that has one finding with this message. */
function saying(message: string): typeof run {
  const drafts = draft ? [{ ...draft, findings: [findingIn('⟦a⟧', 'a.md', { message })] }] : []
  return { ...run, drafts }
}

/** The same data with the keys of every object the other way round. */
function reversed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversed)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, value]) => [key, reversed(value)]),
  )
}

describe('json', () => {
  test('is the run', () => expect(JSON.parse(json(run, { color: false }))).toEqual(run))

  test('is the same whatever the order of keys in memory', () => {
    const other = reversed(run) as typeof run
    expect(json(other, { color: false })).toBe(json(run, { color: false }))
  })

  test('keeps what it does not know, at the end', () => {
    const more = { zebra: 1, apple: { b: 1, a: 2 }, ...run }
    const keys = Object.keys(JSON.parse(json(more, { color: false })) as object)
    expect(keys.slice(-3)).toEqual(['problems', 'apple', 'zebra'])
  })

  test('ends with one LF, has no colour', () => {
    const text = json(run, { color: true })
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\u001b')
  })

  const cases: readonly [why: string, raw: string, escaped: string][] = [
    ['a lone surrogate', '\ud83d', '\\ud83d'],
    ['a line separator', '\u2028', '\\u2028'],
    ['a C1 control', '\u009b', '\\u009b'],
    ['DEL', '\u007f', '\\u007f'],
    ['a bidi override', '\u202e', '\\u202e'],
    ['a zero-width space', '\u200b', '\\u200b'],
    ['a tag', '\u{e0041}', '\\udb40\\udc41'],
    ['the start of a log command', '##vso[', '#\\u0023vso['],
    ['an emoji is as it is', '👨‍👩‍👧', '👨‍👩‍👧'],
  ]
  for (const [why, raw, escaped] of cases) {
    test(why, () =>
      expect(json(saying(raw), { color: false })).toContain(`"message": "${escaped}"`),
    )
  }

  test('says exactly what was said, in harmless characters', () => {
    fc.assert(
      fc.property(hostileText, (message) => {
        const text = json(saying(message), { color: false })
        expect(/\p{Cs}/u.test(text)).toBe(false)
        expect(commandsIn(text)).toEqual([])
        const read = JSON.parse(text) as typeof run
        expect(read.drafts[0]?.findings[0]?.message).toBe(message)
      }),
    )
  })
})
