import { isOpen } from '../dates.js'
import { rangeOf } from '../days.js'
import { count } from '../summary.js'
import type { WindowLane, WindowLanes } from '../window-lanes.js'
import { aboutWords, untilWords, whenWords } from '../window-words.js'
import { dayCounts } from './day-counts.js'
import { xOf, type Part, type Scene } from './frame.js'
import { block, element, round, type Markup } from './markup.js'
import { fit, textWidth } from './text-width.js'

/** So many lanes have a second line that says what they are about. */
const MOST_ROOMY = 10
const BAR = 18

/** A lane for each window, then how many more are open on each day. */
export function windowPart(scene: Scene, lanes: WindowLanes, top: number): Part {
  const isRoomy = lanes.lanes.length <= MOST_ROOMY
  const parts: Markup[] = []
  let y = top
  for (const lane of lanes.lanes) {
    const { parts: drawn, bottom } = lanePart(scene, lane, isRoomy, y)
    parts.push(block('g', {}, element('title', {}, windowWords(lane, scene)), ...drawn))
    y = bottom
  }
  if (lanes.more > 0) {
    const words = `and ${count(lanes.more, 'more window')}`
    const { parts: drawn, bottom } = morePart(scene, words, lanes.morePerDay, y)
    parts.push(...drawn)
    y = bottom
  }
  return { parts, bottom: y }
}

function lanePart(scene: Scene, lane: WindowLane, isRoomy: boolean, top: number): Part {
  const { frame } = scene
  const about = lane.rhythm ?? aboutWords(lane.window)
  const size = 12.5
  if (frame.names === 'above') {
    const room = frame.width - 2 * frame.margin
    const name = fit(lane.window.title, size, room)
    const rest = room - textWidth(name, size) - 12
    return {
      parts: [
        element('text', { x: frame.margin, y: top + 13, 'font-size': size, class: 'label' }, name),
        ...(rest > 60 && about !== ''
          ? [
              element(
                'text',
                {
                  x: frame.width - frame.margin,
                  y: top + 13,
                  'font-size': 11,
                  class: 'label end quiet',
                },
                fit(about, 11, rest),
              ),
            ]
          : []),
        ...(lane.rhythm === undefined
          ? bars(scene, lane, top + 19)
          : rhythm(scene, lane, top + 20)),
      ],
      bottom: top + (lane.rhythm === undefined ? 47 : 37),
    }
  }
  const room = frame.left - frame.margin - 14
  const hasSecond = isRoomy && about !== ''
  const height = hasSecond ? 38 : 26
  const middle = top + height / 2
  return {
    parts: [
      element(
        'text',
        { x: frame.margin, y: middle + (hasSecond ? -2.5 : 4.5), 'font-size': size },
        fit(lane.window.title, size, room),
      ),
      ...(hasSecond
        ? [
            element(
              'text',
              { x: frame.margin, y: middle + 12, 'font-size': 11, class: 'quiet' },
              fit(about, 11, room),
            ),
          ]
        : []),
      ...(lane.rhythm === undefined
        ? bars(scene, lane, middle - BAR / 2)
        : rhythm(scene, lane, middle - 3)),
    ],
    bottom: top + height,
  }
}

/** A bar for each interval, with its end in words where there is room. */
function bars(scene: Scene, lane: WindowLane, top: number): readonly Markup[] {
  const { days, prefix } = scene
  const { severity } = lane.window
  const range = rangeOf(days)
  const drawn: Markup[] = []
  let free = -Infinity
  for (const [index, { start, end }] of lane.pieces.entries()) {
    const x = xOf(scene, start)
    const width = Math.max(xOf(scene, end) - x, 3)
    // What would lie on the one before it can't be seen.
    if (x + width <= free) continue
    free = x + width
    drawn.push(
      element('rect', {
        x: x + 0.5,
        y: top + 0.5,
        width: width - 1,
        height: BAR - 1,
        rx: Math.min(3, width / 3),
        class: `bar-${severity}`,
        fill: severity === 'warning' ? `url(#${prefix}-hatch)` : undefined,
      }),
    )
    const isLast = index === lane.pieces.length - 1
    const last = isLast ? lane.end : end
    drawn.push(...endWords(scene, last, { x, end: free, y: top + 13 }, lane.pieces.length === 1))
  }
  if (lane.end > range.end) drawn.push(beyond(scene, lane.end, top + 13))
  return drawn
}

/** When a bar ends: on it, or behind it where nothing else comes, as fully as there is room. */
function endWords(
  { frame, dates }: Scene,
  end: number,
  bar: { readonly x: number; readonly end: number; readonly y: number },
  isOnly: boolean,
): readonly Markup[] {
  const forms = [
    untilWords(end, dates),
    ...(isOpen(end) ? [] : [`until ${dates.day(end).slice(4)}`]),
  ]
  for (const words of forms) {
    const wide = textWidth(words, 11)
    if (wide + 16 <= bar.end - bar.x)
      return [element('text', { x: bar.x + 8, y: bar.y, 'font-size': 11 }, words)]
    if (isOnly && bar.end + wide + 6 <= frame.right)
      return [
        element('text', { x: bar.end + 6, y: bar.y, 'font-size': 11, class: 'label quiet' }, words),
      ]
  }
  return []
}

/** What says, right of the days, when something ends. */
export function beyond({ frame, dates }: Scene, end: number | null, y: number): Markup {
  if (end === null || isOpen(end))
    return element('text', { x: frame.right + 7, y, 'font-size': 15, class: 'quiet' }, '∞')
  const day = dates.day(end)
  const forms = [day.slice(4), day.slice(-4)].map((form) => `→ ${form}`)
  const room = frame.width - frame.right - 10
  const words = forms.find((form) => textWidth(form, 11) <= room) ?? '›'
  return element('text', { x: frame.right + 7, y, 'font-size': 11, class: 'quiet' }, words)
}

/** What comes again and again, as ticks. */
function rhythm(scene: Scene, { pieces, window }: WindowLane, top: number): readonly Markup[] {
  let path = ''
  let from: number | undefined
  let to = -Infinity
  const push = (): void => {
    if (from !== undefined)
      path += `M${round(from)} ${round(top)}h${round(Math.max(to - from, 1.5))}v6h${round(-Math.max(to - from, 1.5))}z`
  }
  for (const { start, end } of pieces) {
    const x = xOf(scene, start)
    if (from === undefined || x > to + 1) {
      push()
      from = x
    }
    to = xOf(scene, end)
  }
  push()
  return [element('path', { d: path, class: `rhythm rhythm-${window.severity}` })]
}

function morePart(scene: Scene, words: string, perDay: readonly number[], top: number): Part {
  const { frame } = scene
  const isAbove = frame.names === 'above'
  const row = isAbove ? top + 20 : top + 4
  return {
    parts: [
      element(
        'text',
        {
          x: frame.margin,
          y: isAbove ? top + 13 : top + 17,
          'font-size': 12.5,
          class: 'label quiet',
        },
        fit(words, 12.5, isAbove ? frame.width - 2 * frame.margin : frame.left - frame.margin - 14),
      ),
      ...dayCounts(scene, perDay, row, { cell: 'more', text: 'quiet', most: true }),
    ],
    bottom: row + (isAbove ? 28 : 26),
  }
}

function windowWords(lane: WindowLane, { dates }: Scene): string {
  const { title, severity } = lane.window
  const about = aboutWords(lane.window).slice(0, 200)
  const words = [`${title.slice(0, 200)} (${severity})`, whenWords(lane, dates)]
  return [...words, ...(about === '' ? [] : [about])].join('. ')
}
