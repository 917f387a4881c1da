import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.js'

const cases: [why: string, text: string, folded: string][] = [
  ['ASCII only loses its capitals', 'Plain TEXT, 12.5%!', 'plain text, 12.5%!'],
  ['nothing stays nothing', '', ''],
  ['tabs and every other blank become a space', 'a\tb\u00a0c\u2009d\u3000e', 'a b c d e'],
  [
    'every line break becomes LF',
    'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\ni',
    'a\nb\nc\nd\ne\nf\ng\nh\ni',
  ],
  [
    'curly quotes are straight',
    '‘a’ “b” ‚c‛ „d‟ «e» ‹f›',
    `'a' 'b' 'c' 'd' 'e' 'f'`.replace(/'(b|d|e)'/gu, '"$1"'),
  ],
  ['the prime and the modifier apostrophe are apostrophes', '5′ oʼclock', "5' o'clock"],
  ['all dashes are hyphens', 'a–b—c‒d―e−f‐g‑h', 'a-b-c-d-e-f-g-h'],
  ['zero-width characters go', 'fr\u200bee\u200c \u2060tr\u200dip\ufeff', 'free trip'],
  ['soft hyphens go', 'guar\u00adan\u00adtee', 'guarantee'],
  ['bidi controls and tags go', '\u202aleft\u202c \u{e0041}x', 'left x'],
  ['blank letters go', 'a\u3164b\u2800c\u115fd', 'abcd'],
  ['controls go', 'ca\u0008rd\u0000', 'card'],
  ['emoji stay, their selectors and joiners go', '❤️ 👩‍🚀 1️⃣', '❤ 👩🚀 1'],
  ['full width is plain', 'ＦＲＥＥ　＃ａｄ', 'free #ad'],
  ['mathematical letters are plain', '𝐅𝗋𝘦𝙚 𝟙𝟚', 'free 12'],
  ['ligatures and dots come apart', 'ﬁne… №5 ™', 'fine... no5 tm'],
  ['circled and squared letters are letters', 'Ⓕⓡⓔⓔ 🅰🅳 🄰🄳 🆓', 'free ad ad free'],
  ['sharp s is ss, in any case', 'Straße STRASSE GROẞ', 'strasse strasse gross'],
  ['final sigma is sigma', 'ΟΔΟΣ οδος', 'οδοσ οδοσ'],
  ['a Turkish capital is an i, in one piece or two', 'İ I\u0307 i\u0307', 'i i i'],
  ['accents stay', 'Café À la carte', 'café à la carte'],
  ['a letter and its mark become one', 'cafe\u0301 A\u0300', 'café à'],
  ['a mark joins across what nobody sees', 'e\u200b\u0301', 'é'],
  ['three marks are a joke', 'f\u0315\u031a\u0345r\u0300\u0301\u0302ee', 'free'],
  ['strokes and frames are ornament', 'f\u0336r\u0336e\u0332e\u20dd', 'free'],
  ['Vietnamese keeps two marks', 'vie\u0323\u0302t', 'việt'],
  ['Hangul syllables compose', '\u1112\u1161\u11ab', '한'],
  ['half-width Katakana composes', 'ｶﾞｷﾞ', 'ガギ'],
  ['Devanagari keeps its marks', 'हिन्दी', 'हिन्दी'],
  ['Hebrew keeps its points', 'שָׁלוֹם', 'שָׁלוֹם'.normalize('NFKC')],
  ['a long ligature comes apart', 'ﷺ', 'ﷺ'.normalize('NFKC')],
  ['spacing accents stay as they are', '¨ ¯ ¸', '¨ ¯ ¸'],
  ['leetspeak and spaced letters are not ours', 'fr33 f r e e', 'fr33 f r e e'],
  ['a Cyrillic letter among Latin ones', 'gu\u0430r\u0430nt\u0435e', 'guarantee'],
  ['a tag with one', '#\u0430d', '#ad'],
  ['mostly Cyrillic with one Latin letter', '\u0440\u0430\u0443\u0440\u0430l', 'paypal'],
  ['Greek letters among Latin ones', 'fr\u03b5\u03b5 \u03a1ayment', 'free payment'],
  [
    'a word all of look-alikes among Latin words',
    'Buy \u0440\u0430\u0443\u0440 now',
    'buy payp now',
  ],
  [
    'the same word beside genuine Russian',
    'Buy \u0440\u0430\u0443\u0440 сейчас',
    'buy раур сейчас',
  ],
  ['look-alikes without Latin company', 'оса и сор', 'оса и сор'],
  ['small capitals and phonetic letters', 'ꜰʀᴇᴇ ɡift', 'free gift'],
  ['a marked look-alike', 'p\u0430\u0301y', 'páy'],
]

describe('fold', () => {
  for (const [why, text, folded] of cases) {
    test(why, () => {
      expect(fold(text).text).toBe(folded)
    })
  }

  // Genuine words of other scripts, some of them wholly of look-alikes, with the company such words keep.
  const genuine = [
    'Сегодня в нашем магазине скидки на все товары, ура!',
    'Рост: 180 см. Хор, сор, оса, нос и кот — это слова.',
    'Новый iPhone уже в продаже: SMS-код, Wi-Fi и USB-кабель.',
    'Καλημέρα! Νέα προσφορά: 20% έκπτωση σε όλα τα προϊόντα.',
    'Το ΝΕΟ Samsung είναι εδώ και κάνει ό,τι χρειάζεστε.',
    'Բարև Ձեզ, նոր ապրանքներ',
    'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ',
    'Сор, оса — всё про сахар. See example.com',
  ]
  for (const text of genuine) {
    test(`genuine words keep their letters: ${text.slice(0, 12)}`, () => {
      const plain = [...text.normalize('NFKC')].filter((c) => !/[\p{Pd}\p{P}]/u.test(c))
      const folded = new Set(fold(text).text)
      for (const character of plain)
        expect(folded.has(character.toLowerCase()) || character === 'ς').toBe(true)
    })
  }

  test('the way back is exact', () => {
    const text = 'A\u200b “Cafe\u0301” ﷺ\r\n𝐅x'
    const { text: folded, unfold } = fold(text)
    const back = (part: string) => {
      const at = folded.indexOf(part)
      const { start, end } = unfold(at, at + part.length)
      return text.slice(start, end)
    }
    expect(back('a')).toBe('A')
    expect(back('"café"')).toBe('“Cafe\u0301”')
    expect(back('é')).toBe('e\u0301')
    expect(back('الله')).toBe('ﷺ')
    expect(back('\n')).toBe('\r\n')
    expect(back('fx')).toBe('𝐅x')
  })
})

