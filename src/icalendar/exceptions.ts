import { civilOf, utcOf } from '../calendar/civil.js'
import { icsLimits } from './components.js'
import { dayLength } from './days.js'
import type { Entry, Event, Replaced } from './events.js'
import type { Faults } from './faults.js'
import { icsWords } from './ics-words.js'
import { withEnd } from './recurrence.js'
import type { Rule } from './rule.js'
import { momentsOn, occurrencesOf, ruleIn, seriesOf, type Dated, type Series } from './series.js'
import { stampOf, writtenDay } from './stamps.js'
import { isSameClock } from './times.js'

/**
 * The windows of all entries with one `UID`: the event, without the occurrences that others replace, and those others.
 *
 *     UID:a  every Monday                                a     every Monday but 7, until 20 December
 *     UID:a  RECURRENCE-ID 7 December, at 10:00      →   a#…   7 December, 10:00
 *     UID:a  … 21 December, THISANDFUTURE, at 11:00      a#…   every Monday from 21 December, 11:00
 */
export function windowsOf(entries: readonly Entry[], faults: Faults): readonly Series[] {
  const [master, second] = entries.filter(({ replaces }) => !replaces)
  const others = entries.filter(isReplacement)
  if (second) {
    faults.error('ics/duplicate-uid', second.uid.span, icsWords.duplicate)
    return []
  }
  if (master?.event) return seriesWindows(master.event, others, faults)
  return others.flatMap(({ event, replaces }) => {
    if (!event) return []
    // Its event may be missing because it has mistakes.
    if (!faults.hasErrors()) faults.warning('ics/orphan', replaces.time.span, icsWords.orphan)
    return alone(event, replaces, faults)
  })
}

type Replacement = Entry & { readonly replaces: Replaced }

function isReplacement(entry: Entry): entry is Replacement {
  return entry.replaces !== undefined
}

/** An occurrence that differs, or one whose event is missing. */
function alone(event: Event, { text }: Replaced, faults: Faults): readonly Series[] {
  const series = seriesOf(event, `#${text}`, faults)
  return series ? [series, ...periodsOf(event, series.suffix)] : []
}

function periodsOf(event: Event, suffix: string): readonly Series[] {
  return event.periods.map(({ start: { clock, civil, span }, end }) =>
    once(event, `${suffix}#${stampOf(civil)}${clock.type === 'utc' ? 'Z' : ''}`, {
      clock,
      start: { civil, span },
      end,
    }),
  )
}

function once(event: Event, suffix: string, when: Pick<Series, 'clock' | 'start' | 'end'>): Series {
  return { suffix, event, ...when, rdates: [], exdates: [] }
}

function seriesWindows(
  event: Event,
  replacements: readonly Replacement[],
  faults: Faults,
): readonly Series[] {
  const whole = seriesOf(event, '', faults)
  if (!whole) return []
  const windows: Series[] = []
  // Nothing is left of a series once all that is to come is cancelled.
  let current: Series | undefined = whole
  /** What others replace of what is left. */
  let replaced: Dated[] = []
  /** How far the occurrences of what is left are from where the event had them. */
  let shift = 0
  const splits = replacements.filter(({ replaces }) => replaces.isFuture)
  const [tooMuch] = splits.slice(icsLimits.splits)
  if (tooMuch) {
    faults.error('limit/splits', tooMuch.replaces.time.span, icsWords.splits(icsLimits.splits))
    return []
  }
  for (const { at, entry } of placed(whole, replacements, faults)) {
    const { event: other, replaces } = entry
    const cut: number = at + shift
    const { span } = replaces.time
    const isKnown: boolean = current !== undefined && occurrencesOf(current).has(cut)
    if (!isKnown) {
      const isLost = replaces.isFuture && other !== undefined
      const report = isLost ? faults.error : faults.warning
      report('ics/unmatched-occurrence', span, icsWords.unmatched)
    }
    if (current && isKnown && replaces.isFuture) {
      const open: Series = { ...current, exdates: [...current.exdates, ...replaced] }
      replaced = []
      windows.push(...before(open, cut))
      current = other && after(open, cut, other, replaces, faults)
      if (current) shift = utcOf(current.start.civil) - at
      if (other) windows.push(...periodsOf(other, `#${replaces.text}`))
      continue
    }
    replaced.push({ civil: civilOf(cut), span })
    if (other) windows.push(...alone(other, replaces, faults))
  }
  const left = current && { ...current, exdates: [...current.exdates, ...replaced] }
  return [...(left && takesPlace(left) ? [left] : []), ...windows, ...periodsOf(event, '')]
}

/** Whether anything is left of what does not recur. */
function takesPlace({ rule, start, rdates, exdates }: Series): boolean {
  if (rule) return true
  const excluded = new Set(exdates.map(({ civil }) => utcOf(civil)))
  return [start, ...rdates].some(({ civil }) => !excluded.has(utcOf(civil)))
}

