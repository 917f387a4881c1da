import type { Channel } from '../core/channel.js'
import type { Draft } from '../core/draft.js'
import { lazily } from '../core/lazy.js'
import { evidence, type LocatedText } from '../core/located-text.js'
import type { Field, Hashtag, Mention, Surface, TextView, Views } from '../core/views.js'
import { through } from '../text/located.js'
import { findAddresses, outside, type Addresses } from '../text/addresses/index.js'
import { asTyped } from './as-typed.js'
import { fieldsOf } from './fields.js'
import { findHashtagRanges } from '../text/addresses/hashtags.js'
import { findLinks } from './links.js'
import { projectMarkdown } from './markdown.js'
import type { Range } from '../text/range.js'
import type { Projection } from './projection.js'
import { findSentences } from './sentences.js'
import { keep, textView, typedText } from './text-view.js'

/** The lazy projections of a draft as one surface shows it. Never throws, nor does any member. */
export function createViews(draft: Draft, surface: Surface): Views {
  return makeViews(makeBasis({ draft, surface }))
}

/** What several views are made from. */
interface Basis {
  readonly draft: Draft
  readonly surface: Surface
  /** Of the body, if it is rendered. */
  readonly projection: Projection | false
  /** What the surface shows. */
  readonly shown: LocatedText
  /** In what the surface shows. */
  readonly addresses: Addresses
}

const makeBasis = lazily<Pick<Basis, 'draft' | 'surface'>, Basis>({
  draft: (_, { draft }) => draft,
  surface: (_, { surface }) => surface,
  projection: ({ draft, surface }) =>
    surface === 'rendered' && draft.format === 'markdown' && projectMarkdown(draft.body.text),
  shown: ({ draft, projection }) =>
    projection ? through(draft.body, projection) : typedText(draft.body),
  addresses: ({ shown }) => findAddresses(shown.text),
})

const makeViews = lazily<Basis, Views>({
  surface: (_, { surface }) => surface,
  raw: (_, { draft }) => textView(draft.body),
  published: (_, basis) => textView(basis.shown, () => basis.addresses.opaque),
  prose: ({ published }, { projection }) =>
    projection ? withoutCode(published, projection.code) : published,
  sentences: ({ prose }) => findSentences(prose),
  words: ({ sentences }) => sentences.flatMap(({ words }) => words),
  hashtags: ({ published }, basis) => hashtagsOf(published, basis),
  mentions: ({ published }, { addresses }) =>
    addresses.mentions.map((range) => signed(published, range)),
  links: ({ published }, { draft, projection, addresses }) =>
    findLinks(
      published,
      addresses.links,
      projection ? { body: draft.body, projection } : undefined,
    ),
  fields: (_, { draft, projection }) => [
    ...fieldsOf(draft.facts.all),
    ...(projection ? imageAlts(draft.body, projection) : []),
  ],
})

/** The alt texts of Markdown images: nobody sees them in the text, and a screen reader reads them aloud. */
function imageAlts(body: LocatedText, { alts }: Projection): readonly Field[] {
  return alts.map((alt, index) => ({
    pointer: `/images/${index}/alt`,
    view: textView({
      text: alt.text,
      // Where the alt text has escapes, any part of it maps to all of it.
      span: (from, to) =>
        alt.end - alt.start === alt.text.length
          ? body.span(alt.start + from, alt.start + to)
          : body.span(alt.start, alt.end),
      encode: () => undefined,
    }),
  }))
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

function hashtagsOf(view: LocatedText, basis: Basis): readonly Hashtag[] {
  const { text } = view
  if (!text.includes('#') && !text.includes('＃')) return []
  const { links, emails } = basis.addresses
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
