import { findBareLinks } from './bare-links.js'
import { findEmails } from './emails.js'
import { findMentionRanges } from './mentions.js'
import type { Range } from '../range.js'

/** What in a text is no prose but leads somewhere. Each list is sorted and does not overlap itself. */
export interface Addresses {
  readonly links: readonly Range[]
  readonly emails: readonly Range[]
  /** With their `@`. */
  readonly mentions: readonly Range[]
  /** All of them as one list, never overlapping. */
  readonly opaque: readonly Range[]
}

const none: readonly never[] = []
const nothing: Addresses = { links: none, emails: none, mentions: none, opaque: none }

/** Finds links, e-mail addresses and mentions. Linear; never throws. */
export function findAddresses(text: string): Addresses {
  const hasAt = text.includes('@') || text.includes('＠')
  if (!hasAt && !text.includes('.') && !text.includes('://')) return nothing
  const links = findBareLinks(text)
  const emails = hasAt ? outside(findEmails(text), links) : none
  const mentions = hasAt ? outside(findMentionRanges(text), merge(links, emails)) : none
  return { links, emails, mentions, opaque: merge(merge(links, emails), mentions) }
}

/** The ranges that touch none of `others`. */
export function outside<R extends Range>(
  ranges: readonly R[],
  others: readonly Range[],
): readonly R[] {
  let next = 0
  return ranges.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next++
    return (others[next]?.start ?? Infinity) >= end
  })
}

/** Two sorted lists as one, where what overlaps is united. */
function merge(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...a, ...b].sort((x, y) => x.start - y.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
