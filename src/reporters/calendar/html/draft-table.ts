import { compare } from '../../../core/order.js'
import type { Dates } from '../dates.js'
import type { CalendarPicture, PictureDraft } from '../picture.js'
import { block, element, type Child, type Markup } from '../svg/markup.js'
import { decisions, outcomeWords, plannedWords } from '../verdicts.js'
import { glyph } from './glyph.js'

/** Rows that a page shows. */
export const MOST_ROWS = 500

/** The drafts that have a row: the ones that need somebody first, if not all have. By time; those without a time last. */
export function rowsOf({ drafts }: CalendarPicture): readonly PictureDraft[] {
  const byNeed = drafts.toSorted(
    (a, b) => decisions.indexOf(a.decision) - decisions.indexOf(b.decision) || a.at - b.at,
  )
  return byNeed
    .slice(0, MOST_ROWS)
    .sort(
      (a, b) =>
        Number(b.isPlanned) - Number(a.isPlanned) ||
        a.at - b.at ||
        compare(a.path, b.path) ||
        compare(a.id, b.id),
    )
}

/** A row for each draft. On a phone the rows are cards, and the roles keep them a table for whoever hears them. */
export function draftTable(
  drafts: readonly PictureDraft[],
  dates: Dates,
  idOf: (draft: PictureDraft) => string | undefined,
): Markup {
  return table(
    ['Verdict', 'Planned', 'May go out', 'Draft', 'For', 'Because of'],
    drafts.map((draft) => {
      const { decision } = draft
      return row(
        { id: idOf(draft), class: `row-${decision}` },
        cell({ class: `verdict word-${decision}` }, glyph(decision), ` ${decision}`),
        cell({ class: 'time', 'data-label': 'planned' }, plannedWords(draft, dates)),
        cell({ class: 'out', 'data-label': 'may go out' }, outcomeWords(draft, dates)),
        cell({ class: 'who' }, ...draftCell(draft)),
        cell({ 'data-label': 'for' }, list(draft.channels)),
        cell({ 'data-label': 'because of' }, list(draft.because)),
      )
    }),
  )
}

/** A table with its roles. */
export function table(headings: readonly string[], rows: readonly Markup[]): Markup {
  return block(
    'table',
    { role: 'table' },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...headings.map((heading) =>
          element('th', { role: 'columnheader', scope: 'col' }, heading),
        ),
      ),
    ),
    block('tbody', { role: 'rowgroup' }, ...rows),
  )
}

export function row(
  attributes: Readonly<Record<string, string | undefined>>,
  ...cells: readonly Markup[]
): Markup {
  return element('tr', { ...attributes, role: 'row' }, ...cells)
}

export function cell(
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Markup {
  return element('td', { ...attributes, role: 'cell' }, ...children)
}

/** The path; the id where it says more, the first words. */
function draftCell({ id, path, excerpt }: PictureDraft): readonly Markup[] {
  const also = id === path ? '' : id.startsWith(`${path}#`) ? id.slice(path.length) : ` #${id}`
  return [
    element('bdi', { class: 'path' }, brief(path, 200)),
    ...(also === '' ? [] : [element('bdi', {}, brief(also, 100))]),
    ...(excerpt === '' ? [] : [element('bdi', { class: 'excerpt' }, brief(excerpt, 160))]),
  ]
}

const MOST_LISTED = 8

export function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => brief(name, 80))
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

export function brief(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
