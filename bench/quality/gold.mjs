import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The names of sorts in gold files, and the types of the detectors. */
export const sorts = {
  email: ['EMAIL_ADDRESS'],
  phone: ['PHONE_NUMBER'],
  card: ['CREDIT_CARD'],
  iban: ['IBAN_CODE'],
  ip: ['IP_ADDRESS'],
  mac: ['MAC_ADDRESS'],
  crypto: ['CRYPTO'],
  secret: ['SECRET'],
}

export function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** Every gold file of a folder, as `{name, lines}`. */
export function readGold(folder) {
  const gold = existsSync(join(folder, 'private-data')) ? join(folder, 'private-data') : folder
  return readdirSync(gold)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ name: name.replace('.jsonl', ''), lines: readLines(join(gold, name)) }))
}

export function readPosts(folder) {
  const posts = join(folder, 'posts')
  if (!existsSync(posts)) return []
  return readdirSync(posts)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ name: name.replace('.jsonl', ''), lines: readLines(join(posts, name)) }))
}

/** What is right, wrong, missed and exact. */
export const nothing = { right: 0, wrong: 0, missed: 0, exact: 0 }

export function add(a, b) {
  return Object.fromEntries(Object.keys(nothing).map((key) => [key, a[key] + b[key]]))
}

/**
 * Counts the hits of one sort in the lines that were annotated for it. A hit is right where it overlaps a span of its sort; a span that is optional is
 * neither missed nor found wrongly.
 *
 * @param find gives `[{start, end}]` for a text
 */
export async function score(lines, sort, find) {
  let sum = nothing
  for (const { text, spans } of lines.filter(({ types }) => types.includes(sort))) {
    const wanted = spans.filter(({ type }) => type === sort)
    const hits = await find(text)
    const met = (a, b) => a.start < b.end && b.start < a.end
    const got = (span) => hits.some((hit) => met(hit, span))
    const needed = wanted.filter(({ optional }) => !optional)
    sum = add(sum, {
      right: needed.filter(got).length,
      missed: needed.filter((span) => !got(span)).length,
      wrong: hits.filter((hit) => !wanted.some((span) => met(hit, span))).length,
      exact: needed.filter(({ start, end }) =>
        hits.some((hit) => hit.start === start && hit.end === end),
      ).length,
    })
  }
  return sum
}

export const f1 = ({ right, wrong, missed }) => (2 * right) / (2 * right + wrong + missed)
export const recall = ({ right, missed }) => right / (right + missed)
export const precision = ({ right, wrong }) => right / (right + wrong)

export const percent = (share) =>
  (Number.isFinite(share) ? (100 * share).toFixed(1) : '–').padStart(5)
