import type { Decision } from '../../core/run.js'
import type { Dates } from './dates.js'
import type { PictureDraft } from './picture.js'

/** In the order in which they need somebody. */
export const decisions: readonly Decision[] = ['block', 'hold', 'review', 'publish']

/** A shape for each, so that nobody depends on colour. The first three are those of findings: a review has warnings, a block errors. */
export const glyphs: Readonly<Record<Decision, string>> = {
  publish: '●',
  review: '▲',
  block: '✖',
  hold: '■',
}

export type Counts = Readonly<Record<Decision, number>>

export function countDecisions(drafts: readonly Pick<PictureDraft, 'decision'>[]): Counts {
  const counts = { publish: 0, review: 0, hold: 0, block: 0 }
  for (const { decision } of drafts) counts[decision]++
  return counts
}

/** When it is planned: `Tue 1 Dec, 09:00`. */
export function plannedWords({ at, isPlanned }: PictureDraft, dates: Dates): string {
  return isPlanned ? dates.moment(at) : 'no time yet'
}

/** When it may go out. */
export function outcomeWords(draft: PictureDraft, dates: Dates): string {
  switch (draft.decision) {
    case 'publish':
      return draft.isPlanned ? 'as planned' : 'any time'
    case 'review':
      return 'once somebody has looked'
    case 'hold':
      return typeof draft.until === 'number' ? dates.moment(draft.until) : 'nobody knows yet'
    case 'block':
      return 'once it is changed'
    default:
      return unreachable(draft.decision)
  }
}

/** What a draft is called where there is little room: its id, else its file. */
export function shortName({ id, path }: PictureDraft): string {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  if (id === path) return file.replace(/(?<=.)\.[a-z]{1,8}$/u, '')
  return id.startsWith(`${path}#`) ? file + id.slice(path.length) : id
}

function unreachable(value: never): never {
  throw new TypeError(`Unexpected decision \`${String(value)}\``)
}
