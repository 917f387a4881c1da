import type { CalendarPicture, PictureDraft } from './picture.js'
import { datesIn, grouped } from './dates.js'
import { daysOf, rangeOf } from './days.js'
import { draftLanes } from './draft-lanes.js'
import { draftTable, rowsOf } from './html/draft-table.js'
import { glyph, glyphShapes } from './html/glyph.js'
import { filterStyle, mediaStyle, pageStyle } from './html/page-style.js'
import { windowTable } from './html/window-table.js'
import { count, factsOf, notesOf } from './summary.js'
import { styleSheet } from './svg/colors.js'
import { drawing } from './svg/drawing.js'
import { narrow, wide } from './svg/frame.js'
import { pictureStyle } from './svg/picture-style.js'
import { block, element, trusted, type Markup } from './svg/markup.js'
import { countDecisions, decisions } from './verdicts.js'
import { windowLanes } from './window-lanes.js'

/** Nothing is loaded and nothing runs, whatever a draft says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * The picture as a page of its own: the drawing, for a screen and for a phone; the drafts as a table that shows one verdict or all; the windows
 * in words. No script, no network.
 *
 * @throws RangeError for a zone that this machine does not know
 */
export function calendarHtml(picture: CalendarPicture): string {
  const days = daysOf(picture)
  const dates = datesIn(picture.zone, rangeOf(days).start)
  const windows = windowLanes(picture, days)
  const rows = rowsOf(picture)
  const ids = new Map(rows.map((draft, index) => [draft, `draft-${index + 1}`]))
  const idOf = (draft: PictureDraft): string | undefined => ids.get(draft)
  const facts = factsOf(picture, days, dates)
  const notes = notesOf(picture, days, windows, draftLanes(picture, days))
  const title = picture.title.slice(0, 300)
  const body = block(
    'body',
    {},
    element('a', { class: 'skip', href: '#drafts' }, 'Skip to the drafts'),
    glyphShapes(),
    block(
      'header',
      {},
      element('h1', {}, element('bdi', {}, title)),
      element('p', { class: 'facts' }, ...facts.map((fact) => element('span', {}, fact))),
    ),
    block(
      'main',
      {},
      verdictChoice(picture),
      block(
        'figure',
        {},
        element(
          'div',
          { class: 'large' },
          drawing(picture, { frame: wide, prefix: 'large', isAlone: false, link: idOf }),
        ),
        element(
          'div',
          { class: 'small' },
          drawing(picture, { frame: narrow, prefix: 'small', isAlone: false, link: idOf }),
        ),
      ),
      ...(notes.length > 0
        ? [element('ul', { class: 'notes' }, ...notes.map((note) => element('li', {}, note)))]
        : []),
      block(
        'section',
        { id: 'drafts', tabindex: '-1' },
        element('h2', {}, 'Drafts'),
        rows.length > 0 ? draftTable(rows, dates, idOf) : element('p', { class: 'none' }, 'None'),
        ...leftOut(picture.drafts.length - rows.length, 'draft'),
      ),
      ...(windows.lanes.length > 0
        ? [
            block(
              'details',
              {},
              element('summary', {}, 'Windows'),
              windowTable(windows.lanes, dates),
              ...leftOut(windows.more, 'window'),
            ),
          ]
        : []),
    ),
  )
  return `<!doctype html>\n${block('html', { lang: 'en' }, head(title), body).markup}\n`
}

function head(title: string): Markup {
  const style = [styleSheet([...pageStyle, ...pictureStyle]), filterStyle(), mediaStyle].join('\n')
  return block(
    'head',
    {},
    trusted('<meta charset="utf-8">'),
    trusted(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`),
    trusted('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    trusted('<meta name="color-scheme" content="light dark">'),
    element('title', {}, `Calendar of ${title}`),
    element('style', {}, trusted(`\n${style}\n`)),
  )
}

/** How many drafts have which verdict; choosing one leaves only those. */
function verdictChoice({ drafts }: CalendarPicture): Markup {
  const counts = countDecisions(drafts)
  const choices = decisions.map((decision) =>
    element(
      'label',
      counts[decision] > 0 ? {} : { class: 'none' },
      radio(decision),
      glyph(decision),
      ` ${decision} `,
      element('b', {}, grouped(counts[decision])),
    ),
  )
  return block(
    'fieldset',
    { class: 'verdicts' },
    element('legend', {}, 'Show drafts by verdict'),
    element(
      'label',
      {},
      trusted('<input type="radio" name="only" id="only-all" checked="">'),
      'all ',
      element('b', {}, grouped(drafts.length)),
    ),
    ...choices,
  )
}

function radio(decision: string): Markup {
  return trusted(`<input type="radio" name="only" id="only-${decision}">`)
}

function leftOut(many: number, thing: string): readonly Markup[] {
  return many > 0 ? [element('p', { class: 'none' }, `And ${count(many, `more ${thing}`)}`)] : []
}
