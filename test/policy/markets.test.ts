import { describe, expect, test } from 'vitest'
import { zonesOf } from '../../src/calendar/markets.js'
import { loadPolicy, PolicyError, type Source } from '../../src/index.js'

function load(yaml: string, files: Readonly<Record<string, string>> = {}) {
  const resolve = (spec: string): Source => ({ path: spec.slice(2), text: files[spec] ?? '' })
  return loadPolicy(yaml, { path: 'copydesk.yaml', resolve })
}

function mistakes(yaml: string, files?: Readonly<Record<string, string>>) {
  try {
    load(yaml, files)
    return []
  } catch (error) {
    if (error instanceof PolicyError)
      return error.problems.map(
        ({ code, place, remedy }) =>
          `${place?.path}:${place?.start.line}:${place?.start.column} ${code} ${remedy}`,
      )
    throw error
  }
}

const known = 'Write its name as the tz database has it: `Europe/Paris`, `America/New_York`'

describe('markets of a policy', () => {
  test('are one zone or several', () => {
    const { markets } = load(
      'copydesk: 1\nmarkets:\n  US: America/New_York\n  DACH: [Europe/Berlin, Europe/Vienna]',
    )
    expect(markets).toEqual({ US: ['America/New_York'], DACH: ['Europe/Berlin', 'Europe/Vienna'] })
    expect(zonesOf('dach', markets)).toEqual(['Europe/Berlin', 'Europe/Vienna'])
  })

  test('are none where the policy names none', () => {
    expect(load('copydesk: 1').markets).toEqual({})
  })

  test('change what the policy is', () => {
    const hashes = ['America/New_York', 'America/Chicago'].map(
      (zone) => load(`copydesk: 1\nmarkets: {US: ${zone}}`).hash,
    )
    expect(new Set(hashes).size).toBe(2)
  })

  test('are merged as all else is: one replaces one, lists append, `!remove` takes out', () => {
    const base =
      'copydesk: 1\nmarkets:\n  US: America/New_York\n  DACH: [Europe/Berlin, Europe/Vienna]\n  UK: Europe/London'
    const { markets } = load(
      'copydesk: 1\nextends: ./base.yaml\nmarkets:\n  US: America/Chicago\n  DACH: ["!remove Europe/Vienna", Europe/Zurich, Europe/Berlin]',
      { './base.yaml': base },
    )
    expect(markets).toEqual({
      US: ['America/Chicago'],
      DACH: ['Europe/Berlin', 'Europe/Zurich'],
      UK: ['Europe/London'],
    })
  })

  test('may take their zones from data', () => {
    const { markets } = load(
      'copydesk: 1\ndata: {alps: [Europe/Vienna, Europe/Zurich]}\nmarkets:\n  A: $alps\n  B: [Europe/Paris, $alps]',
    )
    expect(markets).toEqual({
      A: ['Europe/Vienna', 'Europe/Zurich'],
      B: ['Europe/Paris', 'Europe/Vienna', 'Europe/Zurich'],
    })
  })

  test('may have any name', () => {
    const { markets } = load('copydesk: 1\nmarkets: {__proto__: Europe/Paris}')
    expect(Object.keys(markets)).toEqual(['__proto__'])
    expect(zonesOf('__proto__', markets)).toEqual(['Europe/Paris'])
  })

  const cases: [why: string, markets: string, mistakes: string[]][] = [
    ['no such zone', '  US: America/Gotham', [`copydesk.yaml:3:7 policy/unknown-zone ${known}`]],
    [
      'each of a list at its place',
      '  US: [America/Gotham, Europe/Paris, Mars/Base]',
      [
        `copydesk.yaml:3:8 policy/unknown-zone ${known}`,
        `copydesk.yaml:3:38 policy/unknown-zone ${known}`,
      ],
    ],
    [
      'a market is no zone',
      '  DACH: [DE, US]',
      [
        'copydesk.yaml:3:10 policy/unknown-zone Write the zones of that market: `Europe/Berlin`',
        `copydesk.yaml:3:14 policy/unknown-zone ${known}`,
      ],
    ],
    ['an abbreviation', '  UK: BST', [`copydesk.yaml:3:7 policy/unknown-zone ${known}`]],
    ['an offset', '  IN: +05:30', [`copydesk.yaml:3:7 policy/unknown-zone ${known}`]],
    ['no zones', '  US: []', ['copydesk.yaml:3:3 policy/empty Fill it in, or remove the key']],
    ['no text', '  US: 5', ['copydesk.yaml:3:7 policy/type Write text or a list']],
    [
      'no text in data',
      '  US: $n\ndata: {n: [5]}',
      [`copydesk.yaml:4:12 policy/unknown-zone ${known}`],
    ],
  ]
  for (const [why, markets, expected] of cases) {
    test(`refused: ${why}`, () => {
      const found = mistakes(`copydesk: 1\nmarkets:\n${markets}`)
      expect(found).toEqual(expected)
    })
  }

  test('a mistake in an inherited file is shown there', () => {
    expect(
      mistakes('copydesk: 1\nextends: ./base.yaml\nmarkets: {US: [America/Denver]}', {
        './base.yaml': 'copydesk: 1\nmarkets:\n  US: [America/Gotham]',
      }),
    ).toEqual([`base.yaml:3:8 policy/unknown-zone ${known}`])
  })
})
