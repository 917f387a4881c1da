import { dress, type RuleFound } from './dress.js'
import type { Draft } from './draft.js'
import type { Finding } from './finding.js'

/** Something private in a draft: its texts, decoded and as it is written in the source, and what is shown in their place. */
interface Private {
  readonly texts: readonly string[]
  readonly mask: string
}

/** Shorter pieces of something private give nothing away. */
const shortest = 4

/**
 * Dresses what was found in a draft. What one rule found private no other one may quote: in its words, its evidence, or what it would write
 * instead.
 */
export function dressAll(draft: Draft, found: readonly RuleFound[]): readonly Finding[] {
  const dressed = found.map((each) => dress(draft, each))
  const hidden = found.flatMap(({ found: { mask, at } }, index): readonly Private[] => {
    const finding = dressed[index]
    if (mask === undefined || !finding) return []
    const source = draft.source.text.slice(finding.span.start, finding.span.end)
    const texts = [source, at && 'text' in at ? at.text : '']
    return [{ texts: texts.filter((text) => text.length >= shortest), mask }]
  })
  if (hidden.length === 0) return dressed
  // What is private itself is said without its value.
  const touches = touching(hidden)
  return dressed.map((finding) =>
    finding.masked ? finding : withoutPrivate(finding, hidden, touches),
  )
}

/** Whether a text has anything in common with what is private. */
type Touches = (text: string) => boolean

/** Compares by stretches of the shortest length, so that most texts are not looked at again for each private one. */
function touching(hidden: readonly Private[]): Touches {
  const stretches = new Set(hidden.flatMap(({ texts }) => texts.flatMap(stretchesOf)))
  return (text) => {
    for (let at = 0; at <= text.length - shortest; at++)
      if (stretches.has(text.slice(at, at + shortest))) return true
    return false
  }
}

function stretchesOf(text: string): readonly string[] {
  const count = Math.max(0, text.length - shortest + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + shortest))
}

function withoutPrivate(finding: Finding, hidden: readonly Private[], touches: Touches): Finding {
  const hide = (text: string): string => (touches(text) ? hidden.reduce(hideOne, text) : text)
  const { fix, suggestions, ...rest } = finding
  const isClean = ({ text }: { readonly text: string }): boolean => hide(text) === text
  const kept = suggestions?.filter(isClean)
  return {
    ...rest,
    message: hide(finding.message),
    remedy: hide(finding.remedy),
    evidence: touches(finding.evidence)
      ? hidden.reduce(hideEdges, hide(finding.evidence))
      : finding.evidence,
    ...(fix && isClean(fix) && { fix }),
    ...(kept && kept.length > 0 && { suggestions: kept }),
  }
}

/** Evidence that begins or ends amid something private, or lies within it. */
function hideEdges(evidence: string, { texts, mask }: Private): string {
  let shown = evidence
  for (const each of texts) {
    if (shown.length >= shortest && each.includes(shown)) return mask
    const head = longest(each.length, (length) => shown.startsWith(each.slice(-length)))
    if (head > 0) shown = mask + shown.slice(head)
    const tail = longest(each.length, (length) => shown.endsWith(each.slice(0, length)))
    if (tail > 0) shown = shown.slice(0, -tail) + mask
  }
  return shown
}

/** The greatest length, of those that give something away, for which something holds; 0 if none. */
function longest(most: number, holds: (length: number) => boolean): number {
  for (let length = most - 1; length >= shortest; length--) if (holds(length)) return length
  return 0
}

function hideOne(text: string, { texts, mask }: Private): string {
  let hidden = text
  for (const each of texts) hidden = hidden.replaceAll(each, mask)
  // A quotation that was cut, or that is part of it.
  return hidden.replace(/`([^`]{1,400})`/gu, (quoted, inner: string) => {
    const piece = inner.replace(/…$/u, '')
    const isPart = texts.some((each) => overlaps(each, piece))
    return isPart ? `\`${mask}\`` : quoted
  })
}

/** Whether a quotation is part of something private, or ends with the start of it. */
function overlaps(text: string, piece: string): boolean {
  if (piece.length >= shortest && text.includes(piece)) return true
  return (
    longest(
      text.length + 1,
      (length) => piece.endsWith(text.slice(0, length)) || piece.startsWith(text.slice(-length)),
    ) > 0
  )
}
