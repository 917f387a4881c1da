import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Lints the example repository and shows the report. As of a day before its drafts go out. They hold mistakes on purpose, so the right outcome is exit code 1. */
const root = fileURLToPath(new URL('..', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  ['dist/cli/bin.js', 'lint', 'examples/content-repo', '--at', '2026-11-23T00:00Z'],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = status === 1 ? 0 : 1
