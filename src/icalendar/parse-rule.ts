import type { Wording } from '../core/finding.js'
import { utcOf, type Civil } from '../calendar/civil.js'
import { dayLength } from './days.js'
import { firstOccurrence } from './occurrences.js'
import {
  ruleLimits,
  type Frequency,
  type Rule,
  type RuleDay,
  type RuleMistake,
  type Until,
} from './rule.js'
import { ruleWords } from './rule-words.js'
import { readStamp } from './stamps.js'

/** One `NAME=VALUE` of a rule, with its place in the text. */
interface Part {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/**
 * Reads a recurrence rule as RFC 5545 (3.3.10) has it: `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH`. Letters may be small.
 *
 * Refused, because a window that is not what its owner meant is worse than none: recurrence within a day, parts that are unknown, said twice
 * or meaningless beside each other, values out of range, and rules that can never occur, which is decided in a few milliseconds.
 *
 * @param start of the series, if it is known: then a rule that never occurs from there on is refused too
 * @returns the rule, or the first mistake; never throws
 */
export function parseRule(
  text: string,
  start?: Civil,
): { readonly rule: Rule } | { readonly mistake: RuleMistake } {
  try {
    const rule = readRule(text)
    const wrong = whatNeverOccurs(rule, start)
    return wrong ? { mistake: { ...wrong, start: 0, end: text.length } } : { rule }
  } catch (error) {
    if (error instanceof Refusal) return { mistake: error.mistake }
    throw error
  }
}

/** Ends the reading of a rule; never leaves this file. */
class Refusal extends Error {
  readonly mistake: RuleMistake

  constructor(mistake: RuleMistake) {
    super(mistake.code)
    this.mistake = mistake
  }
}

function refuse(
  code: string,
  wording: Wording,
  { start, end }: Pick<Part, 'start' | 'end'>,
): never {
  throw new Refusal({ code: `rrule/${code}`, ...wording, start, end })
}

const subDaily = new Set(['HOURLY', 'MINUTELY', 'SECONDLY'])
const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The parts that hold numbers: from where to where, and whether they may count from the end. */
const numbers = {
  BYMONTH: { least: 1, most: 12, signed: false },
  BYMONTHDAY: { least: 1, most: 31, signed: true },
  BYYEARDAY: { least: 1, most: 366, signed: true },
  BYWEEKNO: { least: 1, most: 53, signed: true },
  BYSETPOS: { least: 1, most: 366, signed: true },
  BYHOUR: { least: 0, most: 23, signed: false },
  BYMINUTE: { least: 0, most: 59, signed: false },
  // A leap second has no place of its own in civil time.
  BYSECOND: { least: 0, most: 59, signed: false },
} as const

const known = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'WKST',
  ...Object.keys(numbers),
])

/** Parts that RFC 5545 gives no meaning beside a frequency. */
const meaningless: Readonly<Record<Frequency, readonly string[]>> = {
  DAILY: ['BYWEEKNO', 'BYYEARDAY'],
  WEEKLY: ['BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY'],
  MONTHLY: ['BYWEEKNO', 'BYYEARDAY'],
  YEARLY: [],
}

function readRule(text: string): Rule {
  const whole = { start: 0, end: text.length }
  if (text.trim() === '') refuse('empty', ruleWords.empty, whole)
  if (text.length > ruleLimits.length) refuse('too-long', ruleWords.long(text.length), whole)
  const parts = readParts(text)
  const frequency = readFrequency(parts.get('FREQ'), whole)
  for (const name of meaningless[frequency]) {
    const part = parts.get(name)
    if (part) refuse('part', ruleWords.part(name, frequency), part)
  }
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')]
  if (count && until) refuse('two-ends', ruleWords.both, until)
  const list = (name: keyof typeof numbers): readonly number[] => readNumbers(parts.get(name), name)
  const rule: Rule = {
    frequency,
    interval: readWhole(parts.get('INTERVAL'), 'interval', ruleLimits.interval) ?? 1,
    ...(count && { count: readWhole(count, 'count', ruleLimits.count) ?? 1 }),
    ...(until && { until: readUntil(until) }),
    months: list('BYMONTH'),
    monthDays: list('BYMONTHDAY'),
    yearDays: list('BYYEARDAY'),
    weeks: list('BYWEEKNO'),
    weekdays: readWeekdays(parts, frequency),
    hours: list('BYHOUR'),
    minutes: list('BYMINUTE'),
    seconds: list('BYSECOND'),
    positions: list('BYSETPOS'),
    weekStart: readWeekStart(parts.get('WKST')),
  }
  const times =
    Math.max(1, rule.hours.length) *
    Math.max(1, rule.minutes.length) *
    Math.max(1, rule.seconds.length)
  if (times > ruleLimits.times) refuse('too-often', ruleWords.times(times), whole)
  const position = parts.get('BYSETPOS')
  const hasOther = [...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS')
  if (position && !hasOther) refuse('lone-position', ruleWords.lonePosition, position)
  return rule
}

function readParts(text: string): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  let start = 0
  for (const piece of text.split(';')) {
    const part = { start, end: start + piece.length }
    start = part.end + 1
    // Some calendars end every rule with a semicolon.
    if (piece.trim() === '' && part.end === text.length && parts.size > 0) continue
    const equals = piece.indexOf('=')
    if (equals < 0) refuse('form', ruleWords.form, part)
    const name = piece.slice(0, equals).trim().toUpperCase()
    if (!known.has(name)) refuse('unknown-part', ruleWords.unknown(shown(name)), part)
    if (parts.has(name)) refuse('duplicate-part', ruleWords.twice(name), part)
    parts.set(name, {
      ...part,
      name,
      value: piece
        .slice(equals + 1)
        .trim()
        .toUpperCase(),
    })
  }
  return parts
}

