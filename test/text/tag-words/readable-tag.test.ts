import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readableTag, splitTag } from '../../../src/text/tag-words/index.js'

const unreadable: readonly (readonly [tag: string, readable: string])[] = [
  ['blackfriday', 'BlackFriday'],
  ['Blackfriday', 'BlackFriday'],
  ['BLACKFRIDAY', 'BlackFriday'],
  ['blackfridaydeals', 'BlackFridayDeals'],
  ['blackfriday2026', 'BlackFriday2026'],
  ['blackfriday2026deals', 'BlackFriday2026Deals'],
  ['our_blackfriday', 'our_BlackFriday'],
  ['cybermonday', 'CyberMonday'],
  ['mondaymotivation', 'MondayMotivation'],
  ['throwbackthursday', 'ThrowbackThursday'],
  ['weekendvibes', 'WeekendVibes'],
  ['happynewyear', 'HappyNewYear'],
  ['internationalwomensday', 'InternationalWomensDay'],
  ['worldmentalhealthday', 'WorldMentalHealthDay'],
  ['worldbookday', 'WorldBookDay'],
  ['breastcancerawareness', 'BreastCancerAwareness'],
  ['smallbusinesssaturday', 'SmallBusinessSaturday'],
  ['customerservice', 'CustomerService'],
  ['socialmedia', 'SocialMedia'],
  ['bigdata', 'BigData'],
  ['realestate', 'RealEstate'],
  ['supplychain', 'SupplyChain'],
  ['netzero', 'NetZero'],
  ['futureofwork', 'FutureOfWork'],
  ['photooftheday', 'PhotoOfTheDay'],
  ['meettheteam', 'MeetTheTeam'],
  ['joinourteam', 'JoinOurTeam'],
  ['wearehiring', 'WeAreHiring'],
  ['ourstory', 'OurStory'],
  ['womenintech', 'WomenInTech'],
  ['aiforgoodhealth', 'AIForGoodHealth'],
  ['thankyounhs', 'ThankYouNHS'],
  ['youtubetips', 'YouTubeTips'],
  ['burgerking', 'BurgerKing'],
]

const left: readonly (readonly [why: string, tags: string])[] = [
  ['nothing to read', '_ 2026 __'],
  [
    'readable already',
    'BlackFriday blackFriday Black_Friday BlackFriday2026 NHSHeroes iPhone15Pro top10tips BlackfridayDeals',
  ],
  ['one word', 'spring Spring SPRING monday marketing storytelling sustainability'],
  [
    'one word made of words',
    'breakfast weekend together background sunset football throwback giveaway nowhere understand thanksgiving homework ' +
      'workshop everyone bookshop playground sometimes somewhere newcomer update overnight outside inside without notable ' +
      'injustice insecure seafood smartphone cybersecurity ecosystem livestream girlfriend goodnight daydream homeowner',
  ],
  ['with a plural', 'weekends workshops bestsellers cheeseburgers'],
  [
    'begins or ends like words',
    'carpet blackest mondayish therapy theme forget orange button season pirate mustard',
  ],
  ['an acronym', 'NHS BAFTA UNESCO NATO RSPCA COVID'],
  [
    'a name or a brand',
    'tesco ikea adidas samsung facebook Facebook FACEBOOK youtube mastercard homebase superdrug starbucks salesforce ' +
      'deepmind newcastle goodyear paypal easyjet linkedin snapchat wordpress hollywood netflix',
  ],
  ['an unknown word beside known ones', 'acmefriday fridayatacme mondayxyz blackfriday2026acme'],
  ['two readings', 'expertsexchange choosespain meangirls leavemealone'],
  ['a reading nobody wants', 'therapist penisland whorepresents analytics assesses'],
  ['two that often grow together', 'bookshow catfish boathouse bluecard girlpower'],
  ['words that only hold others together', 'fromthem whatwedo ofthe intothe howto'],
  ['too short to be sure', 'newjob bigday'],
  ['not English', 'bonjour feliznavidad frohesfest schwarzerfreitag buenosdias joyeuxnoel'],
  ['another script', 'чернаяпятница ΚΑΛΗΜΕΡΑ 東京マラソン blackfridayé bläckfriday'],
  ['half of a surrogate pair', '\ud83d black\ude00'],
]

describe('readableTag', () => {
  for (const [tag, readable] of unreadable) {
    test(`${tag} is better written ${readable}`, () => {
      expect(readableTag(tag)).toBe(readable)
    })
  }

  for (const [why, tags] of left) {
    for (const tag of tags.split(' ')) {
      test(`${why}: ${tag}`, () => {
        expect(readableTag(tag)).toBeUndefined()
      })
    }
  }

  // Pieces that make words together, and others that make none.
  const piece = fc.constantFrom(
    ...'black Black BLACK friday deals week end sex experts exchange the of a no net nhs NHS work home 2026 _ e\u0301 é \ud83d'.split(
      ' ',
    ),
  )
  const tags = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  )

  test('changes nothing but capitals, shows every word, and is content with itself', () => {
    fc.assert(
      fc.property(tags, (tag) => {
        const readable = readableTag(tag)
        if (readable === undefined) return
        expect(readable).not.toBe(tag)
        expect(readable.toLowerCase()).toBe(tag.toLowerCase())
        expect(readableTag(readable)).toBeUndefined()
        expect(splitTag(readable).length).toBeGreaterThan(1)
      }),
      { numRuns: 5000 },
    )
  })

  test('a long tag is fast, and nobody reads it', () => {
    for (const unit of ['a', 'blackfriday', 'BLACKFRIDAY', 'work', 'the']) {
      const start = performance.now()
      expect(readableTag(unit.repeat(Math.ceil(65_536 / unit.length)))).toBeUndefined()
      expect(performance.now() - start, unit).toBeLessThan(1000)
    }
    const start = performance.now()
    expect(readableTag('blackfriday_'.repeat(5461))).toBe('BlackFriday_'.repeat(5461))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
