import { describe, expect, test } from 'vitest'
import type { Fix } from '../../../src/core/finding.js'
import { desk } from './desk.js'

const umbrella = desk(['disclosure'])

function judge(path: string, source: string) {
  const { drafts, problems } = umbrella.lintBytes(path, new TextEncoder().encode(source))
  expect(problems).toEqual([])
  return drafts.flatMap(({ findings }) => findings)
}

function apply(source: string, { start, end, text }: Fix): string {
  return source.slice(0, start) + text + source.slice(end)
}

/** Why, a file, what stands in it, what is found, and what becomes of it by the fix or the first suggestion. */
const cases: readonly (readonly [
  why: string,
  path: string,
  source: string,
  code: string,
  fixed: string,
])[] = [
  [
    'a label that is not understood, in Markdown',
    'post.md',
    '---\nchannels: [x]\nmarkets: [US]\nlang: en\nrelationship: paid\n---\n#spon My kettle sings.\n',
    'ambiguous-label',
    '---\nchannels: [x]\nmarkets: [US]\nlang: en\nrelationship: paid\n---\n#ad My kettle sings.\n',
  ],
  [
    'none at all, in Markdown',
    'post.md',
    '---\nchannels: [x]\nmarkets: [GB]\nlang: en\nrelationship: gifted\n---\nMy kettle sings.\n',
    'missing',
    '---\nchannels: [x]\nmarkets: [GB]\nlang: en\nrelationship: gifted\n---\nAd: My kettle sings.\n',
  ],
  [
    'in the language of the draft',
    'post.json',
    '{"channels":["x"],"markets":["US"],"lang":"es","relationship":"paid","text":"\\"Mi\\" tetera."}',
    'missing',
    '{"channels":["x"],"markets":["US"],"lang":"es","relationship":"paid","text":"Publicidad: \\"Mi\\" tetera."}',
  ],
  [
    'in CSV',
    'posts.csv',
    'id,channels,markets,lang,relationship,text\na,x,DE,de,paid,Mein Kessel singt.\n',
    'missing',
    'id,channels,markets,lang,relationship,text\na,x,DE,de,paid,Werbung: Mein Kessel singt.\n',
  ],
  [
    'one that is buried',
    'post.yaml',
    'channels: [x]\nmarkets: [US]\nlang: en\nrelationship: paid\ntext: "My kettle. #tea #ad #home"\n',
    'buried',
    'channels: [x]\nmarkets: [US]\nlang: en\nrelationship: paid\ntext: "#ad My kettle. #tea #ad #home"\n',
  ],
  [
    'a look-alike',
    'post.yaml',
    'channels: [x]\nmarkets: [US]\nlang: en\nrelationship: paid\ntext: "#\u0430d My kettle."\n',
    'look-alike',
    'channels: [x]\nmarkets: [US]\nlang: en\nrelationship: paid\ntext: "#ad My kettle."\n',
  ],
]

describe('what is offered', () => {
  for (const [why, path, source, code, fixed] of cases)
    test(why, () => {
      const [finding] = judge(path, source)
      expect(finding?.code).toBe(code)
      const edit = finding?.fix ?? finding?.suggestions?.[0]
      expect(edit && apply(source, edit)).toBe(fixed)
      expect(judge(path, fixed)).toEqual([])
    })

  test('a certain one is a fix, a choice is none', () => {
    const post = { channels: ['x'], markets: ['US'], lang: 'en', relationship: 'paid' }
    const [weak] = umbrella.lint({ ...post, text: '#spon My kettle.' }).findings
    expect([weak?.fix?.text, weak?.suggestions]).toEqual(['#ad', undefined])
    const [missing] = umbrella.lint({ ...post, text: 'My kettle.' }).findings
    expect([missing?.fix, missing?.suggestions?.map(({ text }) => text)]).toEqual([
      undefined,
      ['#ad '],
    ])
    const [late] = umbrella.lint({ ...post, text: 'My kettle. #tea #spon #home' }).findings
    expect([late?.fix, late?.suggestions?.map(({ text }) => text)]).toEqual([undefined, ['#ad ']])
  })

  test('none that would be too long', () => {
    const post = { channels: ['x'], markets: ['GB'], lang: 'en', relationship: 'paid' }
    const text = (length: number) => 'a'.repeat(length)
    const offered = (length: number) =>
      umbrella.lint({ ...post, text: text(length) }).findings[0]?.suggestions?.length
    expect([offered(276), offered(277)]).toEqual([1, undefined])
  })
})
