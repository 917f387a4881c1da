import type { Span } from '../core/span.js'

/** Spans sorted and, where they touch or overlap, united. */
export function united(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Span[] = []
  for (const span of sorted) {
    const last = kept.at(-1)
    if (last && span.start <= last.end) {
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else {
      kept.push(span)
    }
  }
  return kept
}

/** Index of the first span that ends after `offset`; the number of spans if none does. Logarithmic. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether any of the {@link united} spans shares a character with `[start, end)`. */
export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return (spans[firstEndingAfter(spans, start)]?.start ?? Infinity) < end
}
