import { linksOn, mentionsOn } from '../../channels/tags.js'
import { evidence } from '../../core/located-text.js'
import type { Evidence } from '../../core/span.js'
import { useOf, type Judge, type Look } from './look.js'

/** Judges how many links there are, equal ones counted once. */
export const judgeLinks: Judge = (look, found) => {
  const { linkLimit, name } = look.channel
  if (linkLimit === undefined) return []
  const seen = new Map<string, Evidence>()
  for (const link of linksOf(look)) if (!seen.has(link.url)) seen.set(link.url, link)
  if (seen.size <= linkLimit) return []
  const use = useOf(look, seen.size, linkLimit, ['link', 'links'])
  return [found('too-many-links', { use }, [...seen.values()][linkLimit], { channels: [name] })]
}

/** Where a channel renders, links stand behind other words, too. */
function linksOf({ channel, subject: { views } }: Look) {
  if (channel.markdown) return views.links
  const view = views.published
  return linksOn(view, channel).map(({ range: { start, end } }) => ({
    ...evidence(view, start, end),
    url: view.text.slice(start, end),
  }))
}

/** Judges how many mentions there are. */
export const judgeMentions: Judge = (look, found) => {
  const { mentionLimit, name } = look.channel
  const view = look.subject.views.published
  if (mentionLimit === undefined) return []
  const mentions = mentionsOn(view, look.channel)
  const first = mentions[mentionLimit]
  if (!first) return []
  const use = useOf(look, mentions.length, mentionLimit, ['mention', 'mentions'])
  const at = evidence(view, first.range.start, first.range.end)
  return [found('too-many-mentions', { use }, at, { channels: [name] })]
}
