import type { Channel, HashtagGrammar } from '../core/channel.js'
import type { TextView } from '../core/views.js'
import { findEmails } from '../text/addresses/emails.js'
import { outside } from '../text/addresses/index.js'
import type { Range } from '../text/range.js'
import { hashtagFinders, linkFinders, mentionFinders } from './grammar/index.js'

/** A hashtag, a mention or a link, as one channel reads it. */
export interface ChannelTag {
  /** In the text of the view, sign included. */
  readonly range: Range
  /** As written, without its sign. The mentions of Reddit keep their letter, which says who is meant: `u/kim`, `r/pics`. */
  readonly value: string
}

/**
 * The hashtags of a text as a channel reads them, in text order; fragments of the links it reads are none. Found on first use
 * and kept with the view; a text without a sign costs next to nothing. Never throws.
 */
export function hashtagsOn(view: TextView, channel: Channel): readonly ChannelTag[] {
  const { hashtagGrammar: grammar, linkGrammar } = channel
  if (grammar === 'none' || !hasAny(view.text, ['#', '＃'])) return none
  return remembered(view, `# ${grammar} ${linkGrammar}`, (text) => {
    const tags = hashtagFinders[grammar](text)
    if (settled.has(grammar)) return tags
    return withoutAddresses(tags, view, channel, grammar === 'word')
  })
}

/** The mentions of a text as a channel reads them, in text order; those in the links it reads are none. Kept and cheap as hashtags are. */
export function mentionsOn(view: TextView, channel: Channel): readonly ChannelTag[] {
  const { mentionGrammar: grammar, linkGrammar } = channel
  const signs = grammar === 'reddit' ? ['u/', 'r/'] : ['@', '＠']
  if (grammar === 'none' || !hasAny(view.text, signs)) return none
  return remembered(view, `@ ${grammar} ${linkGrammar}`, (text) =>
    withoutAddresses(mentionFinders[grammar](text), view, channel, grammar === 'word'),
  )
}

/** The addresses that a channel makes links of, in text order. Those that Markdown has behind other words are not among them. Kept and cheap as hashtags are. */
export function linksOn(view: TextView, { linkGrammar }: Channel): readonly ChannelTag[] {
  if (linkGrammar === 'none' || !hasAny(view.text, ['.', '://'])) return none
  return remembered(view, `/ ${linkGrammar}`, linkFinders[linkGrammar])
}

const none: readonly never[] = []

/**
 * Whose finders see to links themselves: on Bluesky a tag runs from white space to white space, with a link in it or not; on X of a tag
 * and a link that overlap the first one stands.
 */
const settled: ReadonlySet<HashtagGrammar> = new Set(['bluesky', 'x'])

function hasAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign))
}

function withoutAddresses(
  tags: readonly Range[],
  view: TextView,
  channel: Channel,
  emailsToo: boolean,
): readonly Range[] {
  if (tags.length === 0) return tags
  const links = linksOn(view, channel).map(({ range }) => range)
  const rest = outside(tags, links)
  return emailsToo && view.text.includes('@') ? outside(rest, findEmails(view.text)) : rest
}

/** Under which the views keep what is found here. */
const key = {}

function remembered(
  { text, derived }: TextView,
  name: string,
  find: (text: string) => readonly Range[],
): readonly ChannelTag[] {
  const kept = (derived.get(key) ?? new Map()) as Map<string, readonly ChannelTag[]>
  derived.set(key, kept)
  const known = kept.get(name)
  if (known) return known
  const found = find(text).map((range) => ({ range, value: valueOf(text, range) }))
  kept.set(name, found)
  return found
}

/** The sign of a tag or a mention, and the stroke that some write before `u/` and `r/`. */
const sign = /^[#＃@＠/]/

function valueOf(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(sign, '')
}
