import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectPlain } from '../../src/views/plain-markdown.js'
import type { Projection } from '../../src/views/projection.js'
import { renderMarkdown } from '../../src/views/rendered-markdown.js'

const never = () => undefined

/** Everything that the fast way and the tree must agree on. */
function facts({ text, span, code, headings, destinations, alts }: Projection) {
  const spans = Array.from({ length: text.length }, (_, at) => span(at, at + 1))
  return { text, spans, code, headings, destinations, alts }
}

function expectSame(source: string): boolean {
  const plain = projectPlain(source, never)
  if (!plain) return false
  expect(facts(plain), JSON.stringify(source)).toEqual(facts(renderMarkdown(source, never)))
  return true
}

/** Ordinary posts, which must not need the parser. */
const ordinary = [
  'Doors open at nine.',
  'Doors open at nine.\n\nBring #friends and @dana_reyes!\nSee https://example.com/a_b?c=d&e=f#g',
  "It's 5 * 3 & more… 🎉 :-) <3 1st snake_case “quoted”",
  '#tag first\n\n#another',
  'Line one\r\nline two\r\n\r\nnext\r\n',
  'trailing space \nand two  \nand none\n',
  'A *word* and a **strong one**, _so_ __there__.',
  'See [our site](https://example.com/x_y) or [that](http://example.com).',
  '# Title\n\nText\n## Second\nmore',
  'Three things:\n\n- one\n- two *em*\n- three [l](https://example.com)\n\nDone.',
  'Things:\n- one\n- two',
  'AT&amp;T &copy; 2026 &nosuch; 1 &lt; 2',
  'Escaped \\# and \\*stars\\* and C:\\dir',
  '[ad] and [x] (y)',
  '+1 for that, -5% off, 3.5 million, 2026',
  '   indented a little\n  and more',
  '@dana_ and x_y and a__b',
  'a <3 and < and <',
  '',
  '\n\n',
]

/** What the fast way must leave to the parser. */
const unusual = [
  '1. one',
  '> quoted',
  '`code`',
  '    code',
  'a\n===',
  'a\n---',
  '***',
  '* * *',
  '- a\n\n- b',
  '- a\n  b',
  '- a\nb',
  '![alt](x.png)',
  '[a][b]\n\n[b]: /u',
  '[ad]: https://example.com',
  '<b>x</b>',
  '<https://example.com>',
  '*a **b** c*',
  '@_x and x_',
  'a<b',
  '***a***',
  '# a #',
  'a\\\nb',
  '~~~\nx',
  'a\t\nb',
  '\ta',
  '[a](b "c")',
  '[a](<b>)',
  'a\rb',
  'a\0b',
]

describe('projectPlain', () => {
  for (const source of ordinary)
    test(`reads ${JSON.stringify(source)}`, () => {
      expect(expectSame(source)).toBe(true)
    })

  for (const source of unusual)
    test(`leaves ${JSON.stringify(source)}`, () => {
      expect(projectPlain(source, never)).toBeUndefined()
    })

  const pieces = [
    [
      'a',
      'b',
      'word',
      ' ',
      '  ',
      '   ',
      '    ',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '.',
      ',',
      '!',
      '(',
      ')',
      '"',
      '’',
      'é',
      '🎉',
      '\u00a0',
    ],
    [
      '*',
      '**',
      '_',
      '__',
      '***',
      '*a*',
      '**b c**',
      '_d_',
      '~',
      '~~',
      '~~~',
      '`',
      '``',
      '```',
      '\\',
      '&',
      '&amp;',
      '&#35;',
      '&x',
      ';',
    ],
    [
      '[',
      ']',
      '](',
      '](x)',
      '[a](b)',
      '[a b](https://e.com/_x_)',
      '![',
      '![a](b)',
      '[a]: b',
      '[a]',
      ':',
      '<',
      '>',
      '<b>',
      '</b>',
      '<3',
      '<!--',
      '-->',
      '<a@b.c>',
    ],
    [
      '# ',
      '## ',
      '#',
      '#tag',
      '- ',
      '-',
      '--',
      '---',
      '+ ',
      '* ',
      '1. ',
      '1) ',
      '12',
      '=',
      '===',
      '> ',
      '>',
      '@x_y',
      'http://a.b/c_d',
      '\0',
    ],
  ].flat()
  const markdown = fc
    .array(fc.constantFrom(...pieces), { maxLength: 14 })
    .map((parts) => parts.join(''))

  test('agrees with the tree, to the last span', () => {
    let read = 0
    fc.assert(
      fc.property(markdown, (source) => {
        if (expectSame(source)) read++
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(2000)
  })

  const calm = fc
    .array(
      fc.constantFrom(
        ...pieces.filter((piece) => !/[`\t\0>~]|^\d|<b|<!|\]\(|\]:|===/u.test(piece)),
        '[a](b)',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''))

  test('agrees with the tree on what posts are made of', () => {
    fc.assert(
      fc.property(calm, (source) => {
        expectSame(source)
      }),
      { numRuns: 10_000 },
    )
  })
})

const data = process.env['COPYDESK_DATA']

describe.skipIf(!data)('projectPlain, on published texts', () => {
  test('agrees with the tree on every CommonMark example', () => {
    const folder = join(data ?? '', 'hostile/pub-commonmark')
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
      expectSame(readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/u, ''))
  })

  for (const file of ['clean-posts', 'corporate-posts', 'brand-replies', 'complaints'])
    test(`agrees with the tree on posts, and reads most of them: ${file}`, () => {
      const posts = readFileSync(join(data ?? '', `posts/${file}.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text)
      const read = posts.filter((post) => expectSame(post)).length
      expect(read / posts.length).toBeGreaterThan(0.9)
    })
})
