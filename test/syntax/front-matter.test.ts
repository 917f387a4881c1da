import { describe, expect, test } from 'vitest'
import { plain } from '../../src/core/node.js'
import { readYamlMap } from '../../src/syntax/front-matter.js'
import { data, hostile } from './corpus.js'

function read(text: string) {
  return readYamlMap({ path: 'a.md', text }, 0, text.length)
}

const cases: [why: string, text: string, value: object | undefined, codes: string[]][] = [
  ['flat', 'a: b', { a: 'b' }, []],
  ['not flat', 'a: {b: [c]}', { a: { b: ['c'] } }, []],
  ['blank', ' \n', undefined, []],
  ['a comment', '# a\n', undefined, []],
  ['a warning', 'a: b #ad', { a: 'b' }, ['yaml/hashtag-is-comment']],
  ['an error', 'a: "b', undefined, ['yaml/unclosed-quote']],
  ['a list', '- a', undefined, ['yaml/not-a-map']],
  ['a text', 'words', undefined, ['yaml/not-a-map']],
  ['two documents', 'a: b\n---\nc: d', undefined, ['yaml/second-document']],
]

describe('one map', () => {
  for (const [why, text, value, codes] of cases)
    test(why, () => {
      const { node, problems } = read(text)
      expect(problems.map(({ code }) => code)).toEqual(codes)
      expect(node && JSON.stringify(plain(node))).toBe(value && JSON.stringify(value))
    })
})

// Wrong as YAML, whatever the values mean.
const SYNTACTIC =
  /^(?:alias-undefined|complex-key-nest|deep-|directive|dup-|jekyll|tab-|tag-|list-fm|key-proto-merge|value-(?:backtick|bang|star|double-open|esc-bad|amp))/u

describe.skipIf(!data)('hostile front matter', () => {
  for (const { name, text, expected } of hostile('frontmatter', /\.md$/u))
    test(name, () => {
      const found = /^---\r?\n(.*?)(?:^|\n)---/msu.exec(text)
      if (!found) return
      const started = performance.now()
      const { node, problems } = read(found[1] ?? '')
      expect(performance.now() - started).toBeLessThan(2000)
      if (expected === 'ok')
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      if (expected === 'diagnostic' && SYNTACTIC.test(name)) expect(problems).not.toEqual([])
      if (node) JSON.stringify(plain(node))
    })
})
