import { describe, expect, test } from 'vitest'
import { readIcs } from '../../src/icalendar/ics.js'
import { calendar, companyTime, event } from './calendar.js'

const day = 'DTSTART:20261201'
const nine = 'DTSTART:20261201T090000Z'
const weekly = event(
  'DTSTART;TZID=Europe/Paris:20261102T090000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY',
)

/** `⟦…⟧` marks what is wrong. */
const cases: [why: string, code: string, text: string][] = [
  // The file
  ['nothing', 'ics/empty', '⟦⟧'],
  ['nothing but a byte order mark', 'ics/empty', '⟦⟧\uFEFF'],
  ['another text', 'ics/line', '⟦hello⟧'],
  ['another format', 'ics/no-calendar', '⟦BEGIN:VCARD⟧\nEND:VCARD\n'],
  ['an event without a calendar', 'ics/no-calendar', '⟦BEGIN:VEVENT⟧\nEND:VEVENT\n'],
  ['text after the calendar', 'ics/no-calendar', `${calendar(...event(day))}⟦END:VCALENDAR⟧`],
  [
    'a calendar without events',
    'ics/no-events',
    calendar('BEGIN:VTODO', 'END:VTODO').replace('BEGIN:VCALENDAR', '⟦BEGIN:VCALENDAR⟧'),
  ],
  [
    'a calendar whose events are cancelled',
    'ics/no-events',
    calendar(...event(day, 'STATUS:CANCELLED')).replace('BEGIN:VCALENDAR', '⟦BEGIN:VCALENDAR⟧'),
  ],
  ['a calendar cut short', 'ics/truncated', `⟦BEGIN:VCALENDAR⟧\n${event(day).join('\n')}\n`],
  ['an event cut short', 'ics/truncated', 'BEGIN:VCALENDAR\n⟦BEGIN:VEVENT⟧\nUID:a\nDTSTART:2026'],
  ['an event inside an event', 'ics/nested', calendar('BEGIN:VEVENT', '⟦BEGIN:VEVENT⟧')],
  ['a calendar inside a calendar', 'ics/nested', 'BEGIN:VCALENDAR\n⟦BEGIN:VCALENDAR⟧'],
  ['the end of something else', 'ics/wrong-end', calendar('BEGIN:VEVENT', '⟦END:VTODO⟧')],
  [
    'a depth without end',
    'limit/depth',
    calendar(...Array.from({ length: 7 }, () => 'BEGIN:X'), '⟦BEGIN:X⟧'),
  ],
  ['a line that is none', 'ics/line', calendar(...event(day, 'DESCRIPTION:first', '⟦second⟧'))],
  ['a control character', 'ics/control-character', calendar(...event(day, 'SUMMARY:a⟦\u0007⟧'))],
  ['the version before', 'ics/version', calendar('⟦VERSION:1.0⟧', ...event(day))],
  ['another calendar system', 'ics/calendar-system', calendar('⟦CALSCALE:HEBREW⟧', ...event(day))],

  // Properties
  ['no name', 'ics/no-uid', calendar('⟦BEGIN:VEVENT⟧', day, 'END:VEVENT')],
  ['an empty name', 'ics/no-uid', calendar(...event('⟦UID: ⟧', day))],
  ['no start', 'ics/no-start', calendar('⟦BEGIN:VEVENT⟧', 'UID:a', 'END:VEVENT')],
  ['the same name twice', 'ics/duplicate-uid', calendar(...event(day), ...event('UID:⟦a⟧', day))],
  ['two starts', 'ics/duplicate-property', calendar(...event(day, '⟦DTSTART:20261202⟧'))],
  [
    'two rules',
    'ics/several-rules',
    calendar(...event(day, 'RRULE:FREQ=DAILY', '⟦RRULE:FREQ=YEARLY⟧')),
  ],
  ['rules of what is not', 'ics/exrule', calendar(...event(day, '⟦EXRULE:FREQ=DAILY⟧'))],
  [
    'a slip in a name of ours',
    'ics/unknown-property',
    calendar(...event(day, '⟦X-COPYDESK-ALOW⟧:safety')),
  ],
  [
    'a parameter without a value',
    'ics/parameter',
    calendar(...event('⟦DTSTART;X-A;TZID=Europe/Berlin:20261201T090000⟧')),
  ],
  [
    'a quote that is not closed',
    'ics/parameter',
    calendar(...event('⟦DTSTART;TZID="Europe/Berlin:20261201T090000⟧')),
  ],
  [
    'a parameter said twice',
    'ics/parameter',
    calendar(...event('⟦DTSTART;TZID=Europe/Berlin;TZID=UTC:20261201T090000⟧')),
  ],
  ['no colon', 'ics/parameter', calendar(...event('⟦DTSTART;VALUE=DATE⟧'))],

  // Times
  [
    'a time that ical.js reads as 2034',
    'ics/no-day',
    calendar(...event('DTSTART:⟦20269999T999999Z⟧')),
  ],
  ['30 February', 'ics/no-day', calendar(...event('DTSTART:⟦20260230⟧'))],
  ['the year 0', 'ics/no-day', calendar(...event('DTSTART:⟦00000101T000000Z⟧'))],
  ['letters after a day', 'ics/no-form', calendar(...event('DTSTART:⟦20261224x⟧'))],
  ['a time in another form', 'ics/no-form', calendar(...event('DTSTART:⟦2026-12-24⟧'))],
  [
    'the second of three dates',
    'ics/no-day',
    calendar(...event(day, 'RDATE:20261202,⟦20261302⟧,20261203')),
  ],
  [
    'a day that is said to be a time',
    'ics/value-type',
    calendar(...event('⟦DTSTART;VALUE=DATE-TIME:20261201⟧')),
  ],
  [
    'a time that is said to be a day',
    'ics/value-type',
    calendar(...event('⟦DTSTART;VALUE=DATE:20261201T090000⟧')),
  ],
  [
    'a time that is said to be a text',
    'ics/value-type',
    calendar(...event('⟦DTSTART;VALUE=TEXT:20261201⟧')),
  ],
  [
    'a zone of UTC',
    'ics/zone-of-utc',
    calendar(...event('⟦DTSTART;TZID=Europe/Paris:20261201T090000Z⟧')),
  ],
  [
    'an end before the start',
    'ics/ends-before-start',
    calendar(...event(nine, 'DTEND:⟦20261201T085900Z⟧')),
  ],
  [
    'an end before the start, by its zone',
    'ics/ends-before-start',
    calendar(...event(nine, 'DTEND;TZID=Europe/Paris:⟦20261201T093000⟧')),
  ],
  ['two ends', 'ics/two-ends', calendar(...event(day, 'DTEND:20261202', '⟦DURATION:P1D⟧'))],
  [
    'a day that ends at a time',
    'ics/mixed-times',
    calendar(...event(day, 'DTEND:⟦20261202T000000⟧')),
  ],
  [
    'a time of a zone that ends at one without',
    'ics/mixed-times',
    calendar(...event(nine, 'DTEND:⟦20261201T100000⟧')),
  ],
  [
    'a day among times',
    'ics/mixed-times',
    calendar(...event(nine, 'DURATION:PT1H', 'RDATE;VALUE=DATE:⟦20261202⟧')),
  ],
  [
    'an exception without a zone',
    'ics/mixed-times',
    calendar(...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'EXDATE:⟦20261202T090000⟧')),
  ],
  ['a duration that goes back', 'ics/duration', calendar(...event(nine, 'DURATION:⟦-PT1H⟧'))],
  ['a duration of nothing', 'ics/duration', calendar(...event(nine, 'DURATION:⟦P⟧'))],
  ['a duration of months', 'ics/duration', calendar(...event(nine, 'DURATION:⟦P1M⟧'))],
  ['hours of a day', 'ics/duration', calendar(...event(day, 'DURATION:⟦PT1H⟧'))],
  [
    'a period without an end',
    'ics/no-form',
    calendar(...event(nine, 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20261202T090000Z⟦⟧')),
  ],
  ['a stamp that is none', 'ics/time', calendar(...event(day, '⟦DTSTAMP:yesterday⟧'))],
  [
    'a date of ours that is none',
    'ics/time',
    calendar(...event(day, 'X-COPYDESK-REVIEW-BY:⟦soon⟧')),
  ],

  // Zones
  [
    'a zone that nobody knows',
    'ics/unknown-zone',
    calendar(...event('⟦DTSTART;TZID=Mars/Olympus:20261201T090000⟧')),
  ],
  [
    'a zone that only another calendar knows',
    'ics/unknown-zone',
    `${calendar(...companyTime, ...event(day))}${calendar(...event('UID:b', '⟦DTSTART;TZID=Company Time:20261201T090000⟧'))}`,
  ],
  [
    'a zone whose description is broken',
    'ics/broken-zone',
    calendar(
      ...companyTime.map((line) => line.replace('-0400', 'summer')),
      ...event('⟦DTSTART;TZID=Company Time:20261201T090000⟧'),
    ),
  ],
  [
    'a zone without a description',
    'ics/broken-zone',
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:X',
      'END:VTIMEZONE',
      ...event('⟦DTSTART;TZID=X:20261201T090000⟧'),
    ),
  ],
  [
    'a rule in a zone that only the calendar knows',
    'ics/unknown-zone',
    calendar(
      ...companyTime,
      ...event('DTSTART;TZID=Company Time:⟦20261201T090000⟧', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
    ),
  ],
  [
    'dates in one',
    'ics/unknown-zone',
    calendar(
      ...companyTime,
      ...event(
        'DTSTART;TZID=Company Time:⟦20261201T090000⟧',
        'DURATION:PT1H',
        'RDATE:20261202T090000Z',
      ),
    ),
  ],

  // Recurrence
  [
    'a rule that never occurs',
    'rrule/never',
    calendar(...event(day, 'RRULE:⟦FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30⟧')),
  ],
  [
    'a part of a rule, across a fold',
    'rrule/value',
    calendar(...event(day, 'RRULE:FREQ=YEARLY;⟦BYMO', ' NTH=13⟧;COUNT=3')),
  ],
  ['times of a day', 'ics/rule-times', calendar(...event(day, 'RRULE:⟦FREQ=DAILY;BYHOUR=9⟧'))],
  [
    'two for one occurrence',
    'ics/duplicate-uid',
    calendar(
      ...weekly,
      ...event('RECURRENCE-ID:20261109T080000Z', day),
      ...event('RECURRENCE-ID;TZID=Europe/Paris:⟦20261109T090000⟧', day),
    ),
  ],
  [
    'all earlier ones',
    'ics/range',
    calendar(...weekly, ...event('⟦RECURRENCE-ID;RANGE=THISANDPRIOR:20261109T080000Z⟧', day)),
  ],
  [
    'all later ones of no occurrence',
    'ics/unmatched-occurrence',
    calendar(
      ...weekly,
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:⟦20261110T080000Z⟧',
        'DTSTART:20261110T080000Z',
        'DURATION:PT1H',
      ),
    ),
  ],
  [
    'all later ones, in another zone',
    'ics/unsplittable',
    calendar(
      ...weekly,
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:⟦20261109T080000Z⟧',
        'DTSTART:20261109T080000Z',
        'DURATION:PT1H',
      ),
    ),
  ],
  [
    'all later ones, on a weekday that the rule does not name',
    'ics/unsplittable',
    calendar(
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=TU'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:⟦20261208T090000Z⟧',
        'DTSTART:20261209T090000Z',
        'DURATION:PT1H',
      ),
    ),
  ],
  [
    'all later ones from a date that the rule does not name',
    'ics/unsplittable',
    calendar(
      ...event(day, 'RRULE:FREQ=WEEKLY;INTERVAL=2', 'RDATE;VALUE=DATE:20261210'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:⟦20261210⟧', 'DTSTART:20261210'),
    ),
  ],
  [
    'an occurrence on a day without any',
    'ics/unmatched-occurrence',
    calendar(...weekly, ...event('RECURRENCE-ID;VALUE=DATE:⟦20261110⟧', day)),
  ],
  [
    'an occurrence without a zone',
    'ics/mixed-times',
    calendar(...weekly, ...event('RECURRENCE-ID:⟦20261109T090000⟧', day)),
  ],
]

