import { describe, expect, test } from 'vitest'
import { plain, type Json, type MapNode } from '../../src/core/node.js'
import { readJson } from '../../src/syntax/json.js'
import { bare, codes, marks, read, readObject } from './read.js'

function mapOf(object: Json): MapNode {
  const { node } = readJson({ path: 'policy', text: JSON.stringify(object) }, {})
  if (node?.type !== 'map') throw new Error('no map')
  return node
}

describe('facts', () => {
  const facts = readObject({
    text: 'Hi',
    author: { role: 'support' },
    channels: 'x',
    'dotted.name': 'yes',
    media: [{ alt: 'A boat' }],
    none: null,
    labels: { constructor: true },
  }).drafts[0]?.facts

  test('by path', () => {
    expect(facts?.string('author.role')).toBe('support')
    expect(facts?.string('media.0.alt')).toBe('A boat')
    expect(facts?.string('dotted.name')).toBe('yes')
    expect(facts?.get('author.role.more')).toBeUndefined()
    expect(facts?.get('media.1.alt')).toBeUndefined()
    expect(facts?.get('text')).toBeUndefined()
  })

  test('one string is a list of one', () => {
    expect(facts?.strings('channels')).toEqual(['x'])
    expect(facts?.strings('author')).toEqual([])
    expect(facts?.strings('nothing')).toEqual([])
  })

  test('null is not said', () => {
    expect(facts?.get('none')).toBeUndefined()
  })

  for (const name of [
    'toString',
    '__proto__',
    'constructor',
    'author.constructor',
    'hasOwnProperty',
  ]) {
    test(`\`${name}\` is not there unless it is said`, () => {
      expect(facts?.get(name)).toBeUndefined()
    })
  }

  test('a name of every object is a name', () => {
    expect(facts?.get('labels.constructor')).toMatchObject({ value: true })
  })
})

describe('fields', () => {
  const cases: [why: string, fields: Record<string, string>, record: object, draft: object][] = [
    ['a name', { campaign: 'project' }, { project: 'a' }, { facts: { campaign: 'a' } }],
    [
      'our own name still works',
      { campaign: 'project' },
      { campaign: 'a' },
      { facts: { campaign: 'a' } },
    ],
    ['the words', { text: 'caption' }, { text: undefined, caption: 'Ho' }, { text: 'Ho' }],
    [
      'out of a map',
      { campaign: 'meta.project' },
      { meta: { project: 'a', x: 1 } },
      { facts: { campaign: 'a', meta: { x: 1 } } },
    ],
    [
      'a key with a dot',
      { campaign: 'meta.project' },
      { 'meta.project': 'a' },
      { facts: { campaign: 'a' } },
    ],
    [
      'into a map',
      { 'author.role': 'team' },
      { team: 'a', author: { name: 'b' } },
      { facts: { author: { name: 'b', role: 'a' } } },
    ],
    ['into a list', { 'media.0.alt': 'alt' }, { alt: 'a' }, { facts: { media: [{ alt: 'a' }] } }],
    [
      'into an item that is there',
      { 'media.0.alt': 'alt' },
      { alt: 'a', media: [{ path: 'b' }] },
      { facts: { media: [{ path: 'b', alt: 'a' }] } },
    ],
    [
      'swapped',
      { campaign: 'goal', goal: 'campaign' },
      { goal: 'a', campaign: 'b' },
      { facts: { campaign: 'a', goal: 'b' } },
    ],
    ['names of object members', { campaign: 'toString' }, {}, { facts: {} }],
  ]
  for (const [why, fields, record, draft] of cases) {
    test(why, () => {
      const { drafts, problems } = readObject({ text: 'Hi', ...record }, { fields })
      expect(codes(problems)).toEqual([])
      expect(drafts.map(bare)).toMatchObject([draft])
      expect(Object.keys(plain(drafts[0]?.facts.all ?? expect.fail()) ?? {}).sort()).toEqual(
        Object.keys((draft as { facts?: object }).facts ?? {}).sort(),
      )
    })
  }

  test('problems speak of the names people write', () => {
    const fields = { publishAt: 'date', text: 'caption' }
    const { problems } = readObject({ date: 'soon' }, { fields })
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('`caption`'),
      expect.stringContaining('`date`'),
    ])
  })

  test('a fact under both names is a problem', () => {
    const reading = readObject('{"text":"Hi","goal":"a","aim":"b"}', { fields: { goal: 'aim' } })
    expect(marks(reading)).toEqual([['draft/two-names', '"a"']])
    expect(reading.drafts[0]?.facts.string('goal')).toBe('b')
  })

  test('a map that is none is no place to put a fact', () => {
    const reading = readObject(
      { text: 'Hi', author: 'Kim', team: 'x' },
      { fields: { 'author.role': 'team' } },
    )
    expect(codes(reading.problems)).toEqual(['draft/fact-type'])
    expect(reading.drafts.map(bare)).toMatchObject([
      { facts: { author: 'Kim', 'author.role': 'x' } },
    ])
  })
})

describe('defaults', () => {
  const defaults = mapOf({
    channels: ['x'],
    author: { role: 'support', name: 'Kim' },
    lang: 'en',
    format: 'markdown',
  })
  const record = '{"text":"Hi","lang":null,"author":{"name":"Lee"},"goal":"a"}'
  const draft = read('a.jsonl', `{"text":"Ho"}\n${record}\n`, { defaults }).drafts[1]

  test('fill what is not said, maps key by key', () => {
    expect(bare(draft ?? expect.fail())).toEqual({
      id: 'a.jsonl#2',
      format: 'markdown',
      text: 'Hi',
      facts: {
        lang: 'en',
        author: { name: 'Lee', role: 'support' },
        goal: 'a',
        channels: ['x'],
        format: 'markdown',
      },
    })
    expect(draft?.facts.string('author.role')).toBe('support')
    expect(draft?.facts.strings('channels')).toEqual(['x'])
  })

  test('stand where the draft starts, and can not be replaced', () => {
    const start = draft?.span.start
    const role = draft?.facts.get('author.role')
    expect(role?.span).toEqual({ start, end: start })
    expect(role?.type === 'scalar' && role.text?.span(1, 3)).toEqual({ start, end: start })
    expect(role?.type === 'scalar' && role.text?.encode('x', 0, 1)).toBeUndefined()
  })
})
