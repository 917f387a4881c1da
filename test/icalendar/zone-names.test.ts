import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { describe, expect, test } from 'vitest'
import { windowsZones } from '../../src/icalendar/windows-zones.js'
import { zoneNamed } from '../../src/icalendar/zone-names.js'

describe('zoneNamed', () => {
  const cases: [name: string, zone: string | undefined][] = [
    ['Europe/Paris', 'Europe/Paris'],
    [' Europe/Paris ', 'Europe/Paris'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['GMT', 'UTC'],
    ['EST', 'America/Panama'],
    ['CET', 'Europe/Brussels'],
    ['/citadel.org/20190914_1/Europe/Berlin', 'Europe/Berlin'],
    ['/mozilla.org/20050126_1/America/Kentucky/Louisville', 'America/Kentucky/Louisville'],
    ['romance standard time', 'Europe/Paris'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['Paris', undefined],
    ['/Europe/Nowhere', undefined],
    ['+01:00', undefined],
    ['Europe/Paris]', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ]
  for (const [name, zone] of cases) {
    test(`\`${name}\` is ${zone}`, () => {
      expect(zoneNamed(name)).toBe(zone)
    })
  }

  test('the zones of Windows are those of CLDR, and all are known', () => {
    const theirs = WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === '001').map(
      ({ windowsName, iana: [zone] }) => [windowsName.toLowerCase(), zone],
    )
    expect(theirs.length).toBeGreaterThan(130)
    expect([...windowsZones].sort()).toEqual(theirs.sort())
    expect([...windowsZones.keys()].filter((name) => zoneNamed(name) === undefined)).toEqual([])
  })
})
