import { documented, type Hit } from '../detector.js'
import type { SecretFormat } from './format.js'
import { formats } from './formats/index.js'
import { isKept, isTemplate, isUnfilled, isVaried } from './placeholders.js'

/** What every format needs: a long run without a space, or an address, a key in lines, a command. */
const possible = /[\w.~+=:|-]{14}|:\/\/|PRIVATE KEY|curl/u
/** How sure one is of a token that a space parts: somebody wanted to hide it, or a line broke there. */
const parted = 0.6

/** What has the format of a token. */
export function tokens(text: string): readonly Hit[] {
  if (!possible.test(text)) return []
  return formats.flatMap((format) =>
    format.marks.some((mark) => text.includes(mark)) ? matches(text, format) : [],
  )
}

function matches(text: string, format: SecretFormat): readonly Hit[] {
  const hits = found(text, format)
  return hits.length > 0 ? hits : rejoined(text, format)
}

function found(text: string, { pattern, confidence = 0.97 }: SecretFormat): readonly Hit[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const { 0: whole, index } = match
    const value = match.slice(1).find((group) => group !== undefined) ?? whole
    const start = index + whole.lastIndexOf(value)
    if (!isVaried(value) || isUnfilled(value) || isTemplate(value)) return []
    const sure = isKept(value) ? documented : confidence
    return [{ start, end: start + value.length, confidence: sure }]
  })
}

/** Where the mark of a token stands and a space soon parts it from the rest. */
const gap = /^([\w.~+=|-]{1,16}) (?=[\w.~+=-]{12})/u
/** Longest mark and token that are looked at. */
const reach = 320
/** As many marks of one sort as a post may hold. */
const most = 50

function rejoined(text: string, format: SecretFormat): readonly Hit[] {
  const hits: Hit[] = []
  for (const mark of format.marks) {
    if (mark.length < 4 || !/[_-]$/u.test(mark)) continue
    for (let at = text.indexOf(mark), n = 0; at !== -1 && n < most; n++) {
      const piece = text.slice(at, at + reach)
      const before = gap.exec(piece)?.[1]
      const joined = before === undefined ? '' : before + piece.slice(before.length + 1)
      const [hit] = joined === '' ? [] : found(joined, format)
      if (hit && hit.start === 0 && before !== undefined && hit.end > before.length)
        hits.push({ start: at, end: at + hit.end + 1, confidence: parted })
      at = text.indexOf(mark, at + mark.length)
    }
  }
  return hits
}
