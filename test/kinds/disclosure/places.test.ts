import { describe, expect, test } from 'vitest'
import { found, ruled } from './desk.js'

const labels = [
  { lang: 'en', tags: ['ad'], words: ['ad', 'advertisement'], phrases: ['paid for by'] },
  { lang: 'de', words: ['werbung'] },
]
const any = ruled({ labels, weak: [{ tags: ['spon'] }], native: 'labels.paidPartnership' })
const long = 'The new boat has three decks and a garden on the roof. '.repeat(12)

type Case = readonly [why: string, draft: object, expected: readonly string[]]

function table(name: string, linter: typeof any, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [why, draft, expected] of cases)
      test(why, () =>
        expect(found(linter, { relationship: 'paid', channels: ['x'], ...draft })).toEqual(
          expected,
        ),
      )
  })
}

table('where it stands', any, [
  ['first', { text: '#ad The boat.' }, []],
  ['behind the words', { text: 'The boat. #ad' }, []],
  ['one of two', { text: 'The boat. #boats #ad' }, []],
  ['one of three', { text: 'The boat. #boats #ad #sea' }, ['buried | #ad']],
  ['the first of three, behind words', { text: 'The boat. #ad #boats #sea' }, ['buried | #ad']],
  ['the first of all', { text: '#ad #boats #sea The boat.' }, []],
  ['the first of all, behind a line break', { text: '\n#ad #boats #sea The boat.' }, []],
  ['among mentions and links', { text: 'The boat @acme https://acme.com #ad' }, ['buried | #ad']],
  ['with words in between', { text: 'The #boat is #ad and #fast.' }, []],
  ['on the third line', { text: 'The boat.\nIt is fast.\n#ad' }, []],
  ['on the fourth', { text: 'The boat.\n\nIt is fast.\n#ad' }, ['below-fold | #ad']],
  ['with CR LF', { text: 'The boat.\r\nIt is fast.\r\n#ad' }, []],
  ['behind the fold', { text: `${long}#ad`, channels: ['instagram'] }, ['below-fold | #ad']],
  ['on a channel without a fold', { text: `${long}#ad`, channels: ['email'] }, []],
  [
    'on one of two channels',
    { text: `${long.slice(0, 200)}#ad`, channels: ['instagram', 'email'] },
    ['below-fold | #ad'],
  ],
  ['twice, the first where it is seen', { text: '#ad The boat. #boats #ad #sea' }, []],
  ['twice, the second where it is seen', { text: '#boats #ad #sea\nad: the boat' }, []],
])

table('words that are set off', any, [
  ['before a colon', { text: 'Ad: the boat' }, []],
  ['before a stroke', { text: 'Ad | the boat' }, []],
  ['before a dash', { text: 'Ad – the boat' }, []],
  ['before a hyphen', { text: 'Ad - the boat' }, []],
  ['before a full stop', { text: 'Ad. The boat' }, []],
  ['before an emoji', { text: 'Ad 🚢 the boat' }, []],
  ['behind an emoji', { text: '🚢 Ad: the boat' }, []],
  ['in brackets', { text: 'The boat (ad) is fast' }, []],
  ['in square brackets', { text: '[Ad] The boat' }, []],
  ['in full-width ones', { text: '【Ad】The boat' }, []],
  ['a line of its own', { text: 'The boat\nAd\nis fast' }, []],
  ['a sentence of its own', { text: 'The boat is fast. Ad.' }, []],
  ['in capitals before a sentence', { text: 'AD Just what I needed' }, []],
  ['whose it is', { text: 'Ad for Acme Boats: it is fast' }, []],
  ['before a space and a word', { text: 'Ad agencies are fast' }, ['missing']],
  ['ad hoc', { text: 'Ad hoc meeting at nine' }, ['missing']],
  ['ad-free', { text: 'Ad-free since today' }, ['missing']],
  ['in a sentence', { text: 'We saw an ad for a boat' }, ['missing']],
  ['at the end of a sentence', { text: 'We saw an ad.' }, ['missing']],
  ['all in capitals', { text: 'AD HOC MEETING' }, ['missing']],
  ['in a hashtag', { text: '#advertisement.' }, ['missing']],
  ['in an address', { text: 'https://ad.example/#ad' }, ['missing']],
])

