import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternError } from '../../src/core/matcher.js'
import { createMatchers } from '../../src/text/matchers.js'
import { marked, show, viewOf } from './view-of.js'

/** The text shows its own expectation. */
const cases: [why: string, phrases: string[], text: string][] = [
  ['a word', ['free'], 'It is ⟦free⟧ today'],
  ['capitals do not count', ['free'], '⟦FREE⟧ and ⟦Free⟧'],
  ['not inside a word', ['free'], 'freedom, carefree, free5, 5free'],
  ['at both ends of the text', ['free'], '⟦free⟧'],
  ['two words over one line break', ['risk free'], 'All ⟦risk\nfree⟧ and ⟦risk \r\n  free⟧'],
  ['but not over a blank line', ['risk free'], 'no risk\n\nfree beer, no risk\r\n \r\nfree'],
  ['white space must stand where it is written', ['#ad', 'risk free'], '# ad riskfree risk-free'],
  ['zero-width characters hide nothing', ['guarantee'], 'a ⟦gua\u200bran\u00adtee⟧!'],
  ['full-width letters hide nothing', ['free'], 'so ⟦ｆｒｅｅ⟧'],
  ['`_` does not join', ['risk', 'free'], '⟦risk⟧_⟦free⟧ _⟦free⟧_'],
  ['punctuation does not join', ['risk'], '(⟦risk⟧)-⟦risk⟧/⟦risk⟧…⟦risk⟧'],
  ['an apostrophe joins', ['don', 'he', 'cant', 't'], "don't he's can't cant't"],
  ['a curly one too', ['don', 'he'], 'don’t he’s'],
  ['but the possessive does not', ['globex', 'guarantee'], "⟦Globex⟧'s own, the ⟦guarantee⟧’s end"],
  ['nor that of plurals', ['users'], "the ⟦users⟧' data"],
  ['quotation marks are none', ['guarantee'], "a '⟦guarantee⟧' and ‘⟦guarantee⟧’"],
  ['a phrase may have an apostrophe', ["don't", "let's go"], "⟦Don’t⟧, ⟦let's go⟧"],
  ['a phrase may have a possessive', ["globex's"], '⟦Globex’s⟧ Globex'],
  ['what is elided does not join', ['offre', 'arte'], "⟦offre⟧, l'⟦offre⟧, d’⟦offre⟧, dell'⟦arte⟧"],
  ['an elided word in a phrase', ["l'offre"], "⟦L'offre⟧ d'offre"],
  ['only before a vowel', ['mon', 'more'], "c'mon s'more"],
  ['Chinese joins with nothing', ['guaranteed'], '请联系⟦guaranteed⟧谢谢'],
  ['a Chinese phrase in a run', ['保证'], '我们⟦保证⟧收益'],
  ['Japanese', ['無料', 'ラーメン'], '今日は⟦無料⟧の⟦ラーメン⟧です'],
  ['Thai, but never half a syllable', ['ฟรี', 'ฟร'], 'วันนี้⟦ฟรี⟧ครับ'],
  ['Korean particles may follow', ['보장'], '수익을 ⟦보장⟧합니다'],
  ['Korean words must start there', ['보장'], '고보장'],
  ['a Latin word with a Korean particle', ['globex'], '⟦Globex⟧는'],
  ['emoji do not join', ['sale', '🔥'], '⟦🔥⟧⟦sale⟧⟦🔥⟧⟦🔥⟧'],
  ['accents join', ['cafe', 'caf'], 'café cafe\u0301'],
  ['an accent in two ways', ['café'], '⟦cafe\u0301⟧ ⟦café⟧'],
  ['a hashtag', ['#ad'], '⟦#ad⟧ #adventure #ad_hoc x#ad ⟦#AD⟧. ⟦#ad⟧-free #ad広告'],
  ['a smiley needs no boundary', [':)'], 'yes⟦:)⟧ ⟦:)⟧⟦:)⟧x'],
  ['a price', ['$5'], 'US⟦$5⟧ $50 $5k'],
  ['no regular expression', ['.*', '(a+)+$', '[', '\\'], 'a ⟦.*⟧ b ⟦(a+)+$⟧ ⟦[⟧ ⟦\\⟧ aaaa'],
  ['braces of all other sorts', ['a {b} c', '{}', '{,3}'], '⟦a {b} c⟧ ⟦{}⟧ ⟦{,3}⟧'],
  ['not inside addresses', ['free'], 'http://free.example free@free.example @free ⟦free⟧'],
  ['unless it is one', ['free.example', '@globex'], 'http://⟦free.example⟧/x ⟦@globex⟧ @globexx'],
  ['the longest wins', ['win', 'win a', 'win a trip'], '⟦win a trip⟧ ⟦win a⟧ tri ⟦win⟧'],
  ['the leftmost wins', ['a b', 'b c d'], '⟦a b⟧ c d'],
  [
    'the next longest where the longest is not allowed',
    ['mail', 'mail x@y.example z'],
    '⟦mail x@y.example z⟧',
  ],
  ['… inside an address', ['mail', 'mail x'], '⟦mail⟧ x@y.example'],
  ['prefixes of each other', ['a', 'aa', 'aaa'], '⟦aaa⟧ aaaa ⟦a⟧ ⟦aa⟧'],
  ['a gap', ['win a {0,3} trip'], '⟦Win a trip⟧, ⟦win a free trip⟧, ⟦win a very nice free trip⟧'],
  ['too many words in a gap', ['win a {0,3} trip'], 'win a very very very nice trip'],
  ['an exact gap', ['win {2} trip'], '⟦win a free trip⟧ win a trip win a very free trip'],
  [
    'a gap does not pass the end of a sentence',
    ['win {0,3} trip'],
    'You win. A trip! You ⟦win v1.5 trip⟧',
  ],
  ['nor of a paragraph', ['win {0,3} trip'], 'You win\n\na trip. ⟦win\na trip⟧'],
  ['the nearest end of a gap', ['win {0,5} trip'], '⟦win a trip⟧ trip'],
  ['the leftmost start that is near enough', ['win {0,1} trip'], 'win ⟦win win trip⟧'],
  ['gaps at the ends add nothing', ['{1,2} win {0,3}'], '⟦win⟧'],
  ['two gaps', ['a {0,1} b {0,1} c'], '⟦a x b c⟧ a b x x c ⟦a b x c⟧'],
  ['two gaps in a row add up', ['a {1} {1} b'], '⟦a x x b⟧ a x b'],
  ['a link in a gap is one word', ['win {1} trip'], '⟦win http://a.example/b/c/d trip⟧'],
  ['a compound in a gap is one word', ['win {1} trip'], '⟦win all-inclusive trip⟧'],
  ['a gap in Chinese', ['保证{0,2}收益'], '⟦保证你的收益⟧ 保证你的高收益'],
]

