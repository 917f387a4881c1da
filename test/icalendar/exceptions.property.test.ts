import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../src/calendar/written-time.js'
import { civilOf, type Civil } from '../../src/calendar/civil.js'
import { plain, type Json } from '../../src/core/node.js'
import { readIcs } from '../../src/icalendar/ics.js'
import { expandRule } from '../../src/icalendar/recurrence.js'
import { calendar, event } from './calendar.js'

const hour = 3_600_000
const start = Date.UTC(2026, 10, 2, 9)
const horizon = Date.UTC(2029, 0, 1)

const stamp = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[:-]/gu, '')}Z`

const civil = (text: Json | undefined): Civil => {
  const time = readTime(String(text))
  if (!time) throw new Error(`expected a time: ${String(text)}`)
  return { ...time, hour: time.hour ?? 0, minute: time.minute ?? 0 }
}

/** When windows begin, counted from their texts alone. */
function begins(text: string): readonly number[] {
  const { node, problems } = readIcs({ path: 'events.ics', text })
  expect(problems).toEqual([])
  const windows = (node ? plain(node) : []) as readonly { readonly [key: string]: Json }[]
  return windows
    .flatMap(({ from, rrule, exdate }) => {
      const at = Date.UTC(
        civil(from).year,
        civil(from).month - 1,
        civil(from).day,
        civil(from).hour,
      )
      const exdates = ((exdate ?? []) as readonly Json[]).map(civil)
      return rrule === undefined
        ? [at]
        : expandRule({ rrule: String(rrule), start: civil(from), exdates }, start, horizon)
    })
    .sort((a, b) => a - b)
}

const rule = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
  'FREQ=MONTHLY;BYMONTHDAY=2,-1',
  'FREQ=MONTHLY;BYDAY=1MO',
)
const end = fc.constantFrom('', ';COUNT=12', ';UNTIL=20270601T090000Z')
const change = fc.record({
  /** Which occurrence. */
  index: fc.nat({ max: 11 }),
  type: fc.constantFrom('moved', 'cancelled', 'later', 'ended'),
  by: fc.constantFrom(0, 1, 3),
})

test('what is replaced, moved and cancelled adds up, in whatever order the calendar has it', () => {
  fc.assert(
    fc.property(
      rule,
      end,
      fc.uniqueArray(change, { maxLength: 4, selector: ({ index }) => index }),
      fc.boolean(),
      (frequency, bound, changes, isReversed) => {
        const rrule = `${frequency}${bound}`
        const all = expandRule({ rrule, start: civilOf(start) }, start, horizon)
        const made = changes.filter(({ index }) => index < all.length)
        const sorted = made.toSorted((a, b) => a.index - b.index)
        const ended = sorted.findIndex(({ type }) => type === 'ended')
        // After the end of a series nothing can be replaced.
        const used = ended < 0 ? sorted : sorted.slice(0, ended + 1)
        const expected = all.flatMap((at, index) => {
          const whole = used.findLast(
            ({ type, index: from }) => (type === 'later' || type === 'ended') && from <= index,
          )
          const own = used.find(
            ({ index: of, type }) => of === index && (type === 'moved' || type === 'cancelled'),
          )
          if (own) return own.type === 'cancelled' ? [] : [at + own.by * hour]
          if (!whole) return [at]
          return whole.type === 'ended' ? [] : [at + whole.by * hour]
        })
        const events = [
          event(`DTSTART:${stamp(start)}`, 'DURATION:PT1H', `RRULE:${rrule}`),
          ...used.map(({ index, type, by }) => {
            const at = all[index] ?? 0
            const range = type === 'later' || type === 'ended' ? ';RANGE=THISANDFUTURE' : ''
            const isOff = type === 'cancelled' || type === 'ended'
            return event(
              `RECURRENCE-ID${range}:${stamp(at)}`,
              ...(isOff
                ? ['STATUS:CANCELLED']
                : [`DTSTART:${stamp(at + by * hour)}`, 'DURATION:PT1H']),
            )
          }),
        ]
        if (expected.length === 0) return
        const text = calendar(...(isReversed ? events.toReversed() : events).flat())
        expect(begins(text)).toEqual(expected.toSorted((a, b) => a - b))
      },
    ),
    { numRuns: 2000 },
  )
})
