import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLinter, loadPolicy } from '../../src/index.js'
import { diskResolve } from '../../src/node/resolve.js'
import type { DraftObject } from '../../src/readers/object.js'

/** The built-in topics, over posts that were written without looking at their lists. */
const linter = createLinter(
  loadPolicy('{copydesk: 1, extends: "copydesk:topics"}', { resolve: diskResolve('/', '/') }),
)

interface Post {
  readonly text: string
  /** What it is about. */
  readonly topics: readonly string[]
  /** What is found, where that is not what it is about, and why that is left as it is. */
  readonly found?: readonly string[]
  readonly because?: string
}

const fixture = new URL('../fixtures/topics/ordinary.yaml', import.meta.url)
const posts = parse(readFileSync(fixture, 'utf8')) as readonly Post[]

describe('ordinary posts', () => {
  test('there are many, and few are known misses', () => {
    expect(posts.length).toBeGreaterThanOrEqual(150)
    const misses = posts.filter(({ found }) => found)
    expect(misses.length).toBeLessThanOrEqual(posts.length / 15)
    expect(misses.every(({ because }) => because)).toBe(true)
    // A topic that is found where there is none holds back an innocent post: there is no such miss.
    for (const { topics, found = [] } of misses)
      expect(found.filter((name) => !topics.includes(name))).toEqual([])
  })

  for (const { text, topics, found = topics } of posts)
    test(text, () => expect(linter.topics({ text }).names.toSorted()).toEqual(found.toSorted()))
})

interface Fiasco {
  readonly id: string
  readonly draft: DraftObject & { readonly topics?: readonly string[] }
  readonly windows: readonly {
    readonly topics?: readonly string[]
    readonly terms?: readonly string[]
  }[]
  readonly twin: Partial<DraftObject>
}

const data = process.env['COPYDESK_DATA']
const file = data === undefined ? '' : join(data, 'fiascos.yaml')
const fiascos = existsSync(file)
  ? (parse(readFileSync(file, 'utf8')) as { cases: readonly Fiasco[] }).cases.filter(
      ({ windows }) => windows.some(({ topics }) => topics),
    )
  : []

describe.skipIf(fiascos.length === 0)('what the windows of documented fiascos hold', () => {
  test('there are some', () => expect(fiascos.length).toBeGreaterThanOrEqual(6))

  for (const { id, draft, windows, twin } of fiascos) {
    const held = windows.flatMap(({ topics = [] }) => topics)
    const about = (post: DraftObject) => {
      const topics = linter.topics(post)
      return held.filter((name) => topics.has(name))
    }
    test(`${id} is about it`, () => expect(about(draft)).not.toEqual([]))

    test(`the twin of ${id} is not`, () => expect(about({ ...draft, ...twin })).toEqual([]))
  }
})
