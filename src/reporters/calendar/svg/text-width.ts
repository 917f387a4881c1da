import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { visible } from '../../display.js'
import { clusterWidth } from '../../width.js'

/** Widths in hundredths of the size of the letters, after a wide typeface: in a narrower one room is left over, and nothing is ever cut off. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'", 31],
  [' |.,:;!/\\·', 36],
  ['()[]ft-r`"°', 43],
  ['mMW@%…—', 101],
  ['wGOQCDHNU&', 84],
]
const known = new Map(
  widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
)
const OTHER = 65
const WIDE = 132

function clusterPixels(cluster: string): number {
  const found = known.get(cluster)
  if (found !== undefined) return found
  if (cluster.length === 1 && cluster < '\u007f') return OTHER
  const columns = clusterWidth(cluster)
  return columns === 2 ? WIDE : columns * 80
}

/** About how wide a text is drawn, in pixels, never less. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const { segment } of graphemeSegments(visible(text))) width += clusterPixels(segment)
  return (width * size) / 100
}

/** More than ever fits. */
const LONGEST = 400

/** As much of a text as fits; what is longer ends in `…`. Visible. */
export function fit(text: string, size: number, pixels: number): string {
  const shown = visible(text.slice(0, LONGEST))
  const isCut = text.length > LONGEST
  const room = (pixels * 100) / size
  const rest = known.get('…') ?? WIDE
  let width = 0
  let fits = 0
  for (const { segment, index } of graphemeSegments(shown)) {
    width += clusterPixels(segment)
    if (width > room) return `${shown.slice(0, fits).trimEnd()}…`
    if (width + rest <= room) fits = index + segment.length
  }
  return isCut ? `${shown.slice(0, fits).trimEnd()}…` : shown
}
