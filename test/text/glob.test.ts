import { describe, expect, test } from 'vitest'
import type { PatternError } from '../../src/core/matcher.js'
import { compileGlob } from '../../src/text/glob.js'

describe('compileGlob', () => {
  const cases: [why: string, pattern: string, yes: string[], no: string[]][] = [
    [
      'a star stays in its folder',
      'posts/*.md',
      ['posts/a.md', 'posts/.md'],
      ['posts/b/a.md', 'posts/a.mdx', 'a.md'],
    ],
    [
      'two stars are any folders, also none',
      'posts/**/*.md',
      ['posts/a.md', 'posts/b/c/a.md'],
      ['post/a.md'],
    ],
    ['two stars at the start', '**/*.txt', ['a.txt', 'b/c/a.txt'], ['a.txt/b']],
    ['two stars at the end', 'posts/**', ['posts/a', 'posts/a/b'], ['post']],
    ['a question mark is one character', '2026-??.md', ['2026-12.md'], ['2026-1.md', '2026-1/.md']],
    ['one of several', '*.{md,txt}', ['a.md', 'a.txt'], ['a.csv']],
    ['braces inside braces', '{a,b{c,d}}', ['a', 'bc', 'bd'], ['b', 'ab']],
    ['a class, and none of a class', '[a-c]*[!x].md', ['az.md', 'bb.md'], ['dz.md', 'ax.md']],
    [
      'what means something to a regular expression means itself',
      'a+(b).$.md',
      ['a+(b).$.md'],
      ['aab.$.md', 'a+(b)x$.md'],
    ],
    ['a file name may hold a line break', 'posts/**', ['posts/a\nb.md', 'posts/a\rb.md'], []],
    ['names of drafts in brackets', 'posts/[[]id].md', ['posts/[id].md'], ['posts/i.md']],
  ]
  for (const [why, pattern, yes, no] of cases) {
    test(why, () => {
      const matches = compileGlob(pattern)
      expect(yes.filter((path) => !matches(path))).toEqual([])
      expect(no.filter((path) => matches(path))).toEqual([])
    })
  }

  const refused: [pattern: string, code: string][] = [
    ['!posts/*.md', 'glob/negated'],
    ['posts/{a,b', 'glob/not-closed'],
    ['posts/[a', 'glob/not-closed'],
    ['x'.repeat(600), 'glob/too-long'],
  ]
  for (const [pattern, code] of refused) {
    test(`\`${pattern.slice(0, 20)}\` is refused`, () => {
      expect(() => compileGlob(pattern)).toThrow(expect.objectContaining({ code }) as PatternError)
    })
  }

  test('no pattern stalls', () => {
    const start = performance.now()
    expect(compileGlob('*a*a*a*a*a*a*a*a*a*a*a*a*b')('a'.repeat(2000))).toBe(false)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
