import { readRelativeDates } from '../../calendar/windows/anchors.js'
import { readDuration } from '../../calendar/durations.js'
import { zonesOf } from '../../calendar/markets.js'
import { readDay } from '../../calendar/windows/relative.js'
import { readTime } from '../../calendar/written-time.js'
import { readWindow } from '../../calendar/windows/read-window.js'
import type { Window } from '../../calendar/windows/window.js'
import { listed, type Listed, type WrittenWindow } from '../../calendar/windows/written.js'
import type { OptionMistake, Tools } from '../../core/kind.js'
import { PatternError, type Matcher } from '../../core/matcher.js'
import type { BlackoutOptions, WrittenEntry } from './options.js'
import { recurrences } from './recurrences.js'

/** A window with what finds its words. */
export interface HeldWindow extends Window {
  readonly finds?: Matcher
}

/** A calendar as its heading describes it. */
export interface Heading {
  readonly calendar: string
  readonly updated?: string | undefined
  readonly covers?: string | undefined
  readonly maxAge?: string | undefined
}

/** What a rule's windows come to; mistakes are complained about, each at its window. */
export function readWindows(
  { windows, anchors, holidays }: BlackoutOptions,
  tools: Tools,
): { readonly windows: readonly HeldWindow[]; readonly headings: readonly Heading[] } {
  const complain = capped(tools.complain)
  const dates = readRelativeDates(anchors ?? {}, holidays ?? [], (mistake, path) =>
    complain({ ...mistake, path }),
  )
  const ids = new Map<string, number>()
  const read: HeldWindow[] = []
  const headings: Heading[] = []
  for (const [index, entry] of (windows ?? []).entries()) {
    if (isHeading(entry)) {
      headings.push(entry)
      checkHeading(entry, (key, mistake) => complain({ ...mistake, path: ['windows', index, key] }))
      continue
    }
    const written = entry as WrittenWindow
    if (ids.has(written.id)) complain(duplicate(written.id, index))
    ids.set(written.id, index)
    const window = readWindow(written, {
      anchors: dates,
      recurrences,
      ...(tools.timezone !== undefined && { timezone: tools.timezone }),
      complain: ({ code, message, remedy }, ...path) =>
        void complain({ code, message, remedy, path: ['windows', index, ...path] }),
    })
    if (!window) continue
    doubtTopics(window, index, tools.doubtTopic, complain)
    checkPlaces(written, index, tools, complain)
    const finds = window.terms.length > 0 && termsOf(window, index, tools, complain)
    read.push(finds ? { ...window, finds } : window)
  }
  return { windows: read, headings }
}

function isHeading(entry: WrittenEntry): entry is WrittenEntry & Heading {
  return 'calendar' in entry
}

function termsOf(
  { terms }: Window,
  index: number,
  { matchers }: Tools,
  complain: Tools['complain'],
): Matcher | undefined {
  try {
    return matchers.phrases(terms)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const path = ['windows', index, 'terms', error.index]
    complain({ code: error.code, message: error.message, remedy: error.remedy, path })
    return undefined
  }
}

/** A window that no draft can meet would be a silent one. */
function doubtTopics(
  { topics, allow }: Window,
  index: number,
  doubt: Tools['doubtTopic'],
  complain: Tools['complain'],
): void {
  for (const [key, names] of Object.entries({ topics, allow })) {
    for (const [at, name] of names.entries()) {
      const found = doubt(name)
      const path = ['windows', index, key, at]
      if (found) complain({ code: 'window/unknown-topic', severity: 'warning', path, ...found })
    }
  }
}

/** A channel or a market that no draft can have would switch a window off without a word. */
function checkPlaces(
  { channels, markets }: WrittenWindow,
  index: number,
  tools: Tools,
  complain: Tools['complain'],
): void {
  const pathOf = (key: string, value: Listed, at: number) => [
    'windows',
    index,
    key,
    ...(typeof value === 'string' ? [] : [at]),
  ]
  for (const [at, name] of listed(channels).entries())
    if (!tools.channels.has(name))
      complain({
        code: 'window/unknown-channel',
        message: `Unexpected channel \`${name.slice(0, 60)}\`, it is neither built in nor declared under \`channels\``,
        remedy: `Use one of ${tools.channels.names.map((each) => `\`${each}\``).join(', ')}, or declare it`,
        path: pathOf('channels', channels ?? [], at),
      })
  for (const [at, name] of listed(markets).entries())
    if (zonesOf(name, tools.markets).length === 0)
      complain({
        code: 'window/unknown-market',
        severity: 'warning',
        message: `Nobody knows whose clocks count in market \`${name.slice(0, 60)}\``,
        remedy: 'Write it as ISO 3166 does (`FR`, `US-NY`), or give its zones under `markets`',
        path: pathOf('markets', markets ?? [], at),
      })
}

/** What can't be read would make a calendar as old as none, or reach for ever. */
function checkHeading(
  { updated, covers, maxAge }: Heading,
  complain: (key: keyof Heading, mistake: Omit<OptionMistake, 'path'>) => void,
): void {
  const code = 'window/heading'
  const no = (text: string, what: string) => `\`${text.slice(0, 60)}\` is no ${what}`
  if (updated !== undefined && !readTime(updated))
    complain('updated', {
      code,
      message: no(updated, 'time that can be read'),
      remedy: 'Write it like `2026-12-01` or `2026-12-01T09:00Z`',
    })
  if (covers !== undefined && readDay(covers) === undefined)
    complain('covers', { code, message: no(covers, 'day'), remedy: 'Write it like `2026-12-31`' })
  if (maxAge !== undefined && !readDuration(maxAge))
    complain('maxAge', {
      code,
      message: no(maxAge, 'length of time'),
      remedy: 'Write it like `P14D`',
    })
}

function duplicate(id: string, index: number): OptionMistake {
  return {
    code: 'window/duplicate',
    message: `Two windows are called \`${id}\``,
    remedy: 'Rename one of them, or join them',
    path: ['windows', index, 'id'],
  }
}

/** Most mistakes of one calendar that are told: a wrong export makes one in every event. */
const mostMistakes = 20

function capped(complain: Tools['complain']): Tools['complain'] {
  let told = 0
  return (mistake) => {
    if (told++ < mostMistakes) complain(mistake)
  }
}
