import type { ChannelTag } from '../../channels/tags.js'
import { evidence } from '../../core/located-text.js'
import {
  hidden,
  hiddenBehind,
  withoutLookAlikes,
  withoutOrnaments,
} from '../../hashtags/letters.js'
import { readableTag } from '../../text/tag-words/index.js'
import type { Registry } from '../../hashtags/registry.js'
import { placeOf, rewriting, type Judge, type Look, type Make } from './look.js'

/** A draft in English, or one that does not say. */
const english = /^en(?:-|$)/iu

/** Judges whether a screen reader finds the words in a tag. English ones: the words of other languages are not known. */
export function judgeReadable(registry?: Registry): Judge {
  return (look, found) => {
    const { tags, subject } = look
    if (tags.length === 0 || !english.test(subject.draft.facts.string('lang') ?? 'en')) return []
    return tags.flatMap((tag) => {
      // How a registered tag is spelled is for its owner to say.
      if (registry && registry.find(tag.value).length > 0) return []
      const readable = readableTag(tag.value)
      if (readable === undefined) return []
      const fix = rewriting(look, tag, readable)
      const extras = fix ? { ...look.on, fix } : look.on
      return [found('unreadable', { tag: tag.value, readable }, placeOf(look, tag), extras)]
    })
  }
}

/** Judges whether a tag is what it looks like: no letters of another script, no ornamental ones, nothing invisible. */
export const judgeLetters: Judge = (look, found) =>
  look.tags.flatMap((tag) => [
    ...judgeLookAlikes(tag, look, found),
    ...judgeHidden(tag, look, found),
  ])

function judgeLookAlikes(tag: ChannelTag, look: Look, found: Make) {
  if (ascii.test(tag.value)) return []
  const foreign = withoutLookAlikes(tag.value)
  const plain = withoutOrnaments(foreign)
  if (plain === tag.value) return []
  const fix = rewriting(look, tag, plain)
  const extras = fix ? { ...look.on, fix } : look.on
  const data = { tag: tag.value, plain }
  // Width is a way of typing, letters of another script are a disguise.
  if (foreign === tag.value)
    return [found('wide-letters', data, placeOf(look, tag), { ...extras, severity: 'warning' })]
  return [found('look-alike', data, placeOf(look, tag), extras)]
}

const ascii = /^[\x00-\x7f]*$/u
/** Invisible characters in a tag, or right behind what they make of it. */
function judgeHidden({ range, value }: ChannelTag, look: Look, found: Make) {
  const { view } = look
  // On most channels they end the tag, and the rest is left standing as a word.
  const rest = hiddenBehind.exec(view.text.slice(range.end, range.end + 400))?.[0] ?? ''
  const written = value + rest
  const runs = written.match(hidden)
  if (!runs) return []
  const tag = written.replace(hidden, '')
  const [start, end] = [range.start, range.end + rest.length]
  const encoded = view.encode(view.text.charAt(start) + tag, start, end)
  const fix = encoded === undefined ? undefined : { ...view.span(start, end), text: encoded }
  const codes = [...new Set(runs.join(''))].map(codeOf)
  const extras = fix ? { ...look.on, fix } : look.on
  return [found('hidden', { tag, codes }, evidence(view, start, end), extras)]
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
