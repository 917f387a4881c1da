import type { Span } from '../core/span.js'
import { draftSchema } from './facts.js'

/** A line that reads like a fact: a name, a colon, a value. */
const factLine = /^([A-Za-z][A-Za-z.]{1,40}):[ \t]+\S/u

/** Whether a text can begin with such a line at all, which hardly any does. */
const factStart = /^\s*(?:[—–]{1,3}\s+)?[A-Za-z][A-Za-z.]{1,40}:[ \t]/u

/**
 * Facts at the start of a post that has no fences around them: they would be published as words.
 * Two lines in a row must begin with names of facts, the design's or the repository's, so that a post may well start with `Owner: Kim`.
 *
 * @returns the first of the lines; `undefined` if the post begins like a post
 */
export function findBareFacts(
  text: string,
  from: number,
  fields: Readonly<Record<string, string>>,
): Span | undefined {
  const head = text.slice(from, from + 500)
  if (!factStart.test(head)) return undefined
  const names = new Set([...Object.keys(draftSchema.properties ?? {}), ...Object.values(fields)])
  // An editor may have turned the fence into a dash.
  const lines = head
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '' && !/^[—–]{1,3}$/u.test(line.trim()))
  const isFact = (line: string | undefined) => names.has(factLine.exec(line ?? '')?.[1] ?? '')
  const [first = ''] = lines
  if (!isFact(first) || !isFact(lines[1])) return undefined
  const start = text.indexOf(first, from)
  return { start, end: start + first.length }
}
