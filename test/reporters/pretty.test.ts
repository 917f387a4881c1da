import * as fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import type { Problem } from '../../src/core/problem.js'
import type { DraftResult, Run } from '../../src/core/run.js'
import type { Source } from '../../src/core/source.js'
import { summarize } from '../../src/core/summarize.js'
import { judge } from '../../src/core/verdict.js'
import { problemBlocks, reporters } from '../../src/reporters/index.js'
import { pretty } from '../../src/reporters/pretty.js'
import { hostileText } from './hostile-text.js'
import { commandsIn, expectHarmless } from './outputs.js'
import { findingAt } from './shared-run.js'

function runOf(drafts: readonly DraftResult[], problems: readonly Problem[] = []): Run {
  return summarize({
    version: '0.1.0',
    at: 0,
    policy: { hash: '0', files: [] },
    sources: drafts.length,
    drafts,
    problems,
  })
}

function draftOf(path: string, findings: readonly Finding[], more = {}): DraftResult {
  return {
    id: path,
    path,
    channels: ['generic'],
    verdict: judge(findings),
    findings,
    waived: [],
    notEvaluated: [],
    ...more,
  }
}

function lastLine(output: string): string | undefined {
  return output.trimEnd().split('\n').at(-1)
}

describe('the summary', () => {
  const source = { path: 'a.md', text: 'one' }
  const error = findingAt(source, { start: 0, end: 3 }, { message: 'a' })
  const warning = findingAt(source, { start: 0, end: 3 }, { message: 'a', severity: 'warning' })
  const info = findingAt(source, { start: 0, end: 3 }, { message: 'a', severity: 'info' })
  const problem: Problem = { code: 'a/b', severity: 'error', message: 'c', remedy: 'd' }
  const cases: readonly [drafts: readonly DraftResult[], problems: readonly Problem[], string][] = [
    [[], [], 'No drafts'],
    [[], [problem], 'No drafts · 1 problem'],
    [[draftOf('a.md', [])], [], '1 draft: 1 publish, 0 review, 0 hold, 0 block · no findings'],
    [
      [draftOf('a.md', [error]), draftOf('b.md', [warning, info])],
      [problem, problem],
      '2 drafts: 0 publish, 1 review, 0 hold, 1 block · 1 error, 1 warning, 1 info · 2 problems',
    ],
  ]
  for (const [drafts, problems, line] of cases) {
    test(line, () => expect(lastLine(pretty(runOf(drafts, problems), { color: false }))).toBe(line))
  }

  test('is left out when quiet and all is well', () => {
    const run = runOf([draftOf('a.md', [info], { notEvaluated: [{ ruleId: 'a', needs: 'lang' }] })])
    expect(pretty(run, { color: false, quiet: true })).toBe('')
    expect(pretty(run, { color: false })).not.toBe('')
  })

  test('is there when quiet and something is not', () => {
    const run = runOf([draftOf('a.md', []), draftOf('b.md', [warning])])
    const output = pretty(run, { color: false, quiet: true })
    expect(output).not.toContain('a.md')
    expect(lastLine(output)).toContain('2 drafts')
  })
})

