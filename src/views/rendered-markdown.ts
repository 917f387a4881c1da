import type { Code, Definition, Html, InlineCode, Node, Nodes, Text } from 'mdast'
import type { LocatedText } from '../core/located-text.js'
import { locatedBuilder, never, type Encode } from '../text/located.js'
import { align, type Piece } from './align.js'
import { eachLine, showHtml } from './html.js'
import { parseMarkdown, type ParsedMarkdown } from './parse-markdown.js'
import { projectionBuilder, type Projection, type ProjectionBuilder } from './projection.js'
import type { Range } from '../text/range.js'

/**
 * The published text of Markdown, by way of its tree: what a reader of the rendered page sees.
 *
 * Blocks stand a blank line apart, items of a tight list a line. Ordered items show their number as typed, bullets nothing.
 * Images, definitions, tags and comments show nothing; but `[^1]: …` does, for where there are footnotes it is one.
 *
 * @param source without a BOM, within the Markdown limits
 */
export function renderMarkdown(source: string, encode: Encode): Projection {
  const parsed = parseMarkdown(source)
  const rendering: Rendering = {
    source,
    parsed,
    out: projectionBuilder(source),
    definitions: definitionsOf(parsed.tree),
  }
  const steps: Step[] = [{ node: parsed.tree }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.left === undefined) enter(rendering, step, steps)
    else leave(rendering, step.node, step.left)
  }
  return rendering.out.build(encode)
}

interface Rendering {
  readonly source: string
  readonly parsed: ParsedMarkdown
  readonly out: ProjectionBuilder
  readonly definitions: ReadonlyMap<string, Definition>
}

/** One thing left to do. The list of them stands for the call stack: the depth of a tree is not to be trusted. */
interface Step {
  readonly node: Nodes
  /** What separates the node from its elder sibling. */
  readonly separator?: string
  /** Absent on entering; on leaving, where in the projected text the node began. */
  readonly left?: number
}

/** By identifier; the first of equals counts. */
function definitionsOf(tree: Nodes): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  const nodes: Nodes[] = [tree]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if ('children' in node) nodes.push(...node.children.toReversed())
  }
  return definitions
}

function enter(rendering: Rendering, { node, separator }: Step, steps: Step[]): void {
  const { out, source } = rendering
  if (separator) out.separate(separator)
  const { start, end } = rangeOf(node)
  switch (node.type) {
    case 'text':
      return showText(rendering, node)
    case 'inlineCode':
    case 'code':
      return showCode(rendering, node)
    case 'html':
      return showHtmlNode(rendering, node)
    case 'break':
      return out.replace('\n', start, end)
    case 'image':
      return hideImage(rendering, node, node.alt, node.url)
    case 'imageReference':
      return hideImage(rendering, node, node.alt, rendering.definitions.get(node.identifier)?.url)
    case 'definition':
      return isFootnote(node) ? out.copy(start, end) : undefined
    case 'listItem': {
      const number = orderedMarker(source, start)
      if (number > start) {
        out.copy(start, number)
        out.separate(' ')
      }
      break
    }
    default:
  }
  if (!('children' in node)) return
  steps.push({ node, left: out.next() })
  const between = separatorOf(node)
  for (let index = node.children.length - 1; index >= 0; index--) {
    const child = node.children[index]
    if (child) steps.push({ node: child, ...(index > 0 && between && { separator: between }) })
  }
}

/** What stands between the children of a node; `undefined` where they flow. */
function separatorOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return '\n\n'
    case 'list':
    case 'listItem':
      return node.spread ? '\n\n' : '\n'
    default:
      return undefined
  }
}

/** `12.` or `12)`. */
const marker = /\d{1,9}[.)]/y

function orderedMarker(source: string, start: number): number {
  marker.lastIndex = start
  return marker.test(source) ? marker.lastIndex : start
}

function leave(rendering: Rendering, node: Nodes, start: number): void {
  const { out, definitions, source } = rendering
  const words = out.since(start) ?? { start, end: start }
  switch (node.type) {
    case 'heading':
      if (words.end > words.start) out.headings.push(words)
      return
    case 'link': {
      const whole = rangeOf(node)
      const last = node.children.at(-1)
      const isAutolink = source[whole.start] === '<'
      const at = isAutolink
        ? { start: whole.start + 1, end: whole.end - 1 }
        : destinationIn(rendering, last ? rangeOf(last).end : whole.start, whole.end)
      if (at) out.destinations.push({ ...at, text: node.url, url: node.url, words })
      return
    }
    case 'linkReference': {
      const definition = definitions.get(node.identifier)
      if (definition && !isFootnote(definition)) lead(rendering, definition, definition.url, words)
      return
    }
    default:
  }
}

/** A definition under a name that begins with `^`. */
function isFootnote({ identifier }: Definition): boolean {
  return identifier.startsWith('^')
}

function hideImage(
  rendering: Rendering,
  node: Nodes,
  alt: string | null | undefined,
  url: string | undefined,
): void {
  const { out, definitions } = rendering
  if (alt) out.alts.push({ ...altRange(rendering, node, alt), text: alt })
  const from = node.type === 'imageReference' ? definitions.get(node.identifier) : node
  if (from && url !== undefined) lead(rendering, from, url, { start: out.next(), end: out.next() })
}

