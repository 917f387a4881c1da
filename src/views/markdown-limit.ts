/** Which limit a Markdown text is beyond. */
export interface MarkdownLimit {
  /** What is counted, in the plural. */
  readonly name: string
  readonly limit: number
  /** At least so many there are: counting stops early. */
  readonly value: number
}

/**
 * What keeps the parser fast: it takes time that grows with the square of each of these, or faster. An article of 10,000 words
 * with links, lists and emphasis stays far below; the values are such that no text within them takes more than about half a second.
 *
 * A paragraph is what stands between two blank lines, headings, bullets or lone quote marks.
 */
const limits = {
  units: { name: 'UTF-16 code units', limit: 65_536 },
  lines: { name: 'lines', limit: 2500 },
  /** `> - 1. ` are three levels, and two columns of indentation may be one more. */
  levels: { name: 'levels of lists and quotes in one line', limit: 48 },
  /** A level counts on each line that it may last for. */
  levelLines: { name: 'levels of lists and quotes, added up over the lines', limit: 5000 },
  items: { name: 'list items', limit: 600 },
  underlines: { name: 'headings that are underlined', limit: 200 },
  marks: { name: 'markup characters', limit: 6000 },
  paragraph: { name: 'UTF-16 code units in a paragraph', limit: 16_384 },
  brackets: { name: 'square brackets in a paragraph', limit: 600 },
  emphasis: { name: 'runs of `*` and `_` in a paragraph', limit: 1000 },
  stars: { name: 'characters in a run of `*` or `_`', limit: 100 },
  backticks: { name: 'runs of backticks in a paragraph', limit: 400 },
  angles: { name: 'characters `<` in a paragraph', limit: 200 },
} as const

type Counted = keyof typeof limits

/**
 * The first limit that a Markdown text is beyond; `undefined` for a text that can be parsed in good time.
 * Such a text is judged as it is typed, and that must be said. Linear; never throws.
 */
export function scanMarkdownLimit(text: string): MarkdownLimit | undefined {
  if (text.length > limits.units.limit) return { ...limits.units, value: text.length }
  const counts = Object.fromEntries(Object.keys(limits).map((key) => [key, 0])) as Counts
  let lasting = 0
  let start = 0
  while (start < text.length) {
    const end = lineEnd(text, start)
    const { levels, items, from } = levelsOf(text, start, end)
    counts.items += items
    counts.lines++
    counts.levels = levels
    // A blank line closes nothing yet, and a line without markers may go on in the quote before it.
    lasting = from === end || !isBlankBefore(text, start) ? Math.max(levels, lasting) : levels
    counts.levelLines += lasting
    if (startsAfresh(text, start, end)) startParagraph(counts)
    if (isUnderline(text, start, end)) counts.underlines++
    counts.paragraph += end - start
    countMarks(text, from, end, counts)
    const beyond = firstBeyond(counts)
    if (beyond) return beyond
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return undefined
}

type Counts = Record<Counted, number>

function startParagraph(counts: Counts): void {
  counts.paragraph = 0
  counts.brackets = 0
  counts.emphasis = 0
  counts.backticks = 0
  counts.angles = 0
}

function firstBeyond(counts: Counts): MarkdownLimit | undefined {
  for (const key of Object.keys(limits) as Counted[])
    if (counts[key] > limits[key].limit) return { ...limits[key], value: counts[key] }
  return undefined
}

function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) return at
  }
  return text.length
}

function isBlankBefore(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 2)
  return start < 2 || before === 10 || (before === 13 && text.charCodeAt(start - 3) === 10)
}

/** `12. ` or `12) `. */
const ordered = /\d{1,9}[.)](?=[ \t\r\n]|$)/y

interface LineStart {
  /** How deep in lists and quotes the line may stand, by its own characters. */
  readonly levels: number
  readonly items: number
  /** Where its words start. */
  readonly from: number
}

function levelsOf(text: string, start: number, end: number): LineStart {
  let items = 0
  let quotes = 0
  let blanks = 0
  let at = start
  while (at < end) {
    const character = text[at]
    if (character === ' ') blanks++
    else if (character === '\t') blanks += 4
    else if (character === '>') quotes++
    else if (isBullet(text, at)) items++
    else {
      ordered.lastIndex = at
      if (!ordered.test(text)) break
      items++
      at = ordered.lastIndex - 1
    }
    at++
  }
  const levels = items + quotes
  return { levels: Math.max(levels, levels + ((blanks - levels) >> 1)), items, from: at }
}

function isBullet(text: string, at: number): boolean {
  const character = text[at]
  if (character !== '-' && character !== '*' && character !== '+') return false
  const next = text.charCodeAt(at + 1)
  return next === 32 || next === 9 || next === 10 || next === 13 || at + 1 === text.length
}

/** A line that no paragraph can go on in: blank, nothing but quote marks, a heading, or the start of an item that has words. */
const fresh = / {0,3}(?:(?:> ?)*[ \t]*(?=[\r\n]|$)|#{1,6}(?=[ \t\r\n]|$)|[-*+] +[^\s])/y

function startsAfresh(text: string, start: number, end: number): boolean {
  fresh.lastIndex = start
  return fresh.test(text) && fresh.lastIndex <= end
}

/** `===` or `---` at the end of a line, with nothing but markers before it. */
function isUnderline(text: string, start: number, end: number): boolean {
  let at = end
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  const character = text[at - 1]
  if (at === start || (character !== '=' && character !== '-')) return false
  while (at > start && text[at - 1] === character) at--
  const before = text[at - 1]
  return at === start || before === ' ' || before === '>'
}

function countMarks(text: string, start: number, end: number, counts: Counts): void {
  let run = 0
  for (let at = start; at < end; at++) {
    const character = text[at]
    const continues = at > start && character === text[at - 1]
    switch (character) {
      case '*':
      case '_':
        run = continues ? run + 1 : 1
        if (run > counts.stars) counts.stars = run
        if (run === 1) counts.emphasis++
        break
      case '[':
      case ']':
        counts.brackets++
        break
      case '<':
        counts.angles++
        break
      case '`':
        if (!continues) counts.backticks++
        break
      case '#':
      case '!':
      case '&':
      case '\\':
      case '(':
        break
      default:
        continue
    }
    counts.marks++
  }
}
