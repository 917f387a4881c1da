import { marketZones } from './market-zones.generated.js'
import { subdivisions, territories } from './subdivisions.js'

/** The IANA zones of a policy's own markets, by name. */
export type Markets = Readonly<Record<string, readonly string[]>>

/** Other names of countries: in everyday use, of the European Union, and of Kosovo, for which the tz database has Belgrade. */
const aliases: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', XK: 'RS' }

/** The members of the European Union since 2020. */
const members = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'

/** The zones of every country, read when they are first asked for. */
let countries: ReadonlyMap<string, readonly string[]> | undefined

/** An ISO 3166-2 code: a country and what is in it. */
const subdivision = /^([A-Z]{2})-([A-Z0-9]{1,3})$/u

/**
 * The IANA zones in which people of a market live, one for all of a country that tell the same time; `[]` for a market that is not known.
 *
 *     US      the eight times of its states; territories with a code of their own (`PR`) are not in it
 *     FR      Europe/Paris, for the same reason: `RE`, `GP` and the others are markets themselves
 *     US-NY   one or more of its country's. Whether there is such a subdivision is only asked where it makes a difference
 *     UK, EL  as GB, GR
 *     EU      those of all members
 *     WORLD   those of all countries: is it 11 September anywhere?
 *
 * Letters may be small. A country's zones are in the order in which a day reaches them, a subdivision's with the most populous first.
 *
 * @param own what a policy says instead, or of markets that only it knows; `EU` and `WORLD` are made of what it says
 * @see ISO 3166-1, alpha-2, and ISO 3166-2
 */
export function zonesOf(market: string, own: Markets = {}): readonly string[] {
  const name = market.toUpperCase()
  const formal = formalName(name)
  const said = Object.entries(own)
  const [, zones] =
    said.find(([key]) => key.toUpperCase() === name) ??
    said.find(([key]) => formalName(key.toUpperCase()) === formal) ??
    []
  if (zones) return zones
  if (formal === 'EU') return zonesOfAll(members.split(' '), own)
  if (formal === 'WORLD') return zonesOfAll([...allCountries().keys()], own)
  return allCountries().get(formal) ?? zonesWithin(formal, own)
}

/**
 * Whether two markets have people in common: one is the other, by any of its names, or is in it.
 *
 *     US, US-NY   GB, UK   DE, EU   anything, WORLD
 *
 * Letters may be small. A market of a policy has people in common with those in whose zones it is: `DACH` with `DE`.
 */
export function shareReaders(one: string, other: string, own: Markets = {}): boolean {
  const [a, b] = [lineageOf(one), lineageOf(other)]
  if (a.names.some((name) => b.wholes.has(name)) || b.names.some((name) => a.wholes.has(name)))
    return true
  const keys = new Set([one.toUpperCase(), other.toUpperCase()])
  if (!Object.keys(own).some((key) => keys.has(key.toUpperCase()))) return false
  const zones = new Set(zonesOf(one, own))
  return zonesOf(other, own).some((zone) => zones.has(zone))
}

/** A market among others. */
export interface Lineage {
  /** What it is called, in capital letters. */
  readonly names: readonly string[]
  /** The names of every market that it is in; it is in itself. */
  readonly wholes: ReadonlySet<string>
}

/** The names of a market and what it is in: `US-NY` is in `US`, `FI-01` in `AX` and `FI`, `DE` in `EU`, everything in `WORLD`. */
export function lineageOf(market: string): Lineage {
  const name = market.toUpperCase()
  const names = [...new Set([name, formalName(name)])]
  const wholes = new Set(names.flatMap(prefixesOf))
  if (memberNames().some((member) => wholes.has(member))) wholes.add('EU')
  return { names, wholes: wholes.add('WORLD') }
}

/** `US-NY` and `US`. */
function prefixesOf(name: string): readonly string[] {
  const parts = name.split('-', mostParts)
  return [name, ...parts.map((_, index) => parts.slice(0, index + 1).join('-'))]
}

/** No code has more. */
const mostParts = 4

let memberNamesKept: readonly string[] | undefined

function memberNames(): readonly string[] {
  memberNamesKept ??= [...new Set(members.split(' ').flatMap((name) => [name, formalName(name)]))]
  return memberNamesKept
}

function formalName(name: string): string {
  const [first = '', ...rest] = name.split('-')
  const formal = [aliases[first] ?? first, ...rest].join('-')
  return territories[formal] ?? formal
}

function zonesOfAll(markets: readonly string[], own: Markets): readonly string[] {
  return [...new Set(markets.flatMap((market) => zonesOf(market, own)))]
}

function zonesWithin(name: string, own: Markets): readonly string[] {
  const [, country = '', part = ''] = subdivision.exec(name) ?? []
  const table = subdivisions[country]
  if (!table) return country === '' ? [] : zonesOf(country, own)
  const zonesWith = (code: string): readonly string[] =>
    Object.keys(table).filter((zone) => table[zone]?.split(' ').includes(code))
  const zones = zonesWith(part)
  return zones.length > 0 ? zones : zonesWith('*')
}

function allCountries(): ReadonlyMap<string, readonly string[]> {
  countries ??= new Map(
    marketZones.split(';').map((line) => {
      const [country = '', ...zones] = line.split(' ')
      return [country, zones]
    }),
  )
  return countries
}
