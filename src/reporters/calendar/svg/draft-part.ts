import { dayIndexOf, rangeOf } from '../days.js'
import { laneName, stack, type DraftLane, type DraftLanes } from '../draft-lanes.js'
import type { PictureDraft } from '../picture.js'
import { count } from '../summary.js'
import { countDecisions, decisions, shortName } from '../verdicts.js'
import { dayCounts } from './day-counts.js'
import { xOf, type Part, type Scene } from './frame.js'
import { draftWords, clearMark, mark, MARK } from './marks.js'
import { element, round, type Markup } from './markup.js'
import { fit, textWidth } from './text-width.js'
import { beyond } from './window-part.js'

const ROW = 22
/** Rows of marks in a lane; what needs more is counted. */
const MOST_ROWS = 6
const LABEL = 11
const LONGEST_LABEL = 130

/** A lane for each channel, and one for what has no time yet. */
export function draftPart(scene: Scene, { lanes, unplanned }: DraftLanes, top: number): Part {
  const parts: Markup[] = []
  let y = top
  for (const [index, lane] of lanes.entries()) {
    if (index > 0) parts.push(separator(scene, y))
    const part = lanePart(scene, lane, y)
    parts.push(...part.parts)
    y = part.bottom
  }
  if (unplanned.length === 0) return { parts, bottom: y }
  if (lanes.length > 0) parts.push(separator(scene, y))
  const part = unplannedPart(scene, unplanned, y)
  return { parts: [...parts, ...part.parts], bottom: part.bottom }
}

function separator({ frame }: Scene, y: number): Markup {
  return element('path', {
    d: `M${frame.margin} ${round(y)}H${frame.right}`,
    class: 'day-rule',
  })
}

function nameParts({ frame }: Scene, name: string, many: number, top: number): Part {
  const isAbove = frame.names === 'above'
  const room = isAbove ? frame.width - 2 * frame.margin - 90 : frame.left - frame.margin - 60
  const y = top + (isAbove ? 16 : 19)
  const drafts = isAbove ? count(many, 'draft') : String(many)
  return {
    parts: [
      element(
        'text',
        { x: frame.margin, y, 'font-size': 12.5, class: 'label' },
        fit(name, 12.5, room),
      ),
      element(
        'text',
        {
          x: isAbove ? frame.width - frame.margin : frame.left - 34,
          y,
          'font-size': 11,
          class: 'label end quiet',
        },
        drafts,
      ),
    ],
    bottom: isAbove ? top + 22 : top + 4,
  }
}

function lanePart(scene: Scene, lane: DraftLane, top: number): Part {
  const head = nameParts(scene, laneName(lane), lane.drafts.length, top)
  const body =
    marksPart(scene, lane.drafts, head.bottom) ?? countsPart(scene, lane.drafts, head.bottom)
  return { parts: [...head.parts, ...body.parts], bottom: body.bottom + 6 }
}

/** A mark with the room that it takes. */
interface Placed {
  readonly draft: PictureDraft
  readonly x: number
  /** For what is held: where its arrow ends. */
  readonly arrow?: { readonly to: number; readonly isBeyond: boolean }
  readonly label?: {
    readonly text: string
    readonly x: number
    /** Ends at `x`. */
    readonly isLeft?: boolean
    /** Where the arrow goes on that it stands on. */
    readonly end?: number
  }
  readonly start: number
  readonly end: number
}

/** With as many labels as there is room for; `undefined` if the marks alone do not fit. */
function marksPart(scene: Scene, drafts: readonly PictureDraft[], top: number): Part | undefined {
  if (drafts.length > 400) return undefined
  const choices: readonly ((draft: PictureDraft) => boolean)[] = [
    () => true,
    ({ decision }) => decision !== 'publish',
    ({ decision }) => decision === 'hold' || decision === 'block',
    () => false,
  ]
  const labels = drafts.map((draft) => fit(shortName(draft), LABEL, LONGEST_LABEL))
  for (const isLabelled of choices) {
    const placed = drafts.map((draft, index) =>
      place(scene, draft, isLabelled(draft) ? labels[index] : undefined),
    )
    const { rows, height } = stack(placed, 5)
    if (height > MOST_ROWS) continue
    const parts = placed.map((each, index) => {
      const y = top + ROW / 2 + (rows[index] ?? 0) * ROW
      return drawn(scene, each, y)
    })
    return { parts, bottom: top + height * ROW }
  }
  return undefined
}

