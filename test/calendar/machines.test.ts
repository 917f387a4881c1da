import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What every machine must say alike, whatever its own zone and language. */
const script = `
  const { civilAt, dayRange, instantOf } = await import('./zones.js')
  const answers = []
  for (const zone of ['Europe/Paris', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca', 'UTC', 'asia/kolkata']) {
    for (let at = Date.UTC(2009, 0, 1); at < Date.UTC(2028, 0, 1); at += 26.5 * 3_600_000) {
      const civil = civilAt(at, zone)
      answers.push([zone, civil, instantOf(civil, zone), dayRange(civil, zone)])
    }
  }
  const { createHash } = await import('node:crypto')
  const local = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()
  const language = new Intl.NumberFormat().resolvedOptions().locale
  console.log(JSON.stringify({ local, language, hash: createHash('sha256').update(JSON.stringify(answers)).digest('hex') }))
`

const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))

beforeAll(async () => {
  const input = fileURLToPath(new URL('../../src/calendar/zones.ts', import.meta.url))
  const build = await rolldown({ input })
  await build.write({ file: join(folder, 'zones.js'), format: 'esm' })
  await build.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

test('a machine’s own zone and language change nothing', () => {
  const answers = [
    { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
    { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'th_TH.UTF-8' },
    { TZ: 'Asia/Kathmandu', LC_ALL: 'fa_IR.UTF-8' },
  ].map((environment) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
    return JSON.parse(output) as { local: number; language: string; hash: string }
  })
  // The machines differ indeed.
  expect(answers.map(({ local }) => local)).toEqual([0, -780, 150, -345])
  expect(new Set(answers.map(({ language }) => language)).size).toBe(4)
  expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1)
})
