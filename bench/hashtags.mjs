/**
 * What a large hashtag registry costs a post, beside a small one, in the same run: `npm run build && node bench/hashtags.mjs`.
 * Read the ratios: a post should cost the same.
 */
import { createLinter, loadPolicy } from '../dist/index.js'
import { random } from './posts.mjs'

const syllables = ['ba', 'ko', 'ri', 'mu', 'ten', 'sal', 'vor', 'lin', 'dop', 'gra', 'fen', 'wix']
const next = random(7)
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)
const syllable = () => syllables[next(syllables.length)]
const tagOf = (number) =>
  `${capital(syllable() + syllable())}${capital(syllable() + syllable() + syllable())}${number}x`

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

const sizes = [10, 100, 1000, 10_000]
/** Entries, each with an alias; smaller registries are the beginning of larger ones, so that all judge the same posts. */
const entries = Array.from({ length: sizes.at(-1) / 2 }, (_, index) => ({
  tag: tagOf(2 * index),
  aliases: [tagOf(2 * index + 1)],
  owner: 'Lee',
}))
const names = entries.slice(0, sizes[0] / 2).flatMap(({ tag, aliases }) => [tag, ...aliases])

const posts = 2000
const runs = sizes.map((size) => {
  const registry = entries.slice(0, size / 2)
  const rule = { id: 'tags/all', kind: 'hashtags', registry }
  const start = process.hrtime.bigint()
  const policy = loadPolicy(JSON.stringify({ copydesk: 1, rules: [rule] }))
  const loading = Number(process.hrtime.bigint() - start) / 1e6
  const linter = createLinter(policy, { now: () => new Date(0) })
  const texts = Array.from(
    { length: posts },
    (_, index) =>
      `The soup is leek and potato today, doors open at nine. #${names[(index * 7) % names.length]} #${names[(index * 13 + 5) % names.length]} #Stranger${index % 50}`,
  )
  return { size, loading, lint: () => texts.forEach((text) => linter.lint({ text })), times: [] }
})

for (let round = 0; round < 12; round++)
  for (const { lint, times } of runs) {
    const start = process.hrtime.bigint()
    lint()
    // The first rounds warm up.
    if (round > 2) times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }

const base = median(runs[0].times)
console.log(`${posts} posts of two registered tags and a stranger (× a registry of ${sizes[0]})`)
for (const { size, loading, times } of runs) {
  const time = median(times)
  const each = `${((time / posts) * 1000).toFixed(1)} µs a post`
  console.log(
    `  ${String(size).padStart(6)} tags and aliases   ${each.padStart(18)}   ${(time / base).toFixed(2)} ×   loaded in ${loading.toFixed(0)} ms`,
  )
}
