import type { ChannelTag } from '../channels/tags.js'
import type { OptionMistake, Tools } from '../core/kind.js'
import { PatternError, type Matcher, type Matchers } from '../core/matcher.js'
import type { TextView } from '../core/views.js'
import { hidden, withoutLookAlikes, withoutOrnaments } from '../hashtags/letters.js'
import type { Range } from '../text/range.js'
import { isDenied } from './denied.js'
import { keyOf, type Names } from './names.js'
import { isSetOff } from './set-off.js'
import { isPattern, readPattern } from './tag-patterns.js'
import type { WrittenForms } from './written.js'

/** Where something is said, in the text of a view. */
export interface Said extends Range {
  readonly form: 'tag' | 'word' | 'phrase'
  /** As it would be written in ordinary letters. */
  readonly plain: string
  /** Whether some of its letters only look like these, or something invisible stands among them: machines and screen readers get another word. */
  readonly isDisguised: boolean
  /** Whether it was found by `*` or `{brand}` in a tag. */
  readonly isLoose: boolean
}

/** A text with its hashtags. */
export interface Read {
  readonly view: TextView
  readonly tags: readonly ChannelTag[]
  /** Of the other side. */
  readonly names: Names
}

/** Finds what says something, in text order. */
export type Saying = (read: Read) => readonly Said[]

type FormTools = Pick<Tools, 'matchers' | 'complain'>

/** By what they were written as: the rules of several markets have lists in common. */
const compiled = new WeakMap<object, { readonly matchers: Matchers; readonly saying: Saying }>()

/**
 * Compiles the ways of saying something. The same forms are compiled once; their mistakes are complained about then.
 *
 * @param path of the forms in the options, for mistakes
 */
export function compileForms(
  forms: WrittenForms,
  tools: FormTools,
  path: OptionMistake['path'],
): Saying {
  const known = compiled.get(forms)
  if (known?.matchers === tools.matchers) return known.saying
  const saying = compile(forms, tools, path)
  compiled.set(forms, { matchers: tools.matchers, saying })
  return saying
}

const brand = /^\{brand\}\s+|\s+\{brand\}$/u

function compile(
  { tags = [], words = [], phrases = [] }: WrittenForms,
  tools: FormTools,
  path: OptionMistake['path'],
): Saying {
  const find = (list: readonly string[], key: string) => findAll(list, tools, [...path, key])
  const patterns = tags.filter(isPattern).map(readPattern)
  const exact = tags.filter((tag) => !isPattern(tag))
  const findTags = find(exact.map(withSign), 'tags')
  // `#paid_partnership` is one word to some channels, and two to people.
  const underscored = new Set(exact.map(keyOf))
  const findWords = find(words, 'words')
  const findPhrases = find(
    phrases.map((phrase) => phrase.replace(brand, '')),
    'phrases',
  )
  return ({ view, tags: hashtags, names }) => {
    const { text } = view
    const said: Said[] = findTags(view)
      .filter(({ end }) => !/^-\p{L}/u.test(text.slice(end, end + 2)))
      .map((hit) => saidAt(text, hit, 'tag'))
    for (const hit of findWords(view))
      if (isSetOff(text, hit.start, hit.end) && !isDenied(text, hit.start, hit.end))
        said.push(saidAt(text, hit, 'word'))
    for (const hit of findPhrases(view)) {
      const place = withBrand(text, hit, phrases[hit.index] ?? '', names)
      if (place && !isDenied(text, place.start, place.end)) said.push(saidAt(text, place, 'phrase'))
    }
    if (patterns.length > 0 || underscored.size > 0)
      for (const { range, value } of hashtags) {
        if (value.length > longestTag) continue
        if (value.includes('_') && underscored.has(keyOf(value)))
          said.push(saidAt(text, range, 'tag'))
        else if (patterns.some((matches) => matches(value, names)))
          said.push({ ...saidAt(text, range, 'tag'), isLoose: true })
      }
    return said.sort((a, b) => a.start - b.start || b.end - a.end)
  }
}

function findAll(
  list: readonly string[],
  { matchers, complain }: FormTools,
  path: OptionMistake['path'],
): Matcher {
  if (list.length === 0) return nothing
  try {
    return matchers.phrases(list)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const { code, message, remedy, index } = error
    complain({ code, message, remedy, path: [...path, index] })
    return nothing
  }
}

const nothing: Matcher = () => []

function withSign(tag: string): string {
  return `#${tag.replace(/^#/u, '')}`
}

/** Longer tags are nobody's label. */
const longestTag = 200

/** A phrase with the brand that it needs beside it: by its name, or, where nobody names one, by its capital or its sign. */
function withBrand(
  text: string,
  { start, end }: Range,
  phrase: string,
  names: Names,
): Range | undefined {
  if (phrase.startsWith('{brand}')) {
    const found = names.isEmpty ? capitalBefore(text, start) : names.before(text, start)
    return found && { start: found.start, end }
  }
  if (phrase.endsWith('{brand}')) {
    const found = names.isEmpty ? capitalAt(text, end) : names.at(text, end)
    return found && { start, end: found.end }
  }
  return { start, end }
}

function capitalAt(text: string, from: number): Range | undefined {
  const found = /^\s+[@#]?(?=\p{Lu}|(?<=[@#])\p{L})[\p{L}\p{M}\p{N}_]+/u.exec(
    text.slice(from, from + 80),
  )
  return found ? { start: from, end: from + found[0].length } : undefined
}

function capitalBefore(text: string, to: number): Range | undefined {
  const found = /(?:[@#][\p{L}\p{M}\p{N}_]+|(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}\p{N}_]*)\s+$/u.exec(
    text.slice(Math.max(0, to - 80), to),
  )
  return found ? { start: to - found[0].length, end: to } : undefined
}

function saidAt(text: string, { start, end }: Range, form: Said['form']): Said {
  const written = text.slice(start, end)
  // In a sentence it is a way of writing; of a label nothing is left that a machine would know.
  if (form === 'phrase')
    return { start, end, form, plain: written, isDisguised: false, isLoose: false }
  const plain = withoutOrnaments(withoutLookAlikes(written)).replace(hidden, '')
  return { start, end, form, plain, isDisguised: plain !== written, isLoose: false }
}
