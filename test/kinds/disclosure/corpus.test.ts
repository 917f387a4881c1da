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

/** What the rules do not see, and why that is left as it is. */
const missed: ReadonlyMap<string, string> = new Map([
  ['Best sleep since 2014. Code MAISIE20', 'a shop says the same of a code of its own'],
  ['Thanks @glowbarn for sending the new', 'houses thank each other for news that they were sent'],
])

describe('posts of creators, employees and agencies', () => {
  const codes: Readonly<Record<string, string>> = { ambiguous: 'ambiguous-label' }
  for (const { text, channel, lang, markets, relationship, brand, expected } of read<Case>(
    'cases.json',
  )) {
    const isMissed = [...missed.keys()].some((start) => text.startsWith(start))
    test(`${markets.join(', ')} ${relationship ?? '?'}: ${expected}${isMissed ? ' (not seen)' : ''}: ${text.slice(0, 60)}`, () => {
      const said = relationship && brand ? { type: relationship, brand } : relationship
      const { findings } = all.lint({
        text,
        channels: [channel],
        lang,
        markets,
        ...(said !== null && { relationship: said }),
      } as DraftObject)
      const wanted = expected === 'ok' || isMissed ? [] : [codes[expected] ?? expected]
      expect([...new Set(findings.map(({ code }) => code))]).toEqual(wanted)
    })
  }
})