describe('phrases', () => {
  for (const [why, phrases, source] of cases) {
    test(why, () => {
      expect(show(phrases, marked(source).text)).toBe(source)
    })
  }

  const sensitive: [phrase: string, text: string][] = [
    ['IT', '⟦IT⟧ it It ⟦ＩＴ⟧ ⟦I\u200bT⟧'],
    ['Globex Bank', '⟦Globex\nBank⟧ GLOBEX BANK globex bank'],
    ['Win {0,2} Trip', '⟦Win a Trip⟧ win a Trip Win a trip'],
    ["Don't", '⟦Don’t⟧ don’t'],
  ]
  for (const [phrase, source] of sensitive) {
    test(`capitals of \`${phrase}\` count`, () => {
      expect(show([phrase], marked(source).text, true)).toBe(source)
    })
  }

  test('every list has its own hits, in the same pass', () => {
    const matchers = createMatchers()
    const some = matchers.phrases(['win', 'trip'])
    const others = matchers.phrases(['free trip', 'win'])
    const view = viewOf('win a free trip')
    expect(some(view)).toEqual([
      { start: 0, end: 3, index: 0 },
      { start: 11, end: 15, index: 1 },
    ])
    expect(others(view)).toEqual([
      { start: 0, end: 3, index: 1 },
      { start: 6, end: 15, index: 0 },
    ])
    const later = matchers.phrases(['free'])
    expect(later(view)).toEqual([{ start: 6, end: 10, index: 0 }])
    expect(some(view)).toHaveLength(2)
    expect(matchers.phrases([])(view)).toEqual([])
  })

  const refused: [phrase: string, code: string][] = [
    ['', 'phrase/empty'],
    [' \t', 'phrase/empty'],
    ['\u200b', 'phrase/empty'],
    ['{0,3}', 'phrase/empty'],
    ['a {2,1} b', 'phrase/gap'],
    ['a {0,99} b', 'phrase/gap'],
    ['a {15} {15} b', 'phrase/gap'],
    ['a {99999999999999999999} b', 'phrase/gap'],
  ]
  for (const [phrase, code] of refused) {
    test(`\`${phrase}\` is refused: ${code}`, () => {
      const matchers = createMatchers()
      const error = errorOf(() => matchers.phrases(['fine', phrase]))
      expect([error?.code, error?.index]).toEqual([code, 1])
      expect(errorOf(() => matchers.checkPhrase(phrase))?.code).toBe(code)
      expect(matchers.phrases(['fine'])(viewOf('fine'))).toHaveLength(1)
    })
  }
})

