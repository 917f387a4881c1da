/** Numbers for the words that phrases are made of; 0 for every other word. */
export interface Vocabulary {
  /** How many numbers there are; numbers are below it. */
  readonly size: number
  /** The number of `text[start, end)`, a new one if it has none. */
  add(text: string, start: number, end: number): number
  /** The number of `text[start, end)`, 0 if it has none. */
  find(text: string, start: number, end: number): number
}

/**
 * Starts a {@link Vocabulary} whose first word gets the number `first`.
 *
 * A hash table over stretches of text, because cutting a substring out of a draft for every word would cost more than all the rest.
 */
export function createVocabulary(first: number): Vocabulary {
  let slots = new Int32Array(64)
  const words: string[] = []
  const hashes: number[] = []
  let longest = 0

  /** The slot that holds the word, or the free one where it belongs. */
  function slotOf(text: string, start: number, end: number, hash: number): number {
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const word = slots[slot] ?? 0
      if (
        word === 0 ||
        (hashes[word - 1] === hash && isAt(words[word - 1] ?? '', text, start, end))
      )
        return slot
      slot = (slot + 1) & mask
    }
  }

  function grow() {
    slots = new Int32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let word = 0; word < words.length; word++) {
      let slot = (hashes[word] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = word + 1
    }
  }

  return {
    get size() {
      return first + words.length
    },
    add(text, start, end) {
      const hash = hashOf(text, start, end)
      const slot = slotOf(text, start, end, hash)
      const known = slots[slot] ?? 0
      if (known !== 0) return first + known - 1
      words.push(text.slice(start, end))
      hashes.push(hash)
      longest = Math.max(longest, end - start)
      slots[slot] = words.length
      // At most half full, so that runs of taken slots stay short.
      if (words.length * 2 > slots.length) grow()
      return first + words.length - 1
    },
    find(text, start, end) {
      if (end - start > longest) return 0
      const word = slots[slotOf(text, start, end, hashOf(text, start, end))] ?? 0
      return word === 0 ? 0 : first + word - 1
    },
  }
}

/** FNV-1a over code units, with the high bits mixed into the low ones that choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}
