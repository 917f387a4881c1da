import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, type Policy, type Topics } from '../../src/index.js'
import type { DraftObject } from '../../src/readers/object.js'

const policy = loadPolicy(
  JSON.stringify({
    copydesk: 1,
    topics: {
      contest: {
        any: ['giveaway', 'win a {0,2} trip', { regex: '\\bprize (?:draw|winner)s?\\b' }],
        none: 'terms of yesterday',
        exceptions: ['the great giveaway of 1987'],
      },
      storm: { all: ['wind', { regex: '\\b(?:flood|surge)s?\\b' }] },
      Promo: { any: '20% off' },
    },
  }),
)
const topicsOf = (draft: string | DraftObject): Topics =>
  createLinter(policy).topics(typeof draft === 'string' ? { text: draft } : draft)

describe('what a draft is about', () => {
  const cases: [why: string, draft: string | DraftObject, names: readonly string[]][] = [
    ['nothing', 'Doors open at nine.', []],
    ['one phrase of `any`', 'Giveaway! Doors open at nine.', ['contest']],
    ['a regular expression, in any case', 'A Prize Draw at noon.', ['contest']],
    ['all of `all`', 'High wind and floods.', ['storm']],
    ['not some of `all`', 'High wind.', []],
    ['not with one of `none`', 'Giveaway! See the terms of yesterday.', []],
    ['not if only an exception has the words', 'Who recalls the Great Giveaway of 1987?', []],
    [
      'but if others have them, too',
      'After the great giveaway of 1987, another giveaway.',
      ['contest'],
    ],
    [
      'topics in the order of the policy',
      '20% off in this wind, floods and giveaways: giveaway',
      ['contest', 'storm', 'Promo'],
    ],
    [
      'what it declares comes first',
      { text: 'Giveaway', topics: ['zoo', 'contest'] },
      ['zoo', 'contest'],
    ],
    ['a declared topic in another case', { text: 'Hello', topics: ['promo '] }, ['promo ']],
    ['an empty topic is none', { text: 'Hello', topics: [''] }, []],
    [
      'tags of media',
      { text: 'Hello', media: [{ path: 'a.png', tags: ['mascot', 'storm'] }, { tags: 'sea' }] },
      ['mascot', 'storm', 'sea'],
    ],
    ['media without tags', { text: 'Hello', media: [{ path: 'a.png' }] }, []],
    ['words of the title', { text: 'Hello', title: 'Our giveaway' }, ['contest']],
    ['words of an alt text', { text: 'Hello', media: [{ alt: 'A giveaway' }] }, ['contest']],
    [
      'words of the post and of an alt text together',
      { text: 'What a wind', media: [{ alt: 'a flood' }] },
      ['storm'],
    ],
    ['not the words of what it answers', { text: 'Hello', replyTo: { text: 'Giveaway?' } }, []],
    ['not other metadata', { text: 'Hello', campaign: 'giveaway' }, []],
    ['a link', 'See example.com/terms', ['link']],
    [
      'a link behind words',
      { text: 'See [terms](https://example.com)', format: 'markdown', channels: ['blog'] },
      ['link'],
    ],
    [
      'an alt text in Markdown, where the image is a link',
      { text: '![Our giveaway](a.png)', format: 'markdown', channels: ['blog'] },
      ['contest', 'link'],
    ],
    [
      'what only one of its surfaces shows',
      { text: 'Give<!-- -->away', format: 'markdown', channels: ['x', 'blog'] },
      ['contest'],
    ],
  ]
  for (const [why, draft, names] of cases)
    test(why, () => {
      const topics = topicsOf(draft)
      expect(topics.names).toEqual(names)
      for (const name of names) expect(topics.has(name.toUpperCase())).toBe(true)
      expect(topics.has('sports')).toBe(false)
    })
})

describe('why', () => {
  const cases: [why: string, draft: string | DraftObject, topic: string, words: unknown][] = [
    ['nothing', 'Hello', 'contest', undefined],
    [
      'its first words',
      'Hi! Win a long trip, giveaway',
      'contest',
      { start: 4, end: 19, text: 'Win a long trip' },
    ],
    [
      'those of the first of `all`',
      'Floods and wind',
      'storm',
      { start: 11, end: 15, text: 'wind' },
    ],
    [
      'those of a field, and of which',
      { text: 'Hello', media: [{ alt: 'a' }, { alt: 'A giveaway' }] },
      'contest',
      { start: 2, end: 10, text: 'giveaway', field: '/media/1/alt' },
    ],
    ['the draft says so', { text: 'giveaway', topics: 'contest' }, 'contest', 'declared'],
    ['a tag says so', { text: 'Hello', media: [{ tags: ['Mascot'] }] }, 'mascot', 'declared'],
    [
      'the first link',
      'See example.com and example.org',
      'link',
      { start: 4, end: 15, text: 'example.com' },
    ],
    [
      'the characters of the source',
      { text: 'Hi **give**away', format: 'markdown', channels: ['blog'] },
      'contest',
      { start: 5, end: 15, text: 'giveaway' },
    ],
  ]
  for (const [why, draft, topic, words] of cases)
    test(why, () => expect(topicsOf(draft).why(topic)).toEqual(words))

  test('what is no draft is about nothing', () => {
    const topics = createLinter(policy).topics(null as unknown as DraftObject)
    expect([topics.names, topics.has('link'), topics.why('link')]).toEqual([[], false, undefined])
  })
})

describe('nothing is looked for', () => {
  const asked = (rule: object, draft: DraftObject) => {
    const names: string[] = []
    const rules = [{ id: 'a/b', kind: 'pattern', find: 'hello', ...rule }]
    const loaded = loadPolicy(JSON.stringify({ copydesk: 1, rules }))
    const any = (name: string) => () => {
      names.push(name)
      return []
    }
    const watched: Policy = {
      ...loaded,
      topics: [
        { name: 'contest', any: any('contest') },
        { name: 'promo', any: any('promo') },
      ],
    }
    createLinter(watched).lint(draft)
    return names
  }
  const cases: [why: string, rule: object, draft: DraftObject, asked: readonly string[]][] = [
    ['when no rule asks', {}, { text: 'hello' }, []],
    [
      'but the topic a rule asks for',
      { when: { topics: ['promo'] } },
      { text: 'hello' },
      ['promo'],
    ],
    [
      'when the draft declares it',
      { when: { topics: ['promo'] } },
      { text: 'hello', topics: ['promo'] },
      [],
    ],
  ]
  for (const [why, rule, draft, names] of cases)
    test(why, () => expect(asked(rule, draft)).toEqual(names))
})
