import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/index.js'
import { desk } from './desk.js'

const { write, read, run } = desk('lint')

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
    expect(out).toContain('1 draft: 0 publish, 0 review, 1 hold, 0 block')
    const { drafts } = JSON.parse(read('run.json')) as Run
    expect(drafts.map(({ path, was }) => [path, was?.decision])).toEqual([
      ['posts/boat.md', undefined],
      ['posts/gift.md', 'publish'],
    ])

    const again = run('--changed-since', 'run.json', '-f', 'pretty', '-f', 'json=run.json')
    expect(again).toMatchObject({ code: 0, out: 'No verdict changed\n' })

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
  })

  test.each([
    ['', 'is no JSON'],
    ['{"schema": 1, "drafts": [', 'is no JSON'],
    ['[]', 'is no run of copydesk'],
    ['{"schema": 2, "drafts": []}', 'is no run of copydesk'],
    ['{"schema": 1, "drafts": [{"id": "a", "path": "a"}]}', 'is no run of copydesk'],
    [
      '{"schema": 1, "drafts": [{"id": "a", "path": "a", "verdict": {"decision": "hold", "because": []}}]}',
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
})
