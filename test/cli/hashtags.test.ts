import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-tags-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

function run(...args: string[]) {
  let out = ''
  let err = ''
  const code = main(['hashtags', ...args], {
    cwd: folder,
    env: {},
    out: { isTerminal: false, write: (text) => void (out += text) },
    err: { isTerminal: false, write: (text) => void (err += text) },
    input: () => new Uint8Array(),
    now: () => new Date(0),
  })
  return { code, out, err }
}

const policy = `copydesk: 1
data:
  hashtags: [{tag: AcmeSummit, owner: Lee}, {tag: OldFair, status: retired}]
rules:
  - {id: tags/all, kind: hashtags, registry: $hashtags}
`

describe('copydesk hashtags', () => {
  test('lists the tags of a folder, the most used first, whose they are, and those of nobody', () => {
    write('copydesk.yaml', policy)
    write('a.md', '---\nchannels: [x]\n---\n#AcmeSummit and #acmesummit, #Spring #Spring\n')
    write('b.csv', 'text,channels\n#OldFair #spring,"x, bluesky"\n')
    const { code, out, err } = run()
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toBe(
      [
        'uses  drafts  hashtag      channels',
        '   3       2  #Spring      bluesky, x  not registered · also as #spring',
        '   2       1  #AcmeSummit  x           registered, Lee · also as #acmesummit',
        '   1       1  #OldFair     bluesky, x  retired',
        '',
        '3 hashtags: 1 registered, 1 unregistered, 1 retired',
        '',
      ].join('\n'),
    )
  })

  test('as JSON', () => {
    write('a.md', '#Spring')
    expect(JSON.parse(run('--json').out)).toEqual([
      {
        tag: 'Spring',
        spellings: [{ tag: 'Spring', uses: 1 }],
        uses: 1,
        drafts: 1,
        channels: ['generic'],
        path: 'a.md',
        status: 'unregistered',
      },
    ])
  })

  test('--write starts a registry that the policy can use, and adds to it later', () => {
    write('copydesk.yaml', policy)
    write('a.md', '#Spring #spring #spring #AcmeSummit #null')
    expect(run('--write')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^2 tags added/u) as string,
    })
    const first = readFileSync(join(folder, 'hashtags.yaml'), 'utf8')
    expect(first).toMatch(/^- tag: spring # used 3 times, also as #Spring, first in a.md$/mu)
    expect(first).toMatch(/^- tag: "null" # used once/mu)
    expect(first).not.toContain('tag: AcmeSummit')
    write('a.md', '#Spring #Summer')
    expect(run('--write').err).toMatch(/^1 tag added/u)
    expect(readFileSync(join(folder, 'hashtags.yaml'), 'utf8')).toMatch(
      new RegExp(`^${first.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')}- tag: Summer # used once`, 'u'),
    )
    expect(run('--write').err).toMatch(/^Nothing to add/u)
    write('copydesk.yaml', policy.replace('[{tag', '[./hashtags.yaml, {tag'))
    const { code, out } = run('--json')
    expect(code).toBe(0)
    expect(out).toContain('"status": "active"')
    expect(out).not.toContain('unregistered')
  })

  test('--write does not touch what is no registry', () => {
    write('a.md', '#Spring')
    for (const text of ['tags: [a]', '[a, b]', '- a\n- [', '- a\n---\n- b']) {
      write('house.yaml', text)
      expect(run('--write', 'house.yaml')).toMatchObject({ code: 2 })
      expect(readFileSync(join(folder, 'house.yaml'), 'utf8')).toBe(text)
    }
    expect(run('--write', 'no/such/folder.yaml')).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })

  test('what can’t be read is said', () => {
    write('a.md', '#Spring')
    expect(run('a.md', 'b.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('b.md') as string,
    })
  })
})
