import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChannels } from '../../src/channels/index.js'
import type { Surface } from '../../src/core/views.js'
import { locatedBuilder, never } from '../../src/text/located.js'
import { createViews, surfacesOf } from '../../src/views/index.js'
import { draftOf } from './draft.js'

const show = (text: string, surface: Surface = 'typed') => createViews(draftOf(text), surface)

const table = createChannels()
const channels = (...names: string[]) => names.map(table.get)

describe('surfacesOf', () => {
  const cases: [
    why: string,
    text: string,
    format: 'markdown' | 'plain',
    on: string[],
    shown: object[],
  ][] = [
    [
      'plain text is typed everywhere',
      'a *b*',
      'plain',
      ['generic', 'x', 'blog'],
      [{ surface: 'typed', channels: ['generic', 'x', 'blog'] }],
    ],
    [
      'without markup one surface is enough',
      'Doors #open\n\n@dana at nine\n',
      'markdown',
      ['x', 'blog'],
      [{ surface: 'typed', channels: ['x', 'blog'] }],
    ],
    [
      'markup is rendered where it is',
      'a *b*',
      'markdown',
      ['blog', 'x'],
      [
        { surface: 'rendered', channels: ['blog'] },
        { surface: 'typed', channels: ['x'] },
      ],
    ],
    ['only rendered', 'a *b*', 'markdown', ['blog'], [{ surface: 'rendered', channels: ['blog'] }]],
    ['only typed', 'a *b*', 'markdown', ['x'], [{ surface: 'typed', channels: ['x'] }]],
    [
      'any channel is both',
      'a *b*',
      'markdown',
      ['generic'],
      [
        { surface: 'rendered', channels: ['generic'] },
        { surface: 'typed', channels: ['generic'] },
      ],
    ],
  ]
  for (const [why, text, format, on, shown] of cases)
    test(why, () => {
      const sets = surfacesOf(draftOf(text, format), channels(...on))
      const sorted = sets.map(({ surface, channels: names }) => ({
        surface,
        channels: names.toSorted(),
      }))
      const wanted = (shown as typeof sorted).map(({ surface, channels: names }) => ({
        surface,
        channels: names.toSorted(),
      }))
      expect(sorted).toEqual(wanted)
    })

  test('where one surface serves, both would show the same', () => {
    const piece = fc.constantFrom(
      ...'a b # * _ [x](y) & &amp; \\ ` < - 1. > = @ é'.split(' '),
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const draft = draftOf(pieces.join(''))
        if (surfacesOf(draft, channels('generic')).length > 1) return
        expect(createViews(draft, 'rendered').published.text).toBe(
          createViews(draft, 'typed').published.text,
        )
      }),
      { numRuns: 5000 },
    )
  })
})

