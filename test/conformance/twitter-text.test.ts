import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { countText } from '../../src/channels/count.js'
import { cutAt } from '../../src/channels/cut.js'
import { findXCashtags } from '../../src/channels/grammar/x/cashtags.js'
import { findXHashtags } from '../../src/channels/grammar/x/hashtags.js'
import { findInvalidForX } from '../../src/channels/grammar/x/invalid.js'
import { findXLinks } from '../../src/channels/grammar/x/links.js'
import { findXLists, findXMentions, findXReply } from '../../src/channels/grammar/x/mentions.js'
import { createChannels } from '../../src/channels/index.js'
import { fixedStretches } from '../../src/channels/measure.js'
import type { Range } from '../../src/text/range.js'

/** The suite that X publishes for libraries that read a post as X does (github.com/twitter/twitter-text, Apache-2.0): data, not code. */
const data = process.env['COPYDESK_DATA']
const suite = data === undefined ? '' : join(data, 'twitter-text')
const isThere = existsSync(join(suite, 'extract.yml'))

interface Case {
  readonly description: string
  readonly text: string
  readonly expected: unknown
  readonly json?: string
}

/** What a section expects of a case, as we have it. */
type Answer = (each: Case) => unknown

type Finder = (text: string) => readonly Range[]

const texts =
  (find: Finder, sign: number): Answer =>
  ({ text }) =>
    find(text).map(({ start, end }) => text.slice(start + sign, end))

/** The suite counts code points. */
const indices = (text: string, { start, end }: Range) => [
  Array.from(text.slice(0, start)).length,
  Array.from(text.slice(0, end)).length,
]

const placed =
  (find: Finder, sign: number, name: string): Answer =>
  ({ text }) =>
    find(text).map((range) => ({
      [name]: text.slice(range.start + sign, range.end),
      indices: indices(text, range),
    }))

const mentionsAndLists: Finder = (text) =>
  [...findXMentions(text), ...findXLists(text)].sort((a, b) => a.start - b.start)

const withLists: Answer = ({ text }) =>
  mentionsAndLists(text).map((range) => {
    const [name = '', list] = text.slice(range.start + 1, range.end).split('/')
    return {
      screen_name: name,
      list_slug: list === undefined ? '' : `/${list}`,
      indices: indices(text, range),
    }
  })

const reply: Answer = ({ text }) => {
  const found = findXReply(text)
  return found ? text.slice(found.start + 1, found.end) : null
}

/** Whether the whole of a text is what is looked for. */
const whole =
  (find: Finder): Answer =>
  ({ text }) => {
    const [first, ...more] = find(text)
    return first?.start === 0 && first.end === text.length && more.length === 0
  }

const x = createChannels({ x: { linkGrammar: 'x' } }).get('x')
const most = 280

/** All that configuration 3 says of a text, but where it is shown: the whole of it, always. */
const counted: Answer = ({ text, expected }) => {
  const fixed = fixedStretches(text, x, false)
  const weightedLength = countText(text, x, fixed)
  const invalid = findInvalidForX(text)[0]?.start ?? text.length
  const fitting = weightedLength > most ? cutAt(text, x, fixed, most) : text.length
  return {
    ...(expected as object),
    weightedLength,
    valid: weightedLength > 0 && weightedLength <= most && invalid === text.length,
    permillage: Math.floor((weightedLength / most) * 1000),
    validRangeEnd: Math.min(invalid, fitting) - 1,
  }
}

interface Entity extends Range {
  readonly kind: 'mention' | 'hashtag' | 'cashtag' | 'link'
}

const of = (kind: Entity['kind'], find: Finder) => (text: string) =>
  find(text).map(({ start, end }) => ({ kind, start, end }))
/** Links in HTML are made only of what says `https://`. */
const schemed: Finder = (text) =>
  findXLinks(text).filter(({ start }) => /^https?:/iu.test(text.slice(start, start + 6)))
const mentions = of('mention', mentionsAndLists)
const hashtags = of('hashtag', findXHashtags)
const cashtags = of('cashtag', findXCashtags)
const links = of('link', schemed)

/** Of what overlaps, the first. */
const everything = (text: string) => {
  const kept: Entity[] = []
  for (const entity of [mentions, hashtags, cashtags, links]
    .flatMap((find) => find(text))
    .sort((a, b) => a.start - b.start))
    if (entity.start >= (kept.at(-1)?.end ?? 0)) kept.push(entity)
  return kept
}

