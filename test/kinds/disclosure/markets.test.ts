import { describe, expect, test } from 'vitest'
import { desk, found } from './desk.js'

const umbrella = desk(['disclosure'])

/** Labels by market, each as the start of a post that is paid for, in the language of the post. */
const tables: readonly {
  readonly market: string
  readonly lang: string
  readonly text: string
  readonly accept: readonly string[]
  readonly reject: readonly string[]
}[] = [
  {
    market: 'US',
    lang: 'en',
    text: 'my new kettle sings.',
    accept: [
      'Ad:',
      '#ad',
      '#Ad',
      'AD |',
      'Advertisement:',
      'Sponsored:',
      '#sponsored',
      'Sponsored by Acme:',
      'Paid partnership:',
      '#AcmePartner',
      '#AcmeAmbassador',
      '(ad)',
    ],
    reject: [
      '#sp',
      '#spon',
      '#collab',
      '#partner',
      '#ambassador',
      '#thanksAcme',
      'Thanks Acme,',
      '#ee',
      '#AcmeSweeps',
      'Spon:',
      '#brandambassador',
    ],
  },
  {
    market: 'GB',
    lang: 'en',
    text: 'my new kettle sings.',
    accept: [
      'Ad:',
      '#ad',
      'AD |',
      'Advert:',
      'Advertising:',
      'Advertisement:',
      'Advertisement Feature:',
      '(Ad gifted)',
      '[Ad]',
    ],
    reject: [
      '#gifted',
      'Gifted:',
      '#spon',
      '#sponsored',
      'Sponsored by Acme:',
      '#sp',
      '#affiliate',
      '#aff',
      '#afflink',
      '#collab',
      '#PR',
      '#brandambassador',
      'In association with Acme,',
      'In partnership with Acme,',
      'Thanks to Acme for making this possible,',
      'Supported by Acme,',
      'Funded by Acme,',
    ],
  },
  {
    market: 'DE',
    lang: 'de',
    text: 'mein neuer Kessel singt.',
    accept: [
      'Werbung:',
      '#werbung',
      'Anzeige:',
      '#Anzeige',
      'WERBUNG |',
      'Bezahlte Werbepartnerschaft:',
      '[Anzeige]',
      'Werbung für Acme:',
    ],
    reject: [
      '#ad',
      '#sponsoredby',
      'Sponsored by Acme:',
      'Powered by Acme:',
      'Sponsored:',
      'In Kooperation mit Acme:',
      '#kooperation',
    ],
  },
  {
    market: 'FR',
    lang: 'fr',
    text: 'ma bouilloire chante.',
    accept: [
      'Publicité :',
      '#publicité',
      '#Publicite',
      'Collaboration commerciale :',
      '#CollaborationCommerciale',
      '[Publicité]',
    ],
    reject: ['Merci à Acme,', '#partenariat', 'En partenariat avec Acme,', '#collab', '#offert'],
  },
  {
    market: 'CA',
    lang: 'en',
    text: 'my new kettle sings.',
    accept: ['#Ad', 'Ad:', '#Sponsored', '#AcmeAmbassador', '#AcmePartner'],
    reject: ['#ambassador', '#partner', '#collab', '#spon', '#sp', '#gifted', '#AcmeAdPartnerLove'],
  },
  {
    market: 'CA',
    lang: 'fr',
    text: 'ma bouilloire chante.',
    accept: ['#pub', '#commandité', 'Commandité par Acme :', '#AcmePartenaire'],
    reject: ['#ambassadeur', '#collab', 'Merci à Acme,'],
  },
  {
    market: 'AU',
    lang: 'en',
    text: 'my new kettle sings.',
    accept: [
      '#ad',
      'Advert:',
      'Advertising:',
      'Branded Content:',
      'Paid Partnership:',
      'Paid Promotion:',
      'Paid partnership with Acme:',
    ],
    reject: ['#sp', '#spon', '#gifted', '#affiliate', '#collab', 'Thanks to Acme,'],
  },
  {
    market: 'IN',
    lang: 'en',
    text: 'my new kettle sings.',
    accept: [
      '#ad',
      'Advertisement:',
      'Sponsored:',
      '#sponsored',
      'Collaboration:',
      '#collaboration',
      'Collaboration with Acme:',
      'Paid promotion:',
      '#Partnership',
    ],
    reject: ['#collab', '#sp', '#gifted', 'Thanks Acme,', '#AcmeAmbassador'],
  },
]

