import fc from 'fast-check'
import { undoDoubled } from './places.js'

/** Undoes what a scalar style does to words, for `[start, end)` of the source. */
type Undo = (source: string, start: number, end: number) => string

/** A text as one style of YAML scalar writes it. */
export interface WrittenScalar {
  readonly text: string
  /** The scalar as the value of a key or an item: its further lines stand behind `indent`, and no line break is at its end. */
  readonly write: (indent: string) => string
  readonly undo: Undo
}

/** Words that stand in any style; none begins or ends with a blank. */
const anywhere = [
  'guaranteed',
  'Guaranteed',
  'risk-free',
  'win a free trip',
  '😀',
  'OPS-4411',
  '(#giveaway)',
  'hello',
  'é',
  'ﬁne',
  '"quoted"',
  "it's",
  'a,b',
  'x;y',
  'back\\slash',
  'tab\there',
  '👨‍👩‍👧',
  'a:b',
  'שלום',
]
/** Words that would be syntax in a plain scalar, or anywhere outside of quotes and blocks. */
const quotedOnly = ['#giveaway', '{', ']', '&x', 'key:', '# no comment', "'", "''", '- item', '---']

/** Words of one line, which may say a phrase over several of them. */
const plainWords = wordsOf(anywhere)
const anyWords = wordsOf([...anywhere, ...quotedOnly])

function wordsOf(words: readonly string[]): fc.Arbitrary<string> {
  const some = fc.constantFrom(...words, 'win', 'a', 'free', 'trip')
  return fc.array(some, { minLength: 1, maxLength: 4 }).map((line) => line.join(' '))
}

interface Line {
  readonly words: string
  /** Line breaks before the line; 1 or more. */
  readonly breaks: number
  /** Blanks that stand at the end of the line before it and say nothing. */
  readonly blanks: string
}

function linesOf(words: fc.Arbitrary<string>): fc.Arbitrary<readonly Line[]> {
  const line = fc.record({
    words: fc.oneof(words, fc.constant('win a'), fc.constant('free trip')),
    breaks: fc.constantFrom(1, 1, 1, 2, 3),
    blanks: fc.constantFrom('', '', ' ', ' \t'),
  })
  return fc.array(line, { minLength: 1, maxLength: 6 })
}

/** One line break is a space; of more, the first says nothing. */
function fold(breaks: number): string {
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}

/** Line breaks with the blanks around them. */
const folds = /[ \t]*(?:\r?\n[ \t]*)+/gu

function unfold(slice: string): string {
  return slice.replace(folds, (gap) => fold(gap.split('\n').length - 1))
}

const join = (lines: readonly Line[], gap: (line: Line) => string): string =>
  lines.map((line, index) => (index === 0 ? '' : gap(line)) + line.words).join('')

/** A plain scalar over several lines. It begins with a word that is nothing else. */
export const plainScalar: fc.Arbitrary<WrittenScalar> = linesOf(plainWords).map((rest) => {
  const lines = [{ words: 'Well', breaks: 1, blanks: '' }, ...rest]
  return {
    text: join(lines, ({ breaks }) => fold(breaks)),
    write: (indent) => join(lines, ({ breaks, blanks }) => blanks + '\n'.repeat(breaks) + indent),
    undo: (source, start, end) => unfold(source.slice(start, end)),
  }
})

/** A single-quoted scalar over several lines, with every quote of the text doubled. */
export const singleScalar: fc.Arbitrary<WrittenScalar> = linesOf(anyWords).map((lines) => {
  const gap = (indent: string) => (line: Line) => line.blanks + '\n'.repeat(line.breaks) + indent
  return {
    text: join(lines, ({ breaks }) => fold(breaks)),
    write: (indent) =>
      `'${join(
        lines.map((line) => ({ ...line, words: line.words.replaceAll("'", "''") })),
        gap(indent),
      )}'`,
    undo: (source, start, end) => undoDoubled("'", unfold(source.slice(start, end))),
  }
})

/** A double-quoted scalar over several lines, with some of its letters as escapes. */
export const doubleScalar: fc.Arbitrary<WrittenScalar> = fc
  .tuple(linesOf(anyWords), fc.array(fc.nat(5), { minLength: 1, maxLength: 7 }))
  .map(([lines, how]) => ({
    text: join(lines, ({ breaks }) => fold(breaks)),
    write: (indent) =>
      `"${join(
        lines.map((line) => ({ ...line, words: escapeDouble(line.words, how) })),
        ({ breaks, blanks }) => blanks + '\n'.repeat(breaks) + indent,
      )}"`,
    undo: (source, start, end) =>
      unfold(source.slice(start, end)).replace(doubleEscape, undoDouble),
  }))

const doubleEscape = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|t|"|\\)/gu

