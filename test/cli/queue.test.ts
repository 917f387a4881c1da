import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/index.js'
import { desk } from './desk.js'

const { path, write, read, run } = desk('lint')

const policy = (windows: string): string => `copydesk: 1
timezone: Europe/London
windows: [${windows}]
rules: [{id: context, kind: blackout, windows: $calendars}]
`
const far = '{id: far, from: 2030-01-01, until: 2030-01-02}'
const dispute = '{id: dispute, title: Dispute, from: 2026-12-14, until: 2026-12-16, terms: [prize]}'

function queue(): void {
  write('copydesk.yaml', policy(far))
  write('posts/gift.md', '---\npublishAt: 2026-12-15T09:00\n---\nA prize for you\n')
  write('posts/boat.md', '---\npublishAt: 2026-12-15T09:00\n---\nThe 9:15 is late\n')
}

describe('--changed-since', () => {
  test('one added line shows every post it touches, and no other', () => {
    queue()
    expect(run('-f', 'json=run.json').code).toBe(0)
    write('copydesk.yaml', policy(`${far}, ${dispute}`))
    const { code, out } = run('--changed-since', 'run.json', '-f', 'pretty', '-f', 'json=run.json')
    expect(code).toBe(1)
    expect(out).toContain('posts/gift.md\n         until 2026-12-17 00:00 UTC · was publish · ')
    expect(out).not.toContain('boat')
    expect(out).toContain('\n1 of 2 verdicts changed since 2026-12-10T12:00Z\n')
    expect(out).toContain('2 drafts: 1 publish, 0 review, 1 hold, 0 block')
    const { drafts } = JSON.parse(read('run.json')) as Run
    expect(drafts.map(({ path, was }) => [path, was?.decision])).toEqual([
      ['posts/boat.md', undefined],
      ['posts/gift.md', 'publish'],
    ])

    const again = run('--changed-since', 'run.json', '-f', 'pretty', '-f', 'json=run.json')
    // What is shown never changes the code: the post is still held.
    expect(again).toMatchObject({
      code: 1,
      out: '0 of 2 verdicts changed since 2026-12-10T12:00Z\n2 drafts: 1 publish, 0 review, 1 hold, 0 block · 1 error, 0 warnings\n',
    })
    expect(run('--changed-since', 'run.json', '--quiet')).toEqual({ code: 1, out: '', err: '' })

    write('copydesk.yaml', policy(far))
    const back = run('--changed-since', 'run.json')
    expect(back.code).toBe(0)
    expect(back.out).toContain('was hold until 2026-12-17 00:00 UTC')
  })

  test('without the file of a run before, every verdict is new', () => {
    queue()
    const { code, out, err } = run('--changed-since', 'run.json')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'run.json is not there yet, so every verdict is new\n',
    })
    expect(out).toContain('posts/boat.md\n         new · planned')
    expect(out).toContain('2 drafts are new: there is no run to compare with')
  })

  test.each([
    ['', 'is no JSON'],
    ['{"schema": 1, "drafts": [', 'is no JSON'],
    ['[]', 'is no run of copydesk'],
    ['{"schema": 2, "drafts": []}', 'is the run of another version of copydesk'],
    ['{"schema": 1, "drafts": []}', 'is no run of copydesk'],
    ['{"schema": 1, "at": "\\u001b[2J", "drafts": []}', 'is no run of copydesk'],
    [
      '{"schema": 1, "at": "2026-12-10T12:00:00.000Z", "drafts": [{"id": "a", "path": "a"}]}',
      'is no run of copydesk',
    ],
    [
      '{"schema": 1, "at": "2026-12-10T12:00:00.000Z", "drafts": [{"id": "a", "path": "a", "verdict": {"decision": "hold", "because": []}}]}',
      'is no run of copydesk',
    ],
  ])('a file that is none stops it: %s', (text, why) => {
    queue()
    write('run.json', text)
    const { code, err } = run('--changed-since', 'run.json')
    expect(code).toBe(2)
    expect(err).toContain(`\`run.json\` ${why}`)
  })

  test('what could not be judged is said each time', () => {
    queue()
    write('posts/bad.md', '---\npublishAt: [\n---\nHello\n')
    expect(run('-f', 'json=run.json').code).toBe(2)
    expect(run('--changed-since', 'run.json').code).toBe(2)
  })

  test('drafts that are no longer there are named, those of other folders are not', () => {
    queue()
    write('posts/::error::x.md', 'Hello')
    write('other/a.md', 'Hello')
    run('posts', 'other', '-f', 'json=run.json')
    rmSync(path('posts/::error::x.md'))
    const { code, out } = run('posts', '--changed-since', 'run.json')
    expect(code).toBe(0)
    expect(out).toBe(
      'GONE     posts/::error::x.md · was publish\n\n0 of 2 verdicts changed since 2026-12-10T12:00Z, 1 draft is gone\n2 drafts: 2 publish, 0 review, 0 hold, 0 block · no findings\n',
    )
  })

  test('a folder, a pipe and a file that is too long are refused before anything is judged', () => {
    queue()
    mkdirSync(path('folder.json'))
    execFileSync('mkfifo', [path('pipe.json')])
    write('long.json', '')
    truncateSync(path('long.json'), 2 ** 32)
    for (const [name, why] of [
      ['folder.json', 'is no ordinary file'],
      ['pipe.json', 'is no ordinary file'],
      ['long.json', 'has `4294967296` bytes'],
    ] as const) {
      const { code, out, err } = run('--changed-since', name, '-f', 'json=never.json')
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`\`${name}\` ${why}`)
      expect(existsSync(path('never.json'))).toBe(false)
    }
  })
})
