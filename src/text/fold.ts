import { normalized } from './normalize.js'
import type { FoldedText } from '../core/views.js'
import { widthAt } from './characters.js'
import { foldCharacter, foldKind, foldKindAt, ornaments } from './fold-characters.js'
import { findLookAlikes } from './look-alikes.js'

/** Anything that needs more than small letters: beyond ASCII, or a control but LF. */
const unusual = /[^\n\x20-\x7e]/

/**
 * Text as a matcher should see it: NFKC, small letters, what nobody sees gone, white space and quotes and dashes plain,
 * and letters that only look Latin Latin. LF stays, and every other line break becomes LF.
 *
 *     text     F r e ﹠ ∅ e      ∅ = zero-width, offsets 0 1 2 3 4 5
 *     folded   f r e &   e      starts            0 1 2 3   5
 *
 * Accents stay (`é` is not `e`), but for stacks of more than two marks on a letter. A letter with its marks is atomic: any part
 * of it unfolds to all of it. No locale; linear; never throws.
 */
export function fold(text: string): FoldedText {
  if (!unusual.test(text)) return { text: text.toLowerCase(), unfold: same }
  const folding = startFolding(text)
  let at = 0
  while (at < text.length) {
    const kind = foldKindAt(text, at)
    if (kind === foldKind.keep || (kind === foldKind.alike && !isDisguised(folding, at)))
      at += widthAt(text, at)
    else if (kind === foldKind.drop || kind === foldKind.mark) at = foldFollowers(folding, at)
    else at = replaceCharacter(folding, at, kind)
  }
  return finish(folding)
}

function same(start: number, end: number) {
  return { start, end: Math.max(start, end) }
}

/** A text on its way: folded up to `runStart`, and unchanged but for capitals from there. */
interface Folding {
  readonly source: string
  readonly parts: string[]
  readonly segments: Segments
  /** UTF-16 code units folded so far. */
  length: number
  runStart: number
  /** Where the character stands that was replaced last: marks behind it may join it. */
  replacedStart: number
  replacedEnd: number
  lookAlikes: ReadonlyMap<number, string> | undefined
}

/**
 * Stretches of folded text in order, as columns. In a plain one each code unit stands for one of the source;
 * an atomic one stands for all of its source.
 */
interface Segments {
  readonly texts: number[]
  readonly starts: number[]
  /** `-1` for a plain stretch; for an atomic one, where it ends in the source. */
  readonly ends: number[]
}

function startFolding(source: string): Folding {
  return {
    source,
    parts: [],
    segments: { texts: [], starts: [], ends: [] },
    length: 0,
    runStart: 0,
    replacedStart: -1,
    replacedEnd: -1,
    lookAlikes: undefined,
  }
}

/** Closes the run of unchanged characters before `end`. */
function flush(folding: Folding, end: number): void {
  const { source, runStart } = folding
  if (end <= runStart) return
  addSegment(folding, runStart, -1)
  folding.parts.push(source.slice(runStart, end).toLowerCase())
  folding.length += end - runStart
}

/** Puts `text` in the place of `[start, end)` and begins a run behind it. */
function replace(folding: Folding, text: string, start: number, end: number): void {
  folding.runStart = end
  if (text === '') return
  folding.replacedStart = start
  folding.replacedEnd = end
  addSegment(folding, start, text.length === 1 && end - start === 1 ? -1 : end)
  folding.parts.push(text)
  folding.length += text.length
}

function addSegment({ segments, length }: Folding, start: number, end: number): void {
  const { texts, starts, ends } = segments
  const last = ends.length - 1
  const continues =
    end === -1 && ends[last] === -1 && (starts[last] ?? 0) - (texts[last] ?? 0) === start - length
  if (continues) return
  texts.push(length)
  starts.push(start)
  ends.push(end)
}

function replaceCharacter(folding: Folding, at: number, kind: number): number {
  const { source } = folding
  const isCrLf = source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10
  const end = isCrLf ? at + 2 : at + widthAt(source, at)
  flush(folding, at)
  replace(folding, characterAt(folding, at, kind), at, end)
  return end
}

/** What the character at `at` folds to in its word. */
function characterAt(folding: Folding, at: number, kind: number): string {
  const { source } = folding
  const character = source.slice(at, at + widthAt(source, at))
  const isAlike = kind === foldKind.alike || kind === foldKind.alikeMap
  return (isAlike ? lookAlikesOf(folding).get(at) : undefined) ?? foldCharacter(character)
}