function place(scene: Scene, draft: PictureDraft, text: string | undefined): Placed {
  const { frame, days } = scene
  const x = xOf(scene, draft.at)
  const { until } = draft
  const last = rangeOf(days).end
  const isBeyond = typeof until !== 'number' || until >= last
  const to = isBeyond ? frame.right : xOf(scene, until)
  const hasArrow = draft.decision === 'hold' && (isBeyond || to > x)
  const bare = {
    draft,
    x,
    ...(hasArrow && { arrow: { to, isBeyond } }),
    start: x - MARK,
    end: hasArrow ? Math.max(to + 5, x + MARK) : x + MARK,
  }
  if (text === undefined) return bare
  const width = textWidth(text, LABEL)
  const inside = x + MARK + 4
  // On its own arrow, which starts behind it; else on the side that is free.
  if (hasArrow && to - inside - width > 30)
    return { ...bare, label: { text, x: inside, end: inside + width } }
  const left = bare.start - 4 - width
  const right = bare.end + 4
  const onLeft = { ...bare, label: { text, x: left + width, isLeft: true }, start: left }
  const onRight = { ...bare, label: { text, x: right }, end: right + width }
  const fitsLeft = left >= frame.left
  const fitsRight = right + width <= frame.right
  if (hasArrow && fitsLeft) return onLeft
  if (fitsRight) return onRight
  return fitsLeft ? onLeft : bare
}

function drawn(scene: Scene, { draft, x, arrow, label }: Placed, y: number): Markup {
  const { decision, until } = draft
  const words = draftWords(draft, scene)
  const inner = [
    element('title', {}, words),
    ...(arrow ? arrowParts(scene, label?.end ?? x, arrow, y, until ?? null) : []),
    mark(scene.prefix, decision, x, y),
    ...(label
      ? [
          element(
            'text',
            {
              x: label.x,
              y: y + 4,
              'font-size': LABEL,
              class: label.isLeft ? 'label end' : 'label',
            },
            label.text,
          ),
        ]
      : []),
  ]
  const link = scene.link?.(draft)
  const attributes = { class: `draft of-${decision}` }
  return link === undefined
    ? element('g', attributes, ...inner)
    : element('a', { ...attributes, href: `#${link}` }, ...inner)
}

function arrowParts(
  scene: Scene,
  x: number,
  { to, isBeyond }: NonNullable<Placed['arrow']>,
  y: number,
  until: number | null,
): readonly Markup[] {
  const end = isBeyond ? to : to - 4
  const head = end - x > 14
  return [
    element('path', {
      d: `M${round(x + 4)} ${round(y)}H${round(Math.max(head ? end - 5 : end, x + 4))}`,
      class: 'hold-line',
    }),
    ...(head
      ? [
          element('path', {
            d: `M${round(end)} ${round(y)}l-6-3.5v7z`,
            class: 'hold-head',
          }),
        ]
      : []),
    isBeyond ? beyond(scene, until, y + 4.5) : clearMark(to, y),
  ]
}

/** A row of numbers for each verdict that occurs. */
function countsPart(scene: Scene, drafts: readonly PictureDraft[], top: number): Part {
  const { frame, days, prefix } = scene
  const parts: Markup[] = []
  let y = top
  for (const decision of decisions) {
    const those = drafts.filter((draft) => draft.decision === decision)
    if (those.length === 0) continue
    const perDay = days.map(() => 0)
    for (const { at } of those) {
      const index = dayIndexOf(days, at)
      perDay[index] = (perDay[index] ?? 0) + 1
    }
    parts.push(
      element(
        'g',
        { class: `draft of-${decision}` },
        element('title', {}, `${decision}: ${count(those.length, 'draft')}`),
        mark(prefix, decision, Math.max(frame.left - 13, 7), y + 11),
        ...dayCounts(scene, perDay, y + 3, {
          cell: `tint-${decision}`,
          text: `say-${decision}`,
        }),
      ),
    )
    y += 20
  }
  return { parts, bottom: y + 3 }
}

/** What has no time yet stands at no time: its verdicts, counted. */
function unplannedPart(scene: Scene, drafts: readonly PictureDraft[], top: number): Part {
  const { prefix } = scene
  const head = nameParts(scene, 'no time yet', drafts.length, top)
  const y = head.bottom + ROW / 2
  const counts = countDecisions(drafts)
  const parts: Markup[] = []
  let x = unplannedStart(scene)
  for (const decision of decisions) {
    if (counts[decision] === 0) continue
    const words = `${count(counts[decision], decision, decision)}`
    parts.push(
      element(
        'g',
        { class: `draft of-${decision}` },
        mark(prefix, decision, x, y),
        element('text', { x: x + 11, y: y + 4, 'font-size': LABEL, class: 'label' }, words),
      ),
    )
    x += 11 + textWidth(words, LABEL) + 22
  }
  return { parts: [...head.parts, ...parts], bottom: y + ROW / 2 + 6 }
}

/** They were judged now, so they stand right of that line if there is room. */
function unplannedStart(scene: Scene): number {
  const { frame, picture } = scene
  const now = xOf(scene, picture.now)
  return (now < (frame.left + frame.right) / 2 ? now : frame.left) + 14
}