describe('createViews', () => {
  test('typed: the characters as written, without what belongs to the file', () => {
    const { raw, published } = show('\n\na *b*\r\nc\rd \n')
    expect(raw.text).toBe('\n\na *b*\r\nc\rd \n')
    expect(published.text).toBe('a *b*\nc\nd')
    expect(published.span(5, 7)).toEqual({ start: 8, end: 10 })
  })

  test('rendered: what a reader sees, leading through every escape to the source', () => {
    // A JSON string: each backslash is written twice.
    const source = '"\\\\*a\\\\* *b*"'
    const builder = locatedBuilder(source)
    builder.replace('\\', 1, 3)
    builder.copy(3, 5)
    builder.replace('\\', 5, 7)
    builder.copy(7, 12)
    const body = builder.build({ start: 1, end: 12 }, never)
    const { published } = createViews(draftOf(source, 'markdown', { body }), 'rendered')
    expect(published.text).toBe('*a* b')
    const { start, end } = published.span(0, 3)
    expect(source.slice(start, end)).toBe('\\\\*a\\\\*')
  })

  test('prose leaves code out and keeps words apart', () => {
    const { prose } = show('Use `npm` now, a`b`c.\n\n    block\n\nEnd', 'rendered')
    expect(prose.text).toBe('Use  now, a c.\n\n\n\nEnd')
    const at = prose.text.indexOf('End')
    expect(prose.span(at, at + 3)).toEqual({ start: 34, end: 37 })
    const plain = show('no code')
    expect(plain.prose).toBe(plain.published)
  })

  test('sentences and words have their places, addresses are no words', () => {
    const text =
      'Hello *Dana*, e.g. you! See https://example.com/a.b or @kim.\n\nNew **paragraph** &amp; more. Dr. Who’s there?'
    const { sentences, words } = show(text, 'rendered')
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      'Hello Dana, e.g. you!',
      'See https://example.com/a.b or @kim.',
      'New paragraph & more.',
      'Dr. Who’s there?',
    ])
    expect(words.map((word) => word.text)).toEqual(
      'Hello Dana e.g. you See or New paragraph more Dr. Who’s there'.split(' '),
    )
    for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word)
    expect(
      sentences[1]?.opaque.map(({ start, end }) => sentences[1]?.text.slice(start, end)),
    ).toEqual(['https://example.com/a.b', '@kim'])
    expect(sentences[0]?.folded.text).toBe('hello dana, e.g. you!')
    expect(sentences[2]?.words.map((word) => word.text)).toEqual(['New', 'paragraph', 'more'])
  })

  test('no sentence is too long, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'word',
            ' ',
            '. ',
            '\n',
            '\n\n',
            '😀',
            'e.g. ',
            "a'",
            'A.B.',
            '?!',
            '\u200b',
            'x'.repeat(900),
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          const text = pieces.join('')
          const { sentences } = show(text)
          let last = 0
          for (const { text: sentence, span, words } of sentences) {
            const { start, end } = span(0, sentence.length)
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(last, start).trim()).toBe('')
            expect(text.slice(start, end)).toBe(sentence)
            for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text)
            last = end
          }
          expect(text.slice(last).trim()).toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })

  for (const shape of [
    'e.g. ',
    'a/',
    "a'",
    'a-',
    'A.B.',
    'www.',
    'a.',
    'a\n\n',
    '&a;',
    '(',
    'a',
    '😀',
    '. ',
    '\u0301',
  ])
    test(`finds the sentences of ${JSON.stringify(shape)} in good time`, () => {
      const start = performance.now()
      expect(show(shape.repeat(64_000 / shape.length)).sentences.length).toBeGreaterThan(0)
      expect(performance.now() - start).toBeLessThan(3000)
    })

  test('fields are the strings of the metadata, but not the post', () => {
    const facts = {
      text: 'no',
      title: 'A title',
      thread: ['no'],
      media: [{ path: 'a.png', alt: 'A ~boat' }],
      'a/b': { c: 'd' },
      n: 1,
    }
    const { fields } = createViews(draftOf('x', 'plain', { facts }), 'typed')
    expect(fields.map(({ pointer, view }) => [pointer, view.text])).toEqual([
      ['/title', 'A title'],
      ['/media/0/path', 'a.png'],
      ['/media/0/alt', 'A ~boat'],
      ['/a~1b/c', 'd'],
    ])
  })

  test('deep metadata is no danger', () => {
    let deep: object = { end: 'found' }
    for (let depth = 0; depth < 3000; depth++) deep = [deep]
    const { fields } = createViews(draftOf('x', 'plain', { facts: { deep } }), 'typed')
    expect(fields.map(({ view }) => view.text)).toEqual(['found'])
  })
})

