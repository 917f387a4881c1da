import type { Hit, Matcher } from '../core/matcher.js'
import type { TextView } from '../core/views.js'
import { buildAutomaton, type Automaton } from './automaton.js'
import {
  createTokenBuffers,
  tokenAt,
  tokenize,
  tokenKind,
  type TokenBuffers,
  type Tokens,
} from './boundaries.js'
import { joinSegments } from './gaps.js'
import { agreesInCase, parsePhrase, type Phrase, type Segment } from './phrase.js'
import { createGauge, tokenRanges, type Gauge } from './words.js'

/** All phrases of a run, list by list, found together. */
export interface PhraseBook {
  /** @throws PatternError for a phrase that can never match or whose gap can't be read */
  add(written: readonly string[], isCaseSensitive: boolean): Matcher
  /** Which of some of its matchers find something, ascending. @throws TypeError for one that is not its own */
  foundBy(matchers: readonly Matcher[]): (view: TextView) => readonly number[]
}

interface List {
  readonly phrases: readonly Phrase[]
  readonly isCaseSensitive: boolean
}

/** What the automaton knows by one number: one segment of one phrase of one list. */
interface Entry {
  readonly list: number
  readonly phrase: number
  /** Which segment of the phrase, or -1 for the only one. */
  readonly segment: number
  readonly content: Segment
}

/** What one pass over a view has found, kept as long as the view. Places come in descending order. */
interface Scan {
  readonly automaton: Automaton
  /** By list: start and end in the folded text, phrase; three numbers a place. */
  readonly whole: ReadonlyMap<number, readonly number[]>
  /** By entry: first tokens of a segment of a phrase with gaps. */
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** By list: entries of the first segments among them. */
  readonly openings: ReadonlyMap<number, readonly number[]>
  /** By list, once somebody has asked. */
  readonly hits: Map<number, readonly Hit[]>
}

const none: readonly Hit[] = []

/** Starts a {@link PhraseBook}. Its automaton is built at the first match, and again if a list is added after that. */
export function createPhraseBook(): PhraseBook {
  const lists: List[] = []
  const entries: Entry[] = []
  const numbers = new WeakMap<Matcher, number>()
  const key = {}
  // A scan is over before the next begins, so all share one set of buffers.
  const buffers = createTokenBuffers(1024)
  let automaton: Automaton | undefined

  function scanOf(view: TextView): Scan {
    automaton ??= buildAutomaton(entries.map(({ content }) => content))
    let scan = view.derived.get(key) as Scan | undefined
    if (scan?.automaton !== automaton) {
      scan = scanView(view, automaton, entries, lists, buffers)
      view.derived.set(key, scan)
    }
    return scan
  }

  return {
    add(written, isCaseSensitive) {
      const phrases = written.map(parsePhrase)
      const number = lists.length
      lists.push({ phrases, isCaseSensitive })
      phrases.forEach(({ segments }, phrase) => {
        segments.forEach((content, segment) =>
          entries.push({
            list: number,
            phrase,
            segment: segments.length === 1 ? -1 : segment,
            content,
          }),
        )
      })
      automaton = undefined
      const matcher: Matcher = (view) => {
        if (phrases.length === 0) return none
        const scan = scanOf(view)
        // Most lists find nothing in most posts.
        if (!scan.whole.has(number) && !scan.openings.has(number)) return none
        let hits = scan.hits.get(number)
        if (!hits) {
          hits = hitsOf(view, scan, number, phrases, entries)
          scan.hits.set(number, hits)
        }
        return hits
      }
      numbers.set(matcher, number)
      return matcher
    },
    foundBy(matchers) {
      const places = new Map<number, number>()
      for (const [place, matcher] of matchers.entries()) {
        const number = numbers.get(matcher)
        if (number === undefined) throw new TypeError('A matcher of no phrases of this book')
        places.set(number, place)
      }
      return (view) => {
        const { whole, openings } = scanOf(view)
        return [...new Set([...whole.keys(), ...openings.keys()])]
          .map((number) => places.get(number))
          .filter((place) => place !== undefined)
          .filter((place) => (matchers[place]?.(view).length ?? 0) > 0)
          .sort((a, b) => a - b)
      }
    },
  }
}

function scanView(
  view: TextView,
  automaton: Automaton,
  entries: readonly Entry[],
  lists: readonly List[],
  buffers: TokenBuffers,
): Scan {
  const { text } = view.folded
  const tokens = tokenize(text, buffers)
  const { starts } = tokens
  const whole = new Map<number, number[]>()
  const parts = new Map<number, number[]>()
  const openings = new Map<number, number[]>()
  automaton.scan(text, tokens, (number, first) => {
    const entry = entries[number]
    if (!entry) return
    const { list, phrase, segment, content } = entry
    const end = first + content.tokens.count
    const start = starts[first] ?? 0
    const places = whole.get(list)
    // The longest comes first, and the others with the same start give way to it.
    if (segment < 0 && places?.[places.length - 3] === start) return
    if (
      !isFree(text, tokens, first, end, content) ||
      !isAllowed(view, tokens, first, end, entry, lists)
    )
      return
    if (segment < 0) {
      const stop = starts[end] ?? 0
      if (places) places.push(start, stop, phrase)
      else whole.set(list, [start, stop, phrase])
    } else {
      const found = parts.get(number)
      if (found) found.push(first)
      else {
        parts.set(number, [first])
        if (segment === 0) append(openings, list, number)
      }
    }
  })
  return { automaton, whole, parts, openings, hits: new Map() }
}

