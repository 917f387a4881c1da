import { characterReferenceAt } from './character-reference.js'

/** What takes the shown characters of a piece of HTML, and where its tags lead. Offsets are into the HTML. */
export interface HtmlSink {
  copy(start: number, end: number): void
  replace(text: string, start: number, end: number): void
  /** A line ends here. */
  breakLine(start: number, end: number): void
  destination(url: string, start: number, end: number): void
}

/** Elements whose content nobody sees. */
const hiddenElement = /^(?:script|style|template|noscript|title|iframe|noembed|noframes)$/

/** Elements that stand on lines of their own, and the line break itself. */
const ownLine =
  /^(?:address|article|aside|blockquote|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|optgroup|option|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/

/** `<name` or `</name`: the start of a tag. */
const tagStart = /<\/?([A-Za-z][A-Za-z0-9-]*)/y

/** `href` or `src` with its value, quoted or bare. No two parts can match the same characters, so linear. */
const address =
  /[\s"'/](?:href|src)[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`=]+))/giu

/**
 * Shows what a reader sees of HTML: no tags, comments, instructions, or content of `<script>` and the like; references decoded.
 *
 * Linear: nothing is looked at twice but the ends of tags. Never throws.
 */
export function showHtml(html: string, sink: HtmlSink): void {
  const lowered = html.toLowerCase()
  // What is not closed once is not closed further on either, so each end is searched in vain at most once.
  const missing = new Set<string>()
  const find = (text: string, from: number): number => {
    if (missing.has(text)) return -1
    const at = lowered.indexOf(text, from)
    if (at < 0) missing.add(text)
    return at
  }
  let shown = 0
  let at = 0
  const show = (end: number): void => {
    if (end > shown) sink.copy(shown, end)
  }
  while (at < html.length) {
    const character = html[at]
    if (character === '&') {
      const reference = characterReferenceAt(html, at)
      if (reference) {
        show(at)
        sink.replace(reference.text, at, reference.end)
        shown = reference.end
      }
      at = reference ? reference.end : at + 1
    } else if (character === '<') {
      const end = markupEnd(html, at, find)
      if (end > at) {
        show(at)
        readTag(html, at, end, sink)
        shown = skipHidden(html, at, end, find)
        at = shown
      } else at++
    } else at++
  }
  show(html.length)
}

/** Where the markup at `at` ends; `at` if the `<` is none. Comments, instructions and tags without an end reach to the end. */
function markupEnd(html: string, at: number, find: (text: string, from: number) => number): number {
  const until = (text: string, from: number): number => {
    const end = find(text, from)
    return end < 0 ? html.length : end + text.length
  }
  if (html.startsWith('<!--', at)) {
    if (html.startsWith('>', at + 4) || html.startsWith('->', at + 4))
      return html.indexOf('>', at + 4) + 1
    return until('-->', at + 4)
  }
  if (html.startsWith('<![CDATA[', at)) return until(']]>', at)
  if (html[at + 1] === '?') return until('?>', at + 2)
  if (html[at + 1] === '!') return until('>', at)
  tagStart.lastIndex = at
  return tagStart.test(html) ? tagEnd(html, tagStart.lastIndex) : at
}

/** Behind the `>` that closes a tag. A quote hides a `>` only where a value may start: behind an `=`. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  let mayQuote = false
  for (let at = from; at < html.length; at++) {
    const character = html[at] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if (mayQuote && (character === '"' || character === "'")) quote = character
    else if (character === '=') mayQuote = true
    else if (!blank.test(character)) mayQuote = false
  }
  return html.length
}

/** One character of white space, as HTML knows it. */
const blank = /^[\t\n\f\r ]$/

function readTag(html: string, start: number, end: number, sink: HtmlSink): void {
  tagStart.lastIndex = start
  const name = tagStart.exec(html)?.[1]?.toLowerCase()
  if (name === undefined) return
  if (ownLine.test(name)) sink.breakLine(start, end)
  const tag = html.slice(start, end)
  for (const match of tag.matchAll(address)) {
    const value = match[1] ?? match[2] ?? match[3] ?? ''
    const isQuoted = match[3] === undefined
    const valueEnd = start + match.index + match[0].length - (isQuoted ? 1 : 0)
    sink.destination(decode(value), valueEnd - value.length, valueEnd)
  }
}

function decode(value: string): string {
  let decoded = ''
  let at = 0
  let amp = value.indexOf('&')
  while (amp >= 0) {
    const reference = characterReferenceAt(value, amp)
    decoded += value.slice(at, amp) + (reference?.text ?? '&')
    at = reference?.end ?? amp + 1
    amp = value.indexOf('&', at)
  }
  return decoded + value.slice(at)
}

/** Behind the content of an element that shows nothing; `end` for any other tag. */
function skipHidden(
  html: string,
  start: number,
  end: number,
  find: (text: string, from: number) => number,
): number {
  tagStart.lastIndex = start
  const name = html[start + 1] === '/' ? undefined : tagStart.exec(html)?.[1]?.toLowerCase()
  if (name === undefined || !hiddenElement.test(name)) return end
  const close = find(`</${name}`, end)
  return close < 0 ? html.length : tagEnd(html, close)
}

/** The lines of `[start, end)`, and each line break on its own: between them, container syntax may stand in the source. */
export function eachLine(
  html: string,
  start: number,
  end: number,
  take: (start: number, end: number) => void,
): void {
  let from = start
  while (from < end) {
    const lineBreak = html.indexOf('\n', from)
    const lineEnd = lineBreak < 0 ? end : Math.min(end, lineBreak === from ? from + 1 : lineBreak)
    take(from, lineEnd)
    from = lineEnd
  }
}