describe('readIcs refuses', () => {
  for (const [why, code, marked] of cases) {
    test(why, () => {
      const text = marked.replaceAll(/[⟦⟧]/gu, '')
      const { node, problems } = readIcs({ path: 'events.ics', text })
      expect(node).toBeUndefined()
      const errors = problems.filter(({ severity }) => severity === 'error')
      expect(errors.map((problem) => problem.code)).toEqual([code])
      const [{ place, message, remedy } = {}] = errors
      const [start = 0, end = 0] = [place?.start.offset, place?.end.offset]
      expect(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`).toBe(marked)
      expect(message).toMatch(/^[`A-Z]/u)
      expect(remedy).toMatch(/^[A-Z].*[^.]$/u)
    })
  }

  const big: [why: string, code: string, text: () => string][] = [
    [
      'a calendar too long',
      'limit/length',
      () => calendar(...event(day, `SUMMARY:${'x'.repeat(1 << 24)}`)),
    ],
    [
      'too many events',
      'limit/events',
      () =>
        calendar(
          ...Array.from({ length: 20_001 }, (_, index) => event(`UID:${index}`, day)).flat(),
        ),
    ],
    [
      'a value too long',
      'limit/value',
      () => calendar(...event(day, `SUMMARY:${'x'.repeat(70_000)}`)),
    ],
    [
      'too many dates',
      'limit/values',
      () =>
        calendar(
          ...event(day, `RDATE:${Array.from({ length: 5001 }, () => '20261202').join(',')}`),
        ),
    ],
    [
      'too many changes',
      'limit/splits',
      () =>
        calendar(
          ...event(day, 'RRULE:FREQ=DAILY'),
          ...Array.from({ length: 101 }, (_, index) =>
            event(`RECURRENCE-ID;RANGE=THISANDFUTURE:${20270101 + index * 10_000}`, day),
          ).flat(),
        ),
    ],
  ]
  for (const [why, code, text] of big) {
    test(why, () => {
      const { node, problems } = readIcs({ path: 'events.ics', text: text() })
      expect(node).toBeUndefined()
      expect(problems.map((problem) => problem.code)).toContain(code)
    })
  }

  test('at most twenty at once, and quotes no title or address', () => {
    const lines = Array.from({ length: 50 }, (_, index) =>
      event(
        `UID:${index}`,
        'DTSTART:20260230',
        'SUMMARY:Secret',
        'ORGANIZER:mailto:dana@example.com',
      ),
    )
    const { problems } = readIcs({ path: 'events.ics', text: calendar(...lines.flat()) })
    expect(problems.length).toBe(20)
    expect(JSON.stringify(problems)).not.toMatch(/Secret|dana/u)
  })
})