describe('hashtags, mentions and links', () => {
  const cases: [
    why: string,
    text: string,
    hashtags: string[],
    mentions: string[],
    links: string[],
  ][] = [
    [
      'tags at the start, in the middle, behind punctuation',
      '#one two #three (#four) “#five”',
      ['one', 'three', 'four', 'five'],
      [],
      [],
    ],
    [
      'tags in other scripts and widths',
      '#été ＃ад #日本語 #k_1 #한국',
      ['été', 'ад', '日本語', 'k_1', '한국'],
      [],
      [],
    ],
    ['a tag needs a letter', '#1 #2026 #_ #1st', ['1st'], [], []],
    ['a keycap is no tag', '#️⃣ #⃣', [], [], []],
    ['no tag inside words, paths and references', 'a#b a_#b &#39; /#x ##y', ['y'], [], []],
    ['no tag before another sign', '#a#b #a://x', [], [], []],
    [
      'what nobody sees ends a tag, but a joiner',
      '#fr\u200bee #fr\u200dee',
      ['fr', 'fr\u200dee'],
      [],
      [],
    ],
    [
      'fragments are no tags',
      'example.com/help#faq https://example.com/#a',
      [],
      [],
      ['example.com/help#faq', 'https://example.com/#a'],
    ],
    [
      'mentions',
      '@dana, (@kim_lee) .@a.b-c. @x@social.example',
      [],
      ['dana', 'kim_lee', 'a.b-c', 'x@social.example'],
      [],
    ],
    ['no mention in addresses and words', 'me@example.com a@b x@ @ @@a', [], [], []],
    ['mentions beside scripts without spaces', '你好@dana你好', [], ['dana'], []],
    [
      'links without the punctuation of the sentence',
      'See https://example.com/a_(b). (http://example.com/c), “https://example.com/d”!',
      [],
      [],
      ['https://example.com/a_(b)', 'http://example.com/c', 'https://example.com/d'],
    ],
    [
      'bare names under known domains only',
      'example.com, Example.co.uk/x www.example.berlin node.js 3.5 e.g. end.The lnkd.in/x',
      [],
      [],
      ['example.com', 'Example.co.uk/x', 'www.example.berlin', 'lnkd.in/x'],
    ],
    [
      'ports, queries, users and brackets',
      'http://u:p@example.com:80/a?b=c&d=[e] http://[::1]:80/',
      [],
      [],
      ['http://u:p@example.com:80/a?b=c&d=[e]', 'http://[::1]:80/'],
    ],
    [
      'letters of other scripts in and behind links',
      'http://bücher.example/ü http://example.com/aですよ',
      [],
      [],
      ['http://bücher.example/ü', 'http://example.com/a'],
    ],
    [
      'handles and tags with dots are no links',
      '@example.com #example.com a@example.com',
      ['example'],
      ['example.com'],
      [],
    ],
  ]
  for (const [why, text, hashtags, mentions, links] of cases)
    test(why, () => {
      const views = show(text)
      expect(views.hashtags.map(({ value }) => value)).toEqual(hashtags)
      expect(views.mentions.map(({ value }) => value)).toEqual(mentions)
      expect(views.links.map(({ url }) => url)).toEqual(links)
      for (const { start, end, text: written } of [
        ...views.hashtags,
        ...views.mentions,
        ...views.links,
      ])
        expect(text.slice(start, end)).toBe(written)
    })

  test('opaque: links, e-mail addresses and mentions, merged', () => {
    const { published } = show(
      'Ask @kim or me.too@example.com at https://example.com/@kim, 3.5 times',
    )
    expect(published.opaque.map(({ start, end }) => published.text.slice(start, end))).toEqual([
      '@kim',
      'me.too@example.com',
      'https://example.com/@kim',
    ])
  })

  test('rendered links: seen or behind words, with the place of the address', () => {
    const text =
      '[site](https://example.com/a "t") <https://example.com/b> [example.com/c](https://example.com/c) https://example.com/d ![i](e.png) <me@example.com> [https://good.example](https://evil.example)'
    const { links } = show(text, 'rendered')
    expect(
      links.map(({ start, end, url, visible }) => [text.slice(start, end), url, visible]),
    ).toEqual([
      ['https://example.com/a', 'https://example.com/a', false],
      ['https://example.com/b', 'https://example.com/b', true],
      ['example.com/c', 'example.com/c', true],
      ['https://example.com/d', 'https://example.com/d', true],
      ['e.png', 'e.png', false],
      ['https://good.example', 'https://good.example', true],
      ['https://evil.example', 'https://evil.example', false],
    ])
  })

  test('a tag that Markdown eats is on the typed surface, one it makes on the rendered', () => {
    const text = 'x <!-- #hidden --> \\#shown &#35;too'
    expect(show(text).hashtags.map(({ value }) => value)).toEqual(['hidden', 'shown'])
    expect(show(text, 'rendered').hashtags.map(({ value }) => value)).toEqual(['shown', 'too'])
  })

  test('linear, whatever is repeated', () => {
    for (const shape of [
      '@',
      'a@',
      '@a',
      'a@b.c',
      'a.',
      'a-.',
      '...',
      '://',
      'http://',
      'http://a',
      'http://a.b/(',
      'http://a.b/)',
      '#',
      '#a',
      '#1',
      'www.',
      'a:b@',
      '@a@a.a',
    ]) {
      const views = show(shape.repeat(200_000 / shape.length))
      const start = performance.now()
      expect([views.hashtags, views.mentions, views.links].length).toBe(3)
      expect(performance.now() - start).toBeLessThan(1500)
    }
  })
})

const data = process.env['COPYDESK_DATA']

describe.skipIf(!data)('against the conformance suite of twitter-text', () => {
  interface Case {
    readonly description: string
    readonly text: string
    readonly expected: readonly string[]
  }
  const section = async (name: string): Promise<readonly Case[]> => {
    const { parse } = await import('yaml')
    const text = readFileSync(join(data ?? '', 'twitter-text/extract.yml'), 'utf8')
    return (parse(text) as { tests: Record<string, readonly Case[]> }).tests[name] ?? []
  }

  test('all hashtags', async () => {
    for (const { description, text, expected } of await section('hashtags'))
      expect(
        show(text).hashtags.map(({ value }) => value),
        description,
      ).toEqual(expected)
  })

  test('all mentions, but `RT@name`, which elsewhere is an e-mail address, and handles with a host, which X has not', async () => {
    const cases = (await section('mentions')).filter(({ text }) => !/^rt@|@\w+@/iu.test(text))
    for (const { description, text, expected } of cases)
      expect(
        show(text).mentions.map(({ value }) => value),
        description,
      ).toEqual(expected)
  })
})
