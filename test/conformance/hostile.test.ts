import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  createLinter,
  loadPolicy,
  PolicyError,
  reporters,
  type Linter,
  type Problem,
  type SourceResult,
} from '../../src/index.js'
import { diskResolve } from '../../src/node/resolve.js'

const data = process.env['COPYDESK_DATA']
const hostile = data === undefined ? '' : join(data, 'hostile')

interface Entry {
  readonly file: string
  readonly expected: 'ok' | 'diagnostic' | 'either'
  readonly note: string
  readonly rows?: number
  readonly evidence?: string
  readonly utf16?: number
}

/** Files of a class that are there, at least one; big ones may be left out of a copy. */
function entries(name: string): readonly Entry[] {
  const list = JSON.parse(
    readFileSync(join(hostile, name, 'manifest.json'), 'utf8'),
  ) as readonly Entry[]
  const there = list.filter(({ file }) => existsSync(join(hostile, name, file)))
  expect(there.length, `files of ${name}`).toBeGreaterThan(0)
  return there
}

/** A rule of every kind and scope, so that every view is built. */
const policy = loadPolicy(
  JSON.stringify({
    copydesk: 1,
    drafts: { defaults: { channels: ['x', 'blog'] } },
    rules: [
      {
        id: 'all/email',
        kind: 'pattern',
        find: { regex: String.raw`[a-z0-9._+-]{1,40}@[a-z0-9.-]{1,40}\.[a-z]{2,10}` },
        scope: ['raw', 'published', 'fields'],
      },
      { id: 'all/words', kind: 'pattern', find: ['guaranteed', 'win a {0,3} trip', '#ad'] },
      {
        id: 'all/near',
        kind: 'pattern',
        find: ['guarantee'],
        near: { find: ['returns'] },
        scope: 'sentence',
      },
      {
        id: 'all/prose',
        kind: 'pattern',
        find: { regex: '(?:secret)+' },
        scope: ['prose', 'links', 'hashtags', 'mentions'],
      },
      { id: 'all/swap', kind: 'pattern', swap: { 'e-mail': 'email' } },
      { id: 'all/length', kind: 'length' },
      { id: 'all/tags', kind: 'hashtags', max: 1, banned: ['giveaway'] },
      {
        id: 'all/facts',
        kind: 'metadata',
        schema: { properties: { title: { type: 'string', maxLength: 200 } } },
      },
    ],
  }),
)
const linter = createLinter(policy, { now: () => new Date(0) })

/** The longest that anything may take, in milliseconds: not a speed, but the line between slow and hung. */
const patience = 2000

function judge(path: string, bytes: Uint8Array, using: Linter = linter): SourceResult {
  const start = performance.now()
  const result = using.lintBytes(path, bytes)
  expect(performance.now() - start, `${path} took too long`).toBeLessThan(patience)
  expect(result.problems.filter(({ code }) => code.startsWith('internal/'))).toEqual([])
  const text = result.source?.text ?? ''
  for (const { span, evidence } of result.drafts.flatMap(({ findings }) => findings)) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(text.length)
    expect(span.end - span.start > 0).toBe(evidence !== '')
  }
  return result
}

function holds({ expected, file }: Entry, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (expected === 'diagnostic') expect(problems.length, file).toBeGreaterThan(0)
  if (expected === 'ok')
    expect(
      errors.map(({ code }) => code),
      file,
    ).toEqual([])
}

