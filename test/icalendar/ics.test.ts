import { describe, expect, test } from 'vitest'
import { entry, plain, type Json } from '../../src/core/node.js'
import { readIcs } from '../../src/icalendar/ics.js'
import { calendar, companyTime, event } from './calendar.js'

function read(text: string) {
  const { node, problems, updated } = readIcs({ path: 'events.ics', text })
  return {
    windows: node ? (plain(node) as readonly { [key: string]: Json }[]) : undefined,
    problems: problems.map(({ code, severity }) => `${severity} ${code}`),
    updated,
  }
}

type Windows = readonly { readonly [key: string]: Json }[]

const nine = 'DTSTART:20261201T090000Z'
const weekly = ['DTSTART;TZID=Europe/Paris:20261102T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY']
const weeklyWindow = { id: 'a', from: '2026-11-02T09:00[Europe/Paris]', duration: 'PT1H' }
const elevenths = ['RECURRENCE-ID;TZID=Europe/Paris:20261109T090000', 'DTEND:20261109T110000Z']

/** What events become; `id: a` unless an event says otherwise. */
const cases: [why: string, lines: readonly string[], windows: Windows, warnings?: string[]][] = [
  // Days
  [
    'a day',
    event('DTSTART;VALUE=DATE:20261201'),
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
  ],
  [
    'the end of days is not part of them',
    event('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203'),
    [{ id: 'a', from: '2026-12-01', until: '2026-12-02' }],
  ],
  [
    'not even at the end of a year',
    event('DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101'),
    [{ id: 'a', from: '2026-12-31', until: '2026-12-31' }],
  ],
  [
    'days that last',
    event('DTSTART;VALUE=DATE:20260228', 'DURATION:P1W'),
    [{ id: 'a', from: '2026-02-28', until: '2026-03-06' }],
  ],
  [
    'a day without VALUE is one all the same',
    event('DTSTART:20261201'),
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
  ],
  [
    'a day that ends when it starts is a day',
    event('DTSTART:20261201', 'DTEND:20261201'),
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
    ['ics/no-length'],
  ],

  // Times
  [
    'UTC',
    event(nine, 'DTEND:20261201T110000Z'),
    [{ id: 'a', from: '2026-12-01T09:00Z', until: '2026-12-01T11:00Z' }],
  ],
  [
    'a zone',
    event('DTSTART;TZID=Europe/Paris:20261201T090000', 'DTEND;TZID=Europe/Paris:20261201T110030'),
    [
      {
        id: 'a',
        from: '2026-12-01T09:00[Europe/Paris]',
        until: '2026-12-01T11:00:30[Europe/Paris]',
      },
    ],
  ],
  [
    'two zones',
    event('DTSTART;TZID=Europe/Paris:20261201T090000', 'DTEND:20261201T090000Z'),
    [{ id: 'a', from: '2026-12-01T09:00[Europe/Paris]', until: '2026-12-01T09:00Z' }],
  ],
  [
    'no zone',
    event('DTSTART:20261201T090000', 'DURATION:PT90M'),
    [{ id: 'a', from: '2026-12-01T09:00', until: '2026-12-01T10:30' }],
  ],
  [
    'a leap second is the second before',
    event('DTSTART:20261231T235960Z', 'DURATION:PT1S'),
    [{ id: 'a', from: '2026-12-31T23:59:59Z', until: '2027-01-01T00:00Z' }],
  ],
  [
    'days of a duration are days by the calendar',
    event('DTSTART;TZID=Europe/Paris:20260328T090000', 'DURATION:P1D'),
    [{ id: 'a', from: '2026-03-28T09:00[Europe/Paris]', until: '2026-03-29T09:00[Europe/Paris]' }],
  ],
  [
    'hours of a duration are hours by the clock',
    event('DTSTART;TZID=Europe/Paris:20260328T090000', 'DURATION:PT24H'),
    [{ id: 'a', from: '2026-03-28T09:00[Europe/Paris]', until: '2026-03-29T10:00[Europe/Paris]' }],
  ],
  [
    'an end that clocks show twice stays a duration',
    event('DTSTART;TZID=Europe/Paris:20261025T013000', 'DURATION:PT2H'),
    [{ id: 'a', from: '2026-10-25T01:30[Europe/Paris]', duration: 'PT2H' }],
  ],
  [
    'the first of them does not',
    event('DTSTART;TZID=Europe/Paris:20261025T013000', 'DURATION:PT1H'),
    [{ id: 'a', from: '2026-10-25T01:30[Europe/Paris]', until: '2026-10-25T02:30[Europe/Paris]' }],
  ],
  [
    'no end',
    event(nine),
    [{ id: 'a', from: '2026-12-01T09:00Z', until: '2026-12-01T09:00Z' }],
    ['ics/no-length'],
  ],
  [
    'an end at the start',
    event(nine, 'DTEND;TZID=Europe/Paris:20261201T100000'),
    [{ id: 'a', from: '2026-12-01T09:00Z', until: '2026-12-01T10:00[Europe/Paris]' }],
    ['ics/no-length'],
  ],

  // Zones
  [
    'a zone as a program dresses it',
    event(
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261201T090000',
      'DURATION:PT1H',
    ),
    [
      {
        id: 'a',
        from: '2026-12-01T09:00[Europe/Berlin]',
        until: '2026-12-01T10:00[Europe/Berlin]',
      },
    ],
  ],
  [
    'with three names',
    event(
      'DTSTART;TZID=/softwarestudio.org/Olson_1/America/Argentina/Ushuaia:20261201T090000',
      'DURATION:PT1H',
    ),
    [
      {
        id: 'a',
        from: '2026-12-01T09:00[America/Argentina/Ushuaia]',
        until: '2026-12-01T10:00[America/Argentina/Ushuaia]',
      },
    ],
  ],
  [
    'a zone of Windows',
    event('DTSTART;TZID="W. Europe Standard Time":20261201T090000', 'DURATION:PT1H'),
    [
      {
        id: 'a',
        from: '2026-12-01T09:00[Europe/Berlin]',
        until: '2026-12-01T10:00[Europe/Berlin]',
      },
    ],
  ],
  [
    'a zone that is no place',
    event('DTSTART;TZID=EST5EDT:20261201T090000', 'DURATION:PT1H'),
    [
      {
        id: 'a',
        from: '2026-12-01T09:00[America/New_York]',
        until: '2026-12-01T10:00[America/New_York]',
      },
    ],
  ],
  [
    'a zone whose place the calendar names',
    [
      'BEGIN:VTIMEZONE',
      'TZID:Work',
      'X-LIC-LOCATION:Asia/Kolkata',
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Work:20261201T090000', 'DURATION:PT1H'),
    ],
    [{ id: 'a', from: '2026-12-01T09:00[Asia/Kolkata]', until: '2026-12-01T10:00[Asia/Kolkata]' }],
  ],
  [
    'a name of the tz database wins over the description',
    [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Europe/Paris:20261201T090000', 'DURATION:PT1H'),
    ],
    [{ id: 'a', from: '2026-12-01T09:00[Europe/Paris]', until: '2026-12-01T10:00[Europe/Paris]' }],
  ],
  [
    'a zone that only the calendar knows, in winter',
    [...companyTime, ...event('DTSTART;TZID=Company Time:20261201T090000', 'DURATION:PT1H')],
    [{ id: 'a', from: '2026-12-01T09:00-05:00', until: '2026-12-01T10:00-05:00' }],
  ],
  [
    'and in summer',
    [
      ...companyTime,
      ...event('DTSTART;TZID=Company Time:20260701T090000', 'DTEND:20260701T140000Z'),
    ],
    [{ id: 'a', from: '2026-07-01T09:00-04:00', until: '2026-07-01T14:00Z' }],
  ],
  [
    'before it begins',
    [...companyTime, ...event('DTSTART;TZID=Company Time:20000701T090000', 'DURATION:PT1H')],
    [{ id: 'a', from: '2000-07-01T09:00-05:00', until: '2000-07-01T10:00-05:00' }],
  ],
  [
    'a time that clocks skip has the offset before',
    [...companyTime, ...event('DTSTART;TZID=Company Time:20260308T023000', 'DURATION:PT1H')],
    [{ id: 'a', from: '2026-03-08T02:30-05:00', until: '2026-03-08T03:30-05:00' }],
  ],
  [
    'and so has one they show twice',
    [...companyTime, ...event('DTSTART;TZID=Company Time:20261101T013000', 'DURATION:PT1H')],
    [{ id: 'a', from: '2026-11-01T01:30-04:00', until: '2026-11-01T02:30-04:00' }],
  ],
  [
    'a zone whose clocks never change may recur',
    [
      'BEGIN:VTIMEZONE',
      'TZID:Plant',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Plant:20261201T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
    ],
    [{ id: 'a', from: '2026-12-01T09:00[Etc/GMT-3]', duration: 'PT1H', rrule: 'FREQ=DAILY' }],
  ],

  // Recurrence
  ['a rule', event(...weekly), [{ ...weeklyWindow, rrule: 'FREQ=WEEKLY' }]],
  [
    'a yearly day',
    event('DTSTART;VALUE=DATE:20010911', 'RRULE:freq=yearly;'),
    [{ id: 'a', from: '2001-09-11', until: '2001-09-11', rrule: 'FREQ=YEARLY' }],
  ],
  [
    'UNTIL is told by the clocks of the start',
    event(...weekly.slice(0, 2), 'RRULE:FREQ=WEEKLY;UNTIL=20261230T225959Z'),
    [{ ...weeklyWindow, rrule: 'FREQ=WEEKLY;UNTIL=20261230T235959' }],
  ],
  [
    'dates that are added and taken away',
    event(
      ...weekly,
      'RDATE;TZID=Europe/Paris:20261103T090000,20261104T090000',
      'EXDATE;TZID=Europe/Paris:20261109T090000',
    ),
    [
      {
        ...weeklyWindow,
        rrule: 'FREQ=WEEKLY',
        rdate: ['2026-11-03T09:00[Europe/Paris]', '2026-11-04T09:00[Europe/Paris]'],
        exdate: ['2026-11-09T09:00[Europe/Paris]'],
      },
    ],
  ],
  [
    'in UTC too',
    event(...weekly, 'RDATE:20261103T080000Z', 'EXDATE:20261109T080000Z'),
    [
      {
        ...weeklyWindow,
        rrule: 'FREQ=WEEKLY',
        rdate: ['2026-11-03T09:00[Europe/Paris]'],
        exdate: ['2026-11-09T09:00[Europe/Paris]'],
      },
    ],
  ],
  [
    'a day takes away what is on it',
    event(...weekly, 'EXDATE;VALUE=DATE:20261109,20261110'),
    [{ ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-09T09:00[Europe/Paris]'] }],
  ],
  [
    'dates without a rule',
    event(nine, 'DURATION:PT1H', 'RDATE:20261205T090000Z'),
    [{ id: 'a', from: '2026-12-01T09:00Z', duration: 'PT1H', rdate: ['2026-12-05T09:00Z'] }],
  ],
  [
    'periods are windows of their own',
    event(
      nine,
      'DURATION:PT1H',
      'RDATE;VALUE=PERIOD:20261205T090000Z/PT3H,20261206T090000Z/20261206T100000Z',
    ),
    [
      { id: 'a', from: '2026-12-01T09:00Z', until: '2026-12-01T10:00Z' },
      { id: 'a#20261205T090000Z', from: '2026-12-05T09:00Z', until: '2026-12-05T12:00Z' },
      { id: 'a#20261206T090000Z', from: '2026-12-06T09:00Z', until: '2026-12-06T10:00Z' },
    ],
  ],
  [
    'a start that its rule does not name counts as well',
    event('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;BYDAY=FR'),
    [
      {
        id: 'a',
        from: '2026-12-01',
        until: '2026-12-01',
        rrule: 'FREQ=WEEKLY;BYDAY=FR',
        rdate: ['2026-12-01'],
      },
    ],
    ['ics/start-off-rule'],
  ],

  // Occurrences that differ
  [
    'an occurrence that is moved',
    [
      ...event(...weekly),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Paris:20261109T090000',
        'DTSTART;TZID=Europe/Paris:20261109T100000',
        'DURATION:PT2H',
      ),
    ],
    [
      { ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-09T09:00[Europe/Paris]'] },
      {
        id: 'a#20261109T090000',
        from: '2026-11-09T10:00[Europe/Paris]',
        until: '2026-11-09T12:00[Europe/Paris]',
      },
    ],
  ],
  [
    'named in UTC',
    [
      ...event(...weekly),
      ...event('RECURRENCE-ID:20261109T080000Z', 'DTSTART:20261110T080000Z', 'DURATION:PT2H'),
    ],
    [
      { ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-09T09:00[Europe/Paris]'] },
      { id: 'a#20261109T080000Z', from: '2026-11-10T08:00Z', until: '2026-11-10T10:00Z' },
    ],
  ],
  [
    'named by its day',
    [...event(...weekly), ...event('RECURRENCE-ID;VALUE=DATE:20261109', 'STATUS:CANCELLED')],
    [{ ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-09T09:00[Europe/Paris]'] }],
  ],
  [
    'before its event',
    [
      ...event('RECURRENCE-ID:20261109T080000Z', 'DTSTART:20261110T080000Z', 'DURATION:PT2H'),
      ...event(...weekly),
    ],
    [
      { id: 'a#20261109T080000Z', from: '2026-11-10T08:00Z', until: '2026-11-10T10:00Z' },
      { ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-09T09:00[Europe/Paris]'] },
    ],
  ],
  [
    'one that is cancelled is taken away',
    [...event(...weekly), ...event(...elevenths, 'STATUS:Cancelled')],
    [{ ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-09T09:00[Europe/Paris]'] }],
  ],
  [
    'one of no event is kept',
    event('RECURRENCE-ID:20261109T080000Z', nine, 'DURATION:PT1H'),
    [{ id: 'a#20261109T080000Z', from: '2026-12-01T09:00Z', until: '2026-12-01T10:00Z' }],
    ['ics/orphan'],
  ],
  [
    'one that replaces nothing is kept too',
    [...event(...weekly), ...event('RECURRENCE-ID:20261110T080000Z', nine, 'DURATION:PT1H')],
    [
      { ...weeklyWindow, rrule: 'FREQ=WEEKLY', exdate: ['2026-11-10T09:00[Europe/Paris]'] },
      { id: 'a#20261110T080000Z', from: '2026-12-01T09:00Z', until: '2026-12-01T10:00Z' },
    ],
    ['ics/unmatched-occurrence'],
  ],
  [
    'all later ones an hour later',
    [
      ...event(...weekly, 'EXDATE:20261109T080000Z,20261123T080000Z'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T080000Z',
        'DTSTART;TZID=Europe/Paris:20261116T100000',
        'DURATION:PT2H',
      ),
    ],
    [
      {
        ...weeklyWindow,
        rrule: 'FREQ=WEEKLY;UNTIL=20261116T085959',
        exdate: ['2026-11-09T09:00[Europe/Paris]'],
      },
      {
        id: 'a#20261116T080000Z',
        from: '2026-11-16T10:00[Europe/Paris]',
        duration: 'PT2H',
        rrule: 'FREQ=WEEKLY',
        exdate: ['2026-11-23T10:00[Europe/Paris]'],
      },
    ],
  ],
  [
    'all later ones of a count',
    [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=10'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T090000Z',
        'DTSTART:20261205T090000Z',
        'DURATION:PT1H',
      ),
    ],
    [
      { id: 'a', from: '2026-12-01T09:00Z', duration: 'PT1H', rrule: 'FREQ=DAILY;COUNT=3' },
      {
        id: 'a#20261204T090000Z',
        from: '2026-12-05T09:00Z',
        duration: 'PT1H',
        rrule: 'FREQ=DAILY;COUNT=7',
      },
    ],
  ],
  [
    'all later ones of days, with an end',
    [
      ...event('DTSTART:20261201', 'RRULE:FREQ=DAILY;UNTIL=20261224'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261204', 'DTSTART:20261204', 'SUMMARY:Later'),
    ],
    [
      { id: 'a', from: '2026-12-01', until: '2026-12-01', rrule: 'FREQ=DAILY;UNTIL=20261203' },
      {
        id: 'a#20261204',
        title: 'Later',
        from: '2026-12-04',
        until: '2026-12-04',
        rrule: 'FREQ=DAILY;UNTIL=20261224',
      },
    ],
  ],
  [
    'all later ones, and then one of them',
    [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=20261224T090000Z'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T090000Z',
        'DTSTART:20261204T100000Z',
        'DURATION:PT1H',
      ),
      ...event('RECURRENCE-ID:20261206T090000Z', 'STATUS:CANCELLED'),
    ],
    [
      {
        id: 'a',
        from: '2026-12-01T09:00Z',
        duration: 'PT1H',
        rrule: 'FREQ=DAILY;UNTIL=20261204T085959',
      },
      {
        id: 'a#20261204T090000Z',
        from: '2026-12-04T10:00Z',
        duration: 'PT1H',
        rrule: 'FREQ=DAILY;UNTIL=20261224T100000',
        exdate: ['2026-12-06T10:00Z'],
      },
    ],
  ],
  [
    'all later ones cancelled',
    [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T090000Z', 'STATUS:CANCELLED'),
    ],
    [
      {
        id: 'a',
        from: '2026-12-01T09:00Z',
        duration: 'PT1H',
        rrule: 'FREQ=DAILY;UNTIL=20261204T085959',
      },
    ],
  ],
  [
    'all of them replaced',
    [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T090000Z',
        'DTSTART:20261201T100000Z',
        'DURATION:PT1H',
      ),
    ],
    [
      {
        id: 'a#20261201T090000Z',
        from: '2026-12-01T10:00Z',
        duration: 'PT1H',
        rrule: 'FREQ=DAILY',
      },
    ],
  ],
  [
    'an end that came before stays',
    [
      ...event(
        'DTSTART:20261201',
        'RRULE:FREQ=DAILY;UNTIL=20261203;',
        'RDATE;VALUE=DATE:20261210,20261211',
      ),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261210', 'DTSTART:20261212'),
    ],
    [
      { id: 'a', from: '2026-12-01', until: '2026-12-01', rrule: 'FREQ=DAILY;UNTIL=20261203' },
      {
        id: 'a#20261210',
        from: '2026-12-12',
        until: '2026-12-12',
        rdate: ['2026-12-12', '2026-12-13'],
      },
    ],
  ],
  [
    'and so does a count that is complete',
    [
      ...event('DTSTART:20261201', 'RRULE:FREQ=DAILY;COUNT=3', 'RDATE;VALUE=DATE:20261210'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261210', 'DTSTART:20261210', 'SUMMARY:Last'),
    ],
    [
      { id: 'a', from: '2026-12-01', until: '2026-12-01', rrule: 'FREQ=DAILY;COUNT=3' },
      {
        id: 'a#20261210',
        title: 'Last',
        from: '2026-12-10',
        until: '2026-12-10',
        rdate: ['2026-12-10'],
      },
    ],
  ],
  [
    'an event that does not recur is replaced as a whole',
    [...event('DTSTART:20261201'), ...event('RECURRENCE-ID:20261201', 'DTSTART:20261202')],
    [{ id: 'a#20261201', from: '2026-12-02', until: '2026-12-02' }],
  ],
  [
    'what is cancelled is left out',
    [
      ...event('DTSTART:20261201'),
      ...event('UID:b', 'DTSTART:20261202', 'STATUS:CANCELLED'),
      ...event('UID:c', 'STATUS:CANCELLED'),
    ],
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
  ],

  // What else a window says
  [
    'all of it',
    event(
      'DTSTART:20261201',
      'SUMMARY:Results\\, Q3',
      'CATEGORIES:Financial News,metric',
      'CATEGORIES:METRIC',
      'X-COPYDESK-TOPICS:guidance',
      'X-COPYDESK-SEVERITY:error',
      'X-COPYDESK-ALLOW:safety, legal',
      'X-COPYDESK-TERMS:record quarter,up\\, up',
      'X-COPYDESK-CHANNELS:x',
      'X-COPYDESK-MARKETS:us,de',
      'X-COPYDESK-ACCOUNTS:@acme',
      'X-COPYDESK-BEFORE:P14D',
      'X-COPYDESK-AFTER:P1D',
      'X-COPYDESK-KNOWN-AT:2026-10-01',
      'X-COPYDESK-OWNER:Investor relations',
      'X-COPYDESK-SOURCE:Handbook §4',
      'X-COPYDESK-REVIEW-BY:20270101T090000Z',
      'CREATED:20260901T080000Z',
      'URL:https://example.com/',
      'ORGANIZER;CN=Dana:mailto:dana@example.com',
    ),
    [
      {
        id: 'a',
        title: 'Results, Q3',
        from: '2026-12-01',
        until: '2026-12-01',
        topics: ['financial-news', 'metric', 'guidance'],
        severity: 'error',
        allow: ['safety', 'legal'],
        terms: ['record quarter', 'up, up'],
        channels: ['x'],
        markets: ['us', 'de'],
        accounts: ['@acme'],
        before: 'P14D',
        after: 'P1D',
        knownAt: '2026-10-01',
        owner: 'Investor relations',
        source: 'Handbook §4',
        reviewBy: '2027-01-01T09:00Z',
      },
    ],
  ],
  [
    'what calendars say anyway',
    event(
      'DTSTART:20261201',
      'CREATED:20260901T080000Z',
      'URL:https://example.com/?a=1\\,2',
      'ORGANIZER;CN="Dana ^\'D^\' Fox: IR";X-A="b;c":mailto:dana@example.com',
    ),
    [
      {
        id: 'a',
        from: '2026-12-01',
        until: '2026-12-01',
        knownAt: '2026-09-01T08:00Z',
        owner: 'Dana "D" Fox: IR',
        source: 'https://example.com/?a=1,2',
      },
    ],
  ],
  [
    'an address alone is no owner, and nothing is not said',
    event('DTSTART:20261201', 'SUMMARY:', 'CATEGORIES: ,', 'ORGANIZER:mailto:dana@example.com'),
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
  ],

  // The file
  [
    'folded lines, wherever',
    [
      'BEGIN:VEV',
      ' ENT',
      'UI',
      ' D:a',
      'DTSTART;VALUE=DA',
      '\tTE:2026',
      ' 1201',
      'SUMMARY:Laun',
      ' ch\\',
      ' , soon',
      ' ',
      '  ly',
      'END:VEVENT',
    ],
    [{ id: 'a', title: 'Launch, soon ly', from: '2026-12-01', until: '2026-12-01' }],
  ],
  [
    'escapes',
    event('DTSTART:20261201', 'SUMMARY: a\\nb\\N\\;\\\\n \\x '),
    [{ id: 'a', title: 'a\nb\n;\\n \\x', from: '2026-12-01', until: '2026-12-01' }],
  ],
  [
    'tasks, journals, alarms and blank lines are nothing',
    [
      'BEGIN:VTODO',
      'UID:a',
      'DTSTART:nonsense',
      'BEGIN:VALARM',
      'END:VALARM',
      'END:VTODO',
      '',
      ...event(
        'DTSTART:20261201',
        'BEGIN:VALARM',
        'TRIGGER:-PT15M',
        'DURATION:PT1H',
        'DURATION:PT1H',
        'END:VALARM',
      ),
      'BEGIN:VJOURNAL',
      'END:VJOURNAL',
    ],
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
  ],
  [
    'names in small letters',
    ['begin:vevent', 'uid:a', 'dtstart;value=date:20261201', 'end:vevent'],
    [{ id: 'a', from: '2026-12-01', until: '2026-12-01' }],
  ],
  [
    'several calendars, each with its zones',
    [
      ...event('DTSTART:20261201'),
      'END:VCALENDAR',
      '',
      'BEGIN:VCALENDAR',
      ...companyTime,
      ...event('UID:b', 'DTSTART;TZID=Company Time:20261201T090000', 'DURATION:PT1H'),
    ],
    [
      { id: 'a', from: '2026-12-01', until: '2026-12-01' },
      { id: 'b', from: '2026-12-01T09:00-05:00', until: '2026-12-01T10:00-05:00' },
    ],
  ],
  [
    'names of a language',
    event('UID:__proto__', 'DTSTART:20261201', '__PROTO__;__proto__=x:y', 'CONSTRUCTOR:z'),
    [{ id: '__proto__', from: '2026-12-01', until: '2026-12-01' }],
  ],
]

describe('readIcs', () => {
  for (const [why, lines, windows, warnings = []] of cases) {
    test(why, () => {
      const result = read(calendar(...lines))
      expect(result.problems).toEqual(warnings.map((code) => `warning ${code}`))
      expect(result.windows).toEqual(windows)
    })
  }

  test('ends of lines and a byte order mark change nothing but offsets', () => {
    const text = calendar(...event('DTSTART:20261201', 'SUMMARY:Lau', ' nch'))
    const expected = read(text)
    for (const other of [
      text.replaceAll('\r\n', '\n'),
      text.replaceAll('\r\n', '\r'),
      `\uFEFF${text}`,
      text.trimEnd(),
      `\n\n${text}\n \n`,
    ]) {
      expect(read(other)).toEqual(expected)
    }
  })

  test('says when it was last changed', () => {
    const at = (...lines: string[]) =>
      read(calendar(...event('DTSTART:20261201', ...lines))).updated
    expect(at()).toBeUndefined()
    expect(at('DTSTAMP:20260101T000000Z', 'LAST-MODIFIED:20260301T000000Z')).toBe(
      Date.UTC(2026, 2, 1),
    )
    expect(at('DTSTAMP:20260101T000000Z', 'X-COPYDESK-UPDATED:2026-04-01T02:00+02:00')).toBe(
      Date.UTC(2026, 3, 1),
    )
    expect(
      read(calendar('LAST-MODIFIED:20260501T000000Z', ...event('DTSTART:20261201'))).updated,
    ).toBe(Date.UTC(2026, 4, 1))
    expect(
      read(
        calendar(
          ...event('DTSTART:20261201'),
          ...event('UID:b', 'STATUS:CANCELLED', 'DTSTAMP:20260601T000000Z'),
        ),
      ).updated,
    ).toBe(Date.UTC(2026, 5, 1))
  })

  test('every value is at its place, folds and escapes included', () => {
    const text = calendar(
      ...event(
        'DTSTART;VALUE=DATE:20261201',
        'SUMMARY:Lau',
        ' nch\\, soon',
        'CATEGORIES:News , Big Sa',
        ' le',
        'RRULE:FREQ=YEARLY',
      ),
    )
    const { node } = readIcs({ path: 'events.ics', text })
    const [window] = node?.items ?? []
    const at = (key: string) => {
      const { span } = entry(window, key)?.value ?? { span: { start: 0, end: 0 } }
      return text.slice(span.start, span.end)
    }
    expect(window && text.slice(window.span.start, window.span.end)).toMatch(
      /^BEGIN:VEVENT\r\n[\s\S]*END:VEVENT$/u,
    )
    expect(at('id')).toBe('a')
    expect(at('title')).toBe('Lau\r\n nch\\, soon')
    expect(at('from')).toBe('20261201')
    expect(at('until')).toBe('20261201')
    expect(at('rrule')).toBe('FREQ=YEARLY')
    expect(at('topics')).toBe('News , Big Sa\r\n le')
    const topics = entry(window, 'topics')?.value
    expect(
      topics?.type === 'list' && topics.items.map(({ span }) => text.slice(span.start, span.end)),
    ).toEqual(['News', 'Big Sa\r\n le'])
    const title = entry(window, 'title')?.value
    const comma = title?.type === 'scalar' ? title.text?.span(6, 7) : undefined
    expect(comma && text.slice(comma.start, comma.end)).toBe('\\,')
  })
})
