import { describe, expect, test } from 'vitest'
import { findBareFacts } from '../../src/readers/bare-facts.js'

const cases: [why: string, text: string, found: string | undefined][] = [
  ['two facts in a row', 'channels: [x]\nlang: en\nHello', 'channels: [x]'],
  [
    'under a fence that an editor turned into a dash',
    '—\nchannels: [x]\nlang: en\n—\nHello',
    'channels: [x]',
  ],
  ['by the names of the repository', 'date: 2026-12-01\nplatforms: x\nHello', 'date: 2026-12-01'],
  ['one line is a post that begins that way', 'lang: en\nHello', undefined],
  ['other names are words', 'Doors: nine\nSoup: leek', undefined],
  ['facts further down are words', 'Hello\nchannels: [x]\nlang: en', undefined],
  ['an empty post', '', undefined],
]

describe('findBareFacts', () => {
  for (const [why, text, found] of cases) {
    test(why, () => {
      const span = findBareFacts(text, 0, { publishAt: 'date', channels: 'platforms' })
      expect(span && text.slice(span.start, span.end)).toBe(found)
    })
  }
})