function readFrequency(part: Part | undefined, whole: Pick<Part, 'start' | 'end'>): Frequency {
  if (!part) refuse('no-frequency', ruleWords.frequency, whole)
  const { value } = part
  if (subDaily.has(value)) refuse('too-often', ruleWords.often(value), part)
  if (!frequencies.has(value)) refuse('frequency', ruleWords.badFrequency(shown(value)), part)
  return value as Frequency
}

function readWhole(
  part: Part | undefined,
  name: 'interval' | 'count',
  most: number,
): number | undefined {
  if (!part) return undefined
  const value = /^\d{1,9}$/u.test(part.value) ? Number(part.value) : 0
  if (value < 1 || value > most) refuse(name, ruleWords[name](shown(part.value)), part)
  return value
}

function readUntil(part: Part): Until {
  const stamp = readStamp(part.value)
  if (typeof stamp === 'string') refuse('until', ruleWords.until(shown(part.value)), part)
  const at = utcOf(stamp.civil)
  if (stamp.form === 'day') return { at: at + dayLength - 1, form: 'day' }
  return { at, form: stamp.form }
}

/** The values of a part, sorted, each once. */
function readNumbers(part: Part | undefined, name: keyof typeof numbers): readonly number[] {
  if (!part) return []
  const { least, most, signed } = numbers[name]
  const values = part.value.split(',').map((item) => {
    const text = item.trim()
    const value = (signed ? /^[+-]?\d{1,3}$/u : /^\d{1,3}$/u).test(text) ? Number(text) : Number.NaN
    const size = Math.abs(value)
    if (size >= least && size <= most) return value
    const range = `\`${least}\` to \`${most}\`${signed ? ` or \`-${most}\` to \`-${least}\`` : ''}`
    return refuse('value', ruleWords.value(name, shown(text), range), part)
  })
  return [...new Set(values)].sort((a, b) => a - b)
}

function readWeekdays(parts: ReadonlyMap<string, Part>, frequency: Frequency): readonly RuleDay[] {
  const part = parts.get('BYDAY')
  if (!part) return []
  // A month has five of a weekday at most; a year 53, and so are they counted unless the rule names months.
  const most = frequency === 'MONTHLY' || parts.has('BYMONTH') ? 5 : 53
  const days = new Map<string, RuleDay>()
  for (const item of part.value.split(',')) {
    const text = item.trim()
    const [, count, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/u.exec(text) ?? []
    const weekday = weekdayNames.indexOf(name)
    const nth = count === undefined ? undefined : Number(count)
    if (weekday < 0 || nth === 0 || Math.abs(nth ?? 1) > most) {
      const expected = `weekdays such as \`MO\`, or \`1MO\` to \`${most}MO\` and \`-1MO\` to \`-${most}MO\``
      refuse('value', ruleWords.value('BYDAY', shown(text), expected), part)
    }
    if (nth !== undefined && frequency !== 'MONTHLY' && frequency !== 'YEARLY') {
      refuse('ordinal', ruleWords.ordinal(text, frequency), part)
    }
    if (nth !== undefined && parts.has('BYWEEKNO')) {
      refuse('ordinal', ruleWords.ordinalInWeek(text), part)
    }
    days.set(`${nth ?? ''}${name}`, { weekday, ...(nth !== undefined && { nth }) })
  }
  return [...days.values()]
}

function readWeekStart(part: Part | undefined): number {
  if (!part) return 0
  const weekday = weekdayNames.indexOf(part.value)
  if (weekday < 0) {
    refuse('value', ruleWords.value('WKST', shown(part.value), 'a weekday such as `MO`'), part)
  }
  return weekday
}

function whatNeverOccurs(
  rule: Rule,
  start: Civil | undefined,
): (Wording & { readonly code: string }) | undefined {
  if (!occursSomewhere(rule)) return { code: 'rrule/never', ...ruleWords.never }
  if (!start) return undefined
  const first = firstOccurrence(rule, start)
  if (first === undefined) return { code: 'rrule/never', ...ruleWords.neverFrom }
  const { until } = rule
  // What UTC is on the clocks of the start is not known here.
  return until && first > until.at + (until.form === 'utc' ? dayLength : 0)
    ? { code: 'rrule/early-until', ...ruleWords.early }
    : undefined
}

/** A start for rules whose own is not known: its day is in every month, and no century without a leap day is near. */
const anyStart: Civil = {
  year: 2000,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
}

/** 28 years hold every kind of year there is: each weekday it may begin with, each distance from a leap year. */
const everyYear = 10_227

const everyWeekday: readonly RuleDay[] = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday }))

/** Whether there is a start from which a rule occurs; which days an interval leaves out depends on the start, and so do days not said. */
function occursSomewhere(rule: Rule): boolean {
  const { weeks, weekdays, monthDays, yearDays } = rule
  const isWeekAlone = weeks.length > 0 && weekdays.length + monthDays.length + yearDays.length === 0
  const widest = { ...rule, interval: 1, ...(isWeekAlone && { weekdays: everyWeekday }) }
  return firstOccurrence(widest, anyStart, everyYear) !== undefined
}

/** A value as a message may show it: short, and on one line. */
function shown(value: string): string {
  const short = value.length > 24 ? `${value.slice(0, 24)}…` : value
  return short.replaceAll(/[^\u0020-\u007e…]/gu, '\uFFFD').replaceAll('`', '\u02CB')
}
