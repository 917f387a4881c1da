import type { CharacterSet, ParsedPattern, Pattern } from './pattern.js'

/** What is known of the characters of a match of one part. */
interface Known {
  /** All texts that the part can match, if they are few. */
  readonly exact?: readonly string[]
  /** Texts of which every match contains at least one. */
  readonly needs?: readonly string[]
}

/** Most texts in a list, and longest text: more would make the look for them dear. */
const mostTexts = 16
const longestText = 32

/**
 * What a text must contain for the pattern to match at all, as a test that is much cheaper than the pattern; `undefined` if nothing is known.
 *
 * Sound: the texts are spelled as the pattern spells them, and looked for with the same flags.
 */
export function prefilter(
  { root, sets }: ParsedPattern,
  ignoreCase: boolean,
): ((text: string) => boolean) | undefined {
  const texts = needed(known(root, sets))
  const [only] = texts ?? []
  if (!texts || only === undefined) return undefined
  if (texts.length === 1 && !ignoreCase) return (text) => text.includes(only)
  const anyOf = new RegExp(texts.map(spell).join('|'), ignoreCase ? 'iu' : 'u')
  return (text) => anyOf.test(text)
}

function known(part: Pattern, sets: readonly CharacterSet[]): Known {
  switch (part.type) {
    case 'set': {
      const character = sets[part.set]?.character
      return character === undefined ? {} : { exact: [character] }
    }
    case 'assert':
      return { exact: [''] }
    case 'choice':
      return either(part.items.map((item) => known(item, sets)))
    case 'sequence':
      return inTurn(part.items.map((item) => known(item, sets)))
    case 'repeat': {
      if (part.min === 0) return {}
      const once = known(part.item, sets)
      if (part.min === 1 && part.max === 1) return once
      const needs = needed(once)
      return needs ? { needs } : {}
    }
  }
}

function either(items: readonly Known[]): Known {
  const exact = union(items.map((item) => item.exact))
  const needs = union(items.map(needed))
  return { ...(exact && { exact }), ...(needs && { needs }) }
}

/** A list of all texts of the lists; `undefined` if one list is missing, or the texts are too many. */
function union(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const all = new Set<string>()
  for (const list of lists) {
    if (!list) return undefined
    for (const text of list) all.add(text)
    if (all.size > mostTexts) return undefined
  }
  return [...all]
}

function inTurn(items: readonly Known[]): Known {
  let run: readonly string[] | undefined = ['']
  let isExact = true
  let best: readonly string[] | undefined
  for (const item of items) {
    const longer: readonly string[] | undefined = joined(run, item.exact)
    if (longer) {
      run = longer
      continue
    }
    isExact = false
    best = better(better(best, run), needed(item))
    run = item.exact ?? ['']
  }
  return isExact && run ? { exact: run } : pickNeeds(better(best, run))
}

function pickNeeds(needs: readonly string[] | undefined): Known {
  return needs ? { needs } : {}
}

/** Every text of the first list followed by every text of the second. */
function joined(
  first: readonly string[],
  second: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!second || first.length * second.length > mostTexts) return undefined
  const all = first.flatMap((start) => second.map((end) => start + end))
  return all.some((text) => text.length > longestText) ? undefined : all
}

function needed({ exact, needs }: Known): readonly string[] | undefined {
  return better(exact, needs)
}

/** The list whose shortest text is longer: it will be met less often. A list with an empty text says nothing. */
function better(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  return shortest(b) > shortest(a) ? b : shortest(a) > 0 ? a : undefined
}

function shortest(texts: readonly string[] | undefined): number {
  return texts && texts.length > 0 ? Math.min(...texts.map((text) => text.length)) : 0
}

function spell(text: string): string {
  return Array.from(
    text,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  ).join('')
}
