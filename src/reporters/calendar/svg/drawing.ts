import { datesIn } from '../dates.js'
import { daysOf, rangeOf } from '../days.js'
import { draftLanes } from '../draft-lanes.js'
import type { CalendarPicture } from '../picture.js'
import { count, factsOf, notesOf } from '../summary.js'
import { countDecisions, decisions } from '../verdicts.js'
import { windowLanes } from '../window-lanes.js'
import { axis, backdrop, nowLine } from './axis.js'
import { styleSheet } from './colors.js'
import { draftPart } from './draft-part.js'
import type { Frame, Part, Scene } from './frame.js'
import { legend } from './legend.js'
import { shapeDefinitions } from './marks.js'
import { block, element, trusted, type Markup } from './markup.js'
import { pictureStyle } from './picture-style.js'
import { fit } from './text-width.js'
import { windowPart } from './window-part.js'

/** Where a drawing will stand. */
export interface Setting {
  readonly frame: Frame
  /** Starts every id. */
  readonly prefix: string
  /** In a file of its own it brings its style, title and notes; in a page those are around it. */
  readonly isAlone: boolean
  readonly link?: Scene['link']
}

/** The picture as one `<svg>`. */
export function drawing(picture: CalendarPicture, setting: Setting): Markup {
  const { frame, prefix, isAlone, link } = setting
  const days = daysOf(picture)
  const dates = datesIn(picture.zone, rangeOf(days).start)
  const dayWidth = (frame.right - frame.left) / Math.max(days.length, 1)
  const scene: Scene = { picture, days, dates, frame, dayWidth, prefix, ...(link && { link }) }
  const windows = windowLanes(picture, days)
  const drafts = draftLanes(picture, days)

  const facts = factsOf(picture, days, dates)
  const head = isAlone ? heading(scene, facts) : { parts: [], bottom: 4 }
  const top = axis(scene, head.bottom)
  const held = section(scene, 'WINDOWS', top.bottom, (y) =>
    windows.lanes.length > 0
      ? windowPart(scene, windows, y)
      : emptyLane(scene, 'No windows in these days', y),
  )
  const planned = section(scene, 'DRAFTS', held.bottom, (y) =>
    drafts.lanes.length + drafts.unplanned.length > 0
      ? draftPart(scene, drafts, y)
      : emptyLane(scene, 'No drafts in these days', y),
  )
  const key = legend(scene, planned.bottom + 34)
  const foot = isAlone
    ? footnotes(scene, notesOf(picture, days, windows, drafts), key.bottom)
    : { parts: [], bottom: key.bottom }
  const height = Math.ceil(foot.bottom + 8)

  return block(
    'svg',
    {
      xmlns: isAlone ? 'http://www.w3.org/2000/svg' : undefined,
      viewBox: `0 0 ${frame.width} ${height}`,
      // On paper it may be less high than wide.
      preserveAspectRatio: 'xMinYMin',
      class: 'picture',
      // What can be followed must be reachable: an image has no parts.
      role: link ? 'group' : 'img',
      'aria-labelledby': `${prefix}-title ${prefix}-desc`,
    },
    element('title', { id: `${prefix}-title` }, `Calendar of ${picture.title.slice(0, 200)}`),
    element('desc', { id: `${prefix}-desc` }, description(picture, facts)),
    ...(isAlone ? [element('style', {}, trusted(`\n${styleSheet(pictureStyle)}\n`))] : []),
    definitions(prefix),
    ...(isAlone ? [element('rect', { width: frame.width, height, class: 'paper' })] : []),
    ...backdrop(scene, top.bottom - 2, planned.bottom),
    ...nowLine(scene, top.bottom - 2, planned.bottom),
    ...head.parts,
    ...top.parts,
    ...held.parts,
    ...planned.parts,
    ...key.parts,
    ...foot.parts,
  )
}

function definitions(prefix: string): Markup {
  return block(
    'defs',
    {},
    element(
      'pattern',
      {
        id: `${prefix}-hatch`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: 6, height: 6, class: 'hatch' }),
      element('path', { d: 'M1 0V6', class: 'hatch-line' }),
    ),
    ...shapeDefinitions(prefix),
  )
}

function heading({ picture, frame }: Scene, facts: readonly string[]): Part {
  const room = frame.width - 2 * frame.margin
  return {
    parts: [
      element(
        'text',
        { x: frame.margin, y: 38, 'font-size': 20, class: 'strong' },
        fit(picture.title, 21, room),
      ),
      element(
        'text',
        { x: frame.margin, y: 60, 'font-size': 12.5, class: 'quiet' },
        fit(facts.join(' · '), 12.5, room),
      ),
    ],
    bottom: 84,
  }
}

function section(scene: Scene, name: string, top: number, draw: (y: number) => Part): Part {
  const { parts, bottom } = draw(top + 26)
  const title = element(
    'text',
    { x: scene.frame.margin, y: top + 15, 'font-size': 10.5, class: 'label section' },
    name,
  )
  return { parts: [title, ...parts], bottom: bottom + 6 }
}

function emptyLane({ frame }: Scene, words: string, top: number): Part {
  return {
    parts: [
      element(
        'text',
        { x: frame.margin, y: top + 14, 'font-size': 12.5, class: 'label quiet' },
        words,
      ),
    ],
    bottom: top + 24,
  }
}

function footnotes({ frame }: Scene, notes: readonly string[], top: number): Part {
  const room = frame.width - 2 * frame.margin
  return {
    parts: notes.map((note, index) =>
      element(
        'text',
        { x: frame.margin, y: top + 14 + index * 18, 'font-size': 11, class: 'quiet' },
        fit(note, 11, room),
      ),
    ),
    bottom: top + 6 + notes.length * 18,
  }
}

/** The picture for whoever does not see it. */
function description({ windows, drafts }: CalendarPicture, facts: readonly string[]): string {
  const counts = countDecisions(drafts)
  const verdicts = decisions.map((decision) => `${counts[decision]} ${decision}`).join(', ')
  return `${facts.join(', ')}. ${count(windows.length, 'window')}. ${count(drafts.length, 'draft')}: ${verdicts}.`
}