function append(to: Map<number, number[]>, key: number, value: number): void {
  const values = to.get(key)
  if (values) values.push(value)
  else to.set(key, [value])
}

/** Whether what surrounds a place leaves the phrase its meaning: where tokens alone can't tell. */
function isFree(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  content: Segment,
): boolean {
  const { kinds, starts } = tokens
  const before = first > 0 ? kinds[first - 1] : undefined
  // A Korean phrase starts where a word starts; particles may follow it.
  if (kinds[first] === tokenKind.hangul && before === tokenKind.hangul) return false
  const sigil = content.text.charAt(0)
  if (sigil !== '#' && sigil !== '@') return true
  // `x#ad` is no hashtag, and `#ad_hoc` another one. `#` alone has no end to look behind.
  if (before === tokenKind.word || before === tokenKind.affix || before === tokenKind.hangul)
    return false
  if (first > 0 && text.charAt((starts[first] ?? 0) - 1) === '_') return false
  if (end >= tokens.count || kinds[end - 1] === tokenKind.other) return true
  const after = kinds[end]
  return (
    after !== tokenKind.word &&
    after !== tokenKind.continua &&
    after !== tokenKind.hangul &&
    text.charAt(starts[end] ?? 0) !== '_'
  )
}

/** Whether a place is prose, or the phrase an address itself, and has the capitals it must have. */
function isAllowed(
  view: TextView,
  { starts }: Tokens,
  first: number,
  end: number,
  { list, phrase, content }: Entry,
  lists: readonly List[],
): boolean {
  const { phrases, isCaseSensitive } = lists[list] ?? { phrases: [], isCaseSensitive: false }
  const isAnywhere = phrases[phrase]?.isAddress === true || view.opaque.length === 0
  if (isAnywhere && !isCaseSensitive) return true
  const place = view.folded.unfold(starts[first] ?? 0, starts[end] ?? 0)
  if (!isAnywhere && isOpaque(view, place.start, place.end)) return false
  return !isCaseSensitive || agreesInCase(content.written, view.text.slice(place.start, place.end))
}

function isOpaque({ opaque }: TextView, start: number, end: number): boolean {
  let low = 0
  let high = opaque.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((opaque[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (opaque[low]?.start ?? Infinity) < end
}

const noPhrase: Phrase = { segments: [], gaps: [], isAddress: false }

/** The hits of one list: the leftmost ones, the longest at equal starts, none overlapping another. */
function hitsOf(
  view: TextView,
  scan: Scan,
  list: number,
  phrases: readonly Phrase[],
  entries: readonly Entry[],
): readonly Hit[] {
  const places: { start: number; end: number; index: number }[] = []
  const whole = scan.whole.get(list) ?? []
  for (let at = whole.length - 3; at >= 0; at -= 3)
    places.push({ start: whole[at] ?? 0, end: whole[at + 1] ?? 0, index: whole[at + 2] ?? 0 })
  for (const opening of scan.openings.get(list) ?? []) {
    const index = entries[opening]?.phrase ?? 0
    const { segments, gaps } = phrases[index] ?? noPhrase
    // The entries of a phrase follow each other.
    const firsts = segments.map(
      (_, segment) => scan.parts.get(opening + segment)?.toReversed() ?? [],
    )
    if (firsts.some((found) => found.length === 0)) continue
    const lengths = segments.map(({ tokens }) => tokens.count)
    const tokens = tokensOf(view)
    const { starts } = tokens
    for (const [first, end] of joinSegments(firsts, lengths, gaps, gaugeOf(view, tokens)))
      places.push({ start: starts[first] ?? 0, end: starts[end] ?? 0, index })
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index)
  const hits: Hit[] = []
  let free = 0
  for (const { start, end, index } of places) {
    if (start < free) continue
    free = end
    hits.push({ ...view.folded.unfold(start, end), index })
  }
  return hits
}

const gaugeKey = {}

function gaugeOf(view: TextView, tokens: Tokens): Gauge {
  let gauge = view.derived.get(gaugeKey) as Gauge | undefined
  if (!gauge) {
    const addresses = view.opaque.map(({ start, end }) => ({
      start: foldedOffset(view, start),
      end: foldedOffset(view, end),
    }))
    gauge = createGauge(view.folded.text, tokens, tokenRanges(tokens, addresses))
    view.derived.set(gaugeKey, gauge)
  }
  return gauge
}

/** How many words stand between two stretches of a view, in whatever order; 0 when they touch or overlap. */
export function wordsBetween(view: TextView, a: Hit, b: Hit): number {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a]
  if (right.start <= left.end) return 0
  const tokens = tokensOf(view)
  const from = tokenAt(tokens, foldedOffset(view, left.end))
  const to = tokenAt(tokens, foldedOffset(view, right.start))
  return gaugeOf(view, tokens).words(from, to)
}

const tokensKey = {}

function tokensOf(view: TextView): Tokens {
  let tokens = view.derived.get(tokensKey) as Tokens | undefined
  if (!tokens) {
    tokens = tokenize(view.folded.text)
    view.derived.set(tokensKey, tokens)
  }
  return tokens
}

/** The first offset of the folded text that stands at or behind `offset` of the text. */
function foldedOffset({ folded }: TextView, offset: number): number {
  let low = 0
  let high = folded.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (folded.unfold(middle, middle + 1).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
