import type { Channel } from '../core/channel.js'
import type { Draft } from '../core/draft.js'
import { lazy } from '../core/lazy.js'
import { evidence, type LocatedText } from '../core/located-text.js'
import type { Hashtag, Mention, Surface, TextView, Views } from '../core/views.js'
import { through } from '../text/located.js'
import { findAddresses, outside, type Addresses } from './addresses.js'
import { asTyped } from './as-typed.js'
import { fieldsOf } from './fields.js'
import { findHashtagRanges } from './hashtags.js'
import { findLinks } from './links.js'
import { projectMarkdown } from './markdown.js'
import type { Projection, Range } from './projection.js'
import { findSentences } from './sentences.js'
import { keep, textView, typedText } from './text-view.js'

/** The lazy projections of a draft as one surface shows it. Never throws, nor does any member. */
export function createViews(draft: Draft, surface: Surface): Views {
  const isRendered = surface === 'rendered' && draft.format === 'markdown'
  let projected: Projection | undefined
  const projection = (): Projection => (projected ??= projectMarkdown(draft.body.text))
  let found: Addresses | undefined
  const addresses = (text: string): Addresses => (found ??= findAddresses(text))
  return lazy<Views>({
    surface: () => surface,
    raw: () => textView(draft.body),
    published() {
      const shown = isRendered ? through(draft.body, projection()) : typedText(draft.body)
      return textView(shown, () => addresses(shown.text))
    },
    prose: ({ published }) => (isRendered ? withoutCode(published, projection().code) : published),
    sentences: ({ prose }) => findSentences(prose),
    words: ({ sentences }) => sentences.flatMap(({ words }) => words),
    hashtags: ({ published }) => hashtagsOf(published, addresses),
    mentions: ({ published }) =>
      addresses(published.text).mentions.map((range) => signed(published, range)),
    links: ({ published }) =>
      findLinks(
        published,
        addresses(published.text).links,
        isRendered ? { body: draft.body, projection: projection() } : undefined,
      ),
    fields: () => fieldsOf(draft.facts.all),
  })
}

function withoutCode(published: TextView, code: readonly Range[]): TextView {
  if (code.length === 0) return published
  const ranges: Range[] = []
  let from = 0
  for (const { start, end } of code) {
    ranges.push({ start: from, end: start })
    from = end
  }
  ranges.push({ start: from, end: published.text.length })
  return textView(keep(published, ranges))
}

function hashtagsOf(view: LocatedText, addresses: (text: string) => Addresses): readonly Hashtag[] {
  const { text } = view
  if (!text.includes('#') && !text.includes('＃')) return []
  const { links, emails } = addresses(text)
  const tags = outside(outside(findHashtagRanges(text), links), emails)
  return tags.map((range) => signed(view, range))
}

/** A word with a sign before it. */
function signed(view: LocatedText, { start, end }: Range): Hashtag & Mention {
  return { ...evidence(view, start, end), value: view.text.slice(start + 1, end) }
}

/** A surface, and the channels that have it. */
export interface SurfaceChannels {
  readonly surface: Surface
  readonly channels: readonly string[]
}

/** The channel that stands for any: on it a draft must be right both rendered and typed. */
const anyChannel = 'generic'

/**
 * The surfaces that a draft is shown on. `generic` is on both, so that nothing hides in what Markdown eats and nothing
 * counts that only Markdown shows. Where rendering changes nothing, one surface serves all channels.
 */
export function surfacesOf(draft: Draft, channels: readonly Channel[]): readonly SurfaceChannels[] {
  const names = (list: readonly Channel[]) => list.map(({ name }) => name)
  const rendered = draft.format === 'markdown' ? channels.filter(({ markdown }) => markdown) : []
  if (rendered.length === 0 || showsAsTyped(draft.body))
    return [{ surface: 'typed', channels: names(channels) }]
  const typed = channels.filter(({ markdown, name }) => !markdown || name === anyChannel)
  return [
    { surface: 'rendered' as const, channels: names(rendered) },
    { surface: 'typed' as const, channels: names(typed) },
  ].filter((each) => each.channels.length > 0)
}

/** Indentation at the start, which makes code of Markdown; spaces of blank lines look the same, and are rare. */
const indentation = /^[\r\n\t ]*(?:\t| {4})/

function showsAsTyped(body: LocatedText): boolean {
  return !indentation.test(body.text) && asTyped(typedText(body).text) !== undefined
}
