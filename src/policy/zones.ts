import { zonesOf, type Markets } from '../calendar/markets.js'
import { isZone } from '../calendar/offsets.js'
import { entry, plain, type Json, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import { mistake, oneOf, type At } from './mistakes.js'

type Where = (path: readonly (string | number)[]) => At

/** A zone that nobody knows would move every local time. */
export function checkTimezone(timezone: Json | undefined, at: Where, problems: Problem[]): void {
  if (typeof timezone === 'string' && !isZone(timezone))
    problems.push(unknownZone(timezone, at(['timezone'])))
}

/** The zones that a policy gives its own markets; what is none goes to `problems` and is left out. */
export function marketsOf(root: MapNode, at: Where, problems: Problem[]): Markets {
  const markets = entry(root, 'markets')?.value
  if (markets?.type !== 'map') return {}
  // What is no text was found when the file was held to its schema, unless it was put in from data.
  const found = new Set(problems.map(({ place }) => place && `${place.start.offset} ${place.path}`))
  const zone = (node: Node, at: At): readonly string[] => {
    const value = node.type === 'scalar' ? node.value : undefined
    if (typeof value === 'string' && isZone(value)) return [value]
    const name = typeof value === 'string' ? value : JSON.stringify(plain(node))
    if (!found.has(`${at.span.start} ${at.source.path}`)) problems.push(unknownZone(name, at))
    return []
  }
  return Object.fromEntries(
    markets.entries.map(({ key: name, value }) => {
      const path = ['markets', name]
      const zones =
        value.type === 'list'
          ? value.items.flatMap((item, index) => zone(item, at([...path, index])))
          : zone(value, at(path))
      return [name, [...new Set(zones)]]
    }),
  )
}

/** Longest name that a message repeats, in UTF-16 code units. */
const longest = 60

function unknownZone(name: string, at: At): Problem {
  const shown = name.length > longest ? `${name.slice(0, longest)}…` : name
  const zones = zonesOf(name)
  return mistake(
    'policy/unknown-zone',
    `There is no time zone \`${shown}\``,
    zones.length > 0 && zones.length <= 3
      ? `Write the zones of that market: ${oneOf(zones)}`
      : 'Write its name as the tz database has it: `Europe/Paris`, `America/New_York`',
    at,
  )
}
