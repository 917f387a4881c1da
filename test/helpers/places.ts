import fc from 'fast-check'
import { expect } from 'vitest'
import { createLinter, loadPolicy, type Finding, type Linter } from '../../src/index.js'

// The same posts in every run, so that a failure is nobody's luck.
fc.configureGlobal({ seed: 20_261_123 })

/** Finds planted words in texts and facts. */
export const linter = createLinter(
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
        {
          // Findings that begin and end with characters that some format writes otherwise.
          id: 'find/signs',
          kind: 'pattern',
          find: { regex: String.raw`"[a-z]{1,9}"|'{1,2}|\\s|\t` },
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
export const post = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''))

/** Writes JSON with some characters as escapes. */
export function jsonString(text: string, escape: readonly boolean[]): string {
  const body = [...text].map((character, index) => {
    const plain = JSON.stringify(character).slice(1, -1)
    return escape[index % escape.length] && character.length === 1
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : plain
  })
  return `"${body.join('')}"`
}

export const escapes = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })
export const eol = fc.constantFrom('\n', '\r\n')
export const bom = fc.constantFrom('', '\ufeff')

export function findings(path: string, source: string, using: Linter = linter): readonly Finding[] {
  const { drafts, problems } = using.lintBytes(path, new TextEncoder().encode(source))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return drafts.flatMap((draft) => draft.findings)
}

/** What must be found, whatever the format: by rule and evidence, in text order. */
export function expected(text: string): readonly string[] {
  return linter.lint({ text }).findings.map(({ ruleId, evidence }) => `${ruleId} ${evidence}`)
}

export const said = (found: readonly Finding[]) =>
  found.map(({ ruleId, evidence }) => `${ruleId} ${evidence}`)

export function undoJson(source: string, start: number, end: number): string {
  return JSON.parse(`"${source.slice(start, end)}"`) as string
}

/** Findings begin one behind the other, and read, when `undo` has undone the writing, as their evidence. */
export function expectPlaces(
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

/** Undoes the doubling of a quote. One that stands alone is half of a pair, and no place may begin or end there. */
export function undoDoubled(quote: string, slice: string): string {
  const halves = slice.split(quote + quote)
  for (const half of halves) expect(half).not.toContain(quote)
  return halves.join(quote)
}
