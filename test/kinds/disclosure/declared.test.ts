import { describe, expect, test } from 'vitest'
import { desk, found, ruled } from './desk.js'

const people = desk(['disclosure-people'], {
  data: { brands: ['Fairlead', 'Fairlead Ferries', '@fairlead'], employees: ['@dana', '@lee'] },
})

type Case = readonly [why: string, draft: object, expected: readonly string[]]

function table(name: string, linter: typeof people, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [why, draft, expected] of cases)
      test(why, () => expect(found(linter, draft)).toEqual(expected))
  })
}

table('what is not declared', people, [
  [
    'a code of one’s own',
    { text: 'Use my code KIM10!' },
    ['undeclared | Use my code KIM10 | warning'],
  ],
  ['a code of the house', { text: 'Use code WELCOME10 at the till.' }, []],
  ['a tag', { text: 'It sings. #gifted' }, ['undeclared | #gifted | warning']],
  [
    'a tag with the brand',
    { text: 'It sings. #AcmeAmbassador' },
    ['undeclared | #AcmeAmbassador | warning'],
  ],
  ['a longer tag', { text: 'It sings. #giftedchildren #adventure' }, []],
  [
    'a paid link',
    { text: 'https://shop.example/?x=1&affid=kim-21' },
    ['undeclared | https://shop.example/?x=1&affid=kim-21 | warning'],
  ],
  ['a parameter of a campaign', { text: 'https://shop.example/?utm_source=a&ref=b' }, []],
  [
    'a paid host',
    { text: 'See https://amzn.to/abc' },
    ['undeclared | https://amzn.to/abc | warning'],
  ],
  ['a host that ends like it', { text: 'See https://notamzn.to/abc' }, []],
  [
    'the first of several',
    { text: '#gifted, so use my code KIM10' },
    ['undeclared | #gifted | warning'],
  ],
  ['declared', { text: '#gifted, so use my code', relationship: 'gifted' }, []],
  ['declared as none, words', { text: 'Use my code KIM10', relationship: 'none' }, []],
  [
    'declared as none, a label',
    { text: '#ad It sings.', relationship: 'none' },
    ['contradiction | #ad | warning'],
  ],
  [
    'declared as none, an ad in a sentence',
    { text: 'Our new ad is out', relationship: 'none' },
    [],
  ],
  [
    'misspelt',
    { text: 'It sings.', relationship: 'sponsered' },
    ['unknown-relationship | sponsered | warning'],
  ],
  ['a reply of ours', { text: 'Use my code KIM10', replyTo: { text: 'Any code?' } }, []],
])

table('people of the house', people, [
  [
    'from their own account',
    { text: 'Fairlead is fast.', account: '@dana' },
    ['undeclared | Fairlead | warning'],
  ],
  [
    'by their handle',
    { text: 'Sail with @fairlead!', author: { handle: 'lee' } },
    ['undeclared | @fairlead | warning'],
  ],
  ['of something else', { text: 'The sea is blue.', account: '@dana' }, []],
  [
    'from the account of the house',
    { text: 'Fairlead is fast.', account: 'fairlead', author: { handle: '@lee' } },
    [],
  ],
  ['strangers', { text: 'Fairlead is fast.', account: '@kim' }, []],
])

table('praise by people of the house', people, [
  [
    'unsaid',
    { text: 'Fairlead Ferries is the best!', author: { employee: true } },
    ['unsaid-employee | the best'],
  ],
  ['said', { text: 'I work for Fairlead, and it is the best!', author: { employee: true } }, []],
  [
    'said by a tag',
    { text: 'Fairlead is the best! #FairleadEmployee', author: { employee: true } },
    [],
  ],
  [
    'said in German',
    { text: 'Ich arbeite bei Fairlead: die beste Reederei.', author: { employee: true } },
    [],
  ],
  [
    'by the house itself',
    { text: 'Fairlead is the best!', account: 'Fairlead', author: { employee: true } },
    [],
  ],
  [
    'by a brand account',
    { text: 'Fairlead is the best!', author: { role: 'brand-account', employee: true } },
    [],
  ],
  ['no praise', { text: 'Fairlead sails at nine.', author: { employee: true } }, []],
  ['of others', { text: 'This soup is the best!', author: { employee: true } }, []],
  ['by others', { text: 'Fairlead is the best!', author: { role: 'customer' } }, []],
  ['by advocates who are not paid', { text: 'Fairlead is the best!', relationship: 'none' }, []],
  [
    'in a tag',
    { text: 'Best day ever #FairleadFerries', author: { employee: true } },
    ['unsaid-employee | Best day ever'],
  ],
  [
    'of the house in the genitive',
    { text: 'I love Fairlead’s boats', author: { employee: true } },
    ['unsaid-employee | I love'],
  ],
])

table('what a house must say of money', desk(['finance']), [
  [
    'all of it',
    {
      text: '#ad I was paid $5,000 by EtherFund to post this.',
      relationship: { type: 'paid', payer: 'EtherFund', subject: 'security' },
      markets: ['US'],
    },
    [],
  ],
  [
    'neither',
    {
      text: 'Are you curious? #EtherFund #AD',
      relationship: { type: 'paid', payer: 'EtherFund', subject: 'security' },
      markets: ['US'],
    },
    ['missing-detail', 'missing-detail'],
  ],
  [
    'another subject',
    { text: '#ad A kettle.', relationship: { type: 'paid', subject: 'kettles' }, markets: ['US'] },
    [],
  ],
])

const sums = [
  '$5,000',
  '5,000 USD',
  'US$ 5000',
  '€250',
  '250 €',
  '250 euros',
  '1.5 million dollars',
  '0.5 ETH',
  '5k USD',
  '3 BTC',
  'EUR 20',
]
const noSums = ['five reasons', '5,000 people', '100%', '24/7', '#5000', 'in 2026', 'USDA']

describe('sums of money', () => {
  const rule = ruled({ details: ['amount'] })
  const draft = (sum: string) => ({ text: `They gave me ${sum} for it.`, relationship: 'paid' })
  for (const sum of sums) test(sum, () => expect(found(rule, draft(sum))).toEqual([]))
  for (const sum of noSums)
    test(`${sum} is none`, () => expect(found(rule, draft(sum))).toEqual(['missing-detail']))
})

test('insiders do not review their own house as if they were customers', () => {
  const us = desk(['disclosure-us'], { data: { brands: ['Quay Kitchen'] } })
  const text = 'Five stars for Quay Kitchen, the place to eat!'
  expect(found(us, { text, author: { role: 'executive' } })).toEqual([
    'unsaid-employee | Five stars',
  ])
  expect(found(us, { text, author: { role: 'customer' } })).toEqual([])
  expect(found(us, { text: `I run this place. ${text}`, author: { role: 'executive' } })).toEqual(
    [],
  )
})

test('a rule that asks for nothing is a mistake', () => {
  expect(() => ruled({})).toThrow(/asks for nothing/u)
})

test('a label that nobody could write is a mistake, at its place', () => {
  expect(() =>
    ruled({ labels: [{ words: ['ad'] }, { phrases: ['paid by', 'paid {9,1} by'] }] }),
  ).toThrow(/gap|phrase/iu)
})
