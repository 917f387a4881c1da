import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { describe, expect, test } from 'vitest'
import { desk } from './desk.js'

const { path, write, read, run } = desk('calendar')

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
    expect(out).toContain('Calendar of Harbour desk\nThu 10 Dec 2026 – Wed 6 Jan 2027')
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

  test('four weeks unless told, from the day of the clock or any other on', () => {
    queue()
    expect(run('--from', '2026-12-14').out).toContain('Mon 14 Dec 2026 – Sun 10 Jan 2027')
    expect(run('--from', '2026-12-14').out).toContain('as of Thu 10 Dec, 12:00')
  })

  test('what holds a draft is told by the titles of the windows', () => {
    queue()
    expect(run().out).toContain('may go out Thu 17 Dec, 00:00 · Dispute\n')
  })

  test('windows of other rules may have the same id', () => {
    write(
      'copydesk.yaml',
      `copydesk: 1
rules:
  - {id: a, kind: blackout, windows: [{id: w, title: The one, from: 2026-12-14, until: 2026-12-16}]}
  - {id: b, kind: blackout, windows: [{id: w, title: The other, from: 2026-12-18, until: 2026-12-20}]}
`,
    )
    write('post.md', 'Hello')
    const { out } = run()
    expect(out).toContain('█ The one ')
    expect(out).toContain('█ The other ')
  })

  test('it judges nothing: a blocked draft is a mark, and the code is 0', () => {
    write(
      'copydesk.yaml',
      'copydesk: 1\nrules: [{id: a, kind: pattern, severity: error, find: [prize]}]\n',
    )
    write('post.md', 'A prize')
    expect(run()).toMatchObject({ code: 0, out: expect.stringContaining('block 1') })
  })

  test('what can not be read is said, and the rest is drawn', () => {
    queue()
    write('posts/bad.md', '---\npublishAt: [\n---\nHello\n')
    const { code, out, err } = run()
    expect(code).toBe(2)
    expect(out).toContain('publish 1')
    expect(err).toContain('posts/bad.md')
  })

  test('a policy with mistakes draws nothing', () => {
    queue()
    write('copydesk.yaml', 'copydesk: 1\nrulse: []\n')
    expect(run('-f', 'html=next.html')).toMatchObject({ code: 2, out: '' })
    expect(existsSync(path('next.html'))).toBe(false)
  })

  test('titles, ids and posts break neither a terminal nor a page', () => {
    const evil = '\\e[2J\\u202e::error::</script><img src=x onerror=alert(1)>##[group]y\\x9b'
    write(
      'copydesk.yaml',
      `copydesk: 1
name: "${evil}"
windows: [{id: w, title: "${evil}", owner: "${evil}", from: 2026-12-14, until: null}]
rules: [{id: hard, kind: blackout, severity: error, windows: $calendars}]
`,
    )
    write(
      'post.md',
      '---\npublishAt: 2026-12-15T09:00Z\n---\n::error::x <script>alert(1)</script> \u202e',
    )
    expect(run('-f', 'text', '-f', 'html=a.html', '-f', 'svg=a.svg').code).toBe(0)
    const { out } = run()
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\[|^\s*::/mu)
    for (const name of ['a.html', 'a.svg'])
      expect(read(name)).not.toMatch(/<(?:script|img)|<[^>]*\son\w+=/iu)
  })

  test('a file is replaced as a whole or not at all, through a link, and its mode stays', () => {
    queue()
    write('real/next.html', 'old')
    chmodSync(path('real/next.html'), 0o600)
    symlinkSync('real/next.html', path('next.html'))
    expect(run('-f', 'html=next.html').code).toBe(0)
    expect(lstatSync(path('next.html')).isSymbolicLink()).toBe(true)
    expect(read('real/next.html')).toMatch(/^<!doctype html>/u)
    expect(statSync(path('real/next.html')).mode & 0o777).toBe(0o600)
    expect(readdirSync(path('real'))).toEqual(['next.html'])
  })

  test('a folder can not be written, and nothing is left beside it', () => {
    queue()
    mkdirSync(path('out/next.html'), { recursive: true })
    const { code, err } = run('-f', 'html=out/next.html')
    expect(code).toBe(2)
    expect(err).toContain("Calendar `out/next.html` can't be written")
    expect(readdirSync(path('out'))).toEqual(['next.html'])
  })

  test('the first words of a post are whole', () => {
    queue()
    const long = `${'Eleven chars '.repeat(20)}end`
    write('posts/long.md', `---\npublishAt: 2026-12-20T09:00\nchannels: [x]\n---\n${long}\n`)
    write(
      'posts/wide.md',
      `---\npublishAt: 2026-12-20T09:00\nchannels: [x]\n---\n${'🚢'.repeat(200)}\n`,
    )
    run('-f', 'html=next.html')
    expect(read('next.html')).toContain('Eleven chars Eleven chars…<')
    expect(read('next.html')).toContain(`${'🚢'.repeat(60)}…<`)
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
    [['--format', 'html='], 'Format `html=` names no file'],
    [['--format', 'constructor'], 'Unexpected format `constructor`'],
    [['--from', '2026-02-30'], 'Unexpected day `2026-02-30`'],
    [['--from', '2026-12-01T09:00Z'], 'Unexpected day `2026-12-01T09:00Z`'],
    [['--format', 'html=no/such/folder.html'], "can't be written"],
    [['--at', 'tomorrow'], 'Unexpected instant `tomorrow`'],
  ])('refuses %j', (args, message) => {
    queue()
    const { code, err } = run(...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
