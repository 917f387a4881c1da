import type { Range } from '../../../text/range.js'
import { isDirectionalMark, isLatinBeyondAscii, isSpace } from './characters.js'

/** The sign, a handle of up to twenty letters, digits and `_`, and, if a list is meant, its name. */
const mention = /[@＠]\w{1,20}(\/[a-z][\w-]{0,24})?/iy
/** What no mention stands right behind: a word, another sign. */
const glue = /[\w!#$%&*@＠]/
/** What a word is that ends in `RT`, so that the mention behind it is no retweet. */
const longerWord = /[\w+~.-]/
const sign = /[@＠]/g

/** Finds mentions with their `@`, as X does; those of lists (`@kim/news`) name nobody and are left out. Linear; never throws. */
export function findXMentions(text: string): readonly Range[] {
  return mentionsIn(text, false)
}

/** Finds lists with the handle of their owner (`@kim/news`), as X does. Linear; never throws. */
export function findXLists(text: string): readonly Range[] {
  return mentionsIn(text, true)
}

/** The mention that a text starts with, behind blanks at most: whom it answers. Never throws. */
export function findXReply(text: string): Range | undefined {
  let at = 0
  while (isSpace(text.charCodeAt(at)) || isDirectionalMark(text.charCodeAt(at))) at++
  const read = readMention(text, at)
  if (read === undefined) return undefined
  const end = read.nameEnd
  return isClosed(text, end) ? { start: at, end } : undefined
}

function mentionsIn(text: string, ofLists: boolean): readonly Range[] {
  const found: Range[] = []
  /** What was read already; the character before a mention must stand behind it. */
  let least = 0
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, Math.max(at + 1, least))) {
    const read = isOpen(text, at, least) ? readMention(text, at) : undefined
    if (read === undefined) continue
    const { nameEnd, end } = read
    if (end > nameEnd === ofLists && isClosed(text, end)) found.push({ start: at, end })
    least = end
  }
  return found
}

function readMention(
  text: string,
  at: number,
): { readonly nameEnd: number; readonly end: number } | undefined {
  mention.lastIndex = at
  const match = mention.exec(text)
  if (match === null) return undefined
  const end = at + match[0].length
  return { nameEnd: end - (match[1]?.length ?? 0), end }
}

function isOpen(text: string, at: number, least: number): boolean {
  if (at === 0) return true
  if (at === least) return false
  if (!glue.test(text.charAt(at - 1))) return true
  // `RT@kim`, the retweet of old
  const start = at - 2
  if (start < least || text.slice(start, at).toUpperCase() !== 'RT') return false
  return start === 0 || (start > least && !longerWord.test(text.charAt(start - 1)))
}

/** Whether no more of the same word, no other sign and no address follows. */
function isClosed(text: string, end: number): boolean {
  const next = text.charAt(end)
  if (next === '@' || next === '＠') return false
  return !isLatinBeyondAscii(next.charCodeAt(0)) && !text.startsWith('://', end)
}

function nextSign(text: string, from: number): number {
  sign.lastIndex = from
  return sign.exec(text)?.index ?? -1
}
