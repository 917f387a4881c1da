import { describe, expect, test } from 'vitest'
import { bare, codes, marks, readObject } from './read.js'

describe('types of facts', () => {
  const bad: [fact: string, value: unknown, at?: string][] = [
    ['channels', 5],
    ['channels', {}],
    ['markets', {}],
    ['topics', ['a', 5], '5'],
    ['topics', ['a', null], 'null'],
    ['author', 'Kim'],
    ['author', { employee: 'yes' }, '"yes"'],
    ['author', { name: 5 }, '5'],
    ['relationship', true],
    ['relationship', { type: [] }, '[]'],
    ['media', { path: 'x' }],
    ['media', [{ alt: 5 }], '5'],
    ['media', ['x.jpg'], '"x.jpg"'],
    ['labels', { paid: 'yes' }, '"yes"'],
    ['lang', 5],
    ['audience', 'nobody'],
    ['part', 0],
    ['part', 1.5],
    ['publishAt', 1774746000000],
    ['publishAt', '29.03.2026'],
    ['publishAt', { at: 'noon' }],
    ['approval', { at: 'yesterday' }, '"yesterday"'],
    ['replyTo', { at: 5 }, '5'],
  ]
  for (const [fact, value, at = JSON.stringify(value)] of bad) {
    test(`\`${fact}\` of ${JSON.stringify(value)}`, () => {
      const reading = readObject({ text: 'Hi', [fact]: value })
      expect(marks(reading).map(([, place]) => place)).toEqual([at])
      expect(reading.problems[0]?.code).toMatch(/^draft\/(?:fact-type|fact-value|instant)$/u)
      expect(reading.problems[0]?.severity).toBe('error')
      // What is refused can still be read by rules that look at every string.
      expect(bare(reading.drafts[0] ?? expect.fail())).toMatchObject({ facts: { [fact]: value } })
    })
  }

  const good: [fact: string, value: unknown][] = [
    ['channels', 'x'],
    ['channels', ['x', 'y']],
    ['relationship', 'paid'],
    ['relationship', { type: 'paid', amount: 5000 }],
    ['author', { name: 'Kim', employee: true, team: 5 }],
    ['labels', { paid: true }],
    ['media', []],
    ['publishAt', '2026-12-01 09:00'],
    ['lang', null],
    ['author', { role: null }],
    ['copydesk', { severity: 'off' }],
  ]
  for (const [fact, value] of good) {
    test(`\`${fact}\` of ${JSON.stringify(value)} is fine`, () => {
      expect(codes(readObject({ text: 'Hi', [fact]: value }).problems)).toEqual([])
    })
  }

  test('a refused fact counts as not said, and so does what is in it', () => {
    const facts = readObject({
      text: 'Hi',
      author: 'Kim',
      channels: ['x', 5],
      approval: { by: 'Lee', at: 'soon' },
      lang: 5,
    }).drafts[0]?.facts
    expect(facts?.get('author')).toBeUndefined()
    expect(facts?.get('author.name')).toBeUndefined()
    expect(facts?.strings('channels')).toEqual(['x'])
    expect(facts?.string('approval.by')).toBe('Lee')
    expect(facts?.get('approval.at')).toBeUndefined()
    expect(facts?.string('lang')).toBeUndefined()
  })

  test('messages never quote the draft', () => {
    const secret = 'tell-nobody'
    const { problems } = readObject({
      text: [secret],
      thread: [[secret]],
      audience: secret,
      author: secret,
      publishAt: secret,
      labels: { a: secret },
    })
    expect(problems.length).toBeGreaterThan(5)
    for (const { message, remedy } of problems) expect(message + remedy).not.toContain(secret)
  })
})
