import { zonesOf } from '../../calendar/markets.js'
import { union } from '../../calendar/intervals.js'
import { occurrencesOf } from '../../calendar/windows/occurrences.js'
import type { HeldTime } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import type { HeldWindow } from './read-windows.js'

/** The stretch that is looked at, and whose clocks count where a window does not say. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly zone: string
}

/** When windows are open, those that are not at all in this stretch left out. */
export function heldTimes(
  windows: readonly HeldWindow[],
  { from, until, zone }: Stretch,
  markets: Tools['markets'],
): readonly HeldTime[] {
  return windows.flatMap((window) => {
    const own = window.markets.flatMap((market) => zonesOf(market, markets))
    const zones = own.length > 0 ? new Set(own) : [zone]
    const intervals = union([...zones].flatMap((each) => occurrencesOf(window, each, from, until)))
    if (intervals.length === 0) return []
    const { id, title, severity, topics, terms, owner } = window
    return [
      {
        id,
        title,
        ...(severity && { severity }),
        topics,
        terms: terms.length,
        ...(owner !== undefined && { owner }),
        intervals,
      },
    ]
  })
}
