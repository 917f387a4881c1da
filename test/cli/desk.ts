import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { main } from '../../src/cli/main.js'

/** A folder of its own for every test of a file, with drafts, policies and one command in it. The clock says noon of 10 December 2026. */
export function desk(command = 'hashtags') {
  let folder = ''
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-tags-')))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  return {
    path: (name: string): string => join(folder, name),
    write(name: string, text: string): void {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), text)
    },
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    run(...args: readonly string[]) {
      let out = ''
      let err = ''
      const code = main([command, ...args], {
        cwd: folder,
        env: {},
        out: { isTerminal: false, write: (text) => void (out += text) },
        err: { isTerminal: false, write: (text) => void (err += text) },
        input: () => new Uint8Array(),
        now: () => new Date('2026-12-10T12:00:00Z'),
      })
      return { code, out, err }
    },
  }
}

/** Rows of a list, without its first line, with ` | ` between cells. */
export function rowsOf(out: string): readonly string[] {
  return out
    .split('\n')
    .slice(1)
    .map((line) => line.trim().replace(/ {2,}/gu, ' | '))
    .filter((line) => line !== '')
}
