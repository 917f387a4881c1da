import { describe, expect, test } from 'vitest'
import { desk } from './desk.js'

const { write, run } = desk('next')

const policy = (windows: string): string => `copydesk: 1
timezone: Europe/London
windows: [${windows}]
rules: [{id: context, kind: blackout, windows: $calendars}]
`
const night = "{id: night, title: Night, daily: {from: '22:00', to: '07:00'}}"

function post(facts: string, text = 'Hello', name = 'post.md'): void {
  write(name, `---\n${facts}\n---\n${text}\n`)
}

describe('copydesk next', () => {
  test('says the next clear slots in the zone of the draft', () => {
    write('copydesk.yaml', policy(night))
    post('publishAt: 2026-12-15T23:00[Europe/Paris]\nmarkets: [FR]')
    const { code, out } = run('-n', '2')
    expect(code).toBe(0)
    expect(out).toBe(`HOLD     post.md
         planned Tue 15 Dec, 23:00 · times in Europe/Paris
         Night until 2026-12-16 06:00 UTC
     1  Wed 16 Dec, 07:00 – 22:00  (15 hours)
     2  Thu 17 Dec, 07:00 – 22:00  (15 hours)
`)
  })

  test('for all markets at once', () => {
    write('copydesk.yaml', policy(night))
    post('publishAt: 2026-12-15T12:00Z\nmarkets: [FR, NZ]')
    const { out } = run('--json')
    const [draft] = JSON.parse(out) as { slots: { start: string; end: string }[] }[]
    // 07:00 in Auckland to 22:00 in Paris, as far as both are awake.
    expect(draft?.slots[0]).toEqual({
      start: '2026-12-15T18:00:00.000Z',
      end: '2026-12-15T21:00:00.000Z',
    })
  })

  test('what is past is no slot', () => {
    write('copydesk.yaml', policy(night))
    post('publishAt: 2026-12-01T12:00')
    expect(run('-n', '1').out).toContain('1  Thu 10 Dec, 12:00 – 22:00')
  })

  test('a draft without a publish time could go out from now on', () => {
    write('copydesk.yaml', policy('{id: far, from: 2025-01-01, until: 2025-01-02}'))
    write('post.md', 'Hello')
    const { code, out } = run()
    expect(code).toBe(0)
    expect(out).toContain('no publish time · times in Europe/London')
    expect(out).toContain('1  Thu 10 Dec, 12:00, and nothing objects any more')
  })

  test('while a window has no end there is none', () => {
    write('copydesk.yaml', policy('{id: dispute, title: Dispute, from: 2026-12-01, until: null}'))
    post('publishAt: 2026-12-15T12:00')
    const { code, out } = run()
    expect(code).toBe(1)
    expect(out).toContain('Dispute until further notice')
    expect(out).toContain('No clear slot within 400 days')
  })

  test('what must change first is said, and when it could go out then', () => {
    write(
      'copydesk.yaml',
      `${policy(night).trimEnd().slice(0, -1)}, {id: words, kind: pattern, find: [cheapest]}]\n`,
    )
    post('publishAt: 2026-12-15T23:00', 'The cheapest tea')
    const { code, out } = run()
    expect(code).toBe(1)
    expect(out).toContain('must change first: words')
    expect(out).toContain('1  Wed 16 Dec, 07:00 – 22:00')
  })

  test.each([['0'], ['51'], ['-1'], ['three'], ['1.5']])('refuses %s slots', (count) => {
    write('copydesk.yaml', policy(night))
    post('publishAt: 2026-12-15T23:00')
    const { code, err } = run(`--count=${count}`)
    expect(code).toBe(2)
    expect(err).toContain('Give a whole number, from 1 to 50')
  })

  test('what can not be read is an error, whatever the others have', () => {
    write('copydesk.yaml', policy(night))
    post('publishAt: 2026-12-15T12:00')
    write('bad.md', '---\npublishAt: [\n---\nHello\n')
    const { code, out } = run()
    expect(code).toBe(2)
    expect(out).toContain('post.md')
  })
})
