import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy, type Finding, type Linter } from '../../src/index.js'
import { reference, undoMarkdown, writtenBlock } from '../helpers/written-markdown.js'
import {
  anyScalar,
  doubleScalar,
  foldedScalar,
  literalScalar,
  plainScalar,
  singleScalar,
  type WrittenScalar,
} from '../helpers/written-yaml.js'

// The same posts in every run, so that a failure is nobody's luck.
fc.configureGlobal({ seed: 20_261_123 })

/**
 * A post, written in every format by an encoder of its own. Whatever is found must stand where the source, decoded by the format's own
 * rules, says the same.
 */
const linter = createLinter(
  loadPolicy(
    JSON.stringify({
      copydesk: 1,
      rules: [
        {
          id: 'find/words',
          kind: 'pattern',
          find: ['guaranteed', 'risk-free', 'win a {0,2} trip', '😀'],
          scope: ['raw', 'fields'],
        },
        {
          id: 'find/codes',
          kind: 'pattern',
          find: { regex: String.raw`OPS-\d{1,4}` },
          scope: ['raw', 'fields'],
        },
        { id: 'find/tags', kind: 'hashtags', banned: ['giveaway'] },
      ],
    }),
  ),
  { now: () => new Date(0) },
)

const word = fc.constantFrom(
  'guaranteed',
  'Guaranteed',
  'risk-free',
  'win a free trip',
  '😀',
  'OPS-4411',
  '#giveaway',
  'hello',
  'é',
  'ﬁne',
  '"quoted"',
  "it's",
  'a,b',
  'x;y',
  'back\\slash',
  '\u2028',
  'tab\there',
  '👨‍👩‍👧',
  '{',
  ']',
  ': ',
  ' #',
  '- ',
  '&',
  'שלום',
)
const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', ', ', '. ', '')
const post = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''))

/** Writes JSON with some characters as escapes. */
function jsonString(text: string, escape: readonly boolean[]): string {
  const body = [...text].map((character, index) => {
    const plain = JSON.stringify(character).slice(1, -1)
    return escape[index % escape.length] && character.length === 1
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : plain
  })
  return `"${body.join('')}"`
}

const escapes = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })
const eol = fc.constantFrom('\n', '\r\n')
const bom = fc.constantFrom('', '\ufeff')

function findings(path: string, source: string, using: Linter = linter): readonly Finding[] {
  const { drafts, problems } = using.lintBytes(path, new TextEncoder().encode(source))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return drafts.flatMap((draft) => draft.findings)
}

/** What must be found, whatever the format: by rule and evidence, in text order. */
function expected(text: string): readonly string[] {
  return linter.lint({ text }).findings.map(({ ruleId, evidence }) => `${ruleId} ${evidence}`)
}

const said = (found: readonly Finding[]) =>
  found.map(({ ruleId, evidence }) => `${ruleId} ${evidence}`)

function undoJson(source: string, start: number, end: number): string {
  return JSON.parse(`"${source.slice(start, end)}"`) as string
}

/** The indices of the drafts that begin a list, where a document is either a list of two drafts or one. */
function listStarts(lists: readonly boolean[]): ReadonlyMap<number, number> {
  let next = 0
  const starts = new Map<number, number>()
  for (const isList of lists) {
    if (isList) starts.set(next, next)
    next += isList ? 2 : 1
  }
  return starts
}

