import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shareReaders, zonesOf, type Markets } from '../../src/calendar/markets.js'
import { isZone, offsetAt } from '../../src/calendar/offsets.js'
import { subdivisions, territories } from '../../src/calendar/subdivisions.js'

const own: Markets = {
  US: ['America/New_York'],
  DACH: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  gb: ['Europe/Jersey'],
  'CA-QC': ['America/Toronto'],
  FR: ['Indian/Reunion'],
  DE: ['Europe/Busingen'],
}

const cases: [why: string, market: string, zones: string, own?: Markets][] = [
  ['a country with one time', 'FR', 'Europe/Paris'],
  ['small letters', 'fr', 'Europe/Paris'],
  ['what is overseas with a code of its own', 'RE', 'Indian/Reunion'],
  [
    'a country with many, from east to west, one of all that tell the same',
    'US',
    'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage America/Adak Pacific/Honolulu',
  ],
  ['islands that have no code', 'ES', 'Europe/Madrid Atlantic/Canary'],
  ['islands that tell the same', 'PT', 'Europe/Lisbon Atlantic/Azores'],
  ['one time since 2024', 'KZ', 'Asia/Almaty'],
  ['a state', 'US-NY', 'America/New_York'],
  ['a state in small letters', 'us-ca', 'America/Los_Angeles'],
  ['a state with two', 'US-TX', 'America/Chicago America/Denver'],
  [
    'a state without summer time, and the nation in it that has it',
    'US-AZ',
    'America/Phoenix America/Denver',
  ],
  ['a territory as a state', 'US-PR', 'America/Puerto_Rico'],
  ['a department overseas', 'FR-974', 'Indian/Reunion'],
  ['a region of a country with one time', 'DE-BY', 'Europe/Berlin'],
  ['a province with three', 'CA-BC', 'America/Vancouver America/Edmonton America/Whitehorse'],
  ['half an hour of its own', 'CA-NL', 'America/St_Johns America/Halifax'],
  [
    'a mining town and an island',
    'AU-NSW',
    'Australia/Sydney Australia/Adelaide Australia/Lord_Howe',
  ],
  ['without summer time', 'AU-QLD', 'Australia/Brisbane'],
  ['a state of Brazil', 'BR-SP', 'America/Sao_Paulo'],
  ['the border of Mexico', 'MX-BCN', 'America/Tijuana'],
  ['the east of Russia', 'RU-KAM', 'Asia/Kamchatka'],
  ['an island of Indonesia', 'ID-BA', 'Asia/Makassar'],
  ['the Canaries', 'ES-CN', 'Atlantic/Canary'],
  ['all the rest of Spain', 'ES-MD', 'Europe/Madrid'],
  ['the Azores', 'PT-20', 'Atlantic/Azores'],
  ['Madeira', 'PT-30', 'Europe/Lisbon'],
  ['everyday names', 'UK', 'Europe/London'],
  ['everyday names of what is within', 'UK-SCT', 'Europe/London'],
  ['the code of Greece in the Union', 'EL', 'Europe/Athens'],
  ['Kosovo', 'XK', 'Europe/Belgrade'],
  ['no country', 'ZZ', ''],
  ['no state', 'US-ZZ', ''],
  ['no code', 'US-', ''],
  ['no code', 'US-NEWYORK', ''],
  ['a name', 'Germany', ''],
  ['a name that only a policy can know', 'DACH', ''],
  ['nothing', '', ''],
  ['names of what objects have', 'constructor', ''],
  ['nobody lives there', 'AQ', ''],
  ['a policy’s own', 'DACH', 'Europe/Berlin Europe/Vienna Europe/Zurich', own],
  ['a policy’s own in small letters', 'dach', 'Europe/Berlin Europe/Vienna Europe/Zurich', own],
  ['a policy’s word for a country', 'US', 'America/New_York', own],
  ['which is none for its states', 'US-CA', 'America/Los_Angeles', own],
  ['but for those of a country with one time', 'DE-BY', 'Europe/Busingen', own],
  ['a policy’s word by another name', 'UK', 'Europe/Jersey', own],
  ['a policy’s word for a province', 'ca-qc', 'America/Toronto', own],
  ['the rest as ever', 'IT', 'Europe/Rome', own],
]

