import { linksOn } from '../../channels/tags.js'
import type { Judge, Look } from './look.js'

/** Anything that says something: a letter or digit of any script, an emoji. */
const saying = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** Judges whether there are any words, or a picture in their place. */
export const judgeEmpty: Judge = (look, found) => {
  const { views, draft } = look.subject
  // Folded, what nobody sees is gone.
  if (views.published.folded.text.trim() !== '' || hasMedia(look)) return []
  return [found('empty', { part: draft.part })]
}

/** Judges whether there is more than links. */
export const judgeLinkOnly: Judge = (look, found) => {
  const { channel, subject } = look
  const view = subject.views.published
  const links = linksOn(view, channel).map(({ range }) => range)
  if (links.length === 0 || hasMedia(look)) return []
  let from = 0
  for (const { start, end } of links) {
    if (saying.test(view.text.slice(from, start))) return []
    from = end
  }
  if (saying.test(view.text.slice(from))) return []
  const [first] = links
  const last = links.at(-1)
  const at = first && last && view.span(first.start, last.end)
  return [found('link-only', { part: subject.draft.part }, at)]
}

/** Pictures and videos say something, too. */
function hasMedia({ subject: { draft, views } }: Look): boolean {
  const media = draft.facts.get('media')
  if (media?.type === 'list' && media.items.length > 0) return true
  return views.fields.some(({ pointer }) => pointer.startsWith('/images/'))
}
