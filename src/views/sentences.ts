import type { Nodes } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { evidence } from '../core/located-text.js'
import type { Sentence, TextView, Word } from '../core/views.js'
import type { Range } from '../text/range.js'
import { partOf } from './text-view.js'

const processor = unified().use(retextEnglish).freeze()

/** The parser's time grows with the square of a text, so longer paragraphs are given to it in pieces. In UTF-16 code units. */
const longestPiece = 4096

/** Blank lines. White space can't be matched by both parts of the group, so linear. */
const paragraphBreak = /\n(?:[^\S\n]*\n)+/g

/** Finds the sentences of a view and their words, in text order. Addresses are part of sentences, but no words. */
export function findSentences(view: TextView): readonly Sentence[] {
  const sentences: Sentence[] = []
  let nextOpaque = 0
  const isOpaque = ({ start, end }: Range): boolean => {
    while ((view.opaque[nextOpaque]?.end ?? Infinity) <= start) nextOpaque++
    return (view.opaque[nextOpaque]?.start ?? Infinity) < end
  }
  for (const piece of pieces(view.text)) {
    for (const { range, words } of parse(view.text, piece)) {
      const kept = words.filter((word) => !isOpaque(word))
      sentences.push(sentence(view, range, kept))
    }
  }
  return sentences
}

function sentence(view: TextView, { start, end }: Range, ranges: readonly Range[]): Sentence {
  const words: readonly Word[] = ranges.map((word) => evidence(view, word.start, word.end))
  // Assigned, not spread: that would compute what is computed on demand.
  return Object.assign(partOf(view, start, end), { words })
}

/** Paragraphs, and the pieces of those that are too long: cut behind a sentence, else behind a word, else anywhere but in a pair. */
function pieces(text: string): readonly Range[] {
  const found: Range[] = []
  let from = 0
  const add = (end: number): void => {
    while (end - from > longestPiece) {
      const cut = cutAt(text, from, from + longestPiece)
      found.push({ start: from, end: cut })
      from = cut
    }
    if (end > from) found.push({ start: from, end })
  }
  for (const match of text.matchAll(paragraphBreak)) {
    add(match.index)
    from = match.index + match[0].length
  }
  add(text.length)
  return found
}

const sentenceEnd = /[.!?…。！？]\s/u
const blank = /^\s$/u

function cutAt(text: string, start: number, end: number): number {
  let word = 0
  for (let at = end; at > start + longestPiece / 2; at--) {
    if (!blank.test(text[at - 1] ?? '')) continue
    if (word === 0) word = at
    if (sentenceEnd.test(text.slice(at - 2, at))) return at
  }
  if (word > 0) return word
  const before = text.charCodeAt(end - 1)
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end
}

interface Parsed {
  readonly range: Range
  readonly words: readonly Range[]
}

/** Parses a piece. Places are counted from the characters of the leaves, which together are the piece. */
function parse(text: string, { start, end }: Range): readonly Parsed[] {
  const found: { range: Range; words: Range[] }[] = []
  const steps: { readonly node: Nodes; readonly from?: number }[] = [
    { node: processor.parse(text.slice(start, end)) },
  ]
  let at = start
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, from } = step
    if (from !== undefined) {
      const range = { start: from, end: at }
      if (node.type === 'WordNode') found.at(-1)?.words.push(range)
      else found[found.length - 1] = { range, words: found.at(-1)?.words ?? [] }
    } else if ('children' in node) {
      if (node.type === 'SentenceNode') found.push({ range: { start: at, end: at }, words: [] })
      if (node.type === 'SentenceNode' || node.type === 'WordNode') steps.push({ node, from: at })
      steps.push(...node.children.toReversed().map((child) => ({ node: child })))
    } else at += node.value.length
  }
  return found
}
