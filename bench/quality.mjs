/**
 * How well private data is found, on gold files: `npm run build && node bench/quality.mjs DATA_DIR`, where the folder holds `*.jsonl` with
 * `{id, text, spans: [{start, end, type}], types}` a line. Precision, recall and F1 for each sort, alarms per 1,000 posts without any, and texts a
 * second. Only hits of sorts that a line was annotated for are right or wrong; a hit is right where it overlaps a span of its sort.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter, loadPolicy } from '../dist/index.js'

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: node bench/quality.mjs DATA_DIR')
  process.exit(2)
}

/** The names of the gold files, and ours. */
const sorts = {
  email: 'EMAIL_ADDRESS',
  card: 'CREDIT_CARD',
  iban: 'IBAN_CODE',
  phone: 'PHONE_NUMBER',
  ip: 'IP_ADDRESS',
  mac: 'MAC_ADDRESS',
  crypto: 'CRYPTO',
  secret: 'SECRET',
}

const linters = Object.entries(sorts).map(([sort, type]) => {
  // Gold files count what everybody knows from manuals, too.
  const rules = [{ id: sort, kind: 'private-data', types: [type], threshold: 0.3 }]
  return [sort, createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules })))]
})
const all = createLinter(
  loadPolicy(JSON.stringify({ copydesk: 1, rules: [{ id: 'all', kind: 'private-data' }] })),
)
const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const percent = (part, whole) =>
  whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1).padStart(5)
const total = new Map()

const gold = existsSync(join(folder, 'private-data')) ? join(folder, 'private-data') : folder
for (const file of readdirSync(gold).filter((name) => name.endsWith('.jsonl'))) {
  const lines = read(join(gold, file))
  for (const [sort, linter] of linters) {
    const asked = lines.filter(({ types }) => types.includes(sort))
    let [right, wrong, missed, exact] = [0, 0, 0, 0]
    for (const { text, spans } of asked) {
      const wanted = spans.filter(({ type }) => type === sort)
      const hits = linter.lint({ text }).findings.map(({ span }) => span)
      const met = (a, b) => a.start < b.end && b.start < a.end
      right += wanted.filter((span) => hits.some((hit) => met(hit, span))).length
      missed += wanted.filter((span) => !hits.some((hit) => met(hit, span))).length
      wrong += hits.filter((hit) => !wanted.some((span) => met(hit, span))).length
      exact += wanted.filter(({ start, end }) =>
        hits.some((hit) => hit.start === start && hit.end === end),
      ).length
    }
    if (right + wrong + missed === 0) continue
    const sum = total.get(sort) ?? [0, 0, 0, 0]
    total.set(sort, [sum[0] + right, sum[1] + wrong, sum[2] + missed, sum[3] + exact])
    show(`${file.replace('.jsonl', '')} ${sort}`, right, wrong, missed, exact)
  }
}
console.log('')
for (const [sort, [right, wrong, missed, exact]] of total)
  show(`all ${sort}`, right, wrong, missed, exact)

function show(name, right, wrong, missed, exact) {
  const f1 = percent(2 * right, 2 * right + wrong + missed)
  console.log(
    `${name.padEnd(34)} P ${percent(right, right + wrong)}  R ${percent(right, right + missed)}  F1 ${f1}  exact ${percent(exact, right)}  (${right} right, ${wrong} wrong, ${missed} missed)`,
  )
}

const posts = join(folder, 'posts')
if (existsSync(posts)) {
  console.log('')
  for (const file of readdirSync(posts).filter((name) => name.endsWith('.jsonl'))) {
    const lines = read(join(posts, file))
    const start = process.cpuUsage()
    const alarms = lines.filter(({ text }) => all.lint({ text }).findings.length > 0).length
    const { user, system } = process.cpuUsage(start)
    const second = Math.round(lines.length / ((user + system) / 1e6))
    console.log(
      `${file.padEnd(34)} ${((1000 * alarms) / lines.length).toFixed(1)} alarms per 1,000 posts, ${second} texts a CPU second`,
    )
  }
}
