import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownLimit, projectMarkdown } from '../../src/views/markdown.js'
import { renderMarkdown } from '../../src/views/rendered-markdown.js'

const cases: [why: string, markdown: string, shown: string][] = [
  ['plain text', 'Doors open at nine.', 'Doors open at nine.'],
  ['emphasis', 'a *b* __c__ ***d***', 'a b c d'],
  [
    'escapes and references',
    '\\*a\\* &amp; &#38; &lt;b&gt; &nosuch; \\x',
    '*a* & & <b> &nosuch; \\x',
  ],
  ['a reference for a character no text may hold', 'a&#0;b', 'a\ufffdb'],
  ['links show their words', 'see [our *site*](https://example.com "title")', 'see our site'],
  [
    'references show their words, definitions nothing',
    'see [site]\n\n[site]: https://example.com',
    'see site',
  ],
  ['references without a definition are as typed', 'see [site][x]', 'see [site][x]'],
  ['a disclosure in a definition is not seen', 'Love it\n\n[ad]: https://example.com', 'Love it'],
  ['footnotes are seen', 'Love it[^1]\n\n[^1]: paid', 'Love it^1\n\n[^1]: paid'],
  ['images show nothing', 'a ![a boat](b.png) c', 'a  c'],
  [
    'autolinks show their address',
    '<https://example.com/?a&amp;b> <me@example.com>',
    'https://example.com/?a&amp;b me@example.com',
  ],
  ['inline code', 'use `a  *b*` and `` c`d ``', 'use a  *b* and c`d'],
  ['inline code over a line break', 'x `a\nb` y', 'x a b y'],
  ['a fenced block', '```js\nlet a\n\n  b\n```\n', 'let a\n\n  b'],
  ['an indented block', 'a\n\n    code\n      more\n', 'a\n\ncode\n  more'],
  ['headings', '# One\n\nTwo\n===\ntext', 'One\n\nTwo\n\ntext'],
  ['a hashtag at a line start is none', '#one two', '#one two'],
  ['a rule shows nothing', 'a\n\n***\n\nb', 'a\n\nb'],
  ['line breaks, soft and hard', 'a\nb  \nc\\\nd', 'a\nb\nc\nd'],
  ['bullets show nothing', '- a\n- b', 'a\nb'],
  ['numbers are as typed', '7. a\n7. b', '7. a\n7. b'],
  ['a year is no list to a reader', '1986. A great year', '1986. A great year'],
  ['loose and nested lists', '* a\n\n  b\n* c\n  1) d\n', 'a\n\nb\nc\n1) d'],
  ['quotes', '> a\n> > b\nlazy\n\nc', 'a\n\nb\nlazy\n\nc'],
  ['comments and tags show nothing', 'a <!-- b --> c <b title="d">e</b>', 'a  c e'],
  ['a block of HTML', '<div class="x">\n<p>a &amp; b</p>\n<p>c</p>\n</div>', 'a & b\nc'],
  ['scripts and styles', '<script>\nlet a\n</script>\n\n<style>b</style>\n\nc', 'c'],
  ['a line break in HTML', 'a<br>b', 'a\nb'],
  ['a quote out of place hides nothing', "<div>\n<b ' >seen</b>", 'seen'],
  ['a comment that closes at once', '<div>\n<!-->seen<!-- not -->', 'seen'],
  ['a BOM is not seen', '\ufeff*a* b', 'a b'],
  ['CRLF', '*a*\r\nb\r\n\r\nc\r\n', 'a\nb\n\nc'],
  ['tables are as typed', '|a|b|\n|-|-|\n|c|d|', '|a|b|\n|-|-|\n|c|d|'],
  ['nothing', '', ''],
]

describe('projectMarkdown', () => {
  for (const [why, markdown, shown] of cases)
    test(why, () => {
      expect(projectMarkdown(markdown).text).toBe(shown)
    })

  test('characters lead back to exactly what they are written as', () => {
    const markdown = '\ufeff> A &amp; \\*B\n> c&nbsp;`d\n> e`\n'
    const { text, span } = projectMarkdown(markdown)
    const back = (part: string) => {
      const at = text.indexOf(part)
      const { start, end } = span(at, at + part.length)
      return markdown.slice(start, end)
    }
    expect(text).toBe('A & *B\nc\u00a0d e')
    expect(back('&')).toBe('&amp;')
    expect(back('*')).toBe('\\*')
    expect(back('\n')).toBe('\n')
    expect(back('\u00a0')).toBe('&nbsp;')
    expect(back('*B\nc')).toBe('\\*B\n> c')
    expect(back('d e')).toBe('d\n> e')
  })

  test('links, images, code and headings have their places', () => {
    const markdown =
      '# Big *news*\n\nSee [site](<a b> "t"), ![boat](b.png), [ref] and `code`.\n\n[ref]: /x&amp;y\n\n<a href="/h">h</a>'
    const { text, destinations, alts, code, headings } = projectMarkdown(markdown)
    expect(destinations.map(({ start, end, url }) => [markdown.slice(start, end), url])).toEqual([
      ['a b', 'a b'],
      ['b.png', 'b.png'],
      ['/x&amp;y', '/x&y'],
      ['/h', '/h'],
    ])
    expect(destinations.map(({ words }) => text.slice(words.start, words.end))).toEqual([
      'site',
      '',
      'ref',
      '',
    ])
    expect(alts.map(({ text: alt, start, end }) => [alt, markdown.slice(start, end)])).toEqual([
      ['boat', 'boat'],
    ])
    expect(code.map(({ start, end }) => text.slice(start, end))).toEqual(['code'])
    expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(['Big news'])
  })
})

