import type { ChannelTag } from '../../channels/tags.js'
import type { OptionMistake, Tools } from '../../core/kind.js'
import { PatternError, type Matcher } from '../../core/matcher.js'
import type { TextView } from '../../core/views.js'
import { hidden, withoutLookAlikes, withoutOrnaments } from '../../hashtags/letters.js'
import type { Range } from '../../text/range.js'
import { keyOf } from './keys.js'
import type { WrittenForms } from './options.js'
import { isSetOff } from './set-off.js'
import { isPattern, readPattern } from './tag-patterns.js'

/** Where something is said, in the text of a view. */
export interface Said extends Range {
  readonly isTag: boolean
  /** As it would be written in ordinary letters. */
  readonly plain: string
  /** Whether some of its letters only look like these, or something invisible stands among them: machines and screen readers get another word. */
  readonly isDisguised: boolean
  /** Whether it was found by `*` or `{brand}`. */
  readonly isLoose: boolean
}

/** A text with its hashtags. */
export interface Read {
  readonly view: TextView
  readonly tags: readonly ChannelTag[]
  /** Names of the other side, as hashtags would have them. */
  readonly brands: readonly string[]
}

/** Finds what says something. */
export type Saying = (read: Read) => readonly Said[]

/**
 * Compiles the ways of saying something: whole hashtags, words that are set off, phrases.
 *
 * @param path of the forms in the options, for mistakes
 */
export function compileForms(
  { tags = [], words = [], phrases = [] }: WrittenForms,
  { matchers, complain }: Pick<Tools, 'matchers' | 'complain'>,
  path: OptionMistake['path'],
): Saying {
  const compile = (list: readonly string[], key: string, written: (text: string) => string) => {
    try {
      return matchers.phrases(list.map(written))
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      const { code, message, remedy, index } = error
      complain({ code, message, remedy, path: [...path, key, index] })
      return none
    }
  }
  const exact = tags.filter((tag) => !isPattern(tag))
  const patterns = tags.filter(isPattern).map(readPattern)
  const findTags = compile(exact, 'tags', (tag) => `#${tag.replace(/^#/u, '')}`)
  const findWords = compile(words, 'words', (word) => word)
  const findPhrases = compile(phrases, 'phrases', (phrase) => phrase)
  return ({ view, tags: hashtags, brands }) => {
    const { text } = view
    const said: Said[] = findTags(view).map((hit) => saidAt(text, hit, true))
    for (const hit of findWords(view))
      if (isSetOff(text, hit.start, hit.end)) said.push(saidAt(text, hit, false))
    for (const hit of findPhrases(view)) said.push(saidAt(text, hit, false))
    if (patterns.length > 0)
      for (const { range, value } of hashtags) {
        const key = value.length <= longestTag ? keyOf(value) : ''
        if (key !== '' && patterns.some((matches) => matches(key, brands)))
          said.push({ ...saidAt(text, range, true), isLoose: true })
      }
    return said.sort((a, b) => a.start - b.start || b.end - a.end)
  }
}

const none: Matcher = () => []

/** Longer tags are nobody's label. */
const longestTag = 200

function saidAt(text: string, { start, end }: Range, isTag: boolean): Said {
  const written = text.slice(start, end)
  const plain = withoutOrnaments(withoutLookAlikes(written)).replace(hidden, '')
  return { start, end, isTag, plain, isDisguised: plain !== written, isLoose: false }
}