describe('wordsBetween', () => {
  const between: [source: string, words: number][] = [
    ['⟦a⟧ ⟦b⟧', 0],
    ['⟦a⟧⟦b⟧', 0],
    ['⟦a⟧ x ⟦b⟧', 1],
    ['⟦a⟧, x-y, ⟦b⟧', 1],
    ['⟦a⟧-x ⟦b⟧', 1],
    ["⟦a⟧'s own x's ⟦b⟧", 2],
    ['⟦a⟧ 保证 ⟦b⟧', 2],
    ['⟦a⟧ 보장합니다 ⟦b⟧', 1],
    ["⟦a⟧ l'offre – ! 🔥 ⟦b⟧", 1],
    ['⟦a⟧ http://x.example/y-z?q=1&r=2 me@x.example ⟦b⟧', 2],
    ['⟦a⟧\n\nx. Y ⟦b⟧', 2],
    ['⟦a ⟦b⟧⟧', 0],
  ]
  for (const [source, words] of between) {
    test(`${source}: ${words}`, () => {
      const { text, spans } = marked(source)
      const [a, b] = spans.map((span) => ({ ...span, index: 0 }))
      if (!a || !b) throw new TypeError('two stretches')
      const matchers = createMatchers()
      expect(matchers.wordsBetween(viewOf(text), a, b)).toBe(words)
      expect(matchers.wordsBetween(viewOf(text), b, a)).toBe(words)
    })
  }
})

