import type { Range } from '../../../text/range.js'
import {
  isAsciiLetter,
  isDirectionalMark,
  isLatinBeyondAscii,
  isNameUnit,
  isSpace,
} from './characters.js'

/** Most characters of a handle and of the name of a list. */
const longestHandle = 20
const longestList = 25
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

/** Where a handle ends whose sign is at `at`, and where the list does that may follow. */
function readMention(
  text: string,
  at: number,
): { readonly nameEnd: number; readonly end: number } | undefined {
  if (text[at] !== '@' && text[at] !== '＠') return undefined
  let nameEnd = at + 1
  while (nameEnd <= at + longestHandle && isNameUnit(text.charCodeAt(nameEnd))) nameEnd++
  return nameEnd > at + 1 ? { nameEnd, end: endOfList(text, nameEnd) } : undefined
}

/** Where the name of a list ends whose slash is at `at`; `at` itself if there is none. */
function endOfList(text: string, at: number): number {
  if (text[at] !== '/' || !isAsciiLetter(text.charCodeAt(at + 1))) return at
  let end = at + 2
  while (end <= at + longestList && (text[end] === '-' || isNameUnit(text.charCodeAt(end)))) end++
  return end
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