describe('what comes from outside', () => {
  /** A run in which every string that others have written is this one. */
  function everywhere(text: string): { run: Run; sources: ReadonlyMap<string, Source> } {
    const source = { path: text, text: `${text} evidence ${text}\n${text}` }
    const start = text.length + 1
    const finding = findingAt(
      source,
      { start, end: start + 8 },
      {
        ruleId: text,
        code: text,
        message: `Unexpected \`${text}\` and ${text}`,
        remedy: `Write \`${text}\` or ${text}`,
        why: text,
        source: text,
        channels: [text],
        evidence: text,
        fix: { start: 0, end: start, text },
        suggestions: [{ start, end: start + 8, text }],
        until: text,
      },
    )
    const draft = draftOf(text, [finding], {
      id: `id ${text}`,
      part: 1,
      channels: [text, 'x'],
      publishAt: text,
      waived: [finding],
      notEvaluated: [{ ruleId: text, needs: text }],
    })
    const problem: Problem = {
      code: text,
      severity: 'error',
      message: text,
      remedy: text,
      place: { path: text, start: finding.start, end: finding.end },
      frame: `> 1 | ${text}\n${text}`,
      ruleId: text,
      draftId: text,
    }
    return {
      run: runOf([draft, { ...draft, id: text }], [problem]),
      sources: new Map([[text, source]]),
    }
  }

  function expectAllHarmless(text: string): void {
    const { run, sources } = everywhere(text)
    for (const color of [false, true]) {
      for (const width of [undefined, 40, 80]) {
        const options = { color, sources, why: true, ...(width && { width }) }
        expectHarmless(pretty(run, options), color)
        expectHarmless(reporters['compact']?.(run, options) ?? '', false)
        expect(commandsIn(reporters['json']?.(run, options) ?? '')).toEqual([])
        expectHarmless(problemBlocks(run.problems, options), color)
      }
    }
  }

  test('reaches no terminal and no log as it is', () => {
    fc.assert(fc.property(hostileText, expectAllHarmless), { numRuns: 150 })
  })

  test('starts no line', () => {
    const { run, sources } = everywhere('evil')
    const lines = pretty(run, { color: false, sources, why: true, width: 40 }).split('\n')
    expect(lines.filter((line) => line.startsWith('evil'))).toEqual([])
  })

  const folder = join(process.env['COPYDESK_DATA'] ?? '', 'hostile', 'log-injection')
  describe.skipIf(!process.env['COPYDESK_DATA'] || !existsSync(folder))(
    'the hostile corpus',
    () => {
      const jsonl = (name: string): readonly string[] =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .flatMap((line) => Object.values(JSON.parse(line) as Record<string, unknown>))
          .filter((value) => typeof value === 'string')
      test('payloads', () => {
        const payloads = jsonl('payloads.jsonl')
        expect(payloads.length).toBeGreaterThan(0)
        for (const payload of payloads) expectAllHarmless(payload)
      })
      test('file names', () => {
        for (const name of jsonl('filenames.jsonl')) expectAllHarmless(name)
      })
      test('drafts', () => {
        const names = readdirSync(folder).filter((name) => name.startsWith('draft-'))
        for (const name of names) expectAllHarmless(readFileSync(join(folder, name), 'utf8'))
      })
    },
  )
})

describe('private evidence', () => {
  const source = { path: 'a.md', text: 'Call SECRET-1 or SECRET-2 now' }
  const hidden = (start: number): Finding =>
    findingAt(
      source,
      { start, end: start + 8 },
      {
        message: 'Unexpected number',
        evidence: '[number]',
        fix: { start, end: start + 8, text: 'us' },
        masked: true,
      },
    )
  test('is shown nowhere: not in its own excerpt, not in those beside it, not in a fix', () => {
    const now = findingAt(
      source,
      { start: 26, end: 29 },
      { message: 'Unexpected `now`', fix: { start: 0, end: 29, text: 'Write to us' } },
    )
    const run = runOf([draftOf('a.md', [hidden(5), now], { waived: [hidden(17)] })])
    const sources = new Map([['a.md', source]])
    const output = pretty(run, { color: false, sources })
    expect(output).not.toContain('SECRET')
    expect(output).toContain('line 1, column 6: [number]')
    expect(output).toContain('Call […] or […] now')
    expect(output).toContain('fix: becomes `Write to us`')
  })
})

describe('many findings', () => {
  test('of one draft: the gravest are shown, the others counted', () => {
    const source = { path: 'a.md', text: 'word '.repeat(10_000) }
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      findingAt(
        source,
        { start: index * 5, end: index * 5 + 4 },
        { message: `Number ${index}`, severity: index % 10 === 9 ? 'error' : 'warning' },
      ),
    )
    const run = runOf([draftOf('a.md', findings)])
    const output = pretty(run, { color: false, sources: new Map([['a.md', source]]) })
    expect(output.match(/Number \d+/gu)).toHaveLength(1000)
    expect(output).toContain('Number 9999')
    expect(output).not.toContain('Number 0 ')
    expect(output).toContain('And 9000 findings more, all in the `json` format')
  })
})

describe('problemBlocks', () => {
  test('says nothing for nothing', () => expect(problemBlocks([], { color: false })).toBe(''))

  test('a frame prints rows of a frame and nothing else', () => {
    const output = problemBlocks(
      [
        {
          code: 'policy/a',
          severity: 'error',
          message: 'A mistake',
          remedy: 'Correct it',
          frame: '> 1 | a: b\n    | ^\nnot a row\n  … |',
        },
      ],
      { color: false },
    )
    expect(output).toBe(
      [
        '  ✖ error    A mistake [policy/a]',
        '           > 1 | a: b',
        '               | ^',
        '             … |',
        '           → Correct it',
        '',
      ].join('\n'),
    )
  })
})