/** Where a word can be planted. The word itself stays readable in all of them. */
const constructs: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `*${word}*`,
  (word) => `**${word}**`,
  (word) => `_${word}_ `,
  (word) => `[${word}](https://example.com/a_b "t")`,
  (word) => `[${word}][ref]`,
  (word) => `\\*${word}\\#`,
  (word) => `&amp;${word}&lt;`,
  (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
  (word) => `\`${word}\``,
  (word) => `<b>${word}</b>`,
  (word) => `![alt](x.png)${word}`,
  (word) => `\n\n# ${word}\n\n`,
  (word) => `\n\n${word}\n===\n\n`,
  (word) => `\n\n> one &copy;\n> ${word}\n> > two ${word}\n\n`,
  (word) => `\n\n> lazy\n${word}\n\n`,
  (word) => `\n\n- one\n  ${word} \\_\n\n  ${word}\n- ${word}\n\n`,
  (word) => `\n\n12. ${word}\n    - > ${word}\n      > ${word}\n\n`,
  (word) => `\n\n    ${word}\n\n`,
  (word) => `\n\n- x\n\n\t  ${word}\n\n\t\t${word}\n\n`,
  (word) => `\n\n~~~ info\n  ${word}\n~~~\n\n`,
  (word) => `\n\n> ~~~\n> \t${word}\n> ~~~\n\n`,
  (word) => `\n\n|a|${word}|\n|-|-|\n\n`,
  (word) => `\n\n<div>\n  <p>${word} &eacute;</p>\n</div>\n\n`,
  (word) => `\n\n> <div>\n> ${word}\n\n`,
  (word) => `  \n${word}\\\n`,
  (word) => ` <!-- c --> ${word} 😀é\u0301`,
]

/** A word that occurs nowhere else. */
const word = fc.stringMatching(/^q[a-z]{3,6}q$/u)
const part = fc
  .tuple(fc.constantFrom(...constructs), word)
  .map(([construct, planted]) => ({ planted, markdown: construct(planted) }))
const document = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 6 }),
  bom: fc.boolean(),
  crlf: fc.boolean(),
})

