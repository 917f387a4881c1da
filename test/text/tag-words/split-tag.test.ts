import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitTag } from '../../../src/text/tag-words/index.js'

const cases: readonly (readonly [why: string, tag: string, words: string])[] = [
  ['nothing has no words', '', ''],
  ['what is neither letter nor digit has none', '__', ''],
  ['one word', 'spring', 'spring'],
  ['capitals begin words', 'SpringSale', 'Spring Sale'],
  ['a small letter first', 'springSale', 'spring Sale'],
  ['capitals of an acronym belong together', 'NHSHeroes', 'NHS Heroes'],
  ['an acronym at the end', 'ThankYouNHS', 'Thank You NHS'],
  ['an acronym inside', 'OurNHSHeroes', 'Our NHS Heroes'],
  ['an acronym before a word in small letters', 'NHSheroes', 'NHS heroes'],
  ['a name in small letters stays as it is', 'NHSwexham', 'NH Swexham'],
  ['the plural of an acronym', 'CEOsTalk', 'CEOs Talk'],
  ['the plural of an acronym at the end', 'MeetOurMPs', 'Meet Our MPs'],
  ['words of one letter', 'ADayOut', 'A Day Out'],
  ['a first word of one small letter', 'aDayOut', 'a Day Out'],
  ['digits are words', 'BlackFriday2026', 'Black Friday 2026'],
  ['digits inside', 'Top10Tips', 'Top 10 Tips'],
  ['digits first', '24HoursOfReality', '24 Hours Of Reality'],
  ['a brand with a small letter first', 'iPhone15Pro', 'iPhone 15 Pro'],
  ['and another', 'eBayFinds', 'eBay Finds'],
  ['a Scottish name', 'McDonaldFarm', 'McDonald Farm'],
  ['a letter behind a number', '5GNetwork', '5G Network'],
  ['dimensions', '3DPrinting', '3D Printing'],
  ['an ordinal', '1stBirthday', '1st Birthday'],
  ['letters around a number', 'B2BMarketing', 'B2B Marketing'],
  ['a letter before a number', 'G20Summit', 'G20 Summit'],
  ['an acronym before a number', 'COP31', 'COP 31'],
  ['underscores', 'Black_Friday', 'Black Friday'],
  ['underscores at both ends', '_spring__sale_', 'spring sale'],
  ['Greek', 'ΚαλόΠάσχα', 'Καλό Πάσχα'],
  ['Cyrillic', 'МойДень', 'Мой День'],
  ['Armenian', 'ԲարիԼույս', 'Բարի Լույս'],
  ['accents', 'ÉcoleÉté', 'École Été'],
  ['accents apart', 'E\u0301coleE\u0301te\u0301', 'E\u0301cole E\u0301te\u0301'],
  ['capitals with accents apart', 'A\u0301B\u0301c', 'A\u0301 B\u0301c'],
  ['a letter of its own between small ones', 'Hawaiʻi', 'Hawaiʻi'],
  ['the point that Catalan writes inside words', 'Col·lecció', 'Col·lecció'],
  ['the joiner that Persian writes inside words', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['Arabic with underscores', 'يوم_جديد', 'يوم جديد'],
  ['a script without case beside one with', '東京Marathon', '東京 Marathon'],
  ['a script without case stays whole', '東京マラソン', '東京マラソン'],
  ['Devanagari with its marks', 'दिल्ली2026', 'दिल्ली 2026'],
  ['small letters, told apart by their words', 'blackfridaydeals', 'black friday deals'],
  ['as they are written', 'BLACKFRIDAY', 'BLACK FRIDAY'],
  ['with a capital first', 'Blackfriday', 'Black friday'],
  ['beside digits', 'blackfriday2026deals', 'black friday 2026 deals'],
  ['beside underscores', 'our_blackfriday', 'our black friday'],
  ['not where capitals speak', 'BlackfridayDeals', 'Blackfriday Deals'],
  ['one word made of words', 'weekend', 'weekend'],
  ['and as a part', 'weekendvibes', 'weekend vibes'],
  ['two readings, so one word', 'expertsexchange', 'expertsexchange'],
  ['an unknown word, so one word', 'acmefriday', 'acmefriday'],
  ['half of a surrogate pair parts', 'spring\ud83dsale', 'spring sale'],
]

/** What belongs to no word. */
const separators = /[^\p{L}\p{M}\p{N}\u{b7}\u{5f3}\u{5f4}\u{200c}\u{200d}]/gu

describe('splitTag', () => {
  for (const [why, tag, words] of cases) {
    test(`${why}: ${tag}`, () => {
      expect(splitTag(tag).join(' ')).toBe(words)
    })
  }

  const piece = fc.constantFrom(
    ...'black friday Black NHS deals week end i B2 5 G 2026 _ É e\u0301 \u0301 Мой день 東京 ー ʻ · \u200d \ud83d \ude00 Mc s S'.split(
      ' ',
    ),
  )

  test('the words have all letters of the tag, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (tag) => {
          // A joiner or a point with nothing before it stands on no letter.
          const letters = (text: string) =>
            text.replace(separators, '').replace(/[\u{b7}\u{5f3}\u{5f4}\u{200c}\u{200d}]/gu, '')
          expect(letters(splitTag(tag).join(''))).toBe(letters(tag))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('a long tag is fast, whatever it is made of', () => {
    const size = 65_536
    for (const unit of [
      'a',
      'A',
      'aB',
      '1',
      'A1',
      'blackfriday',
      'As',
      '_',
      '\u0301',
      'A\u0301',
      '東',
      'ーa',
      '\ud83d',
      'Mc',
    ]) {
      const start = performance.now()
      splitTag(unit.repeat(Math.ceil(size / unit.length)))
      expect(performance.now() - start, unit).toBeLessThan(1000)
    }
  })
})
