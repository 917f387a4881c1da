import { CopydeskError } from '../core/errors.js'
import { civilOf, utcOf, type Civil } from '../calendar/civil.js'
import { civilAt } from '../calendar/zones.js'
import { dayLength } from './days.js'
import { visitOccurrences } from './occurrences.js'
import { parseRule } from './parse-rule.js'
import { ruleLimits, type Rule } from './rule.js'
import { ruleWords } from './rule-words.js'
import { stampOf } from './stamps.js'

/** A start that recurs, in civil time: zones are the caller's. */
export interface Recurrence {
  /** As RFC 5545 writes it, with `UNTIL` in civil time: {@link untilToCivil} sees to that. */
  readonly rrule: string
  readonly start: Civil
  /** Occurrences beside those of the rule. */
  readonly rdates?: readonly Civil[]
  /** Occurrences that do not take place, wherever they come from. */
  readonly exdates?: readonly Civil[]
}

/**
 * When a recurrence takes place, as what clocks on walls show. The start is an occurrence only if its rule names it.
 *
 *     FREQ=YEARLY;BYMONTH=11;BYDAY=4TH    2026-11-26, 2027-11-25, …
 *
 * Costs time for the occurrences in the range; a rule with `COUNT` also for those before it.
 *
 * @param from as if UTC, included
 * @param until as if UTC, excluded
 * @returns milliseconds since 1970 as if UTC, sorted, each once
 * @throws CopydeskError for a text that {@link parseRule} refuses, for more than 10,000 occurrences, and for more than 400 years
 */
export function expandRule(
  { rrule, start, rdates = [], exdates = [] }: Recurrence,
  from: number,
  until: number,
): readonly number[] {
  const found = ruleOccurrences(ruleOf(rrule), start, from, until)
  if (rdates.length + exdates.length === 0) return found
  const all = new Set(found)
  for (const at of rdates.map(utcOf)) if (at >= from && at < until) all.add(at)
  for (const at of exdates.map(utcOf)) all.delete(at)
  return [...all].sort((a, b) => a - b)
}

/** In order, each once. */
function ruleOccurrences(rule: Rule, start: Civil, from: number, until: number): readonly number[] {
  const found: number[] = []
  const begin = Math.max(from, utcOf(start))
  const end = Math.min(until, (rule.until?.at ?? Infinity) + 1)
  if (begin >= end) return found
  const { count = Infinity } = rule
  // What is counted is counted from the start; everything else need not be walked.
  const walked = count < Infinity ? utcOf(start) : begin
  const last = Math.floor(end / dayLength)
  if (last - Math.floor(walked / dayLength) > ruleLimits.days) {
    throw new CopydeskError('rrule/too-far', ruleWords.tooFar.message, ruleWords.tooFar)
  }
  let number = 0
  visitOccurrences(rule, start, walked, last, (at) => {
    number++
    if (at >= end || number > count) return false
    if (at >= begin) found.push(at)
    if (found.length > ruleLimits.occurrences) {
      throw new CopydeskError('rrule/too-many', ruleWords.tooMany.message, ruleWords.tooMany)
    }
    return true
  })
  return found
}

function ruleOf(rrule: string): Rule {
  const parsed = parseRule(rrule)
  if ('rule' in parsed) return parsed.rule
  const { code, message, remedy } = parsed.mistake
  throw new CopydeskError(code, message, { remedy })
}

/**
 * A rule whose `UNTIL` in UTC, which RFC 5545 asks for where the start has a zone, is in civil time; any other rule as it is.
 *
 *     UNTIL=20261231T225959Z, Europe/Paris    UNTIL=20261231T235959
 *
 * @param zone of the start, or what gives the civil time there; absent: the start has none, and the time is taken as civil
 * @throws RangeError for a zone that `isZone` does not know
 */
export function untilToCivil(rrule: string, zone?: string | ((at: number) => Civil)): string {
  const parsed = parseRule(rrule)
  if (!('rule' in parsed) || parsed.rule.until?.form !== 'utc') return rrule
  const { at } = parsed.rule.until
  const civil =
    typeof zone === 'function' ? zone(at) : zone === undefined ? civilOf(at) : civilAt(at, zone)
  return withEnd(rrule, `UNTIL=${stampOf(civil)}`)
}

/** A rule with another end, in the place of the one it has, or last; absent: without any. */
export function withEnd(rrule: string, end?: string): string {
  const parts = rrule.split(';')
  const at = parts.findIndex((part) => /^\s*(?:COUNT|UNTIL)\s*=/iu.test(part))
  if (at < 0) return end === undefined ? rrule : [...parts, end].join(';')
  return parts.toSpliced(at, 1, ...(end === undefined ? [] : [end])).join(';')
}
