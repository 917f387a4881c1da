import { describe, expect, test } from 'vitest'
import type { DraftObject } from '../../../src/readers/object.js'
import { check } from '../../helpers/check.js'

/** Codes and what is marked, for one aspect. */
function found(aspect: string, draft: DraftObject) {
  return check('length', { check: [aspect] }, draft).map(({ code, evidence, field, channels }) => ({
    code,
    evidence,
    ...(field !== undefined && { field }),
    ...(channels && { channels }),
  }))
}

describe('over the limit: the remedy says what to do', () => {
  const remedies: [why: string, draft: DraftObject, remedy: string][] = [
    [
      'a thread, or another channel',
      { text: 'a'.repeat(300), channels: ['x'] },
      'Shorten it by `20` weighted characters, split it into a thread of `2`, or move it to `threads`',
    ],
    [
      'a channel that the draft is for already',
      { text: 'a'.repeat(300), channels: ['x', 'facebook'] },
      'Shorten it by `20` weighted characters, split it into a thread of `2`, or move it to `facebook`',
    ],
    [
      'no thread where there are none',
      { text: 'a'.repeat(2201), channels: ['instagram'] },
      'Shorten it by `1` character, or move it to `linkedin`',
    ],
    [
      'no thread that nobody would read',
      { text: 'a'.repeat(5000), channels: ['x'] },
      'Shorten it by `4720` weighted characters, or move it to `facebook`',
    ],
    [
      'an answer goes on in private',
      { text: 'a'.repeat(300), channels: ['x'], replyTo: { author: '@kim', text: 'Late again!' } },
      'Shorten it by `20` weighted characters, answer in `2` posts, or offer to go on in a private message',
    ],
  ]
  for (const [why, draft, remedy] of remedies)
    test(why, () => expect(check('length', {}, draft).map((each) => each.remedy)).toEqual([remedy]))

  test('an answer has a limit of its own where the channel says so', () => {
    const draft = { text: 'a'.repeat(1251), channels: ['linkedin'] }
    expect(check('length', {}, draft)).toEqual([])
    expect(check('length', {}, { ...draft, replyTo: { author: '@kim' } })).toMatchObject([
      { code: 'too-long', evidence: 'a' },
    ])
  })

  test('the mentions that an answer on X starts with are free', () => {
    const text = `@kim @acme_help ${'a'.repeat(280)}`
    expect(check('length', {}, { text, channels: ['x'], replyTo: { author: '@kim' } })).toEqual([])
    expect(check('length', {}, { text, channels: ['x'] })).toMatchObject([{ code: 'too-long' }])
  })

  test('bytes are limited, too, where a channel limits them', () => {
    // 299 graphemes, each of 11 bytes or more.
    const text = '👨‍👩‍👧'.repeat(299)
    expect(check('length', {}, { text, channels: ['bluesky'] })).toMatchObject([
      { code: 'too-long', message: expect.stringMatching(/bytes/u) as string },
    ])
  })

  test('a content warning counts on Mastodon', () => {
    const draft = { text: 'a'.repeat(251), contentWarning: 'b'.repeat(250) }
    expect(check('length', {}, { ...draft, channels: ['mastodon'] })).toMatchObject([
      {
        evidence: 'a',
        message:
          'Draft has `251` characters on `mastodon`, expected at most `250` beside a content warning of `250`',
      },
    ])
    expect(check('length', {}, { ...draft, channels: ['bluesky'] })).toEqual([])
  })

  test('the share of a limit that is used', () => {
    const share = (length: number) =>
      check('length', { share: 90 }, { text: 'a'.repeat(length), channels: ['x'] }).map(
        ({ message }) => message,
      )
    expect(share(251)).toEqual([])
    expect(share(252)).toEqual([
      'Draft fills `90` % of the `280` weighted characters on `x`, and `90` % is where the house wants to stop',
    ])
    expect(share(281)).toEqual([expect.stringMatching(/expected at most `280`/u)])
  })
})

test('a thread is as long as its words need, and a part of one goes to another part', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'w'.repeat(150)).join(' ')
  const [finding] = check('length', {}, { text: words(3), channels: ['x'] })
  expect(finding?.remedy).toMatch(/a thread of `3`/u)
  const own = check('length', { max: 20 }, { text: 'a'.repeat(30), channels: ['x'] })
  expect(own[0]?.remedy).not.toMatch(/move it/u)
  const part = { text: words(3), channels: ['x'], part: 2, id: 'a' }
  expect(check('length', {}, part)[0]?.remedy).toMatch(/, or move words to another part$/u)
})

test('options that do nothing are mistakes', () => {
  expect(() => check('length', { check: ['fold'], max: 10 }, 'a')).toThrow(/`max` does nothing/u)
  expect(() => check('length', { min: 5, max: 3 }, 'a')).toThrow(/at least `5` and at most `3`/u)
})

