import { describe, expect, test } from 'vitest'
import { instantForms, judgeInstant } from '../../src/calendar/written-time.js'

const cases: Record<ReturnType<typeof judgeInstant>, string[]> = {
  ok: [
    ...instantForms,
    '2026-12-01T09:00:30.123456789Z',
    '2026-12-01T09:00+14:00',
    '2026-12-01T09:00-12:00[Etc/GMT+12]',
    '2026-12-01T09:00Z[UTC]',
    '2026-12-01T09:00[America/Argentina/Ushuaia]',
    '2028-02-29',
    '2000-02-29',
    '0001-01-01',
    '9999-12-31T23:59:59Z',
  ],
  'no-day': [
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '0000-01-01',
    '2026-12-01T24:00Z',
    '2026-12-01T09:60',
    '2026-06-30T23:59:60Z',
    '2026-12-01T09:00+14:01',
    '2026-12-01T09:00+02:60',
  ],
  'no-form': [
    '',
    'soon',
    '29.03.2026',
    '03/29/2026',
    '1774746000000',
    '2026-088',
    '2026-W12-1',
    '20260329',
    '10000-01-01',
    '-0001-01-01',
    '2026-3-9',
    '٢٠٢٦-٠٣-٢٩',
    '２０２６-０３-２９',
    '2026-12-01 09:00 +2',
    '2026-12-01T09:00 EST',
    '2026-12-01T09:00 Mars/Olympus',
    '2026-12-01T09:00[Paris]',
    '2026-12-01T09:00[Europe/]',
    '2026-12-01T9:00',
    '2026-12-01[Europe/Paris]',
    ' 2026-12-01',
    '2026-12-01\n',
    `2026-12-01T09:00[${'A'.repeat(100)}]`,
  ],
}

describe('judgeInstant', () => {
  for (const [verdict, texts] of Object.entries(cases)) {
    for (const text of texts) {
      test(`\`${text.slice(0, 40)}\` is ${verdict}`, () => {
        expect(judgeInstant(text)).toBe(verdict)
      })
    }
  }

  test('knows as many days as the calendar', () => {
    for (let time = Date.UTC(1896, 0, 1); time < Date.UTC(1905, 0, 1); time += 86_400_000) {
      expect(judgeInstant(new Date(time).toISOString().slice(0, 10))).toBe('ok')
    }
  })
})