describe('projectMarkdown, always', () => {
  test('planted words are found, and each leads back to itself', () => {
    fc.assert(
      fc.property(document, ({ parts, bom, crlf }) => {
        const lf = `${parts.map(({ markdown }) => markdown).join(' ')}\n\n[ref]: /u\n`
        const markdown = (bom ? '\ufeff' : '') + (crlf ? lf.replace(/\n/gu, '\r\n') : lf)
        const { text, span } = projectMarkdown(markdown)
        for (const { planted } of parts) {
          let at = text.indexOf(planted)
          expect(at).toBeGreaterThanOrEqual(0)
          for (; at >= 0; at = text.indexOf(planted, at + 1)) {
            const { start, end } = span(at, at + planted.length)
            const written = markdown.slice(start, end)
            const decoded = written.replace(/^&#(\d+);/u, (_, code) =>
              String.fromCharCode(Number(code)),
            )
            expect(decoded).toBe(planted)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  const pieces = [
    ...'a b * ** _ ` `` [ ] ]( ) ![ < > <b> </p> <!-- --> & &amp; &#9; \\ # - + 1. > | ~ ~~~ ``` : / @ " \' ('.split(
      ' ',
    ),
    [
      ' ',
      '  ',
      '    ',
      '\t',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '\0',
      '\u2028',
      '😀',
      '\ud83d',
      '[a]: b\n',
      '<script>',
      '<a href="x">',
    ],
  ].flat()

  const anything = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((each) => each.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

  test('any text has a projection whose places lie in it and never run backwards', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        const { text, span } = projectMarkdown(markdown)
        let last = 0
        for (let at = 0; at < text.length; at++) {
          const { start, end } = span(at, at + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(markdown.length)
          last = start
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('each character leads to itself, a reference, an escape, a line break, or nothing', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        const { text, span } = projectMarkdown(markdown)
        for (let at = 0; at < text.length; at++) {
          const { start, end } = span(at, at + 1)
          const written = markdown.slice(start, end)
          const isExact = written === text[at] || written === '' || written === `\\${text[at]}`
          const isBreak = /^(?: *(?:\r\n?|\n)|\\(?:\r\n?|\n))$/u.test(written)
          expect(
            isExact || isBreak || /^&[^;]*;$/u.test(written) || written === '\0',
            JSON.stringify([markdown, written, text[at]]),
          ).toBe(true)
        }
      }),
      { numRuns: 5000 },
    )
  })
})

describe('encode', () => {
  const spell = (markdown: string, found: string, replacement: string) => {
    const { text, span, encode } = projectMarkdown(markdown)
    const at = text.indexOf(found)
    const spelled = encode(replacement, at, at + found.length)
    if (spelled === undefined) return undefined
    const { start, end } = span(at, at + found.length)
    return markdown.slice(0, start) + spelled + markdown.slice(end)
  }
  const fixes: [
    why: string,
    markdown: string,
    found: string,
    replacement: string,
    fixed: string | undefined,
  ][] = [
    ['words for words', 'a *cheap* thing', 'cheap', 'good value', 'a *good value* thing'],
    ['words in a link', '[cheap](x) & <b>b</b>', 'cheap', 'fair', '[fair](x) & <b>b</b>'],
    ['punctuation is escaped where it would mean something', 'a b\n', 'b', '*c*', 'a \\*c\\*\n'],
    ['and left alone where not', 'a b', 'b', 'c!', 'a c!'],
    ['a reference for a reference', 'a &amp; b', '&', 'and', 'a and b'],
    ['what would undo emphasis is not offered', 'a *b*', 'b', '', undefined],
    ['what spans markup is not offered', 'a *b c* d', 'c d', 'x', undefined],
    ['what would become a reference is escaped or not offered', 'a &b;', 'b', 'amp', undefined],
    ['removal of words in running text', 'very nice', 'very ', '', 'nice'],
  ]
  for (const [why, markdown, found, replacement, fixed] of fixes)
    test(why, () => {
      expect(spell(markdown, found, replacement)).toBe(fixed)
    })
})

describe('markdownLimit', () => {
  test('an article within the limits has none', () => {
    const article = `${'# Title\n\nSome *words* and a [link](https://example.com).\n\n- one\n- two\n\n'.repeat(150)}`
    expect(markdownLimit(article)).toBeUndefined()
  })

  const beyond: [name: RegExp, markdown: string][] = [
    [/code units$/u, '`a`\n\n'.repeat(20_000)],
    [/lines/u, '`a`\n\n'.repeat(2000)],
    [/one line/u, `${'- '.repeat(60)}x`],
    [/one line/u, `${'> '.repeat(60)}x`],
    [/list items/u, '- `a`\n\n'.repeat(700)],
    [/added up/u, `${'> '.repeat(40)}x\n${'a\n'.repeat(300)}`],
    [/underlined/u, 'a\n-\n'.repeat(300)],
    [/markup/u, '`a` [b](c)\n\n'.repeat(1220)],
    [/in a paragraph/u, `<b>${'a'.repeat(20_000)}`],
    [/brackets/u, '[a]('.repeat(700)],
    [/runs of `\*`/u, '*a_'.repeat(1000)],
    [/in a run/u, `${'*'.repeat(200)}a*`],
    [/backticks/u, '\\``'.repeat(500)],
    [/<`/u, 'a <!-- '.repeat(300)],
  ]
  for (const [name, markdown] of beyond)
    test(`tells ${name.source}, and then shows what is typed`, () => {
      const limit = markdownLimit(markdown)
      expect(limit?.name).toMatch(name)
      expect(limit?.value).toBeGreaterThan(limit?.limit ?? 0)
      expect(projectMarkdown(markdown).text).toBe(markdown)
    })

  test('what needs no parser has no limit', () => {
    const long = 'Some words, and some more.\n\n'.repeat(5000)
    expect(markdownLimit(long)).toBeUndefined()
    expect(projectMarkdown(long).text).toBe(long.trimEnd())
  })

  // Shapes that a parser takes too long for; each must be turned away or be done in good time.
  const shapes = [
    '- ',
    '> ',
    '* a ',
    '*a_ ',
    '![a](',
    '[a](b ',
    '[',
    'a]',
    '<!--',
    '<?',
    '\\`',
    '`a ',
    'a\n-\n',
    '> a\nb\n',
    '&a',
    '1. ',
    '# *a*\n',
    '- a\n',
    '\t',
    '[a]: b "c\n',
  ]
  for (const shape of shapes)
    test(`takes no time for ${JSON.stringify(shape)}`, () => {
      for (const size of [2000, 8000, 32_000, 65_000]) {
        const markdown = `${shape.repeat(size / shape.length)}x\n\n${'\n'.repeat(size / 10)}`
        const start = performance.now()
        projectMarkdown(markdown)
        expect(performance.now() - start).toBeLessThan(3000)
      }
    })
})

const data = process.env['COPYDESK_DATA']

describe.skipIf(!data)('projectMarkdown, on published texts', () => {
  test('no CommonMark example needs a coarse place', () => {
    const folder = join(data ?? '', 'hostile/pub-commonmark')
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
      const markdown = readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/u, '')
      const { text, span } = renderMarkdown(markdown, () => undefined)
      for (let at = 0; at < text.length; at++) {
        const { start, end } = span(at, at + 1)
        const written = markdown.slice(start, end)
        expect(written.length < 3 || /^(?:&[^;]*;| *\n)$/u.test(written), file).toBe(true)
      }
    }
  })
})