function lead(rendering: Rendering, node: Nodes, url: string, words: Range): void {
  const { start, end } = rangeOf(node)
  const at = destinationIn(rendering, start, end)
  if (at) rendering.out.destinations.push({ ...at, text: url, url, words })
}

/** The last destination in `[start, end)`, without its `<>`. */
function destinationIn(
  { parsed, source }: Rendering,
  start: number,
  end: number,
): Range | undefined {
  const { destinations } = parsed
  let low = 0
  let high = destinations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((destinations[middle]?.end ?? 0) <= end) low = middle + 1
    else high = middle
  }
  const found = destinations[low - 1]
  if (!found || found.start < start) return undefined
  return source[found.start] === '<' ? { start: found.start + 1, end: found.end - 1 } : found
}

function showText({ source, parsed, out }: Rendering, node: Text): void {
  const range = rangeOf(node)
  const { value } = node
  if (source.slice(range.start, range.end) === value && !/[\r\0]/u.test(value))
    return out.copy(range.start, range.end)
  const pieces =
    align(source, range, value, parsed.dropped, 'text') ??
    // The words of an autolink are taken as they are.
    align(source, range, value, parsed.dropped, 'verbatim')
  if (pieces) showPieces(out, pieces)
  else out.replace(value.replace(/\r\n?/gu, '\n'), range.start, range.end)
}

function showPieces(
  out: Pick<ProjectionBuilder, 'copy' | 'replace'>,
  pieces: readonly Piece[],
): void {
  for (const { start, end, text } of pieces) {
    if (text === undefined) out.copy(start, end)
    else out.replace(text, start, end)
  }
}

function showCode({ source, parsed, out }: Rendering, node: Code | InlineCode): void {
  const range = rangeOf(node)
  const isBlock = node.type === 'code'
  const inner = isBlock ? { start: codeStart(source, range), end: range.end } : range
  const pieces = align(source, inner, node.value, parsed.dropped, 'verbatim')
  const from = out.next()
  if (!pieces)
    out.replace(node.value.replace(/\r\n?/gu, isBlock ? '\n' : ' '), range.start, range.end)
  else if (isBlock) showPieces(out, pieces)
  else {
    showPieces(
      out,
      pieces.map((piece) => (isLineBreak(source, piece) ? { ...piece, text: ' ' } : piece)),
    )
  }
  const shown = out.since(from)
  if (shown) out.code.push(shown)
}

function isLineBreak(source: string, { start, end }: Piece): boolean {
  return end - start === 1 && (source[start] === '\n' || source[start] === '\r')
}

/** A fence, and what follows it on its line. */
const fenceLine = /(?:`{3,}|~{3,})[^\r\n]*(?:\r\n?|\n)?/y

/** Behind the opening fence of a code block; its start if it has none. */
function codeStart(source: string, { start, end }: Range): number {
  fenceLine.lastIndex = start
  return fenceLine.test(source) ? Math.min(fenceLine.lastIndex, end) : start
}

function showHtmlNode(rendering: Rendering, node: Html): void {
  const { source, parsed, out } = rendering
  const range = rangeOf(node)
  const pieces = align(source, range, node.value, parsed.dropped, 'verbatim')
  const builder = locatedBuilder(source)
  if (pieces) showPieces(builder, pieces)
  else builder.replace(node.value.replace(/\r\n?/gu, '\n'), range.start, range.end)
  const html = builder.build(range, never)
  showHtml(html.text, {
    copy(from, to) {
      const shown = trimLines(html.text, from, to)
      if (shown.start > from) out.separate('\n')
      eachLine(html.text, shown.start, shown.end, (start, end) =>
        copyLine(rendering, html, start, end),
      )
      if (shown.end < to) out.separate('\n')
    },
    replace(text, from, to) {
      const { start, end } = html.span(from, to)
      out.replace(text, start, end)
    },
    breakLine: () => out.separate('\n'),
    destination(url, from, to) {
      const words = { start: out.next(), end: out.next() }
      out.destinations.push({ ...html.span(from, to), text: url, url, words })
    },
  })
}

/** Shows part of a line of HTML: as it is written, or where the parser changed a character, one by one. */
function copyLine({ source, out }: Rendering, html: LocatedText, from: number, to: number): void {
  const whole = html.span(from, to)
  const text = html.text.slice(from, to)
  if (source.slice(whole.start, whole.end) === text) return out.copy(whole.start, whole.end)
  for (let at = from; at < to; at++) {
    const { start, end } = html.span(at, at + 1)
    out.replace(html.text.charAt(at), start, end)
  }
}

/** Without white space at the ends that holds a line break: between tags, it only lays out the HTML. */
function trimLines(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < to && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return {
    start: text.slice(from, start).includes('\n') ? start : from,
    end: text.slice(end, to).includes('\n') ? end : to,
  }
}

/** Where a node stands. The parser gives every node its place. */
function rangeOf(node: Node): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** Where an alt text stands: right after `![`, or, where it is written with escapes or markup, somewhere in the image. */
function altRange({ source }: Rendering, node: Nodes, alt: string): Range {
  const whole = rangeOf(node)
  const start = whole.start + 2
  return source.startsWith(alt, start) ? { start, end: start + alt.length } : whole
}
