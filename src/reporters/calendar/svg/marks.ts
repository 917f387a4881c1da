import type { Decision } from '../../../core/run.js'
import { decisions, outcomeWords, plannedWords, shortName } from '../verdicts.js'
import type { PictureDraft } from '../picture.js'
import type { Scene } from './frame.js'
import { element, type Markup } from './markup.js'

/** Half the width of a mark. */
export const MARK = 6

/** The shapes of the verdicts around `0 0`: a disc, a triangle, a square with the two bars of a pause, a cross. */
export const shapes: Readonly<Record<Decision, readonly Markup[]>> = {
  publish: [element('circle', { r: 5.5, class: 'is-publish' })],
  review: [element('path', { d: 'M0-6.5 6.6 5.2H-6.6z', class: 'is-review' })],
  hold: [
    element('rect', { x: -6, y: -6, width: 12, height: 12, rx: 2, class: 'is-hold' }),
    element('path', { d: 'M-3-3h2v6h-2zM1-3h2v6h-2z', class: 'knock' }),
  ],
  block: [element('path', { d: 'M-4.3-4.3 4.3 4.3M4.3-4.3-4.3 4.3', class: 'cross' })],
}

/** The shapes as definitions for {@link mark}. */
export function shapeDefinitions(prefix: string): readonly Markup[] {
  return decisions.map((decision) =>
    element('g', { id: `${prefix}-${decision}` }, ...shapes[decision]),
  )
}

export function mark(prefix: string, decision: Decision, x: number, y: number): Markup {
  return element('use', { href: `#${prefix}-${decision}`, x, y })
}

/** The end of an arrow: the instant at which a held draft may go out. */
export function clearMark(x: number, y: number): Markup {
  return element('circle', { cx: x, cy: y, r: 4, class: 'clear' })
}

/** All about a draft in one text, for whoever points at it or hears it. */
export function draftWords(draft: PictureDraft, { dates }: Scene): string {
  const { decision, because, excerpt, channels } = draft
  const name = shortName(draft).slice(0, 100)
  const outcome =
    decision === 'hold' && typeof draft.until !== 'number'
      ? 'nobody knows when it may go out'
      : `may go out ${outcomeWords(draft, dates)}`
  return [
    `${decision}: ${name}`,
    `${draft.isPlanned ? 'Planned ' : ''}${plannedWords(draft, dates)}, ${outcome}`,
    ...(channels.length > 0 ? [`For ${channels.slice(0, 10).join(', ').slice(0, 200)}`] : []),
    ...(because.length > 0 ? [`Because of ${because.slice(0, 5).join(', ').slice(0, 300)}`] : []),
    ...(excerpt === '' ? [] : [`“${excerpt.slice(0, 160)}”`]),
  ].join('. ')
}
