import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main } from '../src/cli/main.js'
import { createLinter, loadPolicy, type Run } from '../src/index.js'
import { loadPolicyFile } from '../src/node/index.js'
import { testTopics } from '../src/testing/index.js'

/** What the README shows is what a reader gets. */
const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)].map(
  ([, language = '', text = '']) => ({ language, text }),
)

function copydesk(cwd: string, ...args: readonly string[]): string {
  let said = ''
  const stream = { write: (text: string) => (said += text), isTerminal: false }
  main(args, {
    cwd,
    env: {},
    out: stream,
    err: stream,
    input: () => new Uint8Array(),
    now: () => new Date('2026-11-23T00:00:00Z'),
  })
  return said
}

test('the report it shows is the report one gets', () => {
  const report = copydesk(
    join(root, 'examples/content-repo'),
    'lint',
    'posts/2026-12-09-reply-lost-bag.md',
  )
  expect(blocks[0]?.text.split('\n').slice(1).join('\n')).toBe(report)
})

test('the data files it shows are read', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-readme-')))
  try {
    const block = blocks.find(({ language, text }) => language === 'yaml' && /^data:/mu.test(text))
    mkdirSync(join(folder, 'policy'))
    writeFileSync(join(folder, 'copydesk.yaml'), block?.text ?? '')
    writeFileSync(join(folder, 'policy/more-rivals.yaml'), '- Hooli\n')
    writeFileSync(join(folder, 'policy/codes.csv'), 'regex\nFF-[0-9]{5}\n')
    writeFileSync(join(folder, 'post.md'), 'Hooli has FF-20418, Globex has none.')
    const report = copydesk(folder, 'lint', '--format', 'compact')
    expect(report.match(/words\/\w+/gu)).toEqual(['words/rivals', 'words/codes', 'words/rivals'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the topics it shows load, and their examples hold', () => {
  const block = blocks.find(({ text }) => text.startsWith('topics:'))?.text ?? ''
  const policy = loadPolicy(`copydesk: 1\n${block}`)
  const { failed, passed } = testTopics(policy.topics, createLinter(policy).topics)
  expect(failed).toEqual([])
  expect(passed).toBe(2)
})

test('the policy it shows loads, and the mistake it shows is what one gets', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-readme-')))
  try {
    const yaml =
      blocks.find(({ language, text }) => language === 'yaml' && text.includes('extends:'))?.text ??
      ''
    const policy = join(folder, 'copydesk.yaml')
    writeFileSync(policy, yaml)
    expect(loadPolicyFile(policy).policy.rules.length).toBeGreaterThan(20)
    writeFileSync(
      policy,
      yaml.replace('kind: hashtags', 'kind: hashtag').replace('severity: info', 'severity: infos'),
    )
    writeFileSync(join(folder, 'post.md'), 'Hello')
    expect(blocks.map(({ text }) => text)).toContain(
      copydesk(folder, 'lint', 'post.md').replace(/\n+$/u, '\n'),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the hashtags it lists are those of the example', () => {
  const list = copydesk(join(root, 'examples/content-repo'), 'hashtags').split('\n')
  const shown = blocks.find(({ text }) => text.startsWith('uses '))?.text.trimEnd() ?? ''
  expect(shown).toContain('#NightBerth')
  expect(list).toEqual(expect.arrayContaining(shown.split('\n')))
})

test('the register it shows is held to as it says', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-readme-')))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  try {
    const yaml = blocks.find(({ text }) => text.includes('hashtags: ./hashtags.csv'))?.text ?? ''
    const fields = 'drafts: {fields: {publishAt: date}}\n'
    write('copydesk.yaml', `copydesk: 1\n${fields}${yaml}`)
    write('hashtags.csv', blocks.find(({ language }) => language === 'csv')?.text ?? '')
    const post = (name: string, facts: string, text: string) =>
      write(`${name}.md`, `---\nlang: en\n${facts}\n---\n${text}\n`)
    post('alias', 'date: 2026-11-30\ncampaign: summit', 'Hello. #AcmeConf')
    post('approved', 'date: 2026-12-01', 'Hello. #AskAcme')
    post('banned', 'date: 2026-12-01', 'Hello. #WinBig')
    post('early', 'publishAt: 2026-09-30\ncampaign: summit', 'Hello. #AcmeSummit26')
    post('elsewhere', 'date: 2027-03-01\ncampaign: easter\nchannels: [linkedin]', '#SpringSale')
    post('missing', 'publishAt: 2026-11-01\ncampaign: summit', 'Hello.')
    post('retired', 'date: 2026-11-01', 'Hello. #AcmeFair')
    const found = copydesk(folder, 'lint', '--format', 'compact', '*.md')
    const rules = found.matchAll(/^(\w+)\.md:.* \[hashtags\/(.+)\]$/gmu)
    expect(Array.from(rules, ([, name, rule]) => `${name} ${rule}`)).toEqual([
      'alias spelling',
      'banned banned',
      'early dates',
      'elsewhere where-it-belongs',
      'missing required',
      'retired retired',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the windows it shows hold what they say', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-readme-')))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  try {
    const yaml = blocks.find(({ text }) => text.includes('calendars: [./events.ics]'))?.text ?? ''
    write('copydesk.yaml', `copydesk: 1\n${yaml}`)
    cpSync(join(root, 'examples/content-repo/policy/events.ics'), join(folder, 'events.ics'))
    const post = (name: string, at: string, text: string) =>
      write(
        `${name}.md`,
        `---\nchannels: [facebook]\nmarkets: [FR]\npublishAt: ${at}\n---\n${text}\n`,
      )
    post('dispute', '2026-12-09T12:00', 'Enter our giveaway')
    post('before', '2026-12-08T12:00', 'Enter our giveaway')
    post('embargo', '2027-01-12T07:59', 'Here is the Halcyon')
    post('launched', '2027-01-12T08:00', 'Here is the Halcyon')
    post('quiet', '2026-12-17T12:00', 'Our quarterly earnings beat expectations')
    post('behind', '2027-04-01T12:00', 'The 9:15 is late')
    const report = JSON.parse(copydesk(folder, 'lint', '--format', 'json')) as Run
    expect(report.problems).toEqual([])
    expect(report.drafts.map(({ path, verdict }) => `${path} ${verdict.decision}`)).toEqual([
      'before.md publish',
      'behind.md block',
      'dispute.md hold',
      'embargo.md hold',
      'launched.md publish',
      'quiet.md hold',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the calendar and the slots it shows are those one gets', () => {
  const desk = join(root, 'examples/content-repo')
  const shown = blocks.find(({ text }) => text.startsWith('Calendar of '))?.text.trimEnd() ?? '-'
  const lines = copydesk(desk, 'calendar', '--at', '2026-12-07T00:00Z', '-w', '3').split('\n')
  expect(lines.slice(0, shown.split('\n').length)).toEqual(shown.split('\n'))
  const slots = copydesk(desk, 'next', 'posts/2026-12-11-chowder-friday.md')
  expect(blocks.map(({ text }) => text)).toContain(slots)
})

test('the market of its own that it shows is judged', () => {
  const yaml = blocks.find(({ text }) => text.includes('disclosure/nl'))?.text ?? ''
  const linter = createLinter(loadPolicy(`copydesk: 1\n${yaml}`))
  const codes = (text: string) =>
    linter
      .lint({ text, relationship: 'paid', markets: ['NL'], lang: 'nl' })
      .findings.map(({ code }) => code)
  expect(codes('Advertentie: mijn ketel zingt.')).toEqual([])
  expect(codes('Mijn ketel zingt, in samenwerking met Acme.')).toEqual(['ambiguous-label'])
  expect(codes('Mijn ketel zingt.')).toEqual(['missing'])
})