describe.skipIf(data === undefined)('hostile drafts', () => {
  const classes = [
    'csv-drafts',
    'json-drafts',
    'jsonl-drafts',
    'yaml-drafts',
    'encoding',
    'frontmatter',
    'unicode',
    'log-injection',
    'pub-commonmark',
  ]
  for (const name of classes) {
    test(name, () => {
      let judged = 0
      for (const entry of entries(name)) {
        if (/\.(?:ics|jsonl?)$/u.test(entry.file) && entry.rows !== undefined) continue
        if (entry.file.endsWith('.ics') || (name === 'unicode' && entry.file.includes('policy')))
          continue
        judged++
        const { problems, drafts, source } = judge(
          entry.file,
          readFileSync(join(hostile, name, entry.file)),
        )
        // An example that begins with a thematic break begins like front matter, and is read as such.
        const isAlike = name === 'pub-commonmark' && source?.text.startsWith('---\n')
        holds(isAlike ? { ...entry, expected: 'either' } : entry, problems)
        if (entry.evidence !== undefined) {
          const found = drafts
            .flatMap(({ findings }) => findings)
            .filter(({ evidence }) => evidence === entry.evidence)
          expect(found.length, entry.file).toBeGreaterThan(0)
          if (entry.utf16 !== undefined) {
            expect(source?.text.slice(found[0]?.span.start, found[0]?.span.end), entry.file).toBe(
              entry.evidence,
            )
          }
        }
      }
      expect(judged).toBeGreaterThan(0)
    })
  }

  // As drafts most of these have the wrong shape, so a problem is as right as none; a crash or a hang never is.
  for (const name of ['pump-small', 'pub-csv', 'pub-json-test-suite', 'pub-yaml-test-suite']) {
    test(name, () => {
      for (const entry of entries(name)) {
        const { problems } = judge(entry.file, readFileSync(join(hostile, name, entry.file)))
        if (entry.expected === 'diagnostic' && !entry.file.endsWith('.ics'))
          expect(problems.length, entry.file).toBeGreaterThan(0)
      }
    })
  }

  test('the naughty strings, as front matter, rows and records', () => {
    for (const name of ['blns.jsonl', 'blns.csv'])
      judge(name, readFileSync(join(hostile, 'pub-naughty', name)))
    for (const line of readFileSync(join(hostile, 'pub-naughty/blns-frontmatter.jsonl'), 'utf8')
      .trim()
      .split('\n')) {
      judge('naughty.md', new TextEncoder().encode((JSON.parse(line) as { md: string }).md))
    }
  })

  test('planted evidence is found exactly where it was planted', () => {
    interface Planted {
      readonly id: string
      readonly format: string
      readonly source: string
      readonly planted: readonly {
        readonly kind: string
        readonly value: string
        readonly start: number
        readonly end: number
        readonly line: number
        readonly column: number
      }[]
    }
    const finder = createLinter(
      loadPolicy(
        JSON.stringify({
          copydesk: 1,
          rules: [
            {
              id: 'find/words',
              kind: 'pattern',
              find: ['guaranteed', 'risk-free'],
              scope: ['published', 'fields'],
            },
            {
              id: 'find/tags',
              kind: 'pattern',
              find: { regex: '#giveaway|#followback' },
              scope: ['published', 'fields'],
            },
            {
              id: 'find/email',
              kind: 'pattern',
              find: { regex: String.raw`[a-z0-9._+]{1,40}@[a-z0-9.]{1,40}\.[a-z]{2,10}` },
              scope: ['published', 'fields'],
            },
          ],
        }),
      ),
      { now: () => new Date(0) },
    )
    let seen = 0
    for (const format of ['csv', 'json', 'jsonl', 'md', 'yaml']) {
      for (const line of readFileSync(join(hostile, `planted/${format}.jsonl`), 'utf8')
        .trim()
        .split('\n')) {
        const { source, planted, id } = JSON.parse(line) as Planted
        const result = judge(`${id}.${format}`, new TextEncoder().encode(source), finder)
        const found = result.drafts.flatMap(({ findings }) => findings)
        for (const { kind, value, start, end, line: row, column } of planted) {
          if (!['word', 'hashtag', 'email'].includes(kind)) continue
          seen++
          const hit = found.find(({ span }) => span.start === start)
          expect({
            id,
            value: hit?.evidence,
            end: hit?.span.end,
            line: hit?.start.line,
            column: hit?.start.column,
          }).toEqual({ id, value, end, line: row, column })
        }
      }
    }
    expect(seen).toBeGreaterThan(200)
  })

  test('no report of a hostile draft holds a control character', () => {
    const posts = entries('log-injection').filter(({ file }) => file.endsWith('.md'))
    expect(posts.length).toBeGreaterThan(0)
    for (const { file } of posts) {
      const result = linter.lintBytes(file, readFileSync(join(hostile, 'log-injection', file)))
      const run = linter.run([result])
      const sources = new Map(result.source ? [[result.source.path, result.source]] : [])
      for (const report of Object.values(reporters)) {
        expect(report(run, { color: false, sources }), file).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u,
        )
      }
    }
  })
})

describe.skipIf(data === undefined)('hostile policies', () => {
  test('policy: every one loads or is refused with a place, and nothing outside is read', () => {
    const root = realpathSync(join(hostile, 'policy'))
    for (const { file } of entries('policy')) {
      const start = performance.now()
      const problems = problemsOf(readFileSync(join(root, file), 'utf8'), file, root)
      expect(performance.now() - start, file).toBeLessThan(patience)
      // They are written for another vocabulary, so all of them are refused here; none may be refused without a place.
      expect(problems.length, file).toBeGreaterThan(0)
      for (const { place, message } of problems) {
        expect(place, file).toBeDefined()
        expect(message).not.toMatch(/root:x:|\/bin\/(?:ba)?sh/u)
      }
    }
  })

  test('regex: every pattern is refused at load, or runs in time on what was made to stall it', () => {
    interface Row {
      readonly id: string
      readonly pattern: string
      readonly flags: string
      readonly attack: { readonly pre: string; readonly pump: string; readonly post: string } | null
    }
    for (const line of readFileSync(join(hostile, 'regex/patterns.jsonl'), 'utf8')
      .trim()
      .split('\n')) {
      const { id, pattern, attack } = JSON.parse(line) as Row
      const text = JSON.stringify({
        copydesk: 1,
        rules: [{ id: 'hostile/regex', kind: 'pattern', find: { regex: pattern } }],
      })
      try {
        const slow = createLinter(loadPolicy(text))
        if (!attack) continue
        const body =
          attack.pre +
          attack.pump.repeat(Math.ceil(20_000 / Math.max(1, attack.pump.length))) +
          attack.post
        const start = performance.now()
        slow.lint({ text: body })
        expect(performance.now() - start, `${id} ${pattern}`).toBeLessThan(1000)
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error
        expect(error.problems[0]?.code, id).toMatch(/^regex\//u)
      }
    }
  })

  test('nothing of all that has touched the prototypes', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(existsSync(join(tmpdir(), 'copydesk-pwned'))).toBe(false)
  })
})

function problemsOf(text: string, path: string, root: string): readonly Problem[] {
  try {
    return loadPolicy(text, { path, resolve: diskResolve(root, root) }).warnings
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
}