function undoDouble(escape: string, ...digits: readonly (string | undefined)[]): string {
  const hex = digits[0] ?? digits[1] ?? digits[2]
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  return escape === '\\t' ? '\t' : escape.slice(1)
}

function escapeDouble(words: string, how: readonly number[]): string {
  return [...words]
    .map((character, index) => {
      const way = how[index % how.length]
      const hex = (character.codePointAt(0) ?? 0).toString(16)
      if (way === 0) return `\\U${hex.padStart(8, '0')}`
      if (way === 1 && hex.length <= 4) return `\\u${hex.padStart(4, '0')}`
      if (way === 2 && hex.length <= 2) return `\\x${hex.padStart(2, '0')}`
      if (way === 3 && character === '\t') return '\\t'
      return character === '"' || character === '\\' ? `\\${character}` : character
    })
    .join('')
}

interface BlockLine {
  readonly words: string
  readonly breaks: number
  /** Spaces beyond the indentation: they are text, and keep the line breaks around their line. */
  readonly extra: string
}

const blockLines = fc.array(
  fc.record({
    words: fc.oneof(anyWords, fc.constant('win a'), fc.constant('free trip')),
    breaks: fc.constantFrom(1, 1, 1, 2, 3),
    extra: fc.constantFrom('', '', '', ' ', '  '),
  }),
  { minLength: 1, maxLength: 6 },
)

/** What is left of the last line break, by the sign for it: the text of a block ends where the next key begins. */
const chomp = fc.constantFrom<[sign: string, left: string]>(['', '\n'], ['-', ''], ['+', '\n'])

function blockGap(before: BlockLine, line: BlockLine): string {
  return before.extra === '' && line.extra === '' ? fold(line.breaks) : '\n'.repeat(line.breaks)
}

/** A folded scalar (`>`): line breaks are spaces, but not around more indented lines. */
export const foldedScalar: fc.Arbitrary<WrittenScalar> = fc
  .tuple(blockLines, chomp)
  .map(([lines, [sign, left]]) => {
    // Without a digit in the header, the first line says how far the block is indented.
    const all = lines.map((line, index) => (index === 0 ? { ...line, extra: '' } : line))
    const said = all.map((line, index) => {
      const before = all[index - 1]
      return (before ? blockGap(before, line) : '') + line.extra + line.words
    })
    return {
      text: said.join('') + left,
      write: (indent) => `>${sign}${writeBlock(all, indent)}`,
      undo: undoFolded,
    }
  })

/** A literal scalar (`|`): only its indentation says nothing. */
export const literalScalar: fc.Arbitrary<WrittenScalar> = fc
  .tuple(blockLines, chomp)
  .map(([lines, [sign, left]]) => {
    const all = lines.map((line, index) => (index === 0 ? { ...line, extra: '' } : line))
    const said = all.map(
      ({ words, breaks, extra }, index) => '\n'.repeat(index === 0 ? 0 : breaks) + extra + words,
    )
    return {
      text: said.join('') + left,
      write: (indent) => `|${sign}${writeBlock(all, indent)}`,
      undo: (source, start, end) => {
        const indent = indentBefore(source, start)
        return source.slice(start, end).replaceAll('\r\n', '\n').replaceAll(`\n${indent}`, '\n')
      },
    }
  })

function writeBlock(lines: readonly BlockLine[], indent: string): string {
  return lines
    .map(
      ({ words, breaks, extra }, index) =>
        '\n'.repeat(index === 0 ? 1 : breaks) + indent + extra + words,
    )
    .join('')
}

/** The header of the block that `at` stands in, and the spaces of its first line. */
const blockHead = /[|>][-+]?\r?\n( +)/gu

function indentBefore(source: string, at: number): string {
  return [...source.slice(0, at).matchAll(blockHead)].at(-1)?.[1] ?? ''
}

function undoFolded(source: string, start: number, end: number): string {
  const indent = indentBefore(source, start).length
  // From the start of the line on, to see whether the first line is a more indented one.
  const from = source.lastIndexOf('\n', start - 1) + 1
  let said = ''
  let wasIndented = false
  let breaks = 0
  for (const [index, line] of source.slice(from, end).split(/\r?\n/u).entries()) {
    if (index > 0) breaks++
    if (line.trim() === '') continue
    const isIndented = line.startsWith(' ', indent)
    const keeps = isIndented || wasIndented
    if (index > 0) said += keeps ? '\n'.repeat(breaks) : fold(breaks)
    said += index === 0 ? line.slice(start - from) : line.slice(indent)
    wasIndented = isIndented
    breaks = 0
  }
  return said
}

export const anyScalar = fc.oneof(
  plainScalar,
  singleScalar,
  doubleScalar,
  foldedScalar,
  literalScalar,
)