/** Pieces that meet in disguises. */
const pieces = [
  [
    'a',
    'Z',
    ' ',
    '\r\n',
    '\r',
    '\n',
    'é',
    'e\u0301',
    '\u0301',
    '\u0302\u0303\u0304',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u20e3',
  ],
  [
    '’',
    '—',
    '…',
    'ﬁ',
    'ß',
    'İ',
    'I\u0307',
    'Σ',
    'ς',
    'ﷺ',
    '１',
    '𝐅',
    '😀',
    '👩‍🚀',
    '\ud83d',
    '\ude00',
    '\u00ad',
    '#',
    '@',
  ],
  [
    'а',
    'В',
    'щ',
    'ο',
    'μ',
    'Ж',
    '\u1112',
    '\u1161',
    '\u11ab',
    'ｶ',
    'ﾞ',
    '한',
    '漢',
    'न',
    '्',
    '🄰',
    '🅰',
    '\u0000',
    '\u2028',
  ],
].flat()
const piece = fc.constantFrom(...pieces)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** The capital of a look-alike may be none, so that a second folding may judge its word anew. */
const lookAlikeScripts = /[\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Cherokee}]/gu

describe('fold, always', () => {
  test('folding twice is folding once, but for what only looks Latin', () => {
    fc.assert(
      fc.property(anyText, (mixed) => {
        const text = mixed.replace(lookAlikeScripts, '')
        const once = fold(text).text
        expect(fold(once).text).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('composed and decomposed text folds alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded } = fold(text.normalize('NFC'))
        expect(fold(text.normalize('NFD')).text).toBe(folded)
      }),
      { numRuns: 2000 },
    )
  })

  test('each folded character unfolds to source that folds to what holds it; places never run backwards', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, unfold } = fold(text)
        let last = 0
        for (let at = 0; at < folded.length; at++) {
          const { start, end } = unfold(at, at + 1)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
        const whole = unfold(0, folded.length)
        // What stands before and behind the folded characters is nothing but what vanishes.
        expect(fold(text.slice(0, whole.start)).text).toBe('')
        expect(fold(text.slice(whole.end)).text).toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  test('every character of the first plane folds to something that stays', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = fold(String.fromCharCode(unit)).text.replace(lookAlikeScripts, '')
      expect(fold(once).text, unit.toString(16)).toBe(once)
    }
  })

  test('a long pile of marks, zero-widths or look-alikes takes no time', () => {
    for (const unit of [
      '\u0301',
      '\u200b',
      'а',
      'aа',
      'e\u0301\u0302\u0303',
      '\u200b\u0301',
      'ﷺ',
      '\ud800',
    ]) {
      const text = unit.repeat(100_000 / unit.length)
      const start = performance.now()
      fold(text).unfold(0, 1)
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})

const data = process.env['COPYDESK_DATA']

describe.skipIf(!data)('fold, against published look-alikes', () => {
  const rows = (file: string) =>
    readFileSync(join(data ?? '', 'hostile', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, string>)

  test('most single-letter confusables of the first plane fold to their letter inside a Latin word', () => {
    const all = rows('pub-unicode/confusables-to-ascii.jsonl').filter(
      ({ char = '', skeleton = '' }) => /^[a-z]$/iu.test(skeleton) && /\p{L}/u.test(char),
    )
    const missed = all.filter(({ char = '', skeleton = '' }) => {
      const folded = fold(`q${char}k`).text
      // A capital I and a small l look alike to everyone.
      const wanted = skeleton === 'l' ? ['qlk', 'qik'] : [`q${skeleton.toLowerCase()}k`]
      return !wanted.includes(folded)
    })
    const recall = 1 - missed.length / all.length
    expect(recall).toBeGreaterThan(0.9)
  })

  test('canonical and compatibility forms fold alike', () => {
    for (const { source = '', nfc = '', nfd = '', nfkc = '', nfkd = '' } of rows(
      'pub-unicode/normalization-sample.jsonl',
    )) {
      if (!source || /^ \p{M}/u.test(nfkc)) continue
      const folded = new Set(
        [source, nfc, nfd, nfkc, nfkd].filter(Boolean).map((text) => fold(text).text),
      )
      expect(folded.size, JSON.stringify(source)).toBe(1)
    }
  })

  for (const file of ['banned-word', 'hashtag-banned']) {
    test(`disguises: ${file}`, () => {
      const wanted = rows(`evasion/${file}.jsonl`).filter(({ must }) => must === 'find')
      const missed = wanted.filter(
        ({ text = '', target = '' }) => !fold(text).text.includes(target),
      )
      const first = missed
        .filter(({ tier }) => Number(tier) === 1)
        .map(({ technique }) => technique)
      // Markup inside a word is the projection's business.
      expect(first.filter((technique) => !/HTML|Markdown/u.test(technique ?? ''))).toEqual([])
    })
  }
})
