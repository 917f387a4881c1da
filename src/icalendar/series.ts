import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import { CopydeskError } from '../core/errors.js'
import type { Span } from '../core/span.js'
import { calendarCycle, dayLength } from './days.js'
import type { End, Event } from './events.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import { parseRule } from './parse-rule.js'
import { expandRule, untilToCivil } from './recurrence.js'
import type { Rule } from './rule.js'
import { civilOn, isComparable, type Clock, type Time } from './times.js'

/** A civil time on the clock of its window, at its place. */
export interface Dated {
  readonly civil: Civil
  readonly span: Span
}

/** An event with all of its occurrences, or a stretch of them, that becomes one window. */
export interface Series {
  /** After the `UID`, for what is not the event itself: `#20261201T090000Z`. */
  readonly suffix: string
  readonly event: Event
  readonly clock: Clock
  readonly start: Dated
  readonly end: End
  /** With `UNTIL` in civil time. */
  readonly rule?: { readonly text: string; readonly span: Span }
  readonly rdates: readonly Dated[]
  readonly exdates: readonly Dated[]
}

/** All occurrences of an event, those aside that others replace; `undefined` for what has been reported. */
export function seriesOf(event: Event, suffix: string, faults: Faults): Series | undefined {
  const { clock, civil, span } = event.start
  const start = { civil, span }
  const zone = clock.type === 'zone' ? clock.zone : undefined
  const bare: Series = {
    suffix,
    event,
    clock,
    start,
    end: event.end,
    ...(event.rule && {
      rule: { text: untilToCivil(event.rule.text, zone), span: event.rule.span },
    }),
    rdates: event.rdates.map((time) => ({ civil: civilOn(clock, time), span: time.span })),
    exdates: [],
  }
  // A start that its rule does not name is undefined in RFC 5545; calendars show it.
  const isOffRule = bare.rule !== undefined && !occurrencesOf(bare).isOfRule(utcOf(civil))
  if (isOffRule) faults.warning('ics/start-off-rule', span, icsWords.offRule)
  const series = isOffRule ? { ...bare, rdates: [start, ...bare.rdates] } : bare
  const exdates: Dated[] = []
  for (const time of event.exdates) {
    const moments = momentsOn(series, time)
    if (!moments) {
      faults.error('ics/mixed-times', time.span, icsWords.mixed('EXDATE'))
      return undefined
    }
    exdates.push(...moments.map((at) => ({ civil: civilOf(at), span: time.span })))
  }
  return { ...series, exdates }
}

/**
 * Which occurrences of a series a time means, as its clock shows them: the one at that time; for a day, those on it. `undefined` if it can't be
 * told, because one has a zone and the other has none.
 */
export function momentsOn(series: Series, time: Time): readonly number[] | undefined {
  const { clock } = series
  if (isComparable(clock, time.clock)) return [utcOf(civilOn(clock, time))]
  const at = utcOf(time.civil)
  if (time.clock.type === 'day') return occurrencesOf(series).on(at)
  const isMidnight = at % dayLength === 0
  return clock.type === 'day' && time.clock.type !== 'utc' && isMidnight ? [at] : undefined
}

/** The occurrences of a series, excluded ones among them. */
export interface Occurrences {
  /** Whether the rule has one then. */
  readonly isOfRule: (at: number) => boolean
  readonly has: (at: number) => boolean
  /** Those of the day that begins then. */
  readonly on: (day: number) => readonly number[]
  /** How many the rule has before a time; for a rule without `COUNT`, at least whether it has any. */
  readonly countBefore: (at: number) => number
}

/** One series is asked about for each of its exceptions. */
const cache = new WeakMap<Series, Occurrences>()

export function occurrencesOf(series: Series): Occurrences {
  const cached = cache.get(series)
  if (cached) return cached
  const made = findOccurrences(series)
  cache.set(series, made)
  return made
}

function findOccurrences({ rule, start, rdates }: Series): Occurrences {
  const begin = utcOf(start.civil)
  const others = new Set([...(rule ? [] : [begin]), ...rdates.map(({ civil }) => utcOf(civil))])
  // What is counted is walked from its start, so it is walked once.
  const counted =
    rule && ruleIn(rule.text).count !== undefined
      ? expanded(rule.text, start.civil, begin, begin + (calendarCycle - 2) * dayLength)
      : undefined
  const range = (from: number, until: number): readonly number[] => {
    if (counted) return counted.slice(firstFrom(counted, from), firstFrom(counted, until))
    return rule ? expanded(rule.text, start.civil, from, until) : []
  }
  return {
    isOfRule: (at) => range(at, at + 1).length > 0,
    has: (at) => others.has(at) || range(at, at + 1).length > 0,
    on: (day) => {
      const more = [...others].filter((at) => at >= day && at < day + dayLength)
      return [...new Set([...range(day, day + dayLength), ...more])]
    },
    countBefore: (at) => (counted ? firstFrom(counted, at) : begin < at ? 1 : 0),
  }
}

/** A rule that has been read before. */
export function ruleIn(text: string): Rule {
  const parsed = parseRule(text)
  if ('rule' in parsed) return parsed.rule
  throw new TypeError(`Unexpected rule: ${parsed.mistake.code}`)
}

/** Only the bounds of a rule can fail, and nothing is that far away. */
function expanded(rrule: string, start: Civil, from: number, until: number): readonly number[] {
  try {
    return expandRule({ rrule, start }, from, until)
  } catch (error) {
    if (error instanceof CopydeskError) return []
    throw error
  }
}

/** The index of the first that is not before a time. */
function firstFrom(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