/** Replacements with the occurrence that each stands for, as the clock of the series shows it, in that order. */
function placed(
  series: Series,
  replacements: readonly Replacement[],
  faults: Faults,
): readonly { readonly at: number; readonly entry: Replacement }[] {
  const seen = new Set<number>()
  const all = replacements.flatMap((entry) => {
    const { time } = entry.replaces
    const moments = momentsOn(series, time)
    const [at] = moments ?? []
    if (!moments) faults.error('ics/mixed-times', time.span, icsWords.mixed('RECURRENCE-ID'))
    else if (at === undefined) {
      faults.error('ics/unmatched-occurrence', time.span, icsWords.unmatched)
    } else if (seen.has(at)) {
      faults.error('ics/duplicate-uid', time.span, icsWords.duplicateOccurrence)
    } else {
      seen.add(at)
      return [{ at, entry }]
    }
    return []
  })
  return all.sort((a, b) => a.at - b.at)
}

/** What a series has before one of its occurrences. */
function before(series: Series, cut: number): readonly Series[] {
  const { event, suffix, rule, clock } = series
  const isEarlier = ({ civil }: Dated): boolean => utcOf(civil) < cut
  const rdates = series.rdates.filter(isEarlier)
  const count = occurrencesOf(series).countBefore(cut)
  if (count === 0) {
    return rdates.map((start) =>
      once(event, `${suffix}#${stampOf(start.civil)}`, { clock, start, end: event.end }),
    )
  }
  const exdates = series.exdates.filter(isEarlier)
  if (!rule) return [{ ...series, rdates, exdates }]
  const last = civilOf(cut - 1000)
  const until = clock.type === 'day' ? writtenDay(last).replaceAll('-', '') : stampOf(last)
  const { count: whole, until: end } = ruleIn(rule.text)
  const isOver = end !== undefined && end.at < cut
  const bounded = withEnd(rule.text, whole === undefined ? `UNTIL=${until}` : `COUNT=${count}`)
  const text = isOver ? rule.text : bounded
  return [{ ...series, rule: { ...rule, text }, rdates, exdates }]
}

/** What a series has from one of its occurrences on, as another event has it; `undefined` for what has been reported. */
function after(
  series: Series,
  cut: number,
  event: Event,
  { text, time }: Replaced,
  faults: Faults,
): Series | undefined {
  const own = seriesOf(event, `#${text}`, faults)
  if (!own) return undefined
  const moved = utcOf(own.start.civil) - cut
  const later = (dates: readonly Dated[]): readonly Dated[] =>
    dates
      .filter(({ civil }) => utcOf(civil) >= cut)
      .map(({ civil, span }) => ({ civil: civilOf(utcOf(civil) + moved), span }))
  const exdates = [...own.exdates, ...later(series.exdates)]
  if (own.rule) return { ...own, exdates }
  const rule = series.rule && isOver(series, cut) ? undefined : series.rule
  const isOtherDay = Math.floor(utcOf(own.start.civil) / dayLength) !== Math.floor(cut / dayLength)
  // Weeks and months of an interval are counted from the start, so a rule can only start again where it recurs.
  const isSayable =
    !rule ||
    (occurrencesOf(series).isOfRule(cut) &&
      (moved === 0 || !saysWhatMoves(ruleIn(rule.text), isOtherDay)))
  if (!isSameClock(own.clock, series.clock) || !isSayable) {
    faults.error('ics/unsplittable', time.span, icsWords.unsplittable)
    return undefined
  }
  return {
    ...own,
    ...(rule && { rule: { ...rule, text: remaining(series, rule.text, cut, moved) } }),
    rdates: [...own.rdates, ...later(series.rdates)],
    exdates,
  }
}

/** Whether nothing of a rule is left at a time. */
function isOver(series: Series, cut: number): boolean {
  const { count, until } = ruleIn(series.rule?.text ?? '')
  if (count !== undefined) return occurrencesOf(series).countBefore(cut) >= count
  return until !== undefined && until.at < cut
}

/** Whether a rule itself says what a move changes: times of day, and days, if they change. */
function saysWhatMoves(rule: Rule, isOtherDay: boolean): boolean {
  const { frequency, months, monthDays, yearDays, weeks, weekdays, positions } = rule
  if (rule.hours.length + rule.minutes.length + rule.seconds.length > 0) return true
  if (!isOtherDay) return false
  const lists = [months, monthDays, yearDays, weeks, weekdays, positions]
  const isByDays = frequency === 'DAILY' || frequency === 'WEEKLY'
  return !isByDays || lists.some(({ length }) => length > 0)
}

/** A rule with what is left of its count, or with its end moved. */
function remaining(series: Series, text: string, cut: number, moved: number): string {
  const { count, until } = ruleIn(text)
  if (count !== undefined) {
    return withEnd(text, `COUNT=${count - occurrencesOf(series).countBefore(cut)}`)
  }
  if (!until || until.form === 'day' || moved === 0) return text
  return withEnd(text, `UNTIL=${stampOf(civilOf(until.at + moved))}`)
}
