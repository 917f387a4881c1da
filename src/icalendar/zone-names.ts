import { judgeInstant } from '../calendar/written-time.js'
import { isZone } from '../calendar/offsets.js'
import { windowsZones } from './windows-zones.js'

/**
 * Names of the tz database that window files do not admit, because they say no place, each with the zone they are links to.
 *
 * @see https://github.com/eggert/tz/blob/2024b/backward
 */
const places: ReadonlyMap<string, string> = new Map([
  ['z', 'UTC'],
  ['gmt', 'UTC'],
  ['uct', 'UTC'],
  ['zulu', 'UTC'],
  ['est', 'America/Panama'],
  ['mst', 'America/Phoenix'],
  ['hst', 'Pacific/Honolulu'],
  ['est5edt', 'America/New_York'],
  ['cst6cdt', 'America/Chicago'],
  ['mst7mdt', 'America/Denver'],
  ['pst8pdt', 'America/Los_Angeles'],
  ['wet', 'Europe/Lisbon'],
  ['cet', 'Europe/Brussels'],
  ['met', 'Europe/Brussels'],
  ['eet', 'Europe/Athens'],
  ['tzone://microsoft/utc', 'UTC'],
])

/**
 * The zone of the tz database that a calendar means by a name, as window files write it; `undefined` if none is known.
 *
 *     Europe/Berlin                                    itself
 *     /freeassociation.sourceforge.net/Europe/Berlin   without what programs put before it
 *     W. Europe Standard Time                          as Windows names it
 *     EST5EDT                                          the place it is a link to
 */
export function zoneNamed(name: string): string | undefined {
  const trimmed = name.trim()
  if (isWritable(trimmed)) return trimmed
  const lower = trimmed.toLowerCase()
  const known = places.get(lower) ?? windowsZones.get(lower)
  if (known !== undefined) return isZone(known) ? known : undefined
  const steps = trimmed.split('/').filter((step) => step !== '')
  for (const count of [3, 2]) {
    const end = steps.slice(-count).join('/')
    if (steps.length > count && isWritable(end)) return end
  }
  return undefined
}

/** Whether a window file may name the zone, and this machine knows it. */
function isWritable(zone: string): boolean {
  return judgeInstant(`2000-01-01T00:00[${zone}]`) === 'ok' && isZone(zone)
}