describe('zonesOf', () => {
  for (const [why, market, zones, own] of cases)
    test(`\`${market}\`: ${why}`, () => expect(zonesOf(market, own).join(' ')).toBe(zones))

  test('the Union is its members, as the policy has them', () => {
    expect(zonesOf('EU')).toContain('Europe/Paris')
    expect(zonesOf('eu')).toContain('Atlantic/Azores')
    expect(zonesOf('EU')).not.toContain('Europe/London')
    expect(zonesOf('EU', own)).toContain('Indian/Reunion')
    expect(zonesOf('EU', own)).not.toContain('Europe/Paris')
    expect(zonesOf('EU', { EU: ['Europe/Brussels'] })).toEqual(['Europe/Brussels'])
  })

  test('the world is every zone once, and has people in it wherever the day is', () => {
    const world = zonesOf('WORLD')
    expect(new Set(world).size).toBe(world.length)
    expect(world.length).toBeGreaterThan(290)
    const offsets = world.map((zone) => offsetAt(Date.UTC(2026, 6, 1), zone) / 3_600_000)
    expect([Math.min(...offsets), Math.max(...offsets)]).toEqual([-11, 14])
  })

  test('every zone is one that this machine knows', () => {
    expect(zonesOf('WORLD').filter((zone) => !isZone(zone))).toEqual([])
  })
})

describe('shareReaders', () => {
  const cases: readonly [one: string, other: string, expected: boolean][] = [
    ['US', 'US', true],
    ['us-ny', 'US', true],
    ['US-NY', 'US-CA', false],
    ['US', 'U', false],
    ['UK', 'GB', true],
    ['UK-SCT', 'GB', true],
    ['EL', 'gr', true],
    ['EU', 'DE', true],
    ['EU', 'DE-BY', true],
    ['EU', 'EL', true],
    ['EU', 'GB', false],
    ['EU', 'EU', true],
    ['WORLD', 'JP-47', true],
    ['WORLD', 'EU', true],
    ['US-PR', 'PR', true],
    ['US-PR', 'US', true],
    ['DACH', 'DACH', true],
    ['DACH', 'DE', false],
  ]
  for (const [one, other, expected] of cases)
    test(`\`${one}\` and \`${other}\`: ${expected ? 'yes' : 'no'}`, () => {
      expect(shareReaders(one, other)).toBe(expected)
      expect(shareReaders(other, one)).toBe(expected)
    })
})

describe('subdivisions', () => {
  for (const [country, zones] of Object.entries(subdivisions)) {
    test(`those of ${country} have the zones of ${country}, and all of them`, () => {
      expect(Object.keys(zones).toSorted()).toEqual(zonesOf(country).toSorted())
    })

    test(`those of ${country} are in order, each once at a zone`, () => {
      for (const codes of Object.values(zones)) {
        const list = codes.split(' ')
        expect(list).toEqual([...new Set(list)].toSorted())
        for (const code of list.filter((each) => each !== '*'))
          expect(zonesOf(`${country}-${code}`).length).toBeGreaterThan(0)
      }
    })
  }

  test('every territory is a country', () => {
    for (const [name, country] of Object.entries(territories)) {
      expect(zonesOf(name)).toEqual(zonesOf(country))
      expect(zonesOf(country).length).toBeGreaterThan(0)
    }
  })
})

test('the table stays small', () => {
  const path = new URL('../../src/calendar/market-zones.generated.ts', import.meta.url)
  expect(readFileSync(path).length).toBeLessThan(8000)
})
