import { describe, expect, test } from 'vitest'
import { marked } from '../../src/testing/index.js'
import { check } from '../helpers/check.js'

const cases: [why: string, options: object, draft: string][] = [
  ['nothing to say about what is not there', { find: ['guaranteed'] }, 'We do what we can.'],
  ['a phrase in any case', { find: ['guaranteed'] }, 'Results ⟦GUARANTEED⟧, ⟦guaranteed⟧.'],
  ['not inside a longer word', { find: ['ad'] }, 'An adventure, a brandad, a ⟦ad⟧.'],
  ['a phrase over any white space', { find: ['risk free'] }, 'It is ⟦risk\n  free⟧.'],
  ['but not over a blank line', { find: ['risk free'] }, 'It is a risk\n\nfree of charge.'],
  ['case-sensitive when asked', { find: ['TODO'], caseSensitive: true }, 'todo el mundo: ⟦TODO⟧'],
  ['a contraction is one word', { find: ['don', 'he'] }, "don't ask, he's away"],
  ['a curly apostrophe is an apostrophe', { find: ["can't lose"] }, 'You ⟦can’t lose⟧.'],
  ['a possessive ends a name', { find: ['Globex'] }, "Unlike ⟦Globex⟧'s boats"],
  ['zero-width characters hide nothing', { find: ['guaranteed'] }, 'Results ⟦guar\u200banteed⟧'],
  ['look-alike letters hide nothing', { find: ['guaranteed'] }, 'Results ⟦guаrаnteed⟧'],
  [
    'word gaps',
    { find: ['win a {0,2} trip'] },
    '⟦Win a free trip⟧, ⟦win a trip⟧, win a very long free trip',
  ],
  [
    'a word of a link is no word of the post',
    { find: ['free'] },
    'See https://example.com/free-trial for a ⟦free⟧ trial.',
  ],
  [
    'a regular expression',
    { find: { regex: String.raw`\bOPS-\d{3,6}\b` } },
    'See ⟦OPS-4411⟧ and OPS-1.',
  ],
  [
    'an exception covers what it contains',
    { find: ['guarantee'], exceptions: ["can't guarantee"] },
    "We can't guarantee it. We ⟦guarantee⟧ it.",
  ],
  [
    'near: close enough',
    { find: ['guarantee'], near: { find: ['returns'], within: 2 } },
    'We ⟦guarantee⟧ very high returns.',
  ],
  [
    'near: too far',
    { find: ['guarantee'], near: { find: ['returns'], within: 2 } },
    'We guarantee that nobody ever sees high returns.',
  ],
  [
    'near: on the wrong side',
    { find: ['number'], near: { find: ['your'], within: 1, side: 'before' } },
    'A number of your own; your ⟦number⟧.',
  ],
  [
    'none: silent when the condition is there',
    { find: ['cheapest'], none: ['price check'] },
    'The cheapest, says our price check.',
  ],
  [
    'all: every one of them',
    { all: ['follow', 'tag'] },
    'Follow us. And ⟦follow⟧ me.'.replace('And ⟦follow⟧ me.', ''),
  ],
  ['all: the first is marked', { all: ['follow', 'tag'] }, '⟦Follow⟧ us and tag a friend.'],
  [
    'any: marked where it stands',
    { any: ['giveaway', 'prize draw'] },
    'A ⟦giveaway⟧ and a ⟦prize draw⟧',
  ],
  ['max: the first too many is marked', { find: ['!'], max: 1 }, 'Oh! Ah⟦!⟧ Eh!'],
  ['max: at the limit is fine', { find: ['!'], max: 2 }, 'Oh! Ah!'],
  ['emoji', { find: ['😂'] }, 'Sorry ⟦😂⟧'],
  [
    'sentence by sentence',
    { all: ['follow', 'win'], scope: 'sentence' },
    'Follow us. You may win. ⟦Follow⟧ and win.',
  ],
  ['hashtags only', { find: ['sale'], scope: 'hashtags' }, 'sale #⟦sale⟧ #salesman'],
  ['mentions only', { find: ['acme'], scope: 'mentions' }, 'acme @⟦acme⟧'],
  ['a phrase of many', { find: ['a', 'aa', 'aaa', 'aaaa'] }, '⟦aaa⟧ b'],
]

