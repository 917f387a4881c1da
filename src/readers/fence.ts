import type { Span } from '../core/span.js'

/**
 * How a Markdown file starts.
 *
 *     none       no front matter: all is body
 *     yaml       `content` is YAML, `body` is where the body starts
 *     unclosed   an opening line whose closing line is missing: all is body
 *     foreign    front matter in another language; `fence` is its first line
 */
export type Opening =
  | { readonly type: 'none'; readonly body: number }
  | { readonly type: 'yaml'; readonly content: Span; readonly body: number }
  | { readonly type: 'unclosed'; readonly fence: Span; readonly body: number }
  | { readonly type: 'foreign'; readonly fence: Span; readonly body: number }

const lineFeed = 10
const carriageReturn = 13
const byteOrderMark = 0xfeff

/** The offset of the first character that is not the byte order mark. */
export function afterBom(text: string): number {
  return text.charCodeAt(0) === byteOrderMark ? 1 : 0
}

/** A word right behind the dashes, as in `---js`: the name of another language. Anything else there is prose. */
const language = /^[ \t]?[A-Za-z]{1,16}$/u

function isLanguage(rest: string): boolean {
  return language.test(rest.trimEnd())
}

/**
 * Finds the front matter of a Markdown file.
 *
 * It opens with `---` in the very first line, after a BOM at most, and ends at the first line that is `---` or `...`, both of which end a
 * document in YAML too, so that nothing inside can be cut in two. Blanks may follow the marks. Lines end at LF, CRLF and CR.
 * Four dashes, or `---` further down, are Markdown. `---js` and `+++` open something else only if a closing line follows.
 *
 * Linear in the length of the front matter; in the length of the text if nothing closes it.
 */
export function readOpening(text: string): Opening {
  const start = afterBom(text)
  const marks = text.slice(start, start + 3)
  if (marks !== '---' && marks !== '+++') return { type: 'none', body: start }
  const end = lineEnd(text, start)
  const content = nextLine(text, end)
  // A file that is one line has nothing to open.
  if (content === end) return { type: 'none', body: start }
  const isBare = isBlank(text, start + 3, end)
  if (marks === '---' && isBare) {
    const close = closingLine(text, content, ['---', '...'])
    return close
      ? { type: 'yaml', content: { start: content, end: close.start }, body: close.next }
      : { type: 'unclosed', fence: { start, end }, body: start }
  }
  const isForeign = marks === '+++' ? isBare : isLanguage(text.slice(start + 3, end))
  const close = isForeign ? closingLine(text, content, [marks]) : undefined
  return close
    ? { type: 'foreign', fence: { start, end }, body: close.next }
    : { type: 'none', body: start }
}

/** The first line from `from` on that is one of the marks and nothing else but blanks. */
function closingLine(
  text: string,
  from: number,
  marks: readonly string[],
): { start: number; next: number } | undefined {
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start)
    const next = nextLine(text, end)
    if (marks.some((mark) => text.startsWith(mark, start)) && isBlank(text, start + 3, end)) {
      return { start, next }
    }
    start = next
  }
  return undefined
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const char = text[index]
    if (char !== ' ' && char !== '\t') return false
  }
  return true
}

function lineEnd(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === lineFeed || code === carriageReturn) return index
  }
  return text.length
}

function nextLine(text: string, end: number): number {
  const isPair = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed
  return Math.min(text.length, end + (isPair ? 2 : 1))
}
