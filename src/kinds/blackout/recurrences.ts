import { civilOf } from '../../calendar/civil.js'
import type { Recurrences } from '../../calendar/windows/recurrences.js'
import { parseRule } from '../../icalendar/parse-rule.js'
import { expandRule, untilToCivil } from '../../icalendar/recurrence.js'

/** Recurrence rules as the room of iCalendar reads them. */
export const recurrences: Recurrences = {
  mistakeIn(rrule, start) {
    const parsed = parseRule(rrule, civilOf(start))
    return 'mistake' in parsed ? parsed.mistake : undefined
  },
  prepare({ rrule, start, rdates, exdates }, zone) {
    const recurrence = {
      rrule: untilToCivil(rrule, zone),
      start: civilOf(start),
      rdates: rdates.map(civilOf),
      exdates: exdates.map(civilOf),
    }
    return (from, until) => expandRule(recurrence, from, until)
  },
}
