import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import { packTopics } from '../../src/policy/topic-names.js'

const window = (topic: string) =>
  `rules: [{id: c, kind: blackout, windows: [{id: w, from: 2026-12-01, until: null, topics: [${topic}]}]}]`
const when = (topic: string) =>
  `rules: [{id: p, kind: pattern, when: {topics: [${topic}]}, find: sale}]`
const own = 'topics: {strike: {any: [walkout]}}\n'

function warnings(yaml: string): readonly string[] {
  return loadPolicy(`copydesk: 1\n${yaml}`).warnings.map(({ code, remedy }) => `${code}: ${remedy}`)
}

test('the names are those of the packs', () => {
  const files = readdirSync(new URL('../../rules/topics', import.meta.url))
  expect(files.map((file) => file.replace('.yaml', '')).sort()).toEqual([...packTopics])
})

describe('a topic that no draft can be found to be about', () => {
  test('of a pack that is not extended', () => {
    const remedy = 'Extend `copydesk:topics/contest`, or all of `copydesk:topics`'
    expect(warnings(window('contest'))).toEqual([`window/unknown-topic: ${remedy}`])
    expect(warnings(when('contest'))).toEqual([`policy/unknown-topic: ${remedy}`])
  })

  test('misspelt', () => {
    expect(warnings(own + window('strke'))).toEqual([
      'window/unknown-topic: Did you mean `strike`?',
    ])
    expect(warnings(own + when('strke'))).toEqual(['policy/unknown-topic: Did you mean `strike`?'])
  })

  test('nothing is said of known ones, of links, and of what drafts declare', () => {
    for (const topic of ['strike', 'link', 'harbour-festival']) {
      expect(warnings(own + window(topic))).toEqual([])
      expect(warnings(own + when(topic))).toEqual([])
    }
  })
})
