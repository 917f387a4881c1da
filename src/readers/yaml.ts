import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { readYaml } from '../syntax/yaml.js'
import type { Reader } from './reader.js'
import { createShaper, type Shaper } from './shape.js'

/** What a list that has mistakes may have besides: too much in it for one document, but not for its items. */
const tooMuch = /^yaml\/too-/u

/**
 * YAML: each document is a record; a document that is a list holds one in each item. Empty documents are skipped and don't count.
 *
 * A list that can't be read as one, because of a mistake or its length, is read item by item, so that no record costs another.
 */
export const yaml: Reader = (source, settings) => {
  const shaper = createShaper(source, settings)
  const { documents, problems } = readYaml(source)
  const { inside, outside } = byDocument(problems, documents)
  shaper.note(outside)
  let number = 0
  for (const [index, { node, failed, span }] of documents.entries()) {
    const within = inside.get(index) ?? []
    const items = failed && number < mostItems ? itemSpans(source.text, span) : []
    if (items.length > 0 && items.length <= mostItems) {
      const found = addItems(source, items, number, shaper)
      // What is wrong with the list, but with none of its items, is still wrong.
      shaper.note(found.some(isError) ? found : within.filter(({ code }) => !tooMuch.test(code)))
      number += items.length
      continue
    }
    shaper.note(within)
    if (node?.type === 'list') for (const item of node.items) shaper.addNode(item, ++number)
    else if (node) shaper.addNode(node, ++number)
    else if (failed) number++
  }
  return shaper.reading()
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

interface Sorted {
  /** By the index of the document that they stand in. */
  readonly inside: ReadonlyMap<number, readonly Problem[]>
  readonly outside: readonly Problem[]
}

/** Sorts problems by the documents that they are about. */
function byDocument(
  problems: readonly Problem[],
  documents: readonly { readonly span: Span }[],
): Sorted {
  const inside = new Map<number, Problem[]>()
  const outside: Problem[] = []
  for (const problem of problems) {
    const offset = problem.place?.start.offset ?? 0
    const index = lastFrom(documents, offset)
    if (offset > (documents[index]?.span.end ?? -1)) outside.push(problem)
    else inside.set(index, [...(inside.get(index) ?? []), problem])
  }
  return { inside, outside }
}

/** The index of the last document that starts at an offset or before it; -1 for none. */
function lastFrom(documents: readonly { readonly span: Span }[], offset: number): number {
  let low = -1
  let high = documents.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((documents[middle]?.span.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Reads each item of a list as a document of its own. */
function addItems(
  source: Source,
  items: readonly Span[],
  before: number,
  shaper: Shaper,
): readonly Problem[] {
  const found: Problem[] = []
  for (const [index, span] of items.entries()) {
    const { documents, problems } = readYaml(source, span)
    for (const problem of problems) found.push(problem)
    for (const { node } of documents) {
      if (node?.type !== 'list') continue
      for (const item of node.items) shaper.addNode(item, before + index + 1)
    }
  }
  return found
}

/** Most items of a file that are read one by one: each costs as much as a document. */
const mostItems = 10_000

/** A line that starts an item of a list that is not indented: a hyphen, then a blank or the end of the line. */
const itemStart = /(?:^|\r\n?|\n)-(?=[ \t\r\n]|$)/gu

/** A line that is neither blank nor a comment. */
const contentLine = /^[ \t]*[^ \t\r\n#]/mu

/**
 * The items of a document that is a list without indentation, each up to the next; `[]` for any other document.
 * Nothing else in YAML may start a line with a hyphen and a blank, because what is inside an item is indented.
 */
function itemSpans(text: string, { start, end }: Span): readonly Span[] {
  const document = text.slice(start, end)
  const starts = [...document.matchAll(itemStart)].map(
    ({ 0: mark, index }) => start + index + mark.length - 1,
  )
  const first = starts[0]
  if (first === undefined || contentLine.test(text.slice(start, first))) return []
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }))
}
