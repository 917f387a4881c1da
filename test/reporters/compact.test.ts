import { describe, expect, test } from 'vitest'
import { compact } from '../../src/reporters/compact.js'
import { expectHarmless } from './outputs.js'
import { findingIn, sharedRun } from './shared-run.js'

const { run } = sharedRun()
const [draft] = run.drafts

function lineFor(path: string, message: string): string {
  const findings = [findingIn('One\ntwo ⟦three⟧', path, { message, severity: 'warning' })]
  return compact(
    { ...run, drafts: draft ? [{ ...draft, findings }] : [], problems: [] },
    { color: true },
  )
}

const cases: readonly [why: string, path: string, message: string, line: string][] = [
  [
    'the form',
    'a.md',
    'Unexpected `three`',
    'a.md:2:5: warning Unexpected `three` [words/house]\n',
  ],
  [
    'one line whatever the message',
    'a.md',
    'a\nb\u2028c',
    'a.md:2:5: warning a␊b⟨U+2028⟩c [words/house]\n',
  ],
  [
    'a path that looks like a command',
    '::error::.md',
    'a',
    './::error::.md:2:5: warning a [words/house]\n',
  ],
  [
    'one that starts with a space',
    ' ::error::.md',
    'a',
    './ ::error::.md:2:5: warning a [words/house]\n',
  ],
  ['one with a control', '\u001b[2J.md', 'a', './␛[2J.md:2:5: warning a [words/house]\n'],
  ['one in other letters', 'été/日.md', 'a', 'été/日.md:2:5: warning a [words/house]\n'],
  ['standard input', '<stdin>', 'a', '<stdin>:2:5: warning a [words/house]\n'],
]

describe('compact', () => {
  for (const [why, path, message, line] of cases) {
    test(why, () => {
      const output = lineFor(path, message)
      expect(output).toBe(line)
      expectHarmless(output)
    })
  }

  test('nothing to say, nothing said', () => {
    expect(compact({ ...run, drafts: [], problems: [] }, { color: false })).toBe('')
  })
})
