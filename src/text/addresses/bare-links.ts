import { isKnownDomain } from './known-domains.js'
import type { Range } from '../range.js'

/** Finds addresses that are written out: `https://…`, `www.…`, and bare names under a well-known domain. Linear. */
export function findBareLinks(text: string): readonly Range[] {
  return findLinks(text, sign)
}

/** Finds addresses with `http://` or `https://`, also those inside of what a bare name would lead into. Linear. */
export function findSchemeLinks(text: string): readonly Range[] {
  return findLinks(text, schemeSign)
}

/** Finds the addresses that have one of these signs. */
function findLinks(text: string, signs: RegExp): readonly Range[] {
  const found: Range[] = []
  let at = nextSign(signs, text, 0)
  let least = 0
  while (at >= 0) {
    const { link, next } =
      text[at] === ':' ? readSchemeLink(text, at, least) : readDomainLink(text, at, least)
    if (link) found.push(link)
    least = next
    at = nextSign(signs, text, next)
  }
  return found
}

/** A link, if there is one, and where to look for the next. */
interface Read {
  readonly link?: Range
  readonly next: number
}

/** What no link is without. */
const sign = /:\/\/|\./g
/** What no link with a scheme is without. */
const schemeSign = /:\/\//g

function nextSign(signs: RegExp, text: string, from: number): number {
  signs.lastIndex = from
  return signs.exec(text)?.index ?? -1
}

/** A host name in ASCII before the first letter of a script without spaces between words: `example.comの`. */
const asciiHost =
  /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){1,254}(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}])/uy
/**
 * A name and password, if any, a host name in any script or a numbered address, and a port, if any. No host name is longer than
 * 253 characters; without a bound, one of millions would take the engine more stack than there is.
 */
const authority =
  /(?:[A-Za-z0-9._~%!$&'*+,;=:-]*@)?(?:[\p{L}\p{M}\p{N}._-]{1,254}|\[[0-9A-Fa-f:.]+\])(?::\d{1,5}(?!\d))?/uy
/** What follows the host starts with one of these. */
const restStart = /[/?#]/
/**
 * A piece of what follows the host: no white space, quotes, or letters of scripts without spaces between words. In pieces, for a
 * match of any length would take the engine a stack of any depth.
 */
const restPiece =
  /[^\s<>"`{|}\\^“”„‘’«»‹›…\u{3000}-\u{9fff}\u{ac00}-\u{d7af}\u{f900}-\u{faff}\u{ff00}-\u{ffef}\p{Default_Ignorable_Code_Point}\p{Emoji_Presentation}]{1,1000}/uy
/** `http` or `https` at the end. */
const scheme = /https?$/i

function readSchemeLink(text: string, colon: number, least: number): Read {
  const name = scheme.exec(text.slice(Math.max(least, colon - 5), colon))?.[0]
  const behind = colon + 3
  if (name === undefined) return { next: behind }
  const hostEnd = endOf(asciiHost, text, behind) ?? endOf(authority, text, behind)
  if (hostEnd === undefined) return { next: behind }
  const link = linkFrom(text, colon - name.length, behind, hostEnd)
  return link ? { link, next: link.end } : { next: behind }
}

/** What a bare name may not stand right behind: then it is part of an address, a handle or a longer word. */
const glue = /[@/_#$＠\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

function readDomainLink(text: string, dot: number, least: number): Read {
  let start = dot
  while (start > least && isHostUnit(text.charCodeAt(start - 1))) start--
  while (start < dot && !isWordUnit(text.charCodeAt(start))) start++
  let runEnd = dot
  while (isHostUnit(text.charCodeAt(runEnd))) runEnd++
  let end = runEnd
  while (end > dot && !isWordUnit(text.charCodeAt(end - 1))) end--
  const host = text.slice(start, end).toLowerCase()
  const isGlued = glue.test(text[start - 1] ?? ' ') || /[@_]/u.test(text[runEnd] ?? '')
  // Whether it is one or not, the rest of the run is no other name.
  if (isGlued || !isKnownDomain(host)) return { next: runEnd }
  const port = endOf(portNumber, text, end) ?? end
  const link = linkFrom(text, start, start, end === runEnd ? port : end)
  return link ? { link, next: Math.max(link.end, runEnd) } : { next: runEnd }
}

/** `:8080` */
const portNumber = /:\d{1,5}(?![\p{L}\p{N}])/uy

/** The link with what follows its host, but without the punctuation of the sentence; `undefined` if nothing is left behind `host`. */
function linkFrom(text: string, start: number, host: number, hostEnd: number): Range | undefined {
  const end = trimmed(text, start, endOfRest(text, hostEnd))
  return end > host ? { start, end } : undefined
}

function endOfRest(text: string, hostEnd: number): number {
  let end = hostEnd
  if (!restStart.test(text[hostEnd] ?? '')) return end
  for (let next: number | undefined = end; next !== undefined; next = endOf(restPiece, text, end))
    end = next
  return end
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** What ends a sentence, or marks words up, rather than an address. */
const sentenceEnd = /[.,;:!?'*~&…]/u
const closers: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
])

/** Where a link ends that may be followed by punctuation: a bracket only belongs to it if it was opened in it. */
function trimmed(text: string, start: number, end: number): number {
  const surplus = new Map<string, number>()
  for (const [closer, opener] of closers) {
    let count = 0
    for (let at = start; at < end; at++) {
      if (text[at] === closer) count++
      else if (text[at] === opener) count--
    }
    surplus.set(closer, count)
  }
  let at = end
  while (at > start) {
    const character = text[at - 1] ?? ''
    const extra = surplus.get(character)
    if (extra !== undefined && extra > 0) surplus.set(character, extra - 1)
    else if (!sentenceEnd.test(character)) break
    at--
  }
  return at
}

function isHostUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === 0x2e || unit === 0x2d
}

/** An ASCII letter or digit. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  )
}
