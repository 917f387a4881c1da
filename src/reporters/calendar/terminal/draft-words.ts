import { compare } from '../../../core/order.js'
import type { Decision } from '../../../core/run.js'
import { isolate, type Palette } from '../../palette.js'
import { brief } from '../../wording.js'
import { wrap, type Piece } from '../../wrap.js'
import type { Dates } from '../dates.js'
import type { CalendarPicture, PictureDraft } from '../picture.js'
import { count } from '../summary.js'
import { decisions, glyphs, outcomeWords, plannedWords } from '../verdicts.js'

/** Drafts of a verdict that are told; the others are counted. */
const MOST_TOLD = 20

/** The drafts that can't go out as planned, with when they may. */
export function draftWords(
  { drafts }: CalendarPicture,
  dates: Dates,
  palette: Palette,
  width: number,
): readonly string[] {
  return decisions
    .filter((decision) => decision === 'hold' || decision === 'block')
    .toReversed()
    .flatMap((decision) => {
      const those = drafts
        .filter((draft) => draft.decision === decision)
        .sort((a, b) => a.at - b.at || compare(a.path, b.path) || compare(a.id, b.id))
      if (those.length === 0) return []
      const more = those.length - MOST_TOLD
      return [
        '',
        palette.strong(headings[decision]),
        ...those.slice(0, MOST_TOLD).flatMap((draft) => told(draft, dates, palette, width)),
        ...(more > 0 ? [`  ${palette.quiet(`and ${count(more, 'more draft')}`)}`] : []),
      ]
    })
}

const headings: Readonly<Record<Decision, string>> = {
  hold: 'Held',
  block: 'Blocked',
  review: 'To review',
  publish: 'To publish',
}

/** Path and id; when it is planned and when it may go out; why; how it begins. */
function told(
  draft: PictureDraft,
  dates: Dates,
  palette: Palette,
  width: number,
): readonly string[] {
  const { id, path, decision, because, excerpt } = draft
  const paint = palette.decision[decision]
  const also = id === path ? '' : id.startsWith(`${path}#`) ? id.slice(path.length) : `#${id}`
  const outcome =
    decision === 'hold' && typeof draft.until !== 'number'
      ? 'nobody knows until when'
      : `may go out ${outcomeWords(draft, dates)}`
  const facts: readonly Piece[] = [
    { text: `${draft.isPlanned ? 'planned ' : ''}${plannedWords(draft, dates)} · ` },
    { text: outcome, paint },
    ...(because.length > 0 ? [{ text: ` · ${because.slice(0, 5).map(brief).join(', ')}` }] : []),
  ]
  const name: readonly Piece[] = [
    { text: brief(path), paint: (text) => palette.strong(isolate(text, palette)) },
    { text: ' ' },
    { text: brief(also), paint: (text) => isolate(text, palette) },
  ]
  return [
    ...wrap(name, { width, first: `  ${paint(glyphs[decision])} `, indent: 4 }),
    ...wrap(facts, { width, first: '    ', indent: 4 }),
    ...(excerpt === '' ? [] : [`    ${palette.quiet(`“${isolate(brief(excerpt), palette)}”`)}`]),
  ]
}