describe('against a naive search', () => {
  const words = fc.constantFrom('a', 'b', 'aa', 'ab', '!', '保')
  const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))
  test('leftmost, longest, without overlaps', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), text, (phrases, text) => {
        const naive: { start: number; end: number }[] = []
        for (let start = 0; start < text.length;) {
          const isStart = start === 0 || text[start - 1] === ' '
          const found = isStart
            ? phrases.filter((phrase) => `${text} `.startsWith(`${phrase} `, start))
            : []
          const longest = Math.max(0, ...found.map(({ length }) => length))
          if (longest > 0) naive.push({ start, end: start + longest })
          start += Math.max(1, longest)
        }
        const hits = createMatchers().phrases(phrases)(viewOf(text))
        expect(hits.map(({ start, end }) => ({ start, end }))).toEqual(naive)
        for (const { start, end, index } of hits)
          expect(text.slice(start, end)).toBe(phrases[index])
      }),
      { numRuns: 2000 },
    )
  })

  test('a gap finds what a walk over the words finds', () => {
    const gapText = fc
      .array(fc.constantFrom('a', 'b', 'x', 'y', 'x.', '-'), { maxLength: 20 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(gapText, fc.nat(3), fc.nat(3), (text, min, more) => {
        const max = min + more
        const parts = text.split(' ')
        const starts = new Set<number>()
        parts.forEach((part, from) => {
          if (part !== 'a') return
          let words = 0
          for (let to = from + 1; to < parts.length; to++) {
            if (parts[to] === 'b' && words >= min && words <= max) {
              starts.add(from)
              break
            }
            if (parts[to] === 'x.') break
            if (parts[to] !== '-') words++
          }
        })
        const offsets = parts.map(
          (_, index) => parts.slice(0, index).join(' ').length + (index ? 1 : 0),
        )
        const hits = createMatchers().phrases([`a {${min},${max}} b`])(viewOf(text))
        // Every hit starts at a true place, and every true place is hit or covered by a hit to its left.
        for (const { start } of hits) expect(starts.has(offsets.indexOf(start))).toBe(true)
        for (const place of starts) {
          const offset = offsets[place] ?? -1
          expect(hits.some(({ start, end }) => start <= offset && offset < end)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('any text, any phrase: hits lie in the text, in order, apart, and nothing throws', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), anything, (phrases, around) => {
        const matchers = createMatchers()
        const usable = phrases.filter((phrase) => !errorOf(() => matchers.checkPhrase(phrase)))
        const text = `${around} ${usable.join(around)}`
        let free = 0
        for (const { start, end, index } of matchers.phrases(usable)(viewOf(text))) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(usable[index]).toBeDefined()
          free = end
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('hostile input is linear', () => {
  const hostile: [name: string, text: string][] = [
    ['letters', 'a'.repeat(65_536)],
    ['words', 'a '.repeat(32_768)],
    ['apostrophes', "'".repeat(65_536)],
    ['letters and apostrophes', "a'".repeat(32_768)],
    ['combining marks', '\u0301'.repeat(65_536)],
    ['lone surrogates', '\ud83d'.repeat(65_536)],
    ['blank lines', '\n'.repeat(65_536)],
    ['a long post', 'Doors open at nine, and the first trip is on us. '.repeat(100_000)],
  ]
  for (const [name, text] of hostile) {
    test(name, () => {
      const matchers = createMatchers()
      const nested = Array.from({ length: 200 }, (_, n) => 'a '.repeat(n + 1))
      const find = matchers.phrases([...nested, 'a {0,3} a', "a'a", '\u0301', 'first {0,20} us'])
      const view = viewOf(text)
      void view.folded
      const started = performance.now()
      find(view)
      expect(performance.now() - started).toBeLessThan(text.length > 100_000 ? 3_000 : 2_000)
    })
  }

  test('ten thousand phrases that are prefixes of each other', () => {
    const phrases = Array.from({ length: 10_000 }, (_, n) => 'a'.repeat(n + 1))
    const find = createMatchers().phrases(phrases)
    const hits = find(viewOf(`${'a'.repeat(5_000)} ${'a '.repeat(10_000)} ${'a'.repeat(20_000)}`))
    expect(hits).toHaveLength(10_001)
    expect(hits[0]).toEqual({ start: 0, end: 5_000, index: 4_999 })
  })
})

function errorOf(action: () => unknown): PatternError | undefined {
  try {
    action()
  } catch (error) {
    if (error instanceof PatternError) return error
    throw error
  }
  return undefined
}

describe('which of many find something', () => {
  const matchers = createMatchers()
  const lists = [
    ['ad'],
    [],
    ['win a', 'crossing'],
    ['a {0,2} quay'],
    ['a crossing'],
    ['win {1,1} b'],
  ]
  const foundBy = matchers.foundBy(lists.map((list) => matchers.phrases(list)))
  const texts: readonly (readonly [string, readonly number[]])[] = [
    ['nothing of it', []],
    ['an ad', [0]],
    ['a crossing to win', [2, 4]],
    ['win a crossing', [2, 4]],
    ['a new blue quay', [3]],
    ['a new blue steel quay, and win b', []],
    ['win the b ad', [0, 5]],
  ]
  for (const [text, found] of texts) test(text, () => expect(foundBy(viewOf(text))).toEqual(found))

  test('matchers of something else are refused', () => {
    expect(() => matchers.foundBy([matchers.regex('a')])).toThrow(TypeError)
    expect(() => matchers.foundBy([createMatchers().phrases(['a'])])).toThrow(TypeError)
  })
})
