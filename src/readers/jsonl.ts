import { readJson } from '../syntax/json.js'
import { afterBom } from './fence.js'
import type { Reader } from './reader.js'
import { createShaper } from './shape.js'

/** Anything but the white space of JSON. */
const notBlank = /[^ \t\r]/gu

/**
 * JSON Lines: each line is a record, and is read by itself. Only LF and CRLF end a line, so that a lone CR or U+2028 is
 * what it is in JSON. Blank lines are skipped and don't count as records.
 *
 * @see https://jsonlines.org/
 */
export const jsonl: Reader = (source, settings) => {
  const { text } = source
  const shaper = createShaper(source, settings)
  let number = 0
  for (let start = afterBom(text); start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    notBlank.lastIndex = start
    const first = notBlank.exec(text)
    // The first character that is not blank may be the line feed, or far beyond it.
    if (!first) break
    if (first.index < end) {
      number++
      const { node, problems } = readJson(source, { start, end })
      shaper.note(problems)
      if (node) shaper.addNode(node, number)
    }
    start = end + 1
  }
  return shaper.reading()
}
