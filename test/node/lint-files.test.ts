import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PolicyError } from '../../src/index.js'
import { lintFiles, runFiles } from '../../src/node/index.js'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-lint-')))
  put('copydesk.yaml', 'copydesk: 1\nrules: [{id: words/no, kind: pattern, find: [guaranteed]}]')
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const at = new Date('2026-12-01T00:00:00Z')
const run = (...patterns: readonly string[]) => runFiles(patterns, { cwd: folder, at }).run

describe('lintFiles', () => {
  test('gives each file as it is judged, in the order of paths', async () => {
    put('b.md', 'guaranteed')
    put('a.csv', 'text\nguaranteed\nfine\n')
    const seen: [string, string[]][] = []
    for await (const { path, drafts } of lintFiles([], { cwd: folder, at }))
      seen.push([path, drafts.map(({ verdict }) => verdict.decision)])
    expect(seen).toEqual([
      ['a.csv', ['block', 'publish']],
      ['b.md', ['block']],
    ])
  })

  test('a file that can not be read is a problem, and the others are judged', () => {
    put('a.md', 'fine')
    put('b.md', 'fine')
    chmodSync(join(folder, 'a.md'), 0)
    const { problems, summary } = run()
    // The superuser reads everything.
    if (process.getuid?.() !== 0) expect(problems).toMatchObject([{ code: 'file/unreadable' }])
    expect(summary.sources).toBe(2)
  })

  test('a pipe is not waited for', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    put('a.md', 'fine')
    expect(run().problems).toMatchObject([{ code: 'file/no-file' }])
    expect(run('pipe.md').problems).toMatchObject([{ code: 'file/no-file' }])
  })

  test('a link out of the folder is not read, also when it is named', () => {
    symlinkSync('/etc/hostname', join(folder, 'out.md'))
    expect(run('out.md').problems).toMatchObject([{ code: 'file/outside' }])
  })

  test('a file of no known format is said', () => {
    put('post.docx', 'x')
    expect(run('post.docx').problems).toMatchObject([{ code: 'format/unknown' }])
  })

  test('what is no text is said, whatever it is called', () => {
    put('post.md', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))
    const { problems, drafts } = run('post.md')
    expect(problems).toMatchObject([{ code: 'encoding/binary' }])
    expect(drafts).toEqual([])
  })

  test('a file of one long line is judged', () => {
    put('post.txt', `${'word '.repeat(10_000)}guaranteed`)
    expect(run('post.txt').drafts[0]?.findings).toMatchObject([
      { start: { line: 1, column: 50_001 } },
    ])
  })
})

describe('the data files of a policy', () => {
  beforeEach(() => {
    put('post.md', 'Globex')
    put('lists/rivals.csv', 'regex,text\nGlobex,guaranteed\n')
    put('lists/more.TSV', 'regex\nInitech\n')
    put(
      'copydesk.yaml',
      'copydesk: 1\ndata: {rivals: [./lists/rivals.csv]}\nrules: [{id: a/b, kind: pattern, find: [$rivals]}]',
    )
  })

  test('are no drafts, and part of what the policy was made of', () => {
    put('lists/rivals.csv', 'regex\nGlobex\n')
    put('lists/drafts.csv', 'text\nGlobex\n')
    const { drafts, policy, problems } = run()
    expect(problems.map(({ code }) => code)).toEqual(['csv/no-text-column'])
    expect(drafts.map(({ path }) => path)).toEqual(['lists/drafts.csv', 'post.md'])
    expect(policy.files).toEqual(['copydesk.yaml', 'lists/rivals.csv'])
  })

  const refused: [why: string, path: string, code: string][] = [
    ['a file that is not there', './none.csv', 'policy/missing'],
    ['a folder', './lists.csv', 'policy/no-file'],
    ['what is outside', '../../../../../etc/x.csv', 'policy/missing'],
    ['a link that leads out', './out.csv', 'policy/outside'],
    ['what is not UTF-8', './latin.csv', 'encoding/invalid-utf8'],
    ['too long a file', './long.csv', 'limit/policy-file'],
  ]
  for (const [why, path, code] of refused) {
    test(`can't be ${why}, and nothing of it is shown`, () => {
      mkdirSync(join(folder, 'lists.csv'))
      symlinkSync('/etc/passwd', join(folder, 'out.csv'))
      put('latin.csv', new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]))
      put('long.csv', `a\n${'b'.repeat(1 << 20)}`)
      put('copydesk.yaml', `copydesk: 1\ndata: {rivals: ${path}}\nrules: []`)
      let problems: readonly unknown[] = []
      try {
        run()
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error
        problems = error.problems
      }
      expect(problems).toMatchObject([
        { code, place: { path: 'copydesk.yaml', start: { line: 2 } } },
      ])
      expect(JSON.stringify(problems)).not.toContain('root:')
    })
  }

  test('can not be extended', () => {
    put('copydesk.yaml', 'copydesk: 1\nextends: ./lists/more.TSV')
    expect(() => run()).toThrow('names a table')
  })
})
