import { add, f1, nothing, recall, score } from './gold.mjs'

const patterns = ['email', 'phone', 'card', 'iban', 'ip', 'national-id']

/** `undefined` where a package finds none of the sorts. */
async function micro(gold, finderOf, file, wanted, measure = f1) {
  const lines = gold.find(({ name }) => name === file)?.lines ?? []
  let sum
  for (const sort of wanted ?? sortsOf(lines)) {
    const find = finderOf(sort)
    if (find) sum = add(sum ?? nothing, await score(lines, sort, find))
  }
  return sum && measure(sum)
}

function sortsOf(lines) {
  return [...new Set(lines.flatMap(({ types }) => types))]
}

async function macro(gold, finderOf, wanted) {
  const values = []
  for (const sort of wanted) {
    const find = finderOf(sort)
    if (!find) return undefined
    let sum = nothing
    for (const { lines } of gold) sum = add(sum, await score(lines, sort, find))
    values.push(f1(sum))
  }
  return values.reduce((a, b) => a + b, 0) / values.length
}

const file = (name, gold, wanted, measure) => ({
  name,
  of: (all, finderOf) => micro(all, finderOf, gold, wanted, measure),
})

/** One figure each. Sorts that a package does not look for are left out of its figure. */
export const measures = [
  {
    name: 'macro-F1 of e-mail, phone, card, IBAN, IP, national id',
    of: (gold, finderOf) => macro(gold, finderOf, patterns),
  },
  file('Presidio recognizers, micro-F1', 'presidio-recognizers'),
  file('Presidio synthetic sentences, pattern types, micro-F1', 'presidio-synth-v2', [
    ...patterns,
    'secret',
    'crypto',
  ]),
  file('validator.js cases, micro-F1', 'validator'),
  file('national ids with checksums in a sentence, F1', 'stdnum-ids', ['national-id']),
  file('phone examples of all regions, recall', 'phone-examples', ['phone'], recall),
  file('libphonenumber text cases, F1', 'libphonenumber', ['phone']),
  file('obfuscated forms, recall', 'obfuscated', undefined, recall),
  file('gitleaks cases, F1', 'gitleaks', ['secret']),
  file('secretlint cases, F1', 'secretlint', ['secret']),
]
