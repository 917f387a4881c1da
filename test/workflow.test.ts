import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

/** The ready-made workflow. */
const text = readFileSync(
  fileURLToPath(new URL('../examples/workflows/queue.yml', import.meta.url)),
  'utf8',
)

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly name: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>
  >
}

const workflow = parse(text, { strict: true, uniqueKeys: true }) as Workflow
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

describe('the workflow of the queue', () => {
  test('runs every hour, and may read the repository and nothing more', () => {
    expect(workflow.on['schedule']).toEqual([
      { cron: expect.stringMatching(/^[0-5]?\d \* \* \* \*$/u) },
    ])
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(Object.keys(workflow.jobs)).toEqual(['judge'])
  })

  test('has steps that either use an action of GitHub at its major version, or run something', () => {
    for (const step of steps) {
      expect([step.uses, step.run].filter((each) => each !== undefined)).toHaveLength(1)
      if (step.uses !== undefined)
        expect(step.uses).toMatch(/^actions\/[a-z-]+(?:\/[a-z]+)?@v\d+$/u)
      for (const key of Object.keys(step))
        expect(['name', 'uses', 'run', 'if', 'with']).toContain(key)
    }
  })

  test('puts nothing into a script that others could write', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
    const said = text.replaceAll(/^ *#.*$/gmu, '').match(/\$\{\{.*?\}\}/gu) ?? []
    for (const each of said)
      expect([
        '${{ !cancelled() }}',
        '${{ github.run_id }}',
        '${{ github.run_attempt }}',
      ]).toContain(each)
  })

  test('keeps the file that it compares with', () => {
    const caches = steps.filter(({ uses = '' }) => uses.startsWith('actions/cache/'))
    expect(caches.map(({ with: { path } = {} }) => path)).toEqual(['last.json', 'last.json'])
    const judge = steps.find(({ run = '' }) => run.includes('lint'))?.run
    expect(judge).toContain('--changed-since last.json')
  })
})

describe('its scripts', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-workflow-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Runs a step as GitHub does, with a `npx` that says what it was asked for. */
  function run(script: string, lint: { readonly code: number }) {
    writeFileSync(
      join(folder, 'npx'),
      `#!/bin/sh\necho "$@" > asked\necho new > run.json\nexit ${lint.code}\n`,
    )
    chmodSync(join(folder, 'npx'), 0o755)
    return spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    })
  }

  const judge = steps.find(({ run: script = '' }) => script.includes('lint'))?.run ?? ''

  test.each([
    [0, 0, 'new\n'],
    [1, 0, 'new\n'],
    [2, 2, 'old\n'],
  ])('exit code %i of lint makes %i, and the run to compare with is %j', (code, expected, last) => {
    writeFileSync(join(folder, 'last.json'), 'old\n')
    expect(run(judge, { code }).status).toBe(expected)
    expect(readFileSync(join(folder, 'last.json'), 'utf8')).toBe(last)
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(
      'copydesk lint --changed-since last.json --format pretty --format json=run.json\n',
    )
  })

  const isThere = spawnSync('jq', ['--version']).status === 0
  const worse = steps.at(-1)?.run ?? ''
  const verdict = (decision: string, was?: unknown) => ({
    verdict: { decision },
    ...(was !== undefined && { was }),
  })

  test.skipIf(!isThere).each([
    ['nothing changed', [verdict('hold'), verdict('block')], 0],
    ['a draft may go out now', [verdict('publish', { decision: 'hold' })], 0],
    ['a new draft that may go out', [verdict('publish', null)], 0],
    ['a draft is held now', [verdict('hold', { decision: 'publish' })], 1],
    ['a new draft that is blocked', [verdict('block', null)], 1],
  ])('%s', (_, drafts, code) => {
    writeFileSync(join(folder, 'last.json'), JSON.stringify({ drafts }))
    expect(run(worse, { code: 0 }).status).toBe(code)
  })

  test('a run that could not be judged leaves none to compare with', () => {
    expect(run(judge, { code: 2 }).status).toBe(2)
    expect(existsSync(join(folder, 'last.json'))).toBe(false)
  })
})
