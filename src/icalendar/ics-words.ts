import type { Wording } from '../core/finding.js'

/** What is said about a calendar. Names and dates are shown; titles and other texts are not. */
export const icsWords = {
  // The file
  length: (length: number, most: number): Wording => ({
    message: `Calendar has \`${length}\` characters, expected at most \`${most}\``,
    remedy: 'Leave out events that are over, or split the calendar',
  }),
  empty: {
    message: 'Calendar is empty, so it would hold back nothing',
    remedy: 'Export it again, or remove it from the policy',
  },
  control: {
    message: 'A control character, expected only printable characters, tabs and line breaks',
    remedy: 'Delete the character, or export the calendar again as UTF-8',
  },
  line: {
    message: 'Line is no property, expected `NAME:value`',
    remedy: 'Begin it with a blank if it continues the line before, or delete it',
  },
  outside: {
    message: 'Expected `BEGIN:VCALENDAR` first and nothing after `END:VCALENDAR`',
    remedy: 'Check that this is an iCalendar file (`.ics`), and that all of it is here',
  },
  noEvents: {
    message: 'Calendar has no events, so it would hold back nothing',
    remedy: 'Check that all of it was exported, or remove it from the policy',
  },
  allCancelled: {
    message: 'Calendar has only events that are cancelled, so it would hold back nothing',
    remedy: 'Check that all of it was exported, or remove it from the policy',
  },
  version: {
    message: 'Unexpected version of iCalendar, expected `VERSION:2.0`',
    remedy: 'Export the calendar as iCalendar 2.0',
  },
  scale: {
    message: 'Unexpected calendar system, expected `CALSCALE:GREGORIAN`',
    remedy: 'Export the calendar with Gregorian dates',
  },
  truncated: (name: string): Wording => ({
    message: `\`BEGIN:${name}\` is never closed, the end of the calendar is missing`,
    remedy: 'Export the calendar again, or add what is missing',
  }),
  wrongEnd: (open: string): Wording => ({
    message: `\`END\` closes another component than the one that is open, expected \`END:${open}\``,
    remedy: 'Correct it, or add the line that is missing before it',
  }),
  nested: (name: string, parent: string | undefined): Wording => ({
    message: parent
      ? `\`${name}\` stands in the wrong place, expected it directly in \`${parent}\``
      : `\`${name}\` stands inside another component, expected it outermost`,
    remedy: 'Add the `END` line that is missing before it',
  }),
  depth: (most: number): Wording => ({
    message: `Components stand more than \`${most}\` deep inside each other`,
    remedy: 'Add the `END` lines that are missing',
  }),
  events: (most: number): Wording => ({
    message: `Calendar has more than \`${most}\` events`,
    remedy: 'Leave out events that are over, or split the calendar',
  }),

  // Properties
  parameter: (name: string): Wording => ({
    message: `Parameters of \`${name}\` can't be read, expected \`${name};NAME=value:…\``,
    remedy: 'Correct what stands before the colon',
  }),
  parameterTwice: (name: string, parameter: string): Wording => ({
    message: `\`${name}\` has two parameters \`${parameter}\`, expected one`,
    remedy: 'Remove one',
  }),
  value: (name: string, length: number, most: number): Wording => ({
    message: `\`${name}\` has \`${length}\` characters, expected at most \`${most}\``,
    remedy: 'Shorten it',
  }),
  twice: (name: string): Wording => ({
    message: `Event has two lines \`${name}\`, expected one`,
    remedy: 'Remove one',
  }),
  severalRules: {
    message: 'Event has two lines `RRULE`, expected one',
    remedy: 'Write an event for each',
  },
  exrule: {
    message: '`EXRULE` is no longer part of iCalendar, and is not read',
    remedy: 'List the dates as `EXDATE`',
  },
  unknown: (name: string, known: readonly string[]): Wording => ({
    message: `Unexpected property \`${name}\``,
    remedy: `Use one of ${known.map((one) => `\`${one}\``).join(', ')}`,
  }),
  noValue: (name: string): Wording => ({
    message: `\`${name}\` has no value`,
    remedy: 'Add one, or remove the line',
  }),

  // Events
  noUid: {
    message: 'Event has no `UID`, which names the window in reports',
    remedy: 'Add a line such as `UID:black-friday-2026`',
  },
  noStart: {
    message: 'Event has no `DTSTART`, so nobody knows when it is',
    remedy: 'Add one, or remove the event',
  },
  duplicate: {
    message: 'Another event has the same `UID`',
    remedy: 'Remove one of them, or give it a `UID` of its own',
  },
  duplicateOccurrence: {
    message: 'Another event has the same `UID` and `RECURRENCE-ID`',
    remedy: 'Keep the latest of them',
  },
  twoEnds: {
    message: 'Event has both `DTEND` and `DURATION`, expected one',
    remedy: 'Remove one',
  },
  backwards: {
    message: 'Event ends before it starts',
    remedy: 'Correct `DTSTART` or `DTEND`',
  },
  moment: {
    message: 'Event ends when it starts, so it holds back nothing but that moment',
    remedy: 'Add `DTEND` or `DURATION`, or make it last all day',
  },
  dayWithoutLength: {
    message:
      'Event ends on the day it starts, which `DTEND` does not include; it is taken as one day',
    remedy: 'Give the day after as `DTEND`, or remove `DTEND`',
  },
  mixed: (name: string): Wording => ({
    message: `\`${name}\` and \`DTSTART\` are of different kinds: days, times of a zone, or times without one`,
    remedy: `Write \`${name}\` as \`DTSTART\` is written`,
  }),
  values: (most: number): Wording => ({
    message: `Event lists more than \`${most}\` dates, topics and terms`,
    remedy: 'Say dates as a rule, or split the event',
  }),
  offRule: {
    message: 'Event starts when its `RRULE` does not recur; that day counts as well',
    remedy: 'Start it on a day that the rule names',
  },
  ruleTimes: {
    message: '`RRULE` names times of day, but the event lasts all day',
    remedy: 'Remove `BYHOUR`, `BYMINUTE` and `BYSECOND`',
  },

  // Times
  noForm: (name: string): Wording => ({
    message: `Time of \`${name}\` can't be read, expected for example \`20261201\`, \`20261201T090000\` or \`20261201T080000Z\``,
    remedy: 'Write it in one of these forms',
  }),
  noDay: (name: string): Wording => ({
    message: `\`${name}\` names a day or a time that does not exist`,
    remedy: 'Correct it',
  }),
  valueType: (name: string, expected: string): Wording => ({
    message: `\`${name}\` is not what its parameter \`VALUE\` says, expected ${expected}`,
    remedy: 'Correct the parameter or the value',
  }),
  zoneOfUtc: (name: string): Wording => ({
    message: `\`${name}\` has both a zone (\`TZID\`) and \`Z\`, which means UTC`,
    remedy: 'Remove one of them',
  }),
  duration: (name: string): Wording => ({
    message: `Duration of \`${name}\` can't be read, expected for example \`P1D\`, \`PT90M\` or \`P2W\``,
    remedy: 'Write it in one of these forms',
  }),
  durationOfDays: {
    message: 'Event lasts all day, but its duration has hours',
    remedy: 'Give the duration in days, or the start with a time',
  },
  isoTime: (name: string): Wording => ({
    message: `\`${name}\` can't be read, expected for example \`2026-12-01\` or \`20261201T080000Z\``,
    remedy: 'Write it in one of these forms',
  }),

  // Zones
  unknownZone: (zone: string): Wording => ({
    message: `Unexpected time zone \`${zone}\`, and the calendar does not say what it is`,
    remedy: 'Write a zone such as `TZID=Europe/Paris`',
  }),
  recurringZone: (zone: string): Wording => ({
    message: `Event recurs in the time zone \`${zone}\`, which is known from this calendar only`,
    remedy: 'Write a zone such as `TZID=Europe/Paris`',
  }),
  brokenZone: (zone: string): Wording => ({
    message: `Time zone \`${zone}\` is described in the calendar, but what it says can't be read`,
    remedy: 'Correct its `VTIMEZONE`, or write a zone such as `TZID=Europe/Paris`',
  }),

  // Occurrences that differ
  orphan: {
    message: 'Event replaces an occurrence of an event that is not in the calendar',
    remedy: 'Check that all of the calendar was exported',
  },
  unmatched: {
    message: '`RECURRENCE-ID` names no occurrence of the event, so nothing is replaced',
    remedy: 'Correct it, or give the event a `UID` of its own',
  },
  range: {
    message: 'Unexpected `RANGE`, expected `THISANDFUTURE`',
    remedy: 'Remove it, or correct it',
  },
  splits: (most: number): Wording => ({
    message: `All later occurrences of the event change more than \`${most}\` times`,
    remedy: 'Write an event for each stretch',
  }),
  unsplittable: {
    message: 'All later occurrences are moved in a way that the rule of the event does not say',
    remedy: 'End the rule with `UNTIL`, and write an event with a rule of its own',
  },
}