describe('the same post in every format gives the same findings, each exactly in its place', () => {
  test('JSON, JSONL and their escapes', () => {
    fc.assert(
      fc.property(post, escapes, bom, (text, escape, start) => {
        const record = `{"id":"a","text":${jsonString(text, escape)}}`
        for (const [path, source] of [
          ['a.json', `${start}[ ${record} ]`],
          ['a.jsonl', `${start}{"text":"x"}\n${record}\n`],
        ] as const) {
          const found = findings(path, source)
          expect(said(found)).toEqual(expected(text))
          for (const { span, evidence } of found)
            expect(JSON.parse(`"${source.slice(span.start, span.end)}"`)).toBe(evidence)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('CSV, with doubled quotes and line breaks in cells', () => {
    fc.assert(
      fc.property(
        post,
        fc.constantFrom(',', ';', '\t'),
        eol,
        bom,
        (text, delimiter, end, start) => {
          const source = `${start}id${delimiter}text${end}1${delimiter}"x"${end}2${delimiter}"${text.replaceAll('"', '""')}"${end}`
          const found = findings('a.csv', source)
          expect(said(found)).toEqual(expected(text))
          for (const { span, evidence } of found)
            expect(source.slice(span.start, span.end).replaceAll('""', '"')).toBe(evidence)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('YAML in double quotes, and as a literal block', () => {
    fc.assert(
      fc.property(post, escapes, (text, escape) => {
        const quoted = `- text: "x"\n- text: ${jsonString(text, escape)}\n`
        const found = findings('a.yaml', quoted)
        expect(said(found)).toEqual(expected(text))
        for (const { span, evidence } of found)
          expect(JSON.parse(`"${quoted.slice(span.start, span.end)}"`)).toBe(evidence)

        if (/^\s|\t|\u2028/u.test(text) || text.trim() === '') return
        const body = `${text.trimEnd()}\n`
        const literal = `text: |\n${body.replaceAll(/^(?=.)/gmu, '  ')}`
        const inBlock = findings('b.yaml', literal)
        expect(said(inBlock)).toEqual(expected(body))
        for (const { span, evidence } of inBlock)
          expect(literal.slice(span.start, span.end).replaceAll('\n  ', '\n')).toBe(evidence)
      }),
      { numRuns: 2000 },
    )
  })

  test('plain text and Markdown, with line ends of either sort', () => {
    fc.assert(
      fc.property(post, eol, bom, (text, end, start) => {
        const body = text.replaceAll('\n', end)
        for (const [path, front] of [
          ['a.txt', start],
          ['a.md', `${start}---${end}id: a${end}channels: [x]${end}---${end}`],
        ] as const) {
          const source = front + body
          const found = findings(path, source)
          for (const { span, evidence } of found)
            expect(source.slice(span.start, span.end)).toBe(evidence)
          expect(said(found).map((each) => each.replaceAll('\r\n', '\n'))).toEqual(expected(text))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('metadata, wherever it is written', () => {
    fc.assert(
      fc.property(post, escapes, (text, escape) => {
        const alt = text.replaceAll('\n', ' ')
        const want = said(linter.lint({ text: 'x', media: [{ alt }] }).findings)
        for (const [path, source] of [
          ['a.json', `{"text":"x","media":[{"alt":${jsonString(alt, escape)}}]}`],
          ['a.md', `---\nmedia:\n  - alt: ${jsonString(alt, escape)}\n---\nx`],
        ] as const) {
          const found = findings(path, source)
          expect(said(found)).toEqual(want)
          for (const { span, evidence, field } of found) {
            expect(field).toBe('/media/0/alt')
            expect(JSON.parse(`"${source.slice(span.start, span.end)}"`)).toBe(evidence)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** Findings begin one behind the other, and read, when `undo` has undone the writing, as their evidence. */
function expectPlaces(
  found: readonly Finding[],
  source: string,
  undo: (source: string, start: number, end: number) => string,
): void {
  let last = -1
  for (const { span, evidence } of found) {
    expect(span.start).toBeGreaterThan(last)
    expect(undo(source, span.start, span.end)).toBe(evidence)
    last = span.start
  }
}

describe('every style of YAML scalar', () => {
  const styles: [name: string, scalar: fc.Arbitrary<WrittenScalar>][] = [
    ['plain, over several lines', plainScalar],
    ['in single quotes, over several lines', singleScalar],
    ['in double quotes, over several lines', doubleScalar],
    ['folded, with blank and more indented lines', foldedScalar],
    ['literal, with blank and more indented lines', literalScalar],
  ]
  for (const [name, scalar] of styles) {
    test(name, () => {
      fc.assert(
        fc.property(
          scalar,
          eol,
          bom,
          fc.constantFrom(' ', '    '),
          (written, end, start, indent) => {
            const source =
              start + `id: a\ntext: ${written.write(indent)}\ngoal: none\n`.replaceAll('\n', end)
            const found = findings('a.yaml', source)
            expect(said(found)).toEqual(expected(written.text))
            expectPlaces(found, source, written.undo)
          },
        ),
        { numRuns: 1500 },
      )
    })
  }

  test('in a stream of documents, each of them a post or a list of posts', () => {
    const separator = fc.constantFrom(
      '\n---\n',
      '\n---\n# Next: guaranteed\n---\n',
      '\n...\n---\n',
      '\n--- # Next: #giveaway\n',
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyScalar, fc.boolean(), separator), { minLength: 2, maxLength: 4 }),
        eol,
        (documents, end) => {
          const source = documents
            .map(([written, inList, after], index) =>
              inList
                ? `- text: x\n- text: ${written.write('    ')}\n  n: ${index}${after}`
                : `text: ${written.write('  ')}\nn: ${index}${after}`,
            )
            .join('')
            .replaceAll('\n', end)
          const { drafts, problems } = linter.lintBytes('a.yaml', new TextEncoder().encode(source))
          expect(problems).toEqual([])
          const judged = drafts.filter(
            (_, index) => index !== listStarts(documents.map(([, inList]) => inList)).get(index),
          )
          expect(judged.map((draft) => said(draft.findings))).toEqual(
            documents.map(([{ text }]) => expected(text)),
          )
          for (const [index, [{ undo }]] of documents.entries())
            expectPlaces(judged[index]?.findings ?? [], source, undo)
        },
      ),
      { numRuns: 700 },
    )
  })
})

describe('the parts of a thread', () => {
  test('in front matter and YAML, in every style', () => {
    fc.assert(
      fc.property(fc.array(anyScalar, { minLength: 1, maxLength: 4 }), eol, (parts, end) => {
        const thread = `thread:\n${parts.map(({ write }) => `  - ${write('    ')}\n`).join('')}n: 1\n`
        for (const [path, text] of [
          ['a.md', `---\nid: a\n${thread}---\n`],
          [
            'a.yaml',
            `- text: x\n  n: 0\n- id: a\n  ${thread.trimEnd().replaceAll('\n', '\n  ')}\n`,
          ],
        ] as const) {
          const source = text.replaceAll('\n', end)
          const { drafts, problems } = linter.lintBytes(path, new TextEncoder().encode(source))
          expect(problems).toEqual([])
          const judged = drafts.filter(({ part }) => part !== undefined)
          expect(judged.map(({ part, findings: found }) => [part, said(found)])).toEqual(
            parts.map((part, index) => [index + 1, expected(part.text)]),
          )
          for (const [index, { undo }] of parts.entries())
            expectPlaces(judged[index]?.findings ?? [], source, undo)
        }
      }),
      { numRuns: 700 },
    )
  })

  test('in JSON and JSONL, with escapes', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), escapes, (parts, escape) => {
        const record = `{"thread":[${parts.map((part) => jsonString(part, escape)).join(', ')}]}`
        for (const [path, source] of [
          ['a.json', record],
          ['a.jsonl', `${record}\n`],
        ] as const) {
          const { drafts, problems } = linter.lintBytes(path, new TextEncoder().encode(source))
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
          expect(drafts.map((draft) => said(draft.findings))).toEqual(parts.map(expected))
          for (const { findings: found } of drafts) expectPlaces(found, source, undoJson)
        }
      }),
      { numRuns: 700 },
    )
  })
})

describe('rendered Markdown', () => {
  const reader = createLinter(
    loadPolicy(
      JSON.stringify({
        copydesk: 1,
        rules: [
          {
            id: 'find/shown',
            kind: 'pattern',
            find: ['guaranteed', 'risk-free', 'win a {0,2} trip', 'OPS-4411'],
            scope: 'published',
          },
        ],
      }),
    ),
    { now: () => new Date(0) },
  )
  const blocks = fc.array(writtenBlock, { minLength: 1, maxLength: 4 })

  test('words in emphasis, links, headings, lists and quotes, as references and escapes', () => {
    fc.assert(
      fc.property(blocks, eol, bom, (parts, end, start) => {
        let text = '---\nid: a\nchannels: [blog]\n---\n'
        const planted: { start: number; end: number; shown: string }[] = []
        for (const { markdown, planted: here } of parts) {
          const shift = text.length
          for (const each of here)
            planted.push({ ...each, start: each.start + shift, end: each.end + shift })
          // A comment keeps two lists from being one.
          text += `${markdown}\n\n<!-- - -->\n\n`
        }
        const source = start + (text + reference).replaceAll('\n', end)
        /** Where an offset of the text has moved to. */
        const moved = (offset: number) =>
          start.length + text.slice(0, offset).replaceAll('\n', end).length
        const found = findings('a.md', source, reader)
        expect(found.map(({ evidence }) => evidence)).toEqual(planted.map(({ shown }) => shown))
        expectPlaces(found, source, (whole, from, to) => undoMarkdown(whole.slice(from, to)))
        for (const [index, { span }] of found.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(moved(planted[index]?.start ?? Infinity))
          expect(span.end).toBeLessThanOrEqual(moved(planted[index]?.end ?? -1))
        }
      }),
      { numRuns: 1000 },
    )
  })

  /** How Markdown stands in other formats, and the way back. */
  const hosts: [
    path: string,
    write: (body: string, escape: readonly boolean[]) => string,
    undo: (slice: string) => string,
  ][] = [
    [
      'a.json',
      (body, escape) =>
        `{"channels":["blog"],"format":"markdown","text":${jsonString(body, escape)}}`,
      (slice) => undoJson(slice, 0, slice.length),
    ],
    [
      'a.csv',
      (body) => `channels,format,text\nblog,markdown,"${body.replaceAll('"', '""')}"\n`,
      (slice) => slice.replaceAll('""', '"'),
    ],
    [
      'a.yaml',
      (body) =>
        `channels: [blog]\nformat: markdown\ntext: |\n${body.replaceAll(/^(?=.)/gmu, '  ')}\n`,
      (slice) => slice.replaceAll('\n  ', '\n'),
    ],
  ]

  test('and the same inside JSON strings, CSV cells and literal blocks', () => {
    fc.assert(
      fc.property(
        blocks,
        escapes,
        fc.constantFrom(...hosts),
        (parts, escape, [path, write, undo]) => {
          const body =
            parts.map(({ markdown }) => `${markdown}\n\n<!-- - -->\n\n`).join('') + reference
          const source = write(body, escape)
          const found = findings(path, source, reader)
          expect(found.map(({ evidence }) => evidence)).toEqual(
            parts.flatMap(({ planted }) => planted.map(({ shown }) => shown)),
          )
          expectPlaces(found, source, (whole, from, to) =>
            undoMarkdown(undo(whole.slice(from, to))),
          )
        },
      ),
      { numRuns: 900 },
    )
  })
})

describe('shifts', () => {
  test('lines before a post move every place by as many lines, and nothing else', () => {
    fc.assert(
      fc.property(post, fc.nat(20), (text, lines) => {
        const before = findings('a.jsonl', `${JSON.stringify({ text })}\n`)
        const after = findings(
          'a.jsonl',
          `${'{"text":"x"}\n'.repeat(lines)}${JSON.stringify({ text })}\n`,
        )
        expect(
          after.map(({ start, evidence }) => [start.line - lines, start.column, evidence]),
        ).toEqual(before.map(({ start, evidence }) => [start.line, start.column, evidence]))
      }),
      { numRuns: 500 },
    )
  })

  test('a fingerprint does not care where its finding has moved to', () => {
    const before = findings('a.md', 'One guaranteed thing.')
    const after = findings('a.md', 'Two lines more.\n\nAnd another.\n\nOne guaranteed thing.')
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
      before.map(({ fingerprint }) => fingerprint),
    )
  })
})
