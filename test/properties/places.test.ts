import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bom,
  eol,
  escapes,
  expected,
  expectPlaces,
  findings,
  jsonString,
  linter,
  post,
  said,
  undoDoubled,
  undoJson,
} from '../helpers/places.js'

/**
 * A post, written in every format by an encoder of its own. Whatever is found must stand where the source, decoded by the format's own
 * rules, says the same. YAML and rendered Markdown have files of their own: `yaml-places.test.ts`, `rendered-places.test.ts`.
 */
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
            expect(undoDoubled('"', source.slice(span.start, span.end))).toBe(evidence)
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

describe('the parts of a thread', () => {
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
