import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy } from '../../src/index.js'
import { reporters } from '../../src/reporters/index.js'

const secrets = {
  mail: 'jane.doe@globex.com',
  card: '4539 1488 0343 6467',
  iban: 'DE12 5001 0517 0648 4898 90',
  token: 'ghp_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6',
  password: 'Tr0ub4dor&3',
}

const policy = loadPolicy(
  JSON.stringify({
    copydesk: 1,
    rules: [
      { id: 'a/private', kind: 'private-data' },
      // Rules that quote what they find, on the same words.
      {
        id: 'b/quote',
        kind: 'pattern',
        find: [{ regex: '\\S*(?:globex|4539|5001|ghp_|Tr0ub)\\S*' }],
      },
      { id: 'c/swap', kind: 'pattern', swap: { globex: 'Globex', 'jane.doe': 'Jane Doe' } },
      { id: 'd/length', kind: 'length', max: 10 },
    ],
  }),
)
const linter = createLinter(policy, { now: () => new Date('2026-01-01T00:00:00Z') })

/** Every way to write a draft with a text, and its name. */
const files: readonly (readonly [path: string, write: (text: string) => string])[] = [
  ['post.md', (text) => `---\nchannels: [x]\n---\n${text}\n`],
  ['post.txt', (text) => text],
  ['post.json', (text) => JSON.stringify({ text, channels: ['x'], title: text })],
  ['post.jsonl', (text) => JSON.stringify({ text, media: [{ path: 'a.jpg', alt: text }] })],
  ['post.yaml', (text) => `text: ${JSON.stringify(text)}\n`],
  ['posts.csv', (text) => `id,text\na,"${text}"\n`],
]

describe('nothing private is in any report', () => {
  for (const [name, value] of Object.entries(secrets))
    for (const [path, write] of files)
      test(`${name} in ${path}`, () => {
        const text = name === 'password' ? `password: ${value} today` : `Look: ${value} today`
        const result = linter.lintBytes(path, new TextEncoder().encode(write(text)))
        const found = result.drafts.flatMap(({ findings }) => findings)
        expect(found.filter(({ masked }) => masked).length).toBeGreaterThan(0)
        const run = linter.run([result])
        const sources = new Map(result.source ? [[path, result.source]] : [])
        const pieces = [value, value.replaceAll(' ', ''), value.slice(0, 9), value.slice(-9)]
        for (const [format, report] of Object.entries(reporters)) {
          const shown = report(run, { color: false, width: 200, sources, why: true, quiet: false })
          for (const piece of pieces) expect(`${format}: ${shown}`).not.toContain(piece)
        }
      })
})

test('what the house says in public is allowed, however it is written', () => {
  const rules = [
    {
      id: 'a/b',
      kind: 'private-data',
      allow: ['press@globex.com', '@acme.com', '4539148803436467'],
    },
  ]
  const lint = createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules }))).lint
  const count = (text: string) => lint({ text }).findings.length
  expect(count('PRESS@globex.com and any@sub.acme.com')).toBe(0)
  expect(count('4539-1488-0343-6467')).toBe(0)
  expect(count('press2@globex.com')).toBe(1)
  expect(count('any@notacme.com')).toBe(1)
})

test('the threshold leaves out what is unsure', () => {
  const count = (threshold: number) => {
    const rules = [{ id: 'a/b', kind: 'private-data', threshold }]
    const { lint } = createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules })))
    return lint({ text: 'The printer is at 10.1.2.3' }).findings.length
  }
  expect([count(0.5), count(0.7)]).toEqual([1, 0])
})
