import { describe, expect, test } from 'vitest'
import type { ReporterOptions } from '../../src/core/reporter.js'
import { compact } from '../../src/reporters/compact.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import { expectHarmless } from './outputs.js'
import { sharedRun } from './shared-run.js'

const { run, sources } = sharedRun()

const outputs: readonly [
  file: string,
  reporter: typeof pretty,
  options: Omit<ReporterOptions, 'sources'>,
][] = [
  ['pretty.txt', pretty, { color: false }],
  ['pretty-80.txt', pretty, { color: false, width: 80 }],
  ['pretty-40.txt', pretty, { color: false, width: 20 }],
  ['pretty-color.txt', pretty, { color: true, width: 80 }],
  ['pretty-why.txt', pretty, { color: false, width: 80, why: true }],
  ['pretty-quiet.txt', pretty, { color: false, width: 80, quiet: true }],
  ['compact.txt', compact, { color: false }],
  ['run.json.txt', json, { color: false }],
]

describe('the shared run', () => {
  for (const [file, reporter, options] of outputs) {
    test(`as ${file}`, async () => {
      const output = reporter(run, { ...options, sources })
      expectHarmless(output, options.color)
      await expect(output).toMatchFileSnapshot(`golden/${file}`)
    })
  }

  test('as pretty.txt without sources shows no text of any', async () => {
    const output = pretty(run, { color: false })
    expect(output).not.toContain('│')
    await expect(output).toMatchFileSnapshot('golden/pretty-no-sources.txt')
  })

  test('colour changes the looks, not the rows', () => {
    const rows = (color: boolean): number =>
      pretty(run, { color, width: 80, sources }).split('\n').length
    expect(Math.abs(rows(true) - rows(false))).toBeLessThan(5)
  })
})