table('languages', any, [
  ['the same', { text: 'Ad: the boat', lang: 'en-GB' }, []],
  ['another', { text: 'Ad: das Boot', lang: 'de' }, ['language | Ad']],
  ['both', { text: 'Ad / Werbung: das Boot', lang: 'de' }, []],
  ['one that is not said', { text: 'Werbung: the boat' }, ['needs lang']],
  ['the language of the market, where none is said', { text: 'Ad: das Boot' }, []],
  ['one that nobody listed', { text: 'Il battello', lang: 'it' }, ['unlisted-language | warning']],
  [
    'one that nobody listed, and a label',
    { text: '#ad Il battello', lang: 'it' },
    ['language | #ad | warning'],
  ],
  [
    'one that nobody listed, and a weak label',
    { text: '#spon', lang: 'it' },
    ['ambiguous-label | #spon'],
  ],
])

table('what only looks like it', any, [
  ['a Cyrillic letter', { text: '#аd The boat' }, ['look-alike | #аd']],
  ['a hidden character', { text: '#a\u200bd The boat' }, ['look-alike | #a\u200bd']],
  ['letters of mathematics', { text: '#𝗮𝗱 The boat' }, ['look-alike | #𝗮𝗱']],
  ['and the real one', { text: '#ad #аd The boat' }, ['look-alike | #аd']],
  ['a word', { text: 'Аd: the boat' }, ['look-alike | Аd']],
  ['nobody is deceived by what is not asked for', { text: '#аd', relationship: 'none' }, []],
])

table('the switch of the platform', any, [
  ['weighs', { text: 'The boat', labels: { paidPartnership: true } }, ['missing | warning']],
  ['is off', { text: 'The boat', labels: { paidPartnership: false } }, ['missing']],
])

describe('threads', () => {
  const codes = (thread: readonly string[], more: object = {}) => {
    const draft = {
      channels: ['x'],
      relationship: { type: 'paid', brand: 'Acme' },
      thread,
      ...more,
    }
    const bytes = new TextEncoder().encode(JSON.stringify(draft))
    return any
      .lintBytes('draft.json', bytes)
      .drafts.map(({ findings }) => findings.map(({ code }) => code).join(' '))
  }
  test('every part that names the brand says it', () => {
    expect(codes(['#ad The boat', 'It is by Acme.', 'The sea is blue.'])).toEqual([
      '',
      'missing',
      '',
    ])
    expect(codes(['#ad The boat', '#ad By Acme.', 'Bye.'])).toEqual(['', '', ''])
    expect(codes(['The sea', '#ad By Acme.'])).toEqual(['missing', ''])
  })
  test('by its handle, its tag, or a link', () => {
    expect(codes(['#ad', 'Look: @acme', '#AcmeBoats', 'https://acme.com'])).toEqual([
      '',
      'missing',
      'missing',
      'missing',
    ])
  })
})

table('relationships', any, [
  ['none', { text: 'The boat', relationship: 'none' }, []],
  ['None', { text: 'The boat', relationship: 'None' }, []],
  ['nothing said', { text: 'The boat', relationship: undefined }, []],
  ['a map', { text: 'The boat', relationship: { type: 'gifted' } }, ['missing']],
  ['in capitals', { text: 'The boat', relationship: 'PAID' }, ['missing']],
  [
    'unknown ones are told of by another rule',
    { text: 'The boat', relationship: 'sponsered' },
    ['missing'],
  ],
])

table('values that ask for it', ruled({ labels, values: ['gifted'] }), [
  ['another one', { text: 'The boat' }, []],
  ['that one', { text: 'The boat', relationship: 'gifted' }, ['missing']],
])

table('the first sentence', ruled({ labels, place: 'first-sentence' }), [
  ['at its start', { text: 'Ad: the boat is fast. It is new.' }, []],
  ['at its end', { text: 'The boat is fast #ad. It is new.' }, []],
  ['behind it', { text: 'The boat is fast. #ad It is new.' }, ['late | #ad | warning']],
  ['on the next line', { text: 'The boat is fast\n#ad' }, ['late | #ad | warning']],
  ['behind an abbreviation', { text: 'Dr. Lee sails #ad today.' }, []],
])