const anchor = /<a ([^>]*)>(.*?)<\/a>/gu
const escapes: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** What is linked in HTML, as places in the text it was made of. */
function linkedIn(html: string): { readonly text: string; readonly entities: readonly Entity[] } {
  const entities: Entity[] = []
  let text = ''
  let from = 0
  for (const { 0: all, 1: attributes = '', 2: shown = '', index } of html.matchAll(anchor)) {
    text += html.slice(from, index)
    from = index + all.length
    const name = /tweet-url (\S+?)[" ]/u.exec(attributes)?.[1] ?? 'link'
    const kind = name === 'username' || name === 'list-slug' ? 'mention' : (name as Entity['kind'])
    const start = text.length - (kind === 'mention' ? 1 : 0)
    text += shown.replace(/&#?\w+;/gu, (escape) => escapes[escape] ?? escape)
    entities.push({ kind, start, end: text.length })
  }
  return { text: text + html.slice(from), entities }
}

/** What the suite hands over to be linked, in code points. */
function given(json: string): readonly Entity[] {
  const all = JSON.parse(json) as Record<string, readonly { readonly indices: [number, number] }[]>
  const kinds = { hashtags: 'hashtag', urls: 'link', user_mentions: 'mention' } as const
  return Object.entries(kinds)
    .flatMap(([name, kind]) =>
      (all[name] ?? []).map(({ indices: [start, end] }) => ({ kind, start, end })),
    )
    .sort((a, b) => a.start - b.start)
}

interface Section {
  readonly cases: number
  readonly answer: Answer
  /** What is expected, where the suite says it in another form. */
  readonly expected?: (each: Case) => unknown
  /** Cases that we answer otherwise, by their description, and why. */
  readonly left?: Readonly<Record<string, string>>
}

const linked = (cases: number, find: (text: string) => readonly Entity[]): Section => ({
  cases,
  answer: ({ text }) => ({ text, entities: find(text) }),
  expected: ({ expected }) => linkedIn(expected as string),
})

const link = texts(findXLinks, 0)

/** Every section of the suite with the number of its cases; all pass but those that are `left`, which must differ. */
const sections: Readonly<Record<string, Readonly<Record<string, Section>>>> = {
  extract: {
    mentions: { cases: 23, answer: texts(findXMentions, 1) },
    mentions_with_indices: { cases: 3, answer: placed(findXMentions, 1, 'screen_name') },
    mentions_or_lists_with_indices: { cases: 5, answer: withLists },
    replies: { cases: 13, answer: reply },
    urls: { cases: 91, answer: link },
    urls_with_indices: { cases: 10, answer: placed(findXLinks, 0, 'url') },
    urls_with_directional_markers: { cases: 2, answer: placed(findXLinks, 0, 'url') },
    tco_urls_with_params: { cases: 5, answer: link },
    hashtags: { cases: 65, answer: texts(findXHashtags, 1) },
    hashtags_from_astral: { cases: 3, answer: texts(findXHashtags, 1) },
    hashtags_with_indices: { cases: 8, answer: placed(findXHashtags, 1, 'hashtag') },
    cashtags: { cases: 8, answer: texts(findXCashtags, 1) },
    cashtags_with_indices: { cases: 2, answer: placed(findXCashtags, 1, 'cashtag') },
  },
  validate: {
    usernames: { cases: 4, answer: whole(findXMentions) },
    lists: { cases: 5, answer: whole(findXLists) },
    hashtags: { cases: 7, answer: whole(findXHashtags) },
    // This section is of a function that takes whole addresses apart; these are addresses, but no links in a post.
    urls: {
      cases: 24,
      answer: whole(findXLinks),
      left: {
        'Valid url: port and userinfo':
          'X links no address with a user name: the suite has no such case among its links',
        'Valid url: ipv4': 'X links names alone, no numbered address',
        'Valid url: ipv6': 'X links names alone, no numbered address',
        'Valid url: sub delims and question marks':
          'In a post, a `+` at the end of a query is not part of the link',
      },
    },
    urls_without_protocol: { cases: 5, answer: whole(findXLinks) },
    WeightedTweetsWithDiscountedEmojiCounterTest: { cases: 22, answer: counted },
    UnicodeDirectionalMarkerCounterTest: { cases: 2, answer: counted },
  },
  autolink: {
    usernames: linked(19, mentions),
    lists: linked(12, mentions),
    hashtags: linked(70, hashtags),
    urls: linked(78, links),
    cashtags: linked(2, cashtags),
    all: linked(10, everything),
    json: {
      cases: 5,
      answer: ({ text }) => everything(text),
      expected: ({ json = '{}' }) => given(json),
    },
  },
  tlds: { country: { cases: 315, answer: link }, generic: { cases: 1259, answer: link } },
}

/**
 * Sections of other configurations: `tweets` is of 140 characters that are all alike, `WeightedTweetsCounterTest` of version 2, where
 * an emoji weighs what its characters do.
 */
const outdated = ['validate: tweets', 'validate: WeightedTweetsCounterTest']

describe.skipIf(!isThere)('what X publishes', () => {
  const read = (file: string) =>
    (
      parse(readFileSync(join(suite, `${file}.yml`), 'utf8')) as {
        readonly tests: Readonly<Record<string, readonly Case[]>>
      }
    ).tests

  for (const [file, table] of Object.entries(sections)) {
    const tests = isThere ? read(file) : {}
    for (const [name, { cases, answer, expected, left = {} }] of Object.entries(table)) {
      test(`${file}: ${name}, ${cases - Object.keys(left).length} of ${cases}`, () => {
        const all = tests[name] ?? []
        expect(all.length).toBe(cases)
        const wanted = (each: Case) => (expected ? expected(each) : each.expected)
        for (const each of all) {
          const { description: why, text } = each
          const said = { why, text, said: answer(each) }
          const published = { why, text, said: wanted(each) }
          if (why in left) expect(said).not.toEqual(published)
          else expect(said).toEqual(published)
        }
        expect(Object.keys(left)).toEqual(
          all.map(({ description }) => description).filter((description) => description in left),
        )
      })
    }
    test(`${file}: no section is forgotten`, () => {
      const known = new Set([...Object.keys(table).map((name) => `${file}: ${name}`), ...outdated])
      expect(
        Object.keys(tests)
          .map((name) => `${file}: ${name}`)
          .filter((name) => !known.has(name)),
      ).toEqual([])
    })
  }
})
