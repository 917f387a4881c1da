import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import type { Run } from '../../src/index.js'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-cli-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

interface Setting {
  readonly cwd?: string
  readonly input?: string
  readonly terminal?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the command line in a world of its own. */
function copydesk(
  args: readonly string[],
  { cwd = folder, input = '', terminal = false, env = {} }: Setting = {},
) {
  let out = ''
  let err = ''
  const code = main(args, {
    cwd,
    env,
    out: { write: (text) => (out += text), isTerminal: terminal },
    err: { write: (text) => (err += text), isTerminal: terminal },
    input: () => new TextEncoder().encode(input),
    now: () => new Date('2026-12-01T09:00:00Z'),
  })
  return { code, out, err }
}

const policy =
  'copydesk: 1\nrules:\n  - {id: words/no, kind: pattern, severity: error, find: [guaranteed]}\n  - {id: words/so, kind: pattern, severity: warning, find: [very]}\n'

describe('exit codes', () => {
  const cases: [why: string, args: string[], draft: string, code: number][] = [
    ['a clean draft passes', [], 'Doors open at nine.', 0],
    ['a warning passes', [], 'Doors open very early.', 0],
    ['an error fails', [], 'Doors open, guaranteed.', 1],
    ['a warning fails when asked', ['--fail-on', 'warning'], 'Doors open very early.', 1],
    ['too many warnings fail', ['--max-warnings', '0'], 'Doors open very early.', 1],
    ['as many warnings as allowed pass', ['--max-warnings=1'], 'Doors open very early.', 0],
    ['a broken draft fails with 2', [], '---\na: [\n---\nDoors', 2],
    ['an unknown option is 2', ['--nope'], '', 2],
    ['an unknown format is 2', ['--format', 'html'], '', 2],
    ['an instant without an offset is 2', ['--at', '2026-12-01'], '', 2],
    ['a missing file is 2', ['missing.md'], '', 2],
  ]
  for (const [why, args, draft, code] of cases) {
    test(why, () => {
      put('copydesk.yaml', policy)
      put('post.md', draft)
      expect(copydesk(args).code).toBe(code)
      // Where the report goes never changes the code.
      if (!args.includes('--format'))
        expect(
          copydesk([...args, '--format', `json=${join(folder, 'report.json')}`, '--quiet']).code,
        ).toBe(code)
    })
  }

  test('--strict fails on what could not be applied', () => {
    put(
      'copydesk.yaml',
      'copydesk: 1\nrules: [{id: a/b, kind: pattern, severity: info, when: {lang: en}, find: [x]}]',
    )
    put('post.md', 'Hello')
    expect(copydesk([]).code).toBe(0)
    expect(copydesk([]).out).toContain('lang')
    expect(copydesk(['--strict'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('does not say'),
    })
  })
})

describe('output', () => {
  test('--quiet says nothing of a clean folder', () => {
    put('copydesk.yaml', policy)
    put('post.md', 'Doors open at nine.')
    expect(copydesk(['--quiet'])).toEqual({ code: 0, out: '', err: '' })
  })

  test('several formats at once, on the screen and into files', () => {
    put('copydesk.yaml', policy)
    put('post.md', 'Doors open, guaranteed.')
    const { out } = copydesk(['--format', 'compact', '--format', 'json=run.json'])
    expect(out).toBe('post.md:1:13: error Unexpected `guaranteed` [words/no]\n')
    const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as Run
    expect(run.at).toBe('2026-12-01T09:00:00.000Z')
    expect(run.drafts[0]?.findings[0]).toMatchObject({ ruleId: 'words/no', evidence: 'guaranteed' })
  })

  test('colour for a terminal, none with NO_COLOR, none into a pipe', () => {
    put('copydesk.yaml', policy)
    put('post.md', 'Doors open, guaranteed.')
    expect(copydesk([], { terminal: true }).out).toContain('\u001b[')
    expect(copydesk([], { terminal: true, env: { NO_COLOR: '1' } }).out).not.toContain('\u001b')
    expect(copydesk([]).out).not.toContain('\u001b')
    expect(copydesk([], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[')
  })

  test('a policy with mistakes is said with its lines, and nothing is judged', () => {
    put('copydesk.yaml', 'copydesk: 1\nrulse: []')
    put('post.md', 'Doors')
    const { code, out, err } = copydesk([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('copydesk.yaml:2:1')
    expect(err).toContain('Did you mean `rules`?')
  })

  test('a machine learns of mistakes in the policy where it looks for the run', () => {
    put('copydesk.yaml', 'copydesk: 1\nrulse: []')
    put('report.json', 'old')
    expect(copydesk(['--format', 'json=report.json', '--format', 'json'])).toMatchObject({
      code: 2,
    })
    const run = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Run
    expect(run.problems).toMatchObject([
      { code: 'policy/unknown-key', place: { start: { line: 2 } } },
    ])
  })

  test('a folder in which nothing is found does not pass', () => {
    put('copydesk.yaml', 'copydesk: 1\ndrafts: {include: [post/*.md]}')
    put('posts/a.md', 'Hello')
    expect(copydesk([])).toMatchObject({ code: 2, out: expect.stringContaining('post/*.md') })
  })

  test('a channel that nobody knows does not pass', () => {
    put('post.md', '---\nchannels: [twitter]\n---\nHello')
    expect(copydesk([])).toMatchObject({
      code: 2,
      out: expect.stringContaining('Did you mean `x`?'),
    })
  })

  test('a channel with a name of every object is as unknown as any', () => {
    put('post.md', '---\nchannels: [constructor, __proto__, toString]\n---\nHello')
    expect(copydesk([])).toMatchObject({ code: 2, err: '' })
  })

  test('a placeholder does not pass where there is no policy', () => {
    put('post.md', 'Hello {{name}}')
    expect(copydesk([])).toMatchObject({ code: 1, out: expect.stringContaining('{{name}}') })
  })

  test('a mistyped option names its neighbour', () => {
    expect(copydesk(['--quite']).err).toContain('--quiet')
  })

  test('help and version', () => {
    expect(copydesk(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    })
    expect(copydesk(['lint', '--help']).out).toContain('Exit codes')
  })
})

describe('standard input', () => {
  test('`-` is Markdown, or what --stdin-filename says', () => {
    put('copydesk.yaml', policy)
    expect(copydesk(['-', '--format', 'compact'], { input: 'All guaranteed' }).out).toContain(
      'stdin.md:1:5',
    )
    expect(
      copydesk(['--stdin-filename', 'plan.csv', '--format', 'compact'], {
        input: 'text\nAll guaranteed\n',
      }).out,
    ).toContain('plan.csv:2:5')
  })

  test('nothing at all does not pass', () => {
    expect(copydesk(['-'])).toMatchObject({ code: 2, err: expect.stringContaining('is empty') })
  })

  test('not together with files', () => {
    expect(copydesk(['-', 'a.md']).code).toBe(2)
  })
})

describe('the same bytes', () => {
  const repository = fileURLToPath(new URL('../../examples/content-repo', import.meta.url))
  const json = (args: readonly string[], setting: Setting) =>
    copydesk(['--format', 'json', ...args], setting).out

  test('whatever the order of files and the working directory', () => {
    cpSync(repository, join(folder, 'repo'), { recursive: true })
    const all = json(['repo'], {})
    expect(json([], { cwd: join(folder, 'repo') })).toBe(all)
    expect(json(['.'], { cwd: join(folder, 'repo') })).toBe(all)
    const parts = ['repo/queue', 'repo/posts', 'repo/calendar', 'repo/replies', 'repo/campaigns']
    expect(json(parts, {})).toBe(all)
    expect(json(parts.toReversed(), {})).toBe(all)
  })

  test('whatever the time zone of the machine', () => {
    cpSync(repository, join(folder, 'repo'), { recursive: true })
    const zone = process.env['TZ']
    const outputs = ['UTC', 'America/St_Johns', 'Pacific/Apia'].map((name) => {
      process.env['TZ'] = name
      return json(['repo'], {})
    })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(new Set(outputs).size).toBe(1)
  })

  test('a file more changes nothing about the others', () => {
    cpSync(repository, join(folder, 'repo'), { recursive: true })
    const before = JSON.parse(json(['repo'], {})) as Run
    put('repo/posts/zz.md', '---\nowner: A B\n---\nHello')
    const after = JSON.parse(json(['repo'], {})) as Run
    expect(after.drafts.filter(({ path }) => path !== 'posts/zz.md')).toEqual(before.drafts)
  })
})
