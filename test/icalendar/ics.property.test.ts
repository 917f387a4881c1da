import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/core/node.js'
import { collectFaults } from '../../src/icalendar/faults.js'
import { readIcs } from '../../src/icalendar/ics.js'
import { contentLines, readProperty } from '../../src/icalendar/lines.js'
import { calendar, companyTime, event } from './calendar.js'

/** One of everything. */
const sample = calendar(
  ...companyTime,
  ...event(
    'DTSTART;TZID="W. Europe Standard Time":20261102T090000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20271231T225959Z',
    'EXDATE:20261109T080000Z',
    'RDATE;VALUE=PERIOD:20261103T080000Z/PT3H',
    'SUMMARY:Results\\, Q3 – über',
    'CATEGORIES:Financial,Big News',
    'X-COPYDESK-ALLOW:safety,legal',
    'ORGANIZER;CN="Fox, Dana":mailto:dana@example.com',
    'DTSTAMP:20260101T000000Z',
  ),
  ...event('RECURRENCE-ID:20261112T080000Z', 'DTSTART:20261112T100000Z', 'DURATION:PT2H'),
  ...event(
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T080000Z',
    'DTSTART;TZID=Europe/Berlin:20261203T110000',
    'DURATION:PT2H',
  ),
  ...event(
    'UID:b',
    'DTSTART;TZID=Company Time:20260701T090000',
    'DURATION:PT1H',
    'BEGIN:VALARM',
    'TRIGGER:-PT5M',
    'END:VALARM',
  ),
  ...event(
    'UID:c',
    'DTSTART;VALUE=DATE:20261201',
    'DTEND;VALUE=DATE:20261203',
    'RRULE:FREQ=YEARLY',
  ),
)

const read = (text: string) => readIcs({ path: 'events.ics', text })
const windows = (text: string) => {
  const { node, problems } = read(text)
  expect(problems).toEqual([])
  return node && plain(node)
}

