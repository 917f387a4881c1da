import { describe, expect, test } from 'vitest'
import { desk } from './desk.js'

const { write, read, run } = desk('calendar')

function queue(): void {
  write(
    'copydesk.yaml',
    `copydesk: 1
name: Harbour desk
timezone: Europe/London
windows:
  - {id: dispute, title: Dispute, from: 2026-12-14, until: 2026-12-16, terms: [prize]}
  - {id: over, title: Long over, from: 2025-12-14, until: 2025-12-16, terms: [prize]}
rules:
  - {id: soft, kind: blackout, severity: warning, windows: $calendars}
  - {id: hard, kind: blackout, severity: error, windows: $calendars}
`,
  )
  write('posts/gift.md', '---\npublishAt: 2026-12-15T09:00\nchannels: [x]\n---\nA prize for you\n')
  write('posts/boat.md', '---\npublishAt: 2026-12-15T09:00\nchannels: [x]\n---\nThe 9:15 is late\n')
}

describe('copydesk calendar', () => {
  test('draws windows and drafts of the next weeks', () => {
    queue()
    const { code, out, err } = run()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Calendar of Harbour desk\nThu 10 Dec 2026 – Wed 13 Jan 2027')
    expect(out.match(/█ Dispute /gu)).toHaveLength(1)
    expect(out).not.toContain('Long over')
    expect(out).toContain('block 0  ■ hold 1  ▲ review 0  ● publish 1')
    expect(out).toContain('may go out Thu 17 Dec, 00:00')
  })

  test('in any zone and for any number of weeks', () => {
    queue()
    const { out } = run('--zone', 'Asia/Tokyo', '--weeks', '1', '--at', '2026-12-13T16:00Z')
    expect(out).toContain('Mon 14 Dec – Sun 20 Dec 2026 · times in Asia/Tokyo')
  })

  test('into files of their own', () => {
    queue()
    const { code, out } = run('-f', 'html=next.html', '-f', 'svg=next.svg')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(read('next.html')).toMatch(/^<!doctype html>/u)
    expect(read('next.html')).toContain('A prize for you')
    expect(read('next.svg')).toMatch(/^<svg /u)
  })

  test('without windows and drafts', () => {
    write('copydesk.yaml', 'copydesk: 1\nrules: []\n')
    const { code, out } = run()
    expect(out).toContain('No windows in these days')
    expect(code).toBe(2)
  })

  test.each([
    [['--zone', 'Mars/Olympus'], 'Unexpected time zone `Mars/Olympus`'],
    [['--weeks', '0'], 'Give a whole number, from 1 to 53'],
    [['--format', 'png'], 'Unexpected format `png`'],
    [['--format', 'html=no/such/folder.html'], "can't be written"],
    [['--at', 'tomorrow'], 'Unexpected instant `tomorrow`'],
  ])('refuses %j', (args, message) => {
    queue()
    const { code, err } = run(...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
