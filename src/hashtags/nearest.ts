import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { key } from './spelling.js'

/** Longer tags are not compared: nobody means another by them. */
const longest = 64
/** Most answers that are kept: a queue has the same strangers again and again. */
const mostAnswers = 1000
/** Most candidates with one sound or one deletion that are compared. */
const most = 64

/**
 * Prepares the search for the tag nearest to a stranger, by edits and by sound. It does not go through all tags: candidates are those
 * that become equal when a letter is taken out of either, or two of the stranger, and those that sound alike.
 *
 *     stranger   SprngSale      taking out one letter of SpringSale gives it
 *     stranger   AkmeSummit     sounds like AcmeSummit
 *
 * The indexes are made at the first stranger: most runs meet none.
 *
 * @returns the index of the nearest tag, the first of equals; `undefined` if none is near
 */
export function createNearest(tags: readonly string[]): (tag: string) => number | undefined {
  let index: { byDeletion: Postings; bySound: Postings; keys: readonly string[] } | undefined
  const answers = new Map<string, number | undefined>()
  const search = (wanted: string): number | undefined => {
    index ??= createIndex(tags.map(key))
    const { keys, byDeletion, bySound } = index
    const candidates = new Set<number>()
    const collect = (postings: Postings, at: string): void => {
      for (const candidate of (postings.get(at) ?? []).slice(0, most)) candidates.add(candidate)
    }
    const once = deletions(wanted)
    for (const left of [wanted, ...once, ...once.flatMap(deletions)]) collect(byDeletion, left)
    const sound = soundOf(wanted)
    if (sound !== '') collect(bySound, sound)
    let best: number | undefined
    let least = mostEdits(wanted) + 1
    for (const candidate of candidates) {
      const name = keys[candidate] ?? ''
      const edits = distance(wanted, name)
      // What sounds alike may be written less alike.
      const weight = soundOf(name) === sound && sound !== '' ? edits / 2 : edits
      if (weight < least || (weight === least && best !== undefined && candidate < best))
        [best, least] = [candidate, weight]
    }
    return best
  }
  return (tag) => {
    const wanted = key(tag)
    if (wanted.length > longest) return undefined
    if (answers.has(wanted)) return answers.get(wanted)
    if (answers.size >= mostAnswers) answers.clear()
    const answer = search(wanted)
    answers.set(wanted, answer)
    return answer
  }
}

/** How many letters may differ: a third of them. */
function mostEdits(tag: string): number {
  return Math.max(1, Math.floor(tag.length / 3))
}

/** From a form of tags to the tags that have it. */
type Postings = ReadonlyMap<string, readonly number[]>

function createIndex(keys: readonly string[]) {
  const byDeletion = new Map<string, number[]>()
  const bySound = new Map<string, number[]>()
  for (const [index, name] of keys.entries()) {
    if (name.length > longest) continue
    for (const form of new Set([name, ...deletions(name)])) post(byDeletion, form, index)
    const sound = soundOf(name)
    if (sound !== '') post(bySound, sound, index)
  }
  return { byDeletion, bySound, keys }
}

function post(postings: Map<string, number[]>, form: string, index: number): void {
  const known = postings.get(form)
  if (known) known.push(index)
  else postings.set(form, [index])
}

/** A tag without each of its letters in turn. */
function deletions(tag: string): readonly string[] {
  return Array.from({ length: tag.length }, (_, at) => tag.slice(0, at) + tag.slice(at + 1))
}

/** How a tag sounds in English; empty for what English can't say. */
function soundOf(tag: string): string {
  const [primary] = doubleMetaphone(tag)
  return primary.length < 3 ? '' : primary
}
