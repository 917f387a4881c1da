import { normalized } from './normalize.js'
import { PatternError } from '../core/matcher.js'
import { tokenize, type Tokens } from './boundaries.js'
import { fold } from './fold.js'

/** A stretch of a phrase without gaps, folded. */
export interface Segment {
  /** As the policy writes it. */
  readonly written: string
  /** Folded, with single spaces and none at the ends. */
  readonly text: string
  readonly tokens: Tokens
}

/** How many words may stand between two segments. */
export interface Gap {
  readonly min: number
  readonly max: number
}

/** A phrase of a policy, ready to be looked for: segments with gaps between them, one gap fewer than segments. */
export interface Phrase {
  readonly segments: readonly Segment[]
  readonly gaps: readonly Gap[]
  /** It is an address itself, so that it may also stand inside links, e-mail addresses and mentions. */
  readonly isAddress: boolean
}

/** `{3}` or `{0,3}`: that many words in between. Any other brace is a brace. */
const gapPattern = /\{(\d+)(?:, ?(\d+))?\}/gu
/** What only addresses have: an at sign, the `://` of a link, a dot between a name and a top-level domain. */
const addressPattern = /@|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u
const whiteSpacePattern = /\p{White_Space}+/gu

/** Beyond that, two words have nothing to do with each other, and most sentences have ended. */
const mostWords = 20

/**
 * Reads a phrase. All but gaps stands for itself: `.*` is a dot and a star.
 *
 * @param index which phrase of its list, for the error
 * @throws PatternError `phrase/empty` when nothing is left to look for, `phrase/gap` for a gap that can't be met
 */
export function parsePhrase(written: string, index: number): Phrase {
  const segments: Segment[] = []
  const gaps: Gap[] = []
  let pending: Gap | undefined
  for (const piece of splitAtGaps(written, index)) {
    if (typeof piece !== 'string') {
      pending = pending ? { min: pending.min + piece.min, max: pending.max + piece.max } : piece
      continue
    }
    const text = fold(piece).text.replace(whiteSpacePattern, ' ').trim()
    if (text === '') continue
    // A gap before the first segment adds nothing: it only says that words may come first.
    if (pending && segments.length > 0) gaps.push(checked(pending, index))
    pending = undefined
    segments.push({ written: piece, text, tokens: tokenize(text) })
  }
  if (segments.length === 0) {
    throw new PatternError(
      'phrase/empty',
      'Phrase has no visible characters, expected at least one',
      'Write the words to look for, or remove the phrase',
      index,
    )
  }
  return { segments, gaps, isAddress: addressPattern.test(written) }
}

function splitAtGaps(written: string, index: number): readonly (string | Gap)[] {
  const pieces: (string | Gap)[] = []
  let from = 0
  for (const match of written.matchAll(gapPattern)) {
    const [all, min = '', max = min] = match
    pieces.push(
      written.slice(from, match.index),
      checked({ min: Number(min), max: Number(max) }, index, all),
    )
    from = match.index + all.length
  }
  pieces.push(written.slice(from))
  return pieces
}

function checked(gap: Gap, index: number, written = `{${gap.min},${gap.max}}`): Gap {
  if (gap.min > gap.max) {
    throw new PatternError(
      'phrase/gap',
      `Gap \`${written}\` counts down, expected the smaller number first`,
      `Write \`{${gap.max},${gap.min}}\``,
      index,
    )
  }
  if (gap.max > mostWords) {
    throw new PatternError(
      'phrase/gap',
      `Gap \`${written}\` spans more than \`${mostWords}\` words`,
      `Lower it to \`${mostWords}\` or fewer, or make two rules of it`,
      index,
    )
  }
  return gap
}

/** A capital, a small letter. Letters that are both or neither (titlecase, Han) are not compared. */
const capital = /^\p{Lu}$/u
const small = /^\p{Ll}$/u
/** What a reader does not see and folding removes. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/**
 * Whether two texts that fold to the same also agree in capitals and small letters.
 *
 * Letters are compared by case alone, so that a look-alike or a full-width letter counts as the letter it stands for.
 */
export function agreesInCase(a: string, b: string): boolean {
  const left = caseShape(a)
  const right = caseShape(b)
  if (left.length !== right.length) return false
  for (let at = 0; at < left.length; at++) {
    const one = left.charAt(at)
    const other = right.charAt(at)
    if (one !== other && one !== '-' && other !== '-') return false
  }
  return true
}

/** `U` for a capital, `l` for a small letter, `-` for all else but white space, which is left out. */
function caseShape(text: string): string {
  let shape = ''
  for (const character of normalized(text, 'NFKC')
    .replace(invisible, '')
    .replace(whiteSpacePattern, '')) {
    shape += capital.test(character) ? 'U' : small.test(character) ? 'l' : '-'
  }
  return shape
}
