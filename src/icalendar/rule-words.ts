import type { Wording } from '../core/finding.js'
import { ruleLimits } from './rule.js'

/** What is said about a recurrence rule. Values are those of a policy, which is not private, and short. */
export const ruleWords = {
  empty: {
    message: 'Rule is empty, expected how often it recurs',
    remedy: 'Write for example `FREQ=YEARLY`, or remove it',
  },
  long: (length: number): Wording => ({
    message: `Rule has \`${length}\` characters, expected at most \`${ruleLimits.length}\``,
    remedy: 'List the dates as `rdate` instead',
  }),
  form: {
    message: 'Part of the rule has no `=`, expected parts such as `BYDAY=MO`',
    remedy: 'Write it as `NAME=VALUE`, with `;` between parts',
  },
  unknown: (name: string): Wording => ({
    message: `Unexpected part \`${name}\` in the rule`,
    remedy:
      'Use the parts of RFC 5545: `FREQ`, `INTERVAL`, `COUNT`, `UNTIL`, `BYDAY`, `BYMONTH`, …',
  }),
  twice: (name: string): Wording => ({
    message: `Rule has two parts \`${name}\`, expected one`,
    remedy: 'Join their values with commas, or remove one',
  }),
  frequency: {
    message: 'Rule has no `FREQ`, which says how often it recurs',
    remedy: 'Add `FREQ=DAILY`, `FREQ=WEEKLY`, `FREQ=MONTHLY` or `FREQ=YEARLY`',
  },
  badFrequency: (value: string): Wording => ({
    message: `Unexpected \`FREQ=${value}\`, expected \`DAILY\`, \`WEEKLY\`, \`MONTHLY\` or \`YEARLY\``,
    remedy: 'Use one of them',
  }),
  often: (value: string): Wording => ({
    message: `Unexpected \`FREQ=${value}\`, windows recur daily at most`,
    remedy: 'Use `FREQ=DAILY` with `BYHOUR`, or one window that lasts all day',
  }),
  times: (count: number): Wording => ({
    message: `Rule names \`${count}\` times a day, expected at most \`${ruleLimits.times}\``,
    remedy: 'Use one window that lasts longer',
  }),
  interval: (value: string): Wording => ({
    message: `Unexpected \`INTERVAL=${value}\`, expected \`1\` to \`${ruleLimits.interval}\``,
    remedy: 'Correct it, or remove it to mean `1`',
  }),
  count: (value: string): Wording => ({
    message: `Unexpected \`COUNT=${value}\`, expected \`1\` to \`${ruleLimits.count}\``,
    remedy: 'Correct it, or say `UNTIL` instead',
  }),
  until: (value: string): Wording => ({
    message: `Unexpected \`UNTIL=${value}\`, expected a day such as \`20261231\` or a time such as \`20261231T235959Z\``,
    remedy: 'Write it in one of these forms',
  }),
  both: {
    message: 'Rule has both `COUNT` and `UNTIL`, expected at most one end',
    remedy: 'Remove one',
  },
  value: (name: string, value: string, expected: string): Wording => ({
    message: `Unexpected \`${value}\` in \`${name}\`, expected ${expected}`,
    remedy: 'Correct it',
  }),
  part: (name: string, frequency: string): Wording => ({
    message: `Unexpected \`${name}\` beside \`FREQ=${frequency}\``,
    remedy: `Remove \`${name}\`, or recur less often`,
  }),
  ordinal: (value: string, frequency: string): Wording => ({
    message: `Unexpected \`${value}\` in \`BYDAY\`, weekdays are counted within a month or a year, not with \`FREQ=${frequency}\``,
    remedy: 'Remove the number, or use `FREQ=MONTHLY` or `FREQ=YEARLY`',
  }),
  ordinalInWeek: (value: string): Wording => ({
    message: `Unexpected \`${value}\` in \`BYDAY\` beside \`BYWEEKNO\`, a week has each weekday once`,
    remedy: 'Remove the number',
  }),
  lonePosition: {
    message: '`BYSETPOS` has nothing to choose from, expected another part such as `BYDAY`',
    remedy: 'Add such a part, or remove `BYSETPOS`',
  },
  never: {
    message: 'Rule never occurs: no day fits all of its parts',
    remedy: 'Correct the parts that exclude each other',
  },
  neverFrom: {
    message:
      'Rule does not occur within 400 years of its start: no day fits its parts and its interval',
    remedy: 'Start on a day that the rule names',
  },
  early: {
    message: 'Rule ends before its first occurrence',
    remedy: 'Correct `UNTIL`, or remove the window',
  },
  tooMany: {
    message: `Rule occurs more than \`${ruleLimits.occurrences}\` times in the time that is asked about`,
    remedy: 'Recur less often, or use one window that lasts longer',
  },
  tooFar: {
    message: 'Rule starts more than 400 years before the time that is asked about',
    remedy: 'Start it later',
  },
}
