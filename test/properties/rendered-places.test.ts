import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLinter, loadPolicy } from '../../src/index.js'
import {
  bom,
  eol,
  escapes,
  expectPlaces,
  findings,
  jsonString,
  undoDoubled,
  undoJson,
} from '../helpers/places.js'
import { reference, undoMarkdown, writtenBlock } from '../helpers/written-markdown.js'

describe('rendered Markdown', () => {
  const reader = createLinter(
    loadPolicy(
      JSON.stringify({
        copydesk: 1,
        rules: [
          {
            id: 'find/shown',
            kind: 'pattern',
            find: [
              'guaranteed',
              'risk-free',
              'win a {0,2} trip',
              'OPS-4411',
              { regex: String.raw`\(half\soff\)` },
            ],
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
      { numRuns: 700 },
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
      (slice) => undoDoubled('"', slice),
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
      { numRuns: 500 },
    )
  })
})
