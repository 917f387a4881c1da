import { documented, type Hit } from '../detector.js'
import type { SecretFormat } from './format.js'
import { formats } from './formats/index.js'
import { isKept, isTemplate, isUnfilled, isVaried } from './placeholders.js'

/** How sure one is of a token that a space parts: somebody wanted to hide it, or a line broke there. */
const parted = 0.6

/** What has the format of a token. */
export function tokens(text: string): readonly Hit[] {
  return [...elsewhere(text), ...atStarts(text)]
}

const anywhere = formats.filter(({ begins }) => !begins)

function elsewhere(text: string): readonly Hit[] {
  return anywhere.flatMap((format) =>
    format.marks.some((mark) => text.includes(mark))
      ? Array.from(text.matchAll(format.pattern)).flatMap((match) => hitOf(match, format))
      : [],
  )
}

function hitOf(match: RegExpExecArray, { confidence = 0.97 }: SecretFormat): readonly Hit[] {
  const { 0: whole, index } = match
  const value = match.slice(1).find((group) => group !== undefined) ?? whole
  const start = index + whole.lastIndexOf(value)
  if (!isVaried(value) || isUnfilled(value) || isTemplate(value)) return []
  const sure = isKept(value) ? documented : confidence
  return [{ start, end: start + value.length, confidence: sure }]
}

/** Formats by the first two characters of their marks: most words of a text begin none. */
const byHead = new Map<string, { readonly mark: string; readonly format: SecretFormat }[]>()
for (const format of formats)
  for (const mark of format.begins ? format.marks : []) {
    const head = byHead.get(mark.slice(0, 2))
    if (head) head.push({ mark, format })
    else byHead.set(mark.slice(0, 2), [{ mark, format }])
  }

/** Long words, and what a space parts from one. */
const word =
  /(?<![A-Za-z0-9_.-])(?=[A-Za-z0-9_](?:[\w.~+=|$%-]{13}|[A-Za-z0-9]{1,7}[_-][\w-]{0,12} [\w.~+=-]{12}))/gu

function atStarts(text: string): readonly Hit[] {
  const hits: Hit[] = []
  for (const { index } of text.matchAll(word))
    for (const { mark, format } of byHead.get(text.slice(index, index + 2)) ?? [])
      if (text.startsWith(mark, index)) hits.push(...tokenAt(text, index, format))
  return hits
}

function tokenAt(text: string, start: number, format: SecretFormat): readonly Hit[] {
  format.pattern.lastIndex = start
  const match = format.pattern.exec(text)
  return match ? hitOf(match, format) : rejoined(text, start, format)
}

/** Where the mark of a token stands and a space soon parts it from the rest. */
const gap = /^([\w.~+=|-]{1,16}) (?=[\w.~+=-]{12})/u
/** Longest token that is looked at. */
const reach = 320

function rejoined(text: string, start: number, format: SecretFormat): readonly Hit[] {
  const piece = text.slice(start, start + reach)
  const before = gap.exec(piece)?.[1]
  if (before === undefined) return []
  format.pattern.lastIndex = 0
  const match = format.pattern.exec(before + piece.slice(before.length + 1))
  return (match ? hitOf(match, format) : [])
    .filter(({ end }) => end > before.length)
    .map(({ end }) => ({ start, end: start + end + 1, confidence: parted }))
}
