/**
 * How well private data is found: `npm run bench:quality -- DATA_DIR`, where the folder holds `private-data/*.jsonl` with `{id, text, spans: [{start, end, type}],
 * types}` a line and `posts/*.jsonl` with ordinary posts. Precision, recall and F1 for each sort and file, the measures that sum them up beside other packages where
 * those are installed, alarms on posts, texts a second, and what the most awkward text costs.
 */
import { createLinter, loadPolicy } from '../../dist/index.js'
import { awkward } from './awkward.mjs'
import {
  add,
  f1,
  nothing,
  percent,
  precision,
  readGold,
  readPosts,
  recall,
  score,
  sorts,
} from './gold.mjs'
import { measures } from './measures.mjs'
import { peers } from './peers.mjs'

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: node bench/quality/index.mjs DATA_DIR')
  process.exit(2)
}

const linter = (options) =>
  createLinter(
    loadPolicy(
      JSON.stringify({ copydesk: 1, rules: [{ id: 'a/b', kind: 'private-data', ...options }] }),
    ),
  )
const spansOf = (judge, text) => judge.lint({ text }).findings.map(({ span }) => span)
// Gold files count what everybody knows from manuals, and what is no more than a guess, too.
const threshold = 0.3
const finders = Object.fromEntries(
  Object.entries(sorts).map(([sort, types]) => {
    const judge = linter({ types, threshold })
    return [sort, (text) => spansOf(judge, text)]
  }),
)
const gold = readGold(folder)
const posts = readPosts(folder)

console.log('Each sort\n')
const total = {}
for (const { name, lines } of gold)
  for (const [sort, find] of Object.entries(finders)) {
    const sum = await score(lines, sort, find)
    if (sum.right + sum.wrong + sum.missed === 0) continue
    total[sort] = add(total[sort] ?? nothing, sum)
    show(`${name} ${sort}`, sum)
  }
console.log('')
for (const [sort, sum] of Object.entries(total)) show(`all ${sort}`, sum)

console.log('\nSummed up, in per cent\n')
const others = await peers()
const names = ['copydesk', ...others.map(({ name }) => name)]
console.log(`${''.padEnd(64)}${names.map((name) => name.padStart(20)).join('')}`)
for (const measure of measures) {
  const own = await measure.of(gold, (sort) => finders[sort])
  const theirs = await Promise.all(
    others.map(({ sorts: theirSorts, find }) =>
      measure.of(gold, (sort) =>
        theirSorts.includes(sort)
          ? async (text) => (await find(text)).filter((hit) => hit.sort === sort)
          : undefined,
      ),
    ),
  )
  const cells = [own, ...theirs].map((value) => percent(value ?? Number.NaN).padStart(20))
  console.log(`${measure.name.padEnd(64)}${cells.join('')}`)
}

console.log('\nTexts with an alarm per 1,000: as rules ask, and with every guess\n')
const all = linter({})
const guesses = linter({ threshold })
for (const { name, lines } of [...posts, ...gold.filter((file) => /lookalike/u.test(file.name))]) {
  const alarms = (judge) =>
    (1000 * lines.filter(({ text }) => spansOf(judge, text).length > 0).length) / lines.length
  console.log(
    `${name.padEnd(34)} ${alarms(all).toFixed(1).padStart(6)} ${alarms(guesses).toFixed(1).padStart(6)}`,
  )
}

console.log('\nTexts a CPU second, everything looked for\n')
for (const { name, lines } of posts) {
  const once = () => lines.forEach(({ text }) => all.lint({ text }))
  once()
  const start = process.cpuUsage()
  for (let round = 0; round < 3; round++) once()
  const { user, system } = process.cpuUsage(start)
  console.log(
    `${name.padEnd(34)} ${String(Math.round((3 * lines.length) / ((user + system) / 1e6))).padStart(8)}`,
  )
}

const { shape, ms } = awkward((text) => all.lint({ text }))
console.log(
  `\nThe worst of 20,000 awkward characters: ${ms.toFixed(0)} ms for ${JSON.stringify(shape)}`,
)

function show(name, sum) {
  const { right, wrong, missed, exact } = sum
  console.log(
    `${name.padEnd(34)} P ${percent(precision(sum))}  R ${percent(recall(sum))}  F1 ${percent(f1(sum))}  exact ${percent(exact / right)}  (${right} right, ${wrong} wrong, ${missed} missed)`,
  )
}
