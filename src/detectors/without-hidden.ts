import type { Hit } from './detector.js'

/** Characters that nobody sees. */
const hidden =
  /\u{34f}|[\u{ad}\u{61c}\u{180e}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2064}\u{2066}-\u{206f}\u{feff}]/gu

/** Full-width forms of the signs of ASCII: as long as these. */
const wide = /[\u{ff01}-\u{ff5e}]/gu

/**
 * Finds in a text without what nobody sees in it, and with letters of plain width, capitals and all; gives the places in the text as it is.
 */
export function findVisible(
  written: string,
  find: (visible: string) => readonly Hit[],
): readonly Hit[] {
  const text = written.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  if (text.search(hidden) === -1) return find(text)
  const places: number[] = []
  let visible = ''
  let from = 0
  const keep = (until: number): void => {
    for (let at = from; at < until; at++) places.push(at)
    visible += text.slice(from, until)
  }
  for (const { 0: character, index } of text.matchAll(hidden)) {
    keep(index)
    from = index + character.length
  }
  keep(text.length)
  return find(visible).map(({ start, end, confidence }) => ({
    start: places[start] ?? start,
    end: (places[end - 1] ?? end - 1) + 1,
    confidence,
  }))
}
