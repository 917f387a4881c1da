import type { Finding } from './finding.js'

/** Text order, then by rule and words: a total order, so that the same findings always come in the same order. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.field ?? '', b.field ?? '') ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}

/** By UTF-16 code units: no locale, so the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * One finding where several surfaces showed the same thing. Their channels are united; a finding on all channels of the draft names none.
 *
 * @param findings sorted by {@link byPlace}
 * @param channels all channels of the draft
 */
export function deduplicate(
  findings: readonly Finding[],
  channels: readonly string[],
): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const last = kept.at(-1)
    if (last && byPlace(last, finding) === 0) kept[kept.length - 1] = united(last, finding)
    else kept.push(finding)
  }
  return kept.map((finding) =>
    finding.channels && channels.every((name) => finding.channels?.includes(name))
      ? onAll(finding)
      : finding,
  )
}

function united(a: Finding, b: Finding): Finding {
  if (!a.channels || !b.channels) return onAll(a)
  return { ...a, channels: [...new Set([...a.channels, ...b.channels])].sort(compare) }
}

function onAll({ channels: _, ...finding }: Finding): Finding {
  return finding
}
