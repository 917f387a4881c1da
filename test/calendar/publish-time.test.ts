import { describe, expect, test } from 'vitest'
import { check } from '../helpers/check.js'

const cases: [why: string, publishAt: string, timezone: string | undefined, codes: string[]][] = [
  ['an offset', '2999-12-01T09:00+01:00', undefined, []],
  ['a zone', '2999-12-01T09:00[Europe/Paris]', undefined, []],
  ['both, in agreement', '2999-12-01T09:00+01:00[Europe/Paris]', undefined, []],
  ['both, in disagreement', '2999-12-01T09:00+05:00[Europe/Paris]', undefined, ['contradiction']],
  ['Z says nothing of clocks', '2999-12-01T09:00Z[Europe/Paris]', undefined, []],
  ['no zone', '2999-12-01T09:00', undefined, ['no-zone']],
  ['the zone of the draft', '2999-12-01T09:00', 'Europe/Paris', []],
  [
    'an unknown zone beside an offset',
    '2999-12-01T09:00Z[Europe/Atlantis]',
    undefined,
    ['unknown-zone'],
  ],
  ['an unknown zone of the draft', '2999-12-01T09:00', 'Europe/Atlantis', ['unknown-zone']],
  ['a day alone', '2999-12-01', undefined, []],
  ['a time that is skipped', '2026-03-29T02:30[Europe/Paris]', undefined, ['skipped']],
  ['a time that comes twice', '2026-10-25T02:30[Europe/Paris]', undefined, ['repeated']],
  ['which of both is said', '2026-10-25T02:30+01:00[Europe/Paris]', undefined, []],
  ['an instant that has passed', '1969-12-31T23:59Z', undefined, ['past']],
  ['a day that has ended in its zone', '1969-12-31', 'Asia/Tokyo', ['past']],
  ['a day that has not', '1969-12-31', 'America/New_York', []],
  ['a day that has ended here, not everywhere', '1969-12-31', undefined, []],
]

describe('publish times', () => {
  for (const [why, publishAt, timezone, codes] of cases)
    test(`${why}: ${publishAt}`, () => {
      const draft = { text: 'Hello', publishAt, ...(timezone !== undefined && { timezone }) }
      const found = check('metadata', { publishTime: ['zoned', 'exists', 'future'] }, draft)
      expect(found.map(({ code }) => code)).toEqual(codes)
    })
})
