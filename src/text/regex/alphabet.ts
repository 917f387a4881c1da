import type { CharacterSet } from './pattern.js'

/** Sorts characters into classes: two characters of one class belong to the same sets, so that a pattern can't tell them apart. */
export interface Alphabet {
  /** The class of a code point; a lone surrogate is a code point of its own. Never {@link outside}. */
  classOf(codePoint: number): number
  /** The classes of ASCII characters as far as they are known: -1 for one that {@link classOf} must be asked about. */
  readonly ascii: Int32Array
  /** Which sets a class belongs to: 1 at the number of each. */
  members(characterClass: number): Uint8Array
}

/** The class of what stands before the first and behind the last character: in no set. */
export const outside = 0

/** Classes of that many characters beyond ASCII are kept; then the list starts anew. */
const mostKept = 4_096

/**
 * Starts an {@link Alphabet} over the sets of a pattern.
 *
 * Whether a character is in a set is asked of V8, one character at a time and once: there is no second opinion on case folding, properties and
 * scripts, and both lanes agree by construction.
 */
export function createAlphabet(sets: readonly CharacterSet[], ignoreCase: boolean): Alphabet {
  const flags = ignoreCase ? 'iu' : 'u'
  const singles = new Map<string, number[]>()
  const classes: { readonly number: number; readonly pattern: RegExp }[] = []
  sets.forEach(({ source, character }, number) => {
    if (character === undefined) classes.push({ number, pattern: new RegExp(`^${source}$`, flags) })
    else {
      const key = ignoreCase ? looseCase(character) : character
      const others = singles.get(key)
      if (others) others.push(number)
      else singles.set(key, [number])
    }
  })
  const singlePatterns = new Map<number, RegExp>()
  const memberships: Uint8Array[] = [new Uint8Array(sets.length)]
  const bySignature = new Map<string, number>()
  const ascii = new Int32Array(128).fill(-1)
  const kept = new Map<number, number>()

  function isSingle(character: string, number: number): boolean {
    if (!ignoreCase) return true
    let pattern = singlePatterns.get(number)
    if (!pattern) {
      pattern = new RegExp(`^${sets[number]?.source ?? ''}$`, flags)
      singlePatterns.set(number, pattern)
    }
    return pattern.test(character)
  }

  function classify(codePoint: number): number {
    const character = String.fromCodePoint(codePoint)
    const members: number[] = []
    for (const { number, pattern } of classes) if (pattern.test(character)) members.push(number)
    for (const number of singles.get(ignoreCase ? looseCase(character) : character) ?? [])
      if (isSingle(character, number)) members.push(number)
    const signature = members.join()
    let found = bySignature.get(signature)
    if (found === undefined) {
      const membership = new Uint8Array(sets.length)
      for (const number of members) membership[number] = 1
      found = memberships.push(membership) - 1
      bySignature.set(signature, found)
    }
    return found
  }

  return {
    ascii,
    classOf(codePoint) {
      if (codePoint < 128) {
        const known = ascii[codePoint] ?? -1
        return known >= 0 ? known : (ascii[codePoint] = classify(codePoint))
      }
      let known = kept.get(codePoint)
      if (known === undefined) {
        known = classify(codePoint)
        if (kept.size >= mostKept) kept.clear()
        kept.set(codePoint, known)
      }
      return known
    },
    members: (characterClass) => memberships[characterClass] ?? new Uint8Array(sets.length),
  }
}

/** Equal for all characters that are equal but for case, and for a few that are not: V8 has the last word. */
function looseCase(character: string): string {
  return character.toLowerCase().toUpperCase().toLowerCase()
}
