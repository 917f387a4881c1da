/**
 * Counts what each rule of the built-in packs finds in ordinary posts: `npm run build && node bench/alarms.mjs DATA_DIR [PACK ...]`.
 *
 * DATA_DIR has folders of `.jsonl` files with a `text` a line. Printed are texts with a finding per 1,000, by rule and file, and for
 * each rule a few of the words it found.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter, loadPolicy } from '../dist/index.js'

const [folder, ...named] = process.argv.slice(2)
if (!folder) throw new Error('Name a folder with .jsonl files')
const packFolder = new URL('../rules/', import.meta.url)
const resolve = (name) => ({
  path: name,
  text: readFileSync(new URL(`${name.replace('copydesk:', '')}.yaml`, packFolder), 'utf8'),
})
const packs = named.length > 0 ? named : ['recommended', 'hashtags']
const policy = loadPolicy(
  JSON.stringify({
    copydesk: 1,
    extends: packs.map((name) => `copydesk:${name}`),
    drafts: { defaults: { campaign: 'none' } },
  }),
  { resolve },
)
const linter = createLinter(policy, { now: () => new Date('2026-11-25T00:00:00Z') })
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
const rates = new Map()
for (const file of files) {
  const texts = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).text)
  let alarmed = 0
  for (const text of texts) {
    const { findings } = linter.lint({ text, channels: ['linkedin'] })
    if (findings.some(({ severity }) => severity === 'error')) alarmed++
    for (const { ruleId, severity, evidence } of new Map(
      findings.map((finding) => [finding.ruleId, finding]),
    ).values()) {
      const row = rates.get(ruleId) ?? { severity, counts: new Map(), words: [] }
      rates.set(ruleId, row)
      row.counts.set(file, (row.counts.get(file) ?? 0) + 1)
      if (row.words.length < 6) row.words.push(evidence.slice(0, 30).replaceAll('\n', '⏎'))
    }
  }
  console.log(
    `${file}: ${texts.length} texts, ${((alarmed / texts.length) * 1000).toFixed(1)} per 1,000 with an error`,
  )
  for (const row of rates.values())
    row.counts.set(`${file} rate`, ((row.counts.get(file) ?? 0) / texts.length) * 1000)
}
for (const [rule, { severity, counts, words }] of [...rates].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const cells = files.map((file) => (counts.get(`${file} rate`) ?? 0).toFixed(1).padStart(7))
  console.log(`${rule.padEnd(34)} ${severity.padEnd(8)}${cells.join('')}   ${words.join(' | ')}`)
}
