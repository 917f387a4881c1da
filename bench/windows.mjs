/**
 * What a large calendar costs a queue, beside a small one, in the same run: `npm run build && node bench/windows.mjs [windows] [drafts]`.
 * Read the ratios: a draft should cost the same, however many windows have nothing to do with its time.
 */
import { createLinter, loadPolicy } from '../dist/index.js'
import { random } from './posts.mjs'

const most = Number(process.argv[2] ?? 5000)
const drafts = Number(process.argv[3] ?? 10_000)
const next = random(11)
const day = 86_400_000
const now = Date.UTC(2026, 10, 25, 9)
const dayOf = (at) => new Date(at).toISOString().slice(0, 10)
const two = (value) => String(value).padStart(2, '0')

/**
 * Half of them recur: by RRULE, every week, every year, every night of one account; the others are some days within ten years, and one in fifty
 * of these holds contests. More of them, and a contest could never take place.
 */
function windowOf(number) {
  const id = `w${number}`
  const hours = { from: `${two(next(23))}:00`, to: `${two(next(23))}:30` }
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][next(7)]
  switch (number % 10) {
    case 0:
      return {
        id,
        from: `2026-01-${two(1 + next(28))}T${two(next(24))}:00`,
        duration: 'PT1H',
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
        terms: [`codeword${number}`],
      }
    case 1:
      return {
        id,
        from: '2020-01-01T09:00',
        duration: 'PT2H',
        rrule: `FREQ=MONTHLY;BYDAY=FR;BYSETPOS=${1 + next(4)}`,
        terms: [`codeword${number}`],
      }
    case 2:
      return {
        id,
        weekly: { days: [days], from: '12:00', to: '12:30' },
        terms: [`codeword${number}`],
      }
    case 3:
      return {
        id,
        yearly: `${two(1 + next(12))}-${two(1 + next(28))}`,
        terms: [`codeword${number}`],
      }
    case 4:
      return { id, daily: hours, accounts: [`account${number}`] }
    default: {
      const from = Date.UTC(2022, 0, 1) + next(3650) * day
      return {
        id,
        from: dayOf(from),
        until: dayOf(from + next(4) * day),
        ...(number % 50 === 9 && { topics: ['contest'] }),
        terms: [`project ${number}`],
        markets: [['GB', 'US', 'JP', 'DE'][next(4)]],
      }
    }
  }
}

const windows = Array.from({ length: most }, (_, number) => windowOf(number))
const queue = Array.from({ length: drafts }, (_, number) => ({
  id: `d${number}`,
  text:
    number % 20 === 0
      ? 'Enter our giveaway and win a crossing for two.'
      : 'The soup is leek and potato today, doors open at nine.',
  publishAt: new Date(now + next(60 * 24 * 60) * 60_000).toISOString(),
  markets: [['GB'], ['US'], ['JP', 'DE'], ['GB', 'US-NY']][number % 4],
  account: `account${number % 7}`,
}))

const topics = { contest: { any: ['giveaway', 'win a'] } }
const runs = [most / 1000, most / 100, most / 10, most].map((size) => {
  const rule = { id: 'context', kind: 'blackout', windows: windows.slice(0, size) }
  const start = process.hrtime.bigint()
  const policy = loadPolicy(
    JSON.stringify({ copydesk: 1, timezone: 'Europe/London', topics, rules: [rule] }),
  )
  const loading = Number(process.hrtime.bigint() - start) / 1e6
  const lint = () => {
    // Anew each time: expanding the windows belongs to what a run costs.
    const linter = createLinter(policy, { now: () => new Date(now) })
    let held = 0
    for (const draft of queue) if (linter.lint(draft).verdict.decision === 'hold') held++
    return held
  }
  return { size, loading, lint, times: [], held: 0 }
})

// The rounds of all sizes take turns, so that a busy machine is busy for each of them.
for (let round = 0; round < 4; round++)
  for (const each of runs) {
    const start = process.hrtime.bigint()
    each.held = each.lint()
    each.times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const base = median(runs[0].times.slice(1))
console.log(`${drafts} scheduled drafts (× ${runs[0].size} windows)`)
for (const { size, loading, times, held } of runs) {
  const time = median(times.slice(1))
  console.log(
    `  ${String(size).padStart(5)} windows   ${time.toFixed(0).padStart(6)} ms   ${((time / drafts) * 1000).toFixed(1).padStart(6)} µs a draft   ${(time / base).toFixed(2)} ×   first run ${(times[0] / base).toFixed(2)} ×   ${held} held   loaded in ${loading.toFixed(0)} ms`,
  )
}
