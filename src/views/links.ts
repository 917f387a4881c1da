import type { LocatedText } from '../core/located-text.js'
import { evidence } from '../core/located-text.js'
import type { Link } from '../core/views.js'
import type { Range } from '../text/range.js'
import type { Destination, Projection } from './projection.js'

/**
 * The links of a published text: those a reader sees written out, and those behind other words.
 *
 * @param published what the surface shows
 * @param written where in it links are written out
 * @param rendered the Markdown it was made from, and the projection that made it; absent where characters show as typed
 */
export function findLinks(
  published: LocatedText,
  written: readonly Range[],
  rendered?: { readonly body: LocatedText; readonly projection: Projection },
): readonly Link[] {
  const { text } = published
  const links: Link[] = written.map(({ start, end }) => ({
    ...evidence(published, start, end),
    url: text.slice(start, end),
    visible: true,
  }))
  if (!rendered) return links
  for (const destination of rendered.projection.destinations) {
    const { url, words } = destination
    if (url === '' || mail.test(url)) continue
    const first = written[firstFrom(written, words.start)]
    const isWritten =
      first && first.end <= words.end && isSame(text.slice(first.start, first.end), url)
    const isVisible = isSame(text.slice(words.start, words.end), url)
    if (!isWritten) links.push(leading(rendered.body, destination, isVisible))
  }
  return links.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The index of the first of sorted ranges that starts at or behind `start`. */
function firstFrom(ranges: readonly Range[], start: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** An e-mail address is no link here. */
const mail = /^mailto:/i

function leading(
  body: LocatedText,
  { start, end, text, url }: Destination,
  visible: boolean,
): Link {
  return { ...body.span(start, end), text, url, visible }
}

/** Whether the words of a link are its address: without the scheme and a slash at the end, as readers see them. */
function isSame(words: string, url: string): boolean {
  return bare(words) === bare(url)
}

function bare(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}
