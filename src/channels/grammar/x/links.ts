import { isInsidePair, role, rolesOf } from './characters.js'
import { encodedLength } from './encoded-length.js'
import { readHostRun, type HostRun } from './hosts.js'
import { endOfPath, endOfQuery } from './paths.js'
import { findPlainHosts } from './plain-hosts.js'
import type { Range } from '../../../text/range.js'

/**
 * Finds links as X does: with `https://` or without, under every top-level domain. Linear; never throws.
 *
 *     text    見てexample.com/a. Mail me@example.com (https://example.org/b_(c))
 *     links       ^^^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * What X reads as a candidate and then refuses (a host name too long, a name right behind a dot) is spent: no part of it is
 * tried again. Without `https://` only names in Latin are links, and several may be in one candidate: `a.comとb.com`.
 *
 * Where X's library for JavaScript (3.1.0) goes by accident, this goes by what it means: half a surrogate pair is no character
 * before a link; of two equal names the one that is a link is found; a path belongs to the name right before it; `https://` counts
 * once against the longest address; letters that only fold into Latin with accents (`ι` through U+0345) are none.
 *
 * @see github.com/twitter/twitter-text, whose conformance suite this is held to
 */
export function findXLinks(text: string): readonly Range[] {
  const found: Range[] = []
  let spent = 0
  for (let dot = text.indexOf('.'); dot >= 0;) {
    const run = readHostRun(text, dot)
    spent = readRun(text, run, spent, found)
    dot = text.indexOf('.', run.end)
  }
  return found
}

/** Adds the links whose host names are in a run; returns up to where the text is spent. */
function readRun(text: string, run: HostRun, least: number, found: Range[]): number {
  let spent = least
  const read = (link: Candidate) => {
    found.push(...(link.scheme > 0 ? withScheme(text, link) : withoutScheme(text, link)))
    spent = link.end
  }
  const scheme = schemeBefore(text, run.start, least)
  const linked = scheme > 0 ? run.endOfHost(run.start) : undefined
  if (linked !== undefined) read(candidate(text, scheme, run.start, linked))
  for (let start = firstStart(text, run, spent); start < run.end; start++) {
    if (start > 0 && !isOpening(text, start - 1)) continue
    if (isInsidePair(text, start)) continue
    const hostEnd = run.endOfHost(start)
    if (hostEnd === undefined) continue
    read(candidate(text, 0, start, hostEnd))
    start = spent
  }
  return spent
}

/** Where the first host name may start: one character behind what is spent, for something must stand before it. */
function firstStart(text: string, run: HostRun, spent: number): number {
  if (spent > 0) return Math.max(run.start, spent + 1)
  if (run.start > 0 || !isOpening(text, 0)) return run.start
  // The first letter of a text stands before a link, if it can: X links `cole.com` of `École.com`.
  const second = isInsidePair(text, 1) ? 2 : 1
  return run.endOfHost(second) === undefined ? 0 : second
}

/** The length of an `https://` or `http://` that ends at `end` and may open a link; 0 without one. */
function schemeBefore(text: string, end: number, least: number): number {
  const length = schemeAtEnd.exec(text.slice(Math.max(least, end - 8), end))?.[0].length ?? 0
  const start = end - length
  return start === 0 || (start > least && isOpening(text, start - 1)) ? length : 0
}

const schemeAtEnd = /https?:\/\/$/i

/** What looks like a link. */
interface Candidate extends Range {
  /** The length of `https://`; 0 without it. */
  readonly scheme: number
  readonly host: Range
  /** Where host and port end, and a path may start. */
  readonly path: number
}

function candidate(text: string, scheme: number, start: number, end: number): Candidate {
  const path = endOfPort(text, end)
  const query = text[path] === '/' ? endOfPath(text, path) : path
  return {
    start: start - scheme,
    end: text[query] === '?' ? endOfQuery(text, query) : query,
    scheme,
    host: { start, end },
    path,
  }
}

/** `:8080` */
const port = /:[0-9]+/y

function endOfPort(text: string, at: number): number {
  port.lastIndex = at
  return port.test(text) ? port.lastIndex : at
}

function withScheme(text: string, link: Candidate): readonly Range[] {
  const { start, host } = link
  const isBroken = text.startsWith('xn--', host.start) && findPlainHosts(text, host).length === 0
  if (isBroken || !fits(text, link)) return []
  const end = endOfShort(text, link)
  return end > 0 ? [{ start, end }] : []
}

/** What no name without `https://` is a link behind: there it is the rest of another. */
const glue = /[-_./]/

function withoutScheme(text: string, link: Candidate): readonly Range[] {
  const { start, end, host, path } = link
  if (glue.test(text.charAt(start - 1)) || !fits(text, link)) return []
  const hosts = findPlainHosts(text, host)
  const last = hosts.at(-1)
  // A query belongs to a path; and a path to the name right before it.
  if (last?.end !== host.end || text[path] !== '/') return hosts
  return [...hosts.slice(0, -1), { start: last.start, end }]
}

/** Most characters of an address as it is sent, with its `https://`. */
const longestAddress = 4096

function fits(text: string, { start, end, scheme, host }: Candidate): boolean {
  const sent = encodedLength(text.slice(host.start, host.end))
  if (sent === undefined) return false
  const rest = end - start - (host.end - host.start)
  return sent + rest + (scheme > 0 ? 0 : 'https://'.length) <= longestAddress
}

const shortHost = 't.co'
const longestSlug = 40
const slug = /[0-9a-z]*/iy

/** Where a link ends when X's own short addresses, which are a word and perhaps a query, are read as such; 0 if the word is too long. */
function endOfShort(text: string, { end, host, path }: Candidate): number {
  if (text.slice(host.start, path).toLowerCase() !== shortHost || text[path] !== '/') return end
  slug.lastIndex = path + 1
  const length = slug.exec(text)?.[0].length ?? 0
  if (length === 0) return end
  if (length > longestSlug) return 0
  const behind = path + 1 + length
  return text[behind] === '?' ? endOfQuery(text, behind) : behind
}

function isOpening(text: string, at: number): boolean {
  return (rolesOf(text.charCodeAt(at)) & role.opening) !== 0
}
