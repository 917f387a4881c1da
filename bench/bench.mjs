/**
 * Measures copydesk beside remark-parse alone, in the same run, so that the speed of the machine cancels out.
 * Read the ratios. `npm run bench` builds first; `node bench/bench.mjs --small` is a quick look.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { createLinter, loadPolicy } from '../dist/index.js'
import { longPost, policy, shortPost } from './posts.mjs'

const isSmall = process.argv.includes('--small')
const counts = isSmall
  ? { short: 1000, long: 50, rounds: 3 }
  : { short: 10_000, long: 500, rounds: 5 }
const cli = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url))
const remark = fileURLToPath(new URL('./remark-alone.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

function run(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  })
  if (status === null || status > 1) throw new Error(`exit ${status}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Times processes in turn, so that a slow minute slows all of them. */
function compare(title, commands, unit = (time) => ms(time)) {
  const times = commands.map(() => [])
  for (let round = 0; round < counts.rounds; round++)
    commands.forEach(({ args }, index) => times[index].push(run(args)))
  const base = median(times[0])
  console.log(`\n${title}`)
  commands.forEach(({ name }, index) =>
    console.log(
      `  ${name.padEnd(44)} ${unit(median(times[index])).padStart(12)}   ${(median(times[index]) / base).toFixed(2)} ×`,
    ),
  )
  return times.map(median)
}

function write(name, count, make, phrases) {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'copydesk.yaml'), policy(phrases))
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const text = make(index)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(path, `${String(index).padStart(5, '0')}.md`), text)
  }
  return { path, bytes, count }
}

try {
  const one = write('one', 1, shortPost, 500)
  compare('Cold start, one short post, 53 rules with 500 phrases (wall, × node -e 0)', [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'copydesk lint', args: [cli, 'lint', one.path, '--format', 'compact'] },
  ])

  for (const [title, set] of [
    [
      `${counts.short} short Markdown posts with front matter, 500 phrases (whole process, × remark-parse alone)`,
      write('short', counts.short, shortPost, 500),
    ],
    [
      `${counts.short} short Markdown posts, 5,000 phrases (whole process, × remark-parse alone)`,
      write('many', counts.short, shortPost, 5000),
    ],
    [
      `${counts.long} long Markdown posts of 8 KB, 500 phrases (whole process, × remark-parse alone)`,
      write('long', counts.long, longPost, 500),
    ],
  ]) {
    const [, ours] = compare(title, [
      { name: 'remark-parse alone', args: [remark, set.path] },
      { name: 'copydesk lint', args: [cli, 'lint', set.path, '--format', 'compact'] },
      { name: 'only reading the files', args: [remark, set.path, 'read'] },
    ])
    console.log(
      `  copydesk: ${Math.round(set.count / (ours / 1000))} posts/s, ${(set.bytes / 1e6 / (ours / 1000)).toFixed(2)} MB/s`,
    )
  }

  inProcess()
  growth()
} finally {
  rmSync(folder, { recursive: true })
}

function timed(work, rounds) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint()
    work()
    times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }
  return median(times)
}

/** Warm, in one process: what an editor or a publishing tool pays. */
function inProcess() {
  const linter = createLinter(loadPolicy(policy(500)), { now: () => new Date(0) })
  const posts = Array.from({ length: 2000 }, (_, index) => shortPost(index))
  const bytes = posts.map((post) => new TextEncoder().encode(post))
  const bodies = posts.map((post) => post.slice(post.indexOf('---\n', 4) + 4))
  const processor = unified().use(remarkParse).freeze()
  const lintAll = () => bytes.forEach((post, index) => linter.lintBytes(`${index}.md`, post))
  const parseAll = () => bodies.forEach((body) => processor.parse(body))
  lintAll()
  parseAll()
  const [ours, theirs] = [timed(lintAll, 5), timed(parseAll, 5)]
  console.log('\nWarm, in one process, a short post (× remark-parse alone)')
  console.log(
    `  remark-parse alone                           ${((theirs / 2000) * 1000).toFixed(0).padStart(9)} µs   1.00 ×`,
  )
  console.log(
    `  copydesk                                     ${((ours / 2000) * 1000).toFixed(0).padStart(9)} µs   ${(ours / theirs).toFixed(2)} ×`,
  )
}

/** How the time grows with the text, for the body of a plain draft and of a Markdown draft. */
function growth() {
  const linter = createLinter(loadPolicy(policy(500)), { now: () => new Date(0) })
  const sizes = isSmall
    ? [1 << 10, 1 << 14, 1 << 18]
    : [1 << 10, 1 << 13, 1 << 16, 1 << 19, 5 << 20]
  const text = longPost(1, 5 << 20)
    .split('---\n')
    .at(-1)
  const processor = unified().use(remarkParse).freeze()
  console.log('\nGrowth (ms; the last column is the exponent from the size before)')
  for (const [name, work, most] of [
    ['copydesk, plain', (body) => linter.lint({ text: body }), Infinity],
    [
      'copydesk, Markdown (rendered up to 64 Ki)',
      (body) => linter.lint({ text: body, format: 'markdown', channels: ['blog'] }),
      Infinity,
    ],
    ['remark-parse alone', (body) => processor.parse(body), 1 << 19],
  ]) {
    let before
    for (const size of sizes.filter((each) => each <= most)) {
      const body = text.slice(0, size)
      work(body)
      const time = timed(() => work(body), size > 1 << 17 ? 3 : 9)
      const exponent = before
        ? Math.log(time / before.time) / Math.log(size / before.size)
        : undefined
      console.log(
        `  ${name.padEnd(44)} ${String(size).padStart(8)}  ${ms(time).padStart(10)}   ${exponent === undefined ? '' : exponent.toFixed(2)}`,
      )
      before = { time, size }
    }
  }
}
