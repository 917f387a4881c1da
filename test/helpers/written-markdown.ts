import fc from 'fast-check'

/** One phrase as Markdown writes it, and as the page shows it. */
export interface WrittenPhrase {
  readonly markdown: string
  readonly shown: string
}

/** A block of Markdown with the phrases in it. */
export interface WrittenBlock {
  readonly markdown: string
  /** `[start, end)` of the Markdown, markers around the phrase included. */
  readonly planted: readonly {
    readonly start: number
    readonly end: number
    readonly shown: string
  }[]
}

/** What begins a block, and each further line of it. */
interface Container {
  readonly first: string
  readonly next: string
  /** A heading is one line. */
  readonly single?: boolean
  readonly last?: string
}

const containers: readonly Container[] = [
  { first: '', next: '' },
  { first: '# ', next: '', single: true },
  { first: '### ', next: '', single: true, last: ' ###' },
  { first: '', next: '', last: '\n===' },
  { first: '- ', next: '  ' },
  { first: '- ', next: '' },
  { first: '12. ', next: '    ' },
  { first: '- One\n- ', next: '  ' },
  { first: '- One\n  1) ', next: '     ' },
  { first: '> ', next: '> ' },
  { first: '> ', next: '>' },
  { first: '> ', next: '' },
  { first: '> > ', next: '> > ' },
  { first: '- > ', next: '  > ' },
  { first: '> - ', next: '>   ' },
  { first: '> # ', next: '', single: true },
]

/** Letters and signs, some as references and escapes. */
function spell(word: string, how: readonly number[]): string {
  return [...word]
    .map((character, index) => {
      const way = how[index % how.length]
      const code = character.codePointAt(0) ?? 0
      if (way === 0) return `&#${code};`
      if (way === 1) return `&#x${code.toString(16)};`
      return way === 2 && /[!-/:-@[-`{-~]/u.test(character) ? `\\${character}` : character
    })
    .join('')
}

type Wrap = (word: string, how: readonly number[]) => string

const wraps: readonly Wrap[] = [
  spell,
  spell,
  (word) => word,
  (word, how) => `*${spell(word, how)}*`,
  (word, how) => `__${spell(word, how)}__`,
  (word, how) => `***${spell(word, how)}***`,
  (word, how) => `[${spell(word, how)}](https://place.example/a_b "t")`,
  (word, how) => `[${spell(word, how)}][ref]`,
  (word) => `\`${word}\``,
  (word, how) => `<b>${spell(word, how)}</b>`,
  // Markers inside of a word must have letters on both sides.
  (word) => word.replace(/^([a-z]{2})([a-z]{2})(?=[a-z])/u, '$1**$2**'),
]

const phrases: readonly (readonly string[])[] = [
  ['guaranteed'],
  ['risk-free'],
  ['win', 'a', 'free', 'trip'],
  ['OPS-4411'],
  // Begins and ends with signs, which may be escaped.
  ['(half', 'off)'],
]
const how = fc.array(fc.nat(8), { minLength: 1, maxLength: 7 })
/** What stands between two words of a phrase. `n` is a line break, `s` a hard one by spaces, `b` one by a backslash. */
const gaps = fc.array(fc.constantFrom(' ', ' ', 'n', 's', 'b'), { minLength: 3, maxLength: 3 })

function phraseIn({ next, single }: Container): fc.Arbitrary<WrittenPhrase> {
  return fc
    .tuple(
      fc.constantFrom(...phrases),
      fc.array(fc.tuple(fc.constantFrom(...wraps), how), { minLength: 4, maxLength: 4 }),
      gaps,
      fc.constantFrom<[open: string, close: string]>(
        ['', ''],
        ['', ''],
        ['**', '**'],
        ['[', '](https://place.example)'],
      ),
    )
    .map(([words, ways, between, [open, close]]) => {
      let markdown = ''
      let shown = ''
      for (const [index, word] of words.entries()) {
        const gap = index === 0 ? '' : single ? ' ' : (between[index - 1] ?? ' ')
        if (gap.trim() !== '') {
          markdown += `${gap === 's' ? '  ' : gap === 'b' ? '\\' : ''}\n${next}`
          shown += '\n'
        } else {
          markdown += gap
          shown += gap
        }
        const way = ways[index]
        // Stars in stars and links in links would be another matter.
        const written = way ? way[0](word, way[1]) : word
        markdown += open !== '' && written.includes(open.charAt(0)) ? word : written
        shown += word
      }
      return { markdown: open + markdown + close, shown }
    })
}

const filler = fc.constantFrom(
  'Well',
  'and so',
  'é 😀',
  'x &amp; y',
  '\\*z\\*',
  '![alt](b.png)',
  '`c`',
)

/** A paragraph, heading, list item or quote, with words to be found in it. */
export const writtenBlock: fc.Arbitrary<WrittenBlock> = fc
  .constantFrom(...containers)
  .chain((container) =>
    fc.array(fc.tuple(filler, phraseIn(container)), { minLength: 1, maxLength: 4 }).map((parts) => {
      let markdown = container.first
      const planted: { start: number; end: number; shown: string }[] = []
      for (const [words, phrase] of parts) {
        markdown += `${words} `
        planted.push({
          start: markdown.length,
          end: markdown.length + phrase.markdown.length,
          shown: phrase.shown,
        })
        markdown += `${phrase.markdown} `
      }
      return { markdown: `${markdown}end${container.last ?? ''}`, planted }
    }),
  )

/**
 * Everything that stands in a phrase and isn't shown, or not so: escapes first, because they are what they escape; then
 * references, line breaks with what begins the next line, link ends, tags, and last the marks of emphasis, links and code.
 */
const markup =
  /\\([!-/:-@[-`{-~])|&#(\d+);|&#x([\da-f]+);|(?: {2}|\\)?(\r?\n)[ >]*|\](?:\([^)]*\)|\[ref\])|<\/?b>|[*_[`]/gu

/** What a page shows of a stretch of such Markdown. */
export function undoMarkdown(markdown: string): string {
  return markdown.replace(
    markup,
    (_, escaped?: string, decimal?: string, hex?: string, lineBreak?: string) => {
      if (escaped !== undefined) return escaped
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      return lineBreak === undefined ? '' : '\n'
    },
  )
}

/** What the links of the blocks refer to. */
export const reference = '[ref]: https://place.example/ref'
