import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What every machine must say alike, whatever its own zone and language. */
const script = `
  const { createLinter, loadPolicy } = await import('./copydesk.js')
  const windows = [
    { id: 'night', daily: { from: '22:00', to: '07:00' } },
    { id: 'early', weekly: { days: ['sun'], from: '01:30', to: '02:30' }, before: 'P1D', severity: 'warning' },
    { id: 'dispute', from: '2026-03-20', until: '2026-04-02T12:00' },
    { id: 'rule', rrule: 'FREQ=MONTHLY;BYDAY=-1SU', from: '2020-01-26T02:15', duration: 'PT26H' },
    { id: 'staffed', weekly: { days: ['mon', 'tue'], from: '09:00', to: '17:00' }, outside: true, markets: ['NZ'] },
  ]
  const rule = { id: 'a/b', kind: 'blackout', windows, check: ['windows', 'approval', 'calendar'] }
  const linter = createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules: [rule] })), { now: () => new Date(0) })
  const answers = []
  for (let at = Date.UTC(2026, 2, 1); at < Date.UTC(2026, 10, 5); at += 13.7 * 3_600_000)
    for (const markets of [undefined, ['FR'], ['US-NY', 'NZ'], ['WS']])
      answers.push(linter.lint({ text: 'Hello', publishAt: new Date(at).toISOString(), ...(markets && { markets }) }))
  const { createHash } = await import('node:crypto')
  const local = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()
  console.log(JSON.stringify({ local, hash: createHash('sha256').update(JSON.stringify(answers)).digest('hex') }))
`

const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))

beforeAll(async () => {
  const input = fileURLToPath(new URL('../../../src/index.ts', import.meta.url))
  const build = await rolldown({ input, platform: 'node', logLevel: 'silent' })
  await build.write({ file: join(folder, 'copydesk.js'), format: 'esm', codeSplitting: false })
  await build.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

test('a machine’s own zone and language change nothing', () => {
  const answers = [
    { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
    { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'th_TH.UTF-8' },
    { TZ: 'Europe/Paris', LC_ALL: 'fa_IR.UTF-8' },
  ].map((environment) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
    return JSON.parse(output) as { local: number; hash: string }
  })
  expect(answers.map(({ local }) => local)).toEqual([0, -780, 150, -120])
  expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1)
})