describe('pattern', () => {
  for (const [why, options, source] of cases) {
    test(why, () => {
      const { text, spans } = marked(source)
      const findings = check('pattern', options, text)
      expect(findings.map(({ span }) => span)).toEqual(spans)
      for (const { span, evidence } of findings)
        expect(text.slice(span.start, span.end)).toBe(evidence)
    })
  }

  const swaps: [why: string, swap: object, draft: string, fixed: string | string[] | undefined][] =
    [
      ['a fix', { 'e-mail': 'email' }, 'send an e-mail', 'email'],
      ['keeps the capital', { 'e-mail': 'email' }, 'E-mail us', 'Email'],
      ['keeps capitals', { 'e-mail': 'email' }, 'E-MAIL US', 'EMAIL'],
      ['a name keeps its own capitals', { flexisail: 'FlexiSail' }, 'flexisail', 'FlexiSail'],
      [
        'several to choose from are suggestions',
        { utilize: ['use', 'apply'] },
        'Utilize it',
        ['Use', 'Apply'],
      ],
      ['what is right already is left alone', { copydesk: 'CopyDesk' }, 'CopyDesk', undefined],
      [
        'what already goes on as it should is left alone',
        { 'sign up': 'sign up for free' },
        'sign up for free today',
        undefined,
      ],
    ]
  for (const [why, swap, draft, fixed] of swaps) {
    test(`swap: ${why}`, () => {
      const [finding] = check('pattern', { swap }, draft)
      if (Array.isArray(fixed)) expect(finding?.suggestions?.map(({ text }) => text)).toEqual(fixed)
      else expect(finding?.fix?.text).toBe(fixed)
    })
  }

  test('require: says what is missing, about the whole draft', () => {
    const [finding] = check(
      'pattern',
      { any: ['giveaway'], require: ['terms apply'] },
      'Giveaway today',
    )
    expect(finding).toMatchObject({ code: 'missing', evidence: '', span: { start: 0, end: 0 } })
    expect(
      check('pattern', { any: ['giveaway'], require: ['terms apply'] }, 'Giveaway. Terms apply.'),
    ).toEqual([])
  })

  test('require: a scope without any text lacks it, too', () => {
    expect(check('pattern', { require: ['ad'], scope: 'hashtags' }, 'No tag')).toMatchObject([
      { code: 'missing' },
    ])
    expect(check('pattern', { require: ['ad'], scope: 'hashtags' }, 'One #ad')).toEqual([])
  })

  test('require: in whichever text, when the occasion is in another', () => {
    const options = { any: ['giveaway'], require: ['terms apply'], scope: ['published', 'fields'] }
    expect(check('pattern', options, { text: 'Terms apply.', title: 'Giveaway' })).toEqual([])
    expect(check('pattern', options, { text: 'Hello', title: 'Giveaway' })).toMatchObject([
      { code: 'missing' },
    ])
  })

  test('near: twelve thousand hits are no trouble', () => {
    const options = { find: ['a'], near: { find: ['b'], within: 50 } }
    const start = performance.now()
    expect(() => check('pattern', options, { text: 'a, b, '.repeat(6000) })).toThrow(
      /`6000` findings/u,
    )
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('min: says how many are missing', () => {
    expect(check('pattern', { find: ['please'], min: 2 }, 'please')).toMatchObject([
      { code: 'too-few', remedy: 'Add 1' },
    ])
  })

  test('own words are filled in', () => {
    const options = {
      swap: { pax: 'passengers' },
      message: 'We say `{better}`, not `{found}`',
      remedy: 'Write `{better}`',
    }
    expect(check('pattern', options, 'Two pax')).toMatchObject([
      { message: 'We say `passengers`, not `pax`', remedy: 'Write `passengers`' },
    ])
  })

  test('the alt text of a Markdown image is a field, too', () => {
    const text = 'Morning ![A gull TODO](gull.jpg) all'
    const draft = { text, format: 'markdown' as const, channels: ['blog'] }
    expect(check('pattern', { find: ['TODO'], scope: 'fields' }, draft)).toMatchObject([
      { field: '/images/0/alt', evidence: 'TODO', span: { start: 17, end: 21 } },
    ])
  })

  test('an alt text is a field of its own', () => {
    const draft = { text: 'Morning', media: [{ path: 'a.jpg', alt: 'A gull TODO' }] }
    expect(check('pattern', { find: ['TODO'], scope: '/media/*/alt' }, draft)).toMatchObject([
      { field: '/media/0/alt', evidence: 'TODO', span: { start: 7, end: 11 } },
    ])
  })
})
