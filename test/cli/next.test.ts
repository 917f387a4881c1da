import { describe, expect, test } from 'vitest'
import { slotsText } from '../../src/cli/slots.js'
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
     1  Wed 16 Dec, 07:00 – 22:00  (15 hours)  2026-12-16 06:00 – 21:00 UTC  then Night
     2  Thu 17 Dec, 07:00 – 22:00  (15 hours)  2026-12-17 06:00 – 21:00 UTC  then Night
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
      endedBy: { ruleId: 'context', name: 'Night', until: '2026-12-16T06:00:00.000Z' },
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
    expect(out).toContain(
      '1  from Thu 10 Dec, 12:00 on  from 2026-12-10 12:00 UTC on  nothing known ends it',
    )
  })

  test('while a window has no end there is none', () => {
    write('copydesk.yaml', policy('{id: dispute, title: Dispute, from: 2026-12-01, until: null}'))
    post('publishAt: 2026-12-15T12:00')
    const { code, out } = run()
    expect(code).toBe(1)
    expect(out).toContain('Dispute until further notice')
    expect(out).toContain('No clear slot: Dispute holds until further notice')
  })

  test('what must change first is said, and when it could go out then', () => {
    write(
      'copydesk.yaml',
      `${policy(night).trimEnd().slice(0, -1)}, {id: words, kind: pattern, find: [cheapest]}]\n`,
    )
    post('publishAt: 2026-12-15T23:00', 'The cheapest tea')
    const { code, out } = run()
    expect(code).toBe(1)
    expect(out).toContain('post.md\n         must change first, no slot helps before: words\n')
    expect(out).toContain('1  Wed 16 Dec, 07:00 – 22:00')
  })

  test('five of them unless told, from the planned time or from any other on', () => {
    write('copydesk.yaml', policy(night))
    post('publishAt: 2026-12-15T23:00')
    expect(run().out).toContain('     5  Sun 20 Dec, 07:00 – 22:00')
    expect(run().out).not.toContain('     6  ')
    const { code, out } = run('--from', '2027-01-01T12:00Z', '-n', '1')
    expect(code).toBe(0)
    expect(out).toContain('     1  Fri 1 Jan, 12:00 – 22:00  (10 hours)')
    expect(run('--from', 'tomorrow')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Unexpected instant `tomorrow`'),
    })
  })

  test('a window without an end ends the last slot, and nothing follows', () => {
    write('copydesk.yaml', policy('{id: dispute, title: Dispute, from: 2026-12-20, until: null}'))
    post('publishAt: 2026-12-15T12:00')
    const { code, out } = run()
    expect(code).toBe(0)
    expect(out).toContain('1  Tue 15 Dec, 12:00 – Sun 20 Dec, 00:00  (4 days)')
    expect(out).toContain('No more clear slots: Dispute holds until further notice')
  })

  test('nothing free as far as one looks is another thing than no end', () => {
    write(
      'copydesk.yaml',
      policy("{id: day, title: Every day, daily: {from: '00:00', to: '24:00'}}"),
    )
    post('publishAt: 2026-12-15T12:00')
    const { code, out } = run()
    expect(code).toBe(1)
    expect(out).toContain('No clear slot until 2028-01-')
  })

  test('a warning of a window does not take a slot away', () => {
    write(
      'copydesk.yaml',
      policy('{id: w, from: 2026-12-14, until: 2026-12-16, severity: warning}'),
    )
    post('publishAt: 2026-12-15T12:00Z')
    expect(run()).toMatchObject({ code: 0, out: expect.stringContaining('REVIEW   post.md') })
    expect(run().out).toContain('1  from Tue 15 Dec, 12:00 on')
  })

  test('titles move no cursor, hide nothing and speak to no build server', () => {
    const title = '\u001b[2J\u202e::error::x ##[group]y\u009b'
    const written = '"\\e[2J\\u202e::error::x ##[group]y\\x9b"'
    write('copydesk.yaml', policy(night.replace('title: Night', `title: ${written}`)))
    post('publishAt: 2026-12-15T23:00')
    for (const { code, out } of [run(), run('--json'), run('-n', '1')]) {
      expect(code).toBe(0)
      // oxlint-disable-next-line no-control-regex
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u)
      expect(out).not.toContain('##[')
      expect(out).not.toMatch(/^\s*::/mu)
    }
    expect(JSON.parse(run('--json').out)).toMatchObject([{ held: [{ name: title }] }])
  })

  test('a folder without drafts does not pass', () => {
    write('copydesk.yaml', policy(night))
    expect(run()).toMatchObject({ code: 2, out: 'No drafts\n' })
  })

  test('on a narrow screen the second half of a slot stands below', () => {
    const drafts = [
      {
        id: 'post.md',
        path: 'post.md',
        decision: 'publish' as const,
        because: [],
        zone: 'Europe/Paris',
        held: [],
        from: '2026-12-15T22:00:00.000Z',
        slots: [
          {
            start: '2026-12-16T06:00:00.000Z',
            end: '2026-12-16T21:00:00.000Z',
            endedBy: { ruleId: 'r', name: 'Night', until: null },
          },
        ],
      },
    ]
    expect(slotsText(drafts, { color: false, width: 60 })).toContain(
      '     1  Wed 16 Dec, 07:00 – 22:00  (15 hours)\n        2026-12-16 06:00 – 21:00 UTC then Night\n',
    )
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
