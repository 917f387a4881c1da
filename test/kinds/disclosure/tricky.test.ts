import { describe, expect, test } from 'vitest'
import { desk, found } from './desk.js'

const umbrella = desk(['disclosure'])
const paid = { channels: ['x'], relationship: { type: 'paid', brand: 'Acme' } }

/** By market: the language, texts that say nothing, and texts that say it. */
const tables: readonly (readonly [
  market: string,
  lang: string,
  nothing: readonly string[],
  enough: readonly string[],
])[] = [
  [
    'US',
    'en',
    [
      // Tags that only end like one.
      'My #salad is great',
      'Love my #iPad',
      '#dad jokes',
      '#notanad',
      '#notsponsored',
      'My #businesspartner',
      '#AcmeNotSponsored',
      '#acmesalad',
      '#ad-hoc meeting',
      // Words of a sentence.
      'My #partner and I love tea',
      'Happy #Thanksgiving from us',
      "My mother's kettle never sang like this",
      'I own nine kettles',
      'They paid me a compliment',
      'They paid me back',
      'I get paid on Friday',
      'Paid, packed and posted',
      'Paid for dinner. Yum',
      'this is a paid holiday',
      'Ad, marketing and PR',
      'Ad/PR agency',
      'Ad (re)targeting works',
      'AD hoc meeting today',
      'AD agencies hate this',
      'PAID internships open',
      'This is an ad-free zone',
      // What is denied, and what was never filled in.
      'I was not paid by Acme to say this',
      'Nobody paid me to say this',
      'Not sponsored by Acme',
      'Sponsored, of course not.',
    ],
    [
      '🇬🇧 Ad: x',
      '👍🏽 Ad: x',
      '1️⃣ Ad: x',
      '→ Ad: x',
      'Ad 🇬🇧 x',
      '（Ad）x',
      '［Ad］ x',
      '「Ad」x',
      'Ad：x',
      'Ad ｜ x',
      'Ad; x',
      'Ad ― x',
      'Ad » x',
      'Ad - x',
      '*Ad* My kettle',
      '"Ad" My kettle',
      '**Ad** My kettle',
      '\u200eAd: x',
      'Hello\u2028Ad: x',
      '@acme Ad: x',
      '.@acme Ad: x',
      'AD Just what I needed',
      'kettle | ad',
      'kettle – ad',
      'x #sponsored_post',
      'x #Paid_Partnership',
      'x #AcmePartner',
      'Acme is paying me to say this.',
      'Acme sponsored this post.',
      'Sponsored content: x',
    ],
  ],
  [
    'DE',
    'de',
    [
      'Anzeige, weil er klaute',
      'Anzeige (Strafanzeige) erstattet',
      'Werbung, die nervt',
      'Werbung! Nein danke',
      'WERBUNG nervt',
      'Keine Werbung: das gefällt mir',
      'Sagt #danke zu allen',
    ],
    [
      'Werbung für Acme. Mein Kessel.',
      'Werbung in Kooperation mit Acme: Kessel',
      'Werbung* Mein Kessel',
      '*Werbung* Mein Kessel',
      '« Werbung » Mein Kessel',
      'ANZEIGE: Kessel',
    ],
  ],
  [
    'FR',
    'fr',
    ['Publicité, mon amour', 'Publicité de Noël. Oui', 'Pas de collaboration commerciale ici'],
    ['« Publicité » Ma bouilloire', 'Publicité pour Acme. Ma bouilloire'],
  ],
]

for (const [market, lang, nothing, enough] of tables)
  describe(`${market}, in ${lang}`, () => {
    const codes = (text: string) =>
      found(umbrella, { ...paid, text, lang, markets: [market] }).map(
        (each) => each.split(' | ')[0],
      )
    for (const text of nothing)
      test(`says nothing: ${text}`, () => expect(codes(text)).toEqual(['missing']))
    for (const text of enough)
      test(`says it: ${JSON.stringify(text)}`, () => expect(codes(text)).toEqual([]))
  })

describe('a brand that nobody names', () => {
  const codes = (text: string) =>
    found(umbrella, { ...paid, relationship: 'paid', text, lang: 'en', markets: ['US'] })
  test('is known by its capital', () => expect(codes('x #AcmePartner')).toEqual([]))
  for (const text of ['My #salad', '#lifepartner time', '#realpartner', '#Partner'])
    test(`${text} names none`, () => expect(codes(text)[0]?.split(' | ')[0]).not.toBe(undefined))
})

describe('what is offered fits the connection', () => {
  const offered = (relationship: object, text: string, lang?: string) => {
    const { findings } = umbrella.lint({
      ...paid,
      relationship: { brand: 'Acme', ...relationship },
      text,
      markets: ['US'],
      ...(lang !== undefined && { lang }),
    } as Parameters<typeof umbrella.lint>[0])
    return findings.map(({ fix, suggestions }) =>
      fix ? [`fix ${fix.text}`] : (suggestions ?? []).map(({ text: edit }) => edit),
    )
  }
  test('people who work there', () => {
    expect(offered({ type: 'employee' }, 'Best kettle #ee')).toEqual([['fix #AcmeEmployee']])
    expect(offered({ type: 'employee' }, 'Best kettle')).toEqual([['I work for Acme: ']])
  })
  test('what was given', () => {
    expect(offered({ type: 'gifted' }, 'Best kettle', 'en')).toEqual([
      ['Acme gave me this: ', '#ad '],
    ])
  })
  test('a contest', () => {
    expect(offered({ type: 'contest-entry' }, 'My kettle', 'en')).toEqual([['#AcmeContest ']])
  })
  test('nothing that is still to be filled in', () => {
    expect(offered({ type: 'employee', brand: undefined }, 'Best kettle')).toEqual([[]])
    const text = 'I work for … : best kettle'
    expect(offered({ type: 'employee' }, text)).toEqual([['I work for Acme: ']])
  })
})