for (const { market, lang, text, accept, reject } of tables) {
  const draft = (label: string) => ({
    text: `${label} ${text}`,
    channels: ['instagram'],
    lang,
    markets: [market],
    relationship: { type: 'paid', brand: 'Acme' },
  })
  describe(`${market}, in ${lang}`, () => {
    for (const label of accept)
      test(`${label} is enough`, () => expect(found(umbrella, draft(label))).toEqual([]))
    for (const label of reject)
      test(`${label} is not`, () => {
        const codes = found(umbrella, draft(label)).map((each) => each.split(' | ')[0])
        expect(codes).toEqual(['ambiguous-label'])
      })
    test('nothing at all is not', () => expect(found(umbrella, draft(''))).toEqual(['missing']))
    for (const word of ['#adventure', '#adidas', '#brandad2', 'Ad hoc,', 'Ads everywhere today:'])
      test(`${word} says nothing`, () => {
        const [first = ''] = found(umbrella, draft(word))
        expect(first.split(' | ')[0]).toBe('missing')
      })
  })
}

test('the case of the OLG Celle: `#ad` at the end, the second of six tags', () => {
  const post = {
    text: 'Heute gibt es bei Acme zwanzig Prozent auf alles! Wir freuen uns auf euch. #blackfriday #ad #sale #beauty #pflege #angebot',
    channels: ['instagram'],
    lang: 'de',
    relationship: 'paid',
  }
  expect(found(umbrella, { ...post, markets: ['DE'] })).toEqual(['ambiguous-label | #ad'])
  expect(found(umbrella, { ...post, lang: 'en', markets: ['US'] })).toEqual(['buried | #ad'])
  const werbung = { ...post, text: post.text.replace('#ad ', '#werbung ') }
  expect(found(umbrella, { ...werbung, markets: ['DE'] })).toEqual(['buried | #werbung'])
  const first = { ...post, text: `Werbung: ${post.text.replace('#ad ', '')}` }
  expect(found(umbrella, { ...first, markets: ['DE'] })).toEqual([])
})

describe('markets', () => {
  const ad = { text: '#ad My kettle sings.', channels: ['x'], relationship: 'paid', lang: 'en' }
  const cases: readonly (readonly [why: string, markets: unknown, expected: readonly string[]])[] =
    [
      ['a state is in its country', ['US-NY'], []],
      ['UK is GB', ['UK'], []],
      ['in small letters', ['us'], []],
      ['the word that one takes the other does not', ['US', 'DE'], ['ambiguous-label | #ad']],
      [
        'the Union has the rules of its members, as far as they are known',
        ['EU'],
        ['unlisted-market | warning', 'ambiguous-label | #ad'],
      ],
      ['one that no rule knows is told', ['BR'], ['unlisted-market | warning']],
      ['so is one that is misspelt', ['USA'], ['unlisted-market | warning']],
      ['beside one that is known', ['US', 'BR'], ['unlisted-market | warning']],
    ]
  for (const [why, markets, expected] of cases)
    test(why, () => expect(found(umbrella, { ...ad, markets })).toEqual(expected))

  test('a draft for nobody in particular is asked, once a rule', () => {
    expect(new Set(found(umbrella, ad))).toEqual(new Set(['needs markets']))
  })

  test('a pack alone judges it', () => {
    const text = 'My kettle sings.'
    expect(found(desk(['disclosure-us']), { ...ad, text })).toEqual(['missing'])
    expect(found(desk(['disclosure-us']), { ...ad, text, markets: ['DE'] })).toEqual([])
  })
})
