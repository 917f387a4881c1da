import { civilOf, dayLength } from '../../calendar/civil.js'
import { countWhere } from '../../calendar/intervals.js'
import type { Recurrences } from '../../calendar/windows/recurrences.js'
import { visitOccurrences } from '../../icalendar/occurrences.js'
import { parseRule } from '../../icalendar/parse-rule.js'
import { untilToCivil } from '../../icalendar/recurrence.js'
import type { Rule } from '../../icalendar/rule.js'

type Starts = (from: number, until: number) => readonly number[]

/** Recurrence rules as the room of iCalendar reads them. */
export const recurrences: Recurrences = {
  mistakeIn(rrule, start) {
    const parsed = parseRule(rrule, civilOf(start ?? 0))
    if ('mistake' in parsed) return parsed.mistake
    if (start !== undefined || saysAll(parsed.rule)) return undefined
    return {
      code: 'rrule/start',
      message: 'Rule counts from its first time, and nothing says when that is',
      remedy: 'Add `from`, the first day or time on which the rule occurs',
    }
  },
  prepare({ rrule, start, rdates, exdates, exdays }, zone) {
    const ofRule = rrule === undefined ? undefined : startsOf(rrule, start, zone)
    const others = rrule === undefined ? [start, ...rdates] : rdates
    if (ofRule && others.length + exdates.length + exdays.length === 0) return ofRule
    const [without, days] = [new Set(exdates), new Set(exdays)]
    return (from, until) => {
      const all = new Set(ofRule?.(from, until))
      for (const at of others) if (at >= from && at < until) all.add(at)
      return [...all]
        .filter((at) => !without.has(at) && !days.has(Math.floor(at / dayLength) * dayLength))
        .sort((a, b) => a - b)
    }
  },
}

/** Whether a rule leaves nothing to its start but the time of day. */
function saysAll(rule: Rule): boolean {
  const { frequency, interval, count, months, monthDays, yearDays, weeks, weekdays } = rule
  if (interval > 1 || count !== undefined) return false
  switch (frequency) {
    case 'DAILY':
      return true
    case 'WEEKLY':
      return weekdays.length > 0
    case 'MONTHLY':
      return weekdays.length + monthDays.length > 0
    case 'YEARLY':
      return (
        weekdays.length + yearDays.length > 0 ||
        (monthDays.length > 0 && (months.length > 0 || weeks.length === 0))
      )
  }
}

/** When a rule occurs, the rule read once. */
function startsOf(rrule: string, start: number, zone: string | undefined): Starts {
  const parsed = parseRule(untilToCivil(rrule, zone))
  // A rule that can't be read has been complained about, and its window is not used.
  if ('mistake' in parsed) return () => []
  const { rule } = parsed
  return rule.count === undefined ? endless(rule, start) : counted(rule, rule.count, start)
}

function endless(rule: Rule, start: number): Starts {
  const first = civilOf(start)
  return (from, until) => occurrences(rule, first, Math.max(from, start), until)
}

/** What is counted is counted from the start: so far as somebody asked, and then that is kept. */
function counted(rule: Rule, count: number, start: number): Starts {
  const first = civilOf(start)
  let known: readonly number[] = []
  let reached = start
  return (from, until) => {
    if (known.length < count && reached < until) {
      const left = count - known.length
      known = [...known, ...occurrences(rule, first, reached, until, left)]
      reached = until
    }
    const place = (at: number): number =>
      countWhere(known.length, (index) => (known[index] ?? 0) < at)
    return known.slice(place(from), place(until))
  }
}

function occurrences(
  rule: Rule,
  first: Parameters<typeof visitOccurrences>[1],
  from: number,
  until: number,
  most = Infinity,
): readonly number[] {
  const found: number[] = []
  const end = Math.min(until, (rule.until?.at ?? Infinity) + 1)
  if (from >= end) return found
  visitOccurrences(rule, first, from, Math.floor(end / dayLength), (at) => {
    if (at >= end) return false
    if (at >= from) found.push(at)
    return found.length < most
  })
  return found
}
