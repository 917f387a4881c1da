import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bom, eol, expected, expectPlaces, findings, linter, said } from '../helpers/places.js'
import {
  anyScalar,
  doubleScalar,
  foldedScalar,
  literalScalar,
  plainScalar,
  singleScalar,
  type WrittenScalar,
} from '../helpers/written-yaml.js'

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
        { numRuns: 1000 },
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
})

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