function isDisguised(folding: Folding, at: number): boolean {
  const lookAlikes = lookAlikesOf(folding)
  return lookAlikes.size > 0 && lookAlikes.has(at)
}

function lookAlikesOf(folding: Folding): ReadonlyMap<number, string> {
  return (folding.lookAlikes ??= findLookAlikes(folding.source))
}

/** Folds marks and invisible characters, and with them the character they follow, if they change it. */
function foldFollowers(folding: Folding, at: number): number {
  const { source } = folding
  let end = at
  let marks = ''
  let kind = foldKindAt(source, end)
  while (end < source.length && (kind === foldKind.drop || kind === foldKind.mark)) {
    const width = widthAt(source, end)
    if (kind === foldKind.mark) marks += source.slice(end, end + width)
    end += width
    kind = foldKindAt(source, end)
  }
  if (marks === '') {
    flush(folding, at)
    folding.runStart = end
    return end
  }
  const start = takeBase(folding, at)
  const base = lookAlikesOf(folding).get(start) ?? source.slice(start, at)
  const folded = foldCluster(base, marks)
  if (folded === foldEach(base + marks)) replaceEach(folding, base, start, at, end)
  else replace(folding, folded, start, end)
  return end
}

function foldEach(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}

/** A character and marks that change nothing of each other: each keeps its own place. */
function replaceEach(folding: Folding, base: string, start: number, at: number, end: number): void {
  const { source } = folding
  if (at > start) replace(folding, foldEach(base), start, at)
  for (let from = at; from < end;) {
    const to = from + widthAt(source, from)
    replace(folding, foldCharacter(source.slice(from, to)), from, to)
    from = to
  }
}

/** Takes the character before `at` back; gives where it starts, or `at` where there is none. */
function takeBase(folding: Folding, at: number): number {
  if (at > folding.runStart) {
    const isPair = at - 2 >= folding.runStart && widthAt(folding.source, at - 2) === 2
    const start = isPair ? at - 2 : at - 1
    flush(folding, start)
    return start
  }
  if (folding.replacedEnd !== at) return at
  const { segments, parts } = folding
  folding.length -= (parts.pop() ?? '').length
  if (segments.texts.at(-1) === folding.length) {
    segments.texts.pop()
    segments.starts.pop()
    segments.ends.pop()
  }
  return folding.replacedStart
}

/** Marks that go with any letter, and pile up only where somebody plays. */
const commonMarks =
  /[\u{300}-\u{36f}]|[\u{1ab0}-\u{1aff}]|[\u{1dc0}-\u{1dff}]|[\u{20d0}-\u{20ff}]|[\u{fe20}-\u{fe2f}]/gu
const mostMarks = 2

/** A character with its marks. A pile of marks goes as a whole, unless they are all part of a letter that Unicode knows. */
function foldCluster(base: string, marks: string): string {
  let composed = normalized(base + marks, 'NFC')
  if (count(composed) > 0) {
    const apart = normalized(composed, 'NFD')
    if (count(apart) > mostMarks) composed = normalized(apart.replace(commonMarks, ''), 'NFC')
  }
  let result = ''
  for (const character of composed.replace(ornaments, '')) result += foldCharacter(character)
  // What is left of a Turkish capital where it was made small letter by letter.
  return normalized(result, 'NFC').replace('i\u0307', 'i')
}

function count(text: string): number {
  return text.match(commonMarks)?.length ?? 0
}

function finish(folding: Folding): FoldedText {
  const { source, segments } = folding
  flush(folding, source.length)
  const { length } = folding
  const text = folding.parts.join('')
  if (segments.texts.length === 1 && segments.starts[0] === 0 && segments.ends[0] === -1)
    return { text, unfold: same }
  return { text, unfold: (start, end) => unfold(segments, start, end, length, source.length) }
}

function unfold(
  { texts, starts, ends }: Segments,
  from: number,
  to: number,
  length: number,
  whole: number,
) {
  const startOf = (offset: number): number => {
    const segment = segmentAt(texts, offset)
    const start = starts[segment] ?? 0
    return ends[segment] === -1 ? start + offset - (texts[segment] ?? 0) : start
  }
  const endOf = (offset: number): number => {
    const end = ends[segmentAt(texts, offset)] ?? -1
    return end === -1 ? startOf(offset) + 1 : end
  }
  const start = from >= length ? whole : startOf(from)
  return { start, end: to <= from || to > length ? start : endOf(to - 1) }
}

/** The segment that holds the character at `offset`: the last that starts at or before it. */
function segmentAt(texts: readonly number[], offset: number): number {
  let low = 0
  let high = texts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((texts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
