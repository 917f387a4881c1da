/**
 * How many ordinary posts the built-in topics are inferred of: `npm run build && node bench/topics.mjs DATA_DIR`, with the folder that
 * holds `posts/*.jsonl`. `--show TOPIC` prints the posts of a topic with the words that say so, to be judged by a person.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { createLinter, loadPolicy } from '../dist/index.js'
import { diskResolve } from '../dist/node/resolve.js'
import { random } from './posts.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, most: { type: 'string', default: '60' } },
})
const [folder = process.env.COPYDESK_DATA ?? ''] = positionals
const sets = ['corporate-posts', 'clean-posts', 'brand-replies', 'complaints']
const policy = loadPolicy('{copydesk: 1, extends: "copydesk:topics"}', {
  resolve: diskResolve('/', '/'),
})
const linter = createLinter(policy)
const names = policy.topics.map(({ name }) => name)

const found = sets.map((set) => {
  const lines = readFileSync(join(folder, 'posts', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const posts = lines.map((line) => {
    const { text } = JSON.parse(line)
    const topics = linter.topics({ text, channels: ['x'] })
    return { set, text, why: new Map(names.map((name) => [name, topics.why(name)])) }
  })
  return { set, posts, of: (name) => posts.filter(({ why }) => why.get(name)) }
})

/** A sample that is the same every time. */
function sample(posts, most) {
  const next = random(11)
  const left = [...posts]
  const taken = []
  while (left.length > 0 && taken.length < most) taken.push(...left.splice(next(left.length), 1))
  return taken
}

function printRates() {
  console.log('posts of a topic, per 1,000')
  console.log(
    `${''.padEnd(16)}${sets.map((set) => set.padStart(17)).join('')}${'posts'.padStart(8)}`,
  )
  for (const name of names) {
    const cells = found.map(({ posts, of }) => ((of(name).length / posts.length) * 1000).toFixed(1))
    const all = found.reduce((sum, { of }) => sum + of(name).length, 0)
    console.log(
      `${name.padEnd(16)}${cells.map((cell) => cell.padStart(17)).join('')}${String(all).padStart(8)}`,
    )
  }
}

/** What the windows of the documented fiascos hold, and whether draft and twin are of it. */
function printFiascos() {
  const file = join(folder, 'fiascos.yaml')
  if (!existsSync(file)) return
  console.log('\nfiascos whose windows name topics')
  for (const { id, draft, windows, twin } of parse(readFileSync(file, 'utf8')).cases) {
    const held = windows.flatMap(({ topics = [] }) => topics)
    if (held.length === 0) continue
    const text = ({ thread, ...rest }) => ({ text: thread?.join('\n\n') ?? '', ...rest })
    const said = (post) => {
      const topics = linter.topics(text(post))
      return held.flatMap((name) => {
        const why = topics.why(name)
        return why ? [why === 'declared' ? `${name} (declared)` : `${name} (“${why.text}”)`] : []
      })
    }
    const { publishAt: _, ...rest } = draft
    console.log(`  ${id} holds ${held.join(', ')}`)
    console.log(`    draft: ${said(rest).join(', ') || 'none of them'}`)
    console.log(`    twin:  ${said({ ...rest, ...twin }).join(', ') || 'none of them'}`)
  }
}

if (values.show === undefined) {
  printRates()
  printFiascos()
} else {
  const posts = found.flatMap(({ of }) => of(values.show))
  for (const { set, text, why } of sample(posts, Number(values.most)))
    console.log(`[${set}] ⟦${why.get(values.show).text}⟧ ${text.replace(/\s+/g, ' ')}`)
}
