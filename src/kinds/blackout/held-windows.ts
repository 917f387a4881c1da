import type { Tools } from '../../core/kind.js'
import type { Matcher, Matchers } from '../../core/matcher.js'
import { createHeldCalendar, type HeldCalendar } from './held-calendar.js'
import type { BlackoutOptions, WrittenEntry } from './options.js'
import { readWindows, type Heading, type HeldWindow } from './read-windows.js'
import type { WindowsNaming } from './reasons.js'

/** The windows of a rule, ready to be looked up. */
export interface HeldWindows {
  readonly windows: readonly HeldWindow[]
  readonly headings: readonly Heading[]
  readonly calendar: HeldCalendar
  /** Those of which somebody says since when they are known. */
  readonly dated: HeldCalendar
  readonly naming: WindowsNaming
}

/** What windows were made with, besides what they were made of. */
interface Made {
  readonly anchors: BlackoutOptions['anchors']
  readonly holidays: BlackoutOptions['holidays']
  readonly matchers: Matchers
  readonly held: HeldWindows
}

/** By what they were made of: rules that use the same calendars have all of it in common, times that were worked out included. */
const made = new WeakMap<readonly WrittenEntry[], Made>()

/** What the windows of a rule come to. Mistakes are complained about at the first call for the same windows. */
export function heldWindows(options: BlackoutOptions, tools: Tools): HeldWindows {
  const { windows, anchors, holidays } = options
  const { matchers } = tools
  const known = windows && made.get(windows)
  const isSame =
    known?.anchors === anchors && known?.holidays === holidays && known?.matchers === matchers
  if (known && isSame) return known.held
  const held = prepare(options, tools)
  if (windows) made.set(windows, { anchors, holidays, matchers, held })
  return held
}

function prepare(options: BlackoutOptions, tools: Tools): HeldWindows {
  const { windows, headings } = readWindows(options, tools)
  return {
    windows,
    headings,
    calendar: createHeldCalendar(windows),
    dated: createHeldCalendar(windows.filter(({ known }) => known)),
    naming: namingOf(windows, tools.matchers),
  }
}

function namingOf(windows: readonly HeldWindow[], matchers: Matchers): WindowsNaming {
  const finders: Matcher[] = []
  const owners: HeldWindow[] = []
  for (const window of windows) {
    if (!window.finds) continue
    finders.push(window.finds)
    owners.push(window)
  }
  const foundBy = matchers.foundBy(finders)
  return (view) => foundBy(view).flatMap((place) => owners[place] ?? [])
}
