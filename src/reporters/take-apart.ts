import {
  isHidden,
  isJoiningJamo,
  isMark,
  isTag,
  standIn,
  startsWithMark,
  tagsStandIn,
} from './characters.js'

/** A part of a grapheme: what can be shown of it, or a stand-in. */
export interface Part {
  readonly text: string
  /** UTF-16 code units of the grapheme that it stands for. */
  readonly length: number
  readonly type: 'text' | 'stand-in'
}

/** Where a grapheme is cut, and what follows counted: no script needs them this long. In UTF-16 code units. */
export const LONGEST_CLUSTER = 64

/** Marks shown on one letter; the rest are counted. */
const MOST_MARKS = 8

/**
 * Takes a grapheme apart that holds something hidden, or too much of something.
 *
 *     cluster   👍  ZWJ            a, ten marks
 *     parts     👍  ⟨U+200D⟩       a with eight of them, ⟨+2 marks⟩
 *
 * No two parts of type `text` follow each other, so that parts put together show as they do alone. Linear.
 *
 * @param cluster a grapheme without tabs
 */
export function takeApart(cluster: string): readonly Part[] {
  const parts: Part[] = []
  const points = [...cluster]
  let kept: Kept = NOTHING
  const flush = (): void => {
    const { text } = kept
    // A mark that has lost its base gets the circle that stands for one.
    const shown = startsWithMark(text) ? `◌${text}` : text
    if (text !== '') parts.push({ text: shown, length: text.length, type: 'text' })
    kept = NOTHING
  }
  for (let index = 0; index < points.length;) {
    const hidden = hiddenFrom(points, index, kept)
    if (hidden) {
      flush()
      parts.push({ text: hidden.text, length: lengthOf(hidden.points), type: 'stand-in' })
      index += hidden.points.length
    } else {
      kept = keep(kept, points[index] ?? '')
      index++
    }
  }
  flush()
  return parts
}

/** What can be shown of a grapheme so far. */
interface Kept {
  readonly text: string
  readonly marks: number
}

const NOTHING: Kept = { text: '', marks: 0 }

function keep({ text, marks }: Kept, point: string): Kept {
  return { text: text + point, marks: isMark(point) ? marks + 1 : marks }
}

/** A stretch of code points with the one stand-in for all of them. */
interface Hidden {
  readonly text: string
  readonly points: readonly string[]
}

/** The stretch at `index` that can't be shown after what was kept; absent if its first code point can. */
function hiddenFrom(points: readonly string[], index: number, kept: Kept): Hidden | undefined {
  const point = points[index] ?? ''
  if (isTag(point)) {
    const run = runOf(points, index, isTag)
    return { text: tagsStandIn(run.join('')), points: run }
  }
  if (isHidden(point)) {
    return isEmojiJoint(kept.text, point, points[index + 1]) ? undefined : alone(point)
  }
  if (kept.text === '' && isJoiningJamo(point)) return alone(point)
  if (kept.marks >= MOST_MARKS && isDrawnMark(point)) {
    const run = runOf(points, index, isDrawnMark)
    return { text: `⟨+${run.length} ${run.length === 1 ? 'mark' : 'marks'}⟩`, points: run }
  }
  if (kept.text.length >= LONGEST_CLUSTER && !kept.text.endsWith(ZERO_WIDTH_JOINER)) {
    const run = runOf(points, index, isDrawn)
    return { text: `⟨+${run.length}⟩`, points: run }
  }
  return undefined
}

function alone(point: string): Hidden {
  return { text: standIn(point), points: [point] }
}

function isDrawn(point: string): boolean {
  return !isHidden(point)
}

function isDrawnMark(point: string): boolean {
  return isMark(point) && !isHidden(point)
}

function runOf(
  points: readonly string[],
  from: number,
  belongs: (point: string) => boolean,
): readonly string[] {
  let to = from
  while (to < points.length && belongs(points[to] ?? '')) to++
  return points.slice(from, to)
}

function lengthOf(points: readonly string[]): number {
  return points.reduce((length, point) => length + point.length, 0)
}

/** What a joiner may follow: a picture, with its skin tone or its variation selector. */
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u
/** What a joiner may lead to. */
const PICTURE = /^\p{Extended_Pictographic}/u
/** What a variation selector may follow: a picture, or the digit of a keycap. */
const PICTURE_ALONE = /\p{Extended_Pictographic}$/u
const KEYCAP_BASE = /[0-9#*]$/u

const ZERO_WIDTH_JOINER = '\u200d'
const TEXT_STYLE = '\ufe0e'
const EMOJI_STYLE = '\ufe0f'
const KEYCAP = '\u20e3'

/** Whether a hidden character makes an emoji of its neighbours, and so hides nothing. */
function isEmojiJoint(before: string, point: string, after: string | undefined): boolean {
  if (point === ZERO_WIDTH_JOINER) {
    return (
      before.length < LONGEST_CLUSTER &&
      PICTURE_END.test(before) &&
      after !== undefined &&
      PICTURE.test(after)
    )
  }
  if (point === EMOJI_STYLE) {
    return PICTURE_ALONE.test(before) || (KEYCAP_BASE.test(before) && after === KEYCAP)
  }
  return point === TEXT_STYLE && PICTURE_ALONE.test(before)
}
