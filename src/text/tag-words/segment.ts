import { lexicon, wordRole, type Lexicon, type WordRole } from './lexicon.js'

/** Letters of the longest run that is taken apart; no hashtag that a person reads has more. */
const mostLetters = 64
/** Letters of the shortest: what is shorter is read at a glance, and too often a name. */
const leastLetters = 7

/**
 * The words of a run of small ASCII letters, if it has more than one and they are certain; else `undefined`.
 *
 *     blackfridaydeals    black|friday|deals
 *     weekendvibes        weekend|vibes              `week|end` only takes a word further apart
 *     expertsexchange     undefined                  `experts|exchange`, `expert|sex|change`
 *     homework            undefined                  words that grow together
 *
 * Certain: made of known words to the last letter, and no reading goes across a boundary of the one with the fewest words.
 */
export function segment(letters: string): readonly string[] | undefined {
  if (letters.length < leastLetters || letters.length > mostLetters) return undefined
  const words = lexicon()
  if (words.roles.has(letters)) return undefined
  const pieces = fewest(letters, words)
  return pieces && isSense(pieces, words) && !hasRival(letters, pieces, words) ? pieces : undefined
}

/** The reading with the fewest words. */
function fewest(letters: string, { roles, longest }: Lexicon): readonly string[] | undefined {
  // For each place that words lead to: how many do, and where the last of them begins.
  const counts: number[] = [0]
  const starts: number[] = []
  for (let from = 0; from < letters.length; from++) {
    const count = counts[from]
    if (count === undefined) continue
    for (let to = from + 1; to <= Math.min(letters.length, from + longest); to++) {
      const role = roles.get(letters.slice(from, to))
      if (role === undefined || role === wordRole.doubt) continue
      if ((counts[to] ?? Infinity) <= count + 1) continue
      counts[to] = count + 1
      starts[to] = from
    }
  }
  if (counts[letters.length] === undefined) return undefined
  const pieces: string[] = []
  for (let to = letters.length; to > 0; to = starts[to] ?? 0)
    pieces.unshift(letters.slice(starts[to], to))
  return pieces
}

/** Whether words in this order are what a person would have written. */
function isSense(pieces: readonly string[], { roles, openings }: Lexicon): boolean {
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  const kinds = pieces.map((piece) => roles.get(piece))
  if (kinds[0] === wordRole.inner || kinds.at(-1) === wordRole.inner) return false
  if (kinds.lastIndexOf(wordRole.leading) > 0) return false
  // Two that often grow together may be one word that no list has.
  if (kinds.some((kind, at) => kind === compounding && kinds[at + 1] === compounding)) return false
  const content = pieces.filter((piece, at) => piece.length >= 3 && isContent(kinds[at]))
  // What a tag is about is most of it.
  if (lettersOf(content) * 2 < lettersOf(pieces)) return false
  if (content.length >= 2) return true
  if (pieces.length === 2) return kinds[1] === wordRole.content && openings.has(first)
  return (content[0]?.length ?? 0) >= 5 && last.length >= 3
}

const { compounding } = wordRole

function isContent(role: WordRole | undefined): boolean {
  return role === wordRole.content || role === compounding || role === wordRole.leading
}

function lettersOf(pieces: readonly string[]): number {
  return pieces.reduce((letters, piece) => letters + piece.length, 0)
}

/** Whether words, doubtful ones too, also lead from end to end across a boundary of `pieces`. */
function hasRival(letters: string, pieces: readonly string[], { roles, longest }: Lexicon) {
  const size = letters.length
  const isWord = (from: number, to: number) => roles.has(letters.slice(from, to))
  // Which places words lead to from the start, and from which they lead to the end.
  const isReached: boolean[] = [true]
  for (let to = 1; to <= size; to++)
    for (let from = Math.max(0, to - longest); from < to && !isReached[to]; from++)
      isReached[to] = isReached[from] === true && isWord(from, to)
  const leadsOn: boolean[] = []
  leadsOn[size] = true
  for (let from = size - 1; from > 0; from--)
    for (let to = from + 1; to <= Math.min(size, from + longest) && !leadsOn[from]; to++)
      leadsOn[from] = leadsOn[to] === true && isWord(from, to)
  let boundary = 0
  return pieces.slice(0, -1).some((piece) => {
    boundary += piece.length
    for (let from = Math.max(0, boundary - longest); from < boundary; from++) {
      if (!isReached[from]) continue
      for (let to = boundary + 1; to <= Math.min(size, from + longest); to++)
        if (leadsOn[to] && isWord(from, to)) return true
    }
    return false
  })
}