describe('readIcs, whatever comes', () => {
  test('folds change nothing', () => {
    const expected = windows(sample)
    fc.assert(
      fc.property(fc.array(fc.nat({ max: sample.length - 1 }), { maxLength: 30 }), (places) => {
        let folded = sample
        for (const at of [...new Set(places)].sort((a, b) => b - a)) {
          // Not within a line break, which would become another.
          const isWithin = folded[at - 1] === '\r' || folded[at - 1] === '\n' || at === 0
          if (!isWithin && folded[at] !== '\r')
            folded = `${folded.slice(0, at)}\r\n ${folded.slice(at)}`
        }
        expect(windows(folded)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('a calendar cut short is never a calendar with fewer windows', () => {
    const whole = sample.trimEnd().length
    for (let length = 0; length < whole; length++) {
      expect(read(sample.slice(0, length)).node).toBeUndefined()
    }
  })

  test('nothing throws, and without errors there are windows', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n ',
        ';',
        ':',
        ',',
        '"',
        '=',
        '\\',
        'Z',
        'T',
        '-',
        '/',
        'P',
        '0',
        '9',
        '99999999',
      ),
      fc.constantFrom(
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        'END:VCALENDAR\r\n',
        'TZID=X:',
        '\uFEFF',
        '\u2028',
        '\ud800',
      ),
      fc.nat({ max: sample.length - 40 }).map((at) => sample.slice(at, at + 40)),
    )
    const change = fc.record({
      at: fc.nat({ max: sample.length }),
      cut: fc.nat({ max: 4 }),
      piece,
    })
    let [good, bad] = [0, 0]
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        let text = sample
        for (const { at, cut, piece: put } of changes)
          text = text.slice(0, at) + put + text.slice(at + cut)
        const { node, problems } = read(text)
        const errors = problems.filter(({ severity }) => severity === 'error')
        expect(node === undefined).toBe(errors.length > 0)
        if (node) good++
        else bad++
        if (node) expect(node.items.length).toBeGreaterThan(0)
        for (const { place } of problems) {
          expect(place?.start.offset).toBeLessThanOrEqual(place?.end.offset ?? -1)
          expect(place?.end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: Number(process.env['CALENDARS'] ?? 2000) },
    )
    expect(Math.min(good, bad)).toBeGreaterThan(50)
  })

  test('properties are what ical.js reads', () => {
    const name = fc.constantFrom('X-A', 'x-copydesk-b', 'SUMMARY', 'ATTENDEE')
    const bare = fc.string({ unit: fc.constantFrom(...'abc /.-=^'), maxLength: 8 })
    const quoted = fc
      .string({ unit: fc.constantFrom(...'abc;:,^n'), maxLength: 8 })
      .map((text) => `"${text}"`)
    const parameters = fc.uniqueArray(
      fc.tuple(fc.constantFrom('TZID', 'X-P', 'X-Q', 'LANGUAGE'), fc.oneof(bare, quoted)),
      { maxLength: 3, selector: ([key]) => key },
    )
    const value = fc.string({ unit: fc.constantFrom(...'abc;:,"=\\n '), maxLength: 12 })
    fc.assert(
      fc.property(name, parameters, value, (key, list, content) => {
        const text = `${key}${list.map(([one, of]) => `;${one}=${of}`).join('')}:${content}`
        // Nothing is decoded or guessed: all values are of an unknown type.
        const [theirName, theirParameters, , theirValue] = ICAL.parse.property(text, {
          property: {},
          param: {},
          value: {},
        } as never) as unknown as [string, Record<string, string>, string, string]
        const faults = collectFaults({ path: '', text })
        const [line] = contentLines(text, () => true, faults)
        const ours = line && readProperty(line, faults)
        expect(ours?.name.toLowerCase()).toBe(theirName)
        expect(ours?.value).toBe(theirValue)
        expect(
          Object.fromEntries(
            [...(ours?.parameters ?? [])].map(([one, of]) => [one.toLowerCase(), of]),
          ),
        ).toEqual(theirParameters)
      }),
      { numRuns: 2000 },
    )
  })

  test('costs time linear in the text, however it is written', () => {
    const events = (count: number, lines: (index: number) => readonly string[]) =>
      calendar(...Array.from({ length: count }, (_, index) => lines(index)).flat())
    const shapes: [why: string, text: string][] = [
      [
        'many events',
        events(5000, (index) =>
          event(
            `UID:${index}`,
            'DTSTART;TZID=Europe/Paris:20261102T090000',
            'DURATION:PT1H',
            'RRULE:FREQ=WEEKLY;BYDAY=MO',
          ),
        ),
      ],
      [
        'many exceptions of a count',
        calendar(
          ...event('DTSTART:20261101', 'RRULE:FREQ=DAILY;COUNT=10000'),
          ...Array.from({ length: 4999 }, (_, index) =>
            event(
              `RECURRENCE-ID:${new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '')}`,
              'STATUS:CANCELLED',
            ),
          ).flat(),
        ),
      ],
      [
        'many changes of a count',
        calendar(
          ...event('DTSTART:20261101', 'RRULE:FREQ=DAILY;COUNT=10000'),
          ...Array.from({ length: 100 }, (_, index) =>
            event(
              `RECURRENCE-ID;RANGE=THISANDFUTURE:${20270101 + index * 10_000}`,
              `DTSTART:${20270101 + index * 10_000}`,
            ),
          ).flat(),
        ),
      ],
      [
        'many dates',
        events(15, (index) =>
          event(
            `UID:${index}`,
            'DTSTART:20261101',
            'RRULE:FREQ=DAILY',
            `EXDATE:${Array.from({ length: 4900 }, () => '20261202').join(',')}`,
          ),
        ),
      ],
      [
        'many zones',
        events(4000, (index) => event(`UID:${index}`, `DTSTART;TZID=X${index}:20261102T090000`)),
      ],
      [
        'one fold after another',
        calendar(...event('DTSTART:20261101', `SUMMARY:${'x\r\n '.repeat(60_000)}`)),
      ],
      ['one folded line of nothing', `BEGIN:VCALENDAR${'\r\n '.repeat(340_000)}`],
      ['one long line', calendar(`X-A:${'a'.repeat(1_000_000)}`, ...event('DTSTART:20261101'))],
      ['many parameters', calendar(...event(`DTSTART${';X-A="a"'.repeat(100_000)}:20261101`))],
      [
        'one parameter of many values',
        calendar(...event(`DTSTART;P=${'"a",'.repeat(200_000)}"a":20261101`)),
      ],
      [
        'quotes that are not closed',
        calendar(...event(`DTSTART;P=${'"a",'.repeat(200_000)}"a:20261101`)),
      ],
      [
        'many topics',
        calendar(
          ...event(
            'DTSTART:20261101',
            ...Array.from({ length: 15 }, () => `CATEGORIES:${'a,'.repeat(30_000)}`),
          ),
        ),
      ],
      ['many escapes', calendar(...event('DTSTART:20261101', `SUMMARY:${'\\,'.repeat(32_000)}`))],
      ['many lines that are none', `BEGIN:VCALENDAR\n${'x\n'.repeat(500_000)}`],
      ['many blank lines', `BEGIN:VCALENDAR\n${'\n'.repeat(1_000_000)}`],
      [
        'many zones described',
        calendar(
          ...Array.from({ length: 1000 }, (_, index) =>
            companyTime.map((line) => line.replace('Company Time', `C${index}`)),
          ).flat(),
          ...Array.from({ length: 1000 }, (_, index) =>
            event(`UID:${index}`, `DTSTART;TZID=C${index}:20261102T090000`),
          ).flat(),
        ),
      ],
    ]
    for (const [why, text] of shapes) {
      const begun = performance.now()
      read(text)
      const spent = performance.now() - begun
      if (process.env['TIMES']) console.log(why, text.length, Math.round(spent))
      expect(spent, why).toBeLessThan(10_000)
    }
  })
})