describe('fields', () => {
  test('a title', () => {
    const draft = { text: 'Hello', title: 'x'.repeat(101), channels: ['youtube', 'x'] }
    expect(found('title', draft)).toEqual([
      { code: 'title-too-long', evidence: 'x', field: '/title', channels: ['youtube'] },
    ])
    expect(found('title', { ...draft, title: 'x'.repeat(100) })).toEqual([])
  })

  test('alt texts, each by the figures of each channel', () => {
    const media = [
      { path: 'a.jpg', alt: 'short' },
      { path: 'b.jpg', alt: 'y'.repeat(1001) },
    ]
    expect(found('alt', { text: 'Hello', media, channels: ['x', 'mastodon'] })).toEqual([
      { code: 'alt-too-long', evidence: 'y', field: '/media/1/alt', channels: ['x'] },
    ])
  })
})

describe('links and mentions', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, at) => `https://example.com/${at}`).join(' ')

  test('links are counted once where they are equal', () => {
    expect(found('links', { text: links(5), channels: ['threads'] })).toEqual([])
    expect(found('links', { text: `${links(5)} ${links(5)}`, channels: ['threads'] })).toEqual([])
    expect(found('links', { text: links(7), channels: ['threads', 'x'] })).toEqual([
      { code: 'too-many-links', evidence: 'https://example.com/5', channels: ['threads'] },
    ])
  })

  test('mentions', () => {
    const text = Array.from({ length: 21 }, (_, at) => `@kim${at}`).join(' ')
    expect(found('mentions', { text, channels: ['instagram'] })).toEqual([
      { code: 'too-many-mentions', evidence: '@kim20' },
    ])
  })
})

describe('nothing in it', () => {
  const empty = ['', ' \n', '\u{200b}', '\u{feff}\u{2060}', '\u{3164}']
  for (const text of empty)
    test(`${JSON.stringify(text)} says nothing`, () =>
      expect(found('empty', { text })).toMatchObject([{ code: 'empty' }]))

  const full: DraftObject[] = [
    { text: '.' },
    { text: '👋' },
    { text: '', media: [{ path: 'a.jpg' }] },
    { text: '![A gull](gull.jpg)', format: 'markdown', channels: ['blog'] },
  ]
  for (const draft of full)
    test(`${JSON.stringify(draft)} says something`, () => expect(found('empty', draft)).toEqual([]))

  const bare: [text: string, marked: string | undefined][] = [
    ['https://example.com/a', 'https://example.com/a'],
    ['→ https://example.com/a !', 'https://example.com/a'],
    ['https://a.com https://b.com', 'https://a.com https://b.com'],
    ['Look: https://example.com/a', undefined],
    ['👀 https://example.com/a', undefined],
    ['#spring https://example.com/a', undefined],
    ['Hello', undefined],
  ]
  for (const [text, marked] of bare)
    test(`${text} is ${marked === undefined ? 'more than' : ''} a link`, () =>
      expect(found('link-only', { text, channels: ['x'] }).map(({ evidence }) => evidence)).toEqual(
        marked === undefined ? [] : [marked],
      ))
})

describe('what channels do with a text', () => {
  test('characters that lose text, the first of them marked', () => {
    const text = 'Doors open (at nine) #spring'
    expect(found('reserved', { text, channels: ['linkedin', 'x'] })).toEqual([
      { code: 'reserved', evidence: '(', channels: ['linkedin'] },
    ])
    expect(found('reserved', { text: 'See <b>\\<', channels: ['youtube'] })).toEqual([
      { code: 'refused', evidence: '<' },
    ])
    expect(found('reserved', { text: 'a\u{feff}b', channels: ['x'] })).toMatchObject([
      { code: 'refused', evidence: '\u{feff}' },
    ])
    const escaped = 'Doors open \\(at nine\\) \\#spring'
    expect(found('reserved', { text: escaped, channels: ['linkedin'] })).toEqual([])
  })

  test('what is folded away, with a word that it is an estimate', () => {
    const text = `${'Doors open. '.repeat(11)}And here is what matters.`
    const [finding] = check('length', { check: ['fold'] }, { text, channels: ['linkedin', 'x'] })
    expect(finding?.message).toMatch(/^On `linkedin`, all from here on .*\(an estimate\)$/u)
    expect(text.slice(finding?.span.start)).toMatch(/matters\.$/u)
    expect(finding?.channels).toEqual(['linkedin'])
  })
})

test('a part of a thread is named', () => {
  // Parts of threads come from files: see test/readers.
  expect(check('length', { max: 3 }, { text: 'Hello', part: 2, id: 'a' })[0]?.message).toMatch(
    /^Part `2` of the thread has `5` characters/u,
  )
})
