import { asIs, verbatim } from '../text/located.js'
import { afterBom } from './fence.js'
import type { Reader } from './reader.js'
import { createShaper } from './shape.js'

/** Plain text: the file is the post. It has no metadata but the defaults. */
export const text: Reader = (source, settings) => {
  const shaper = createShaper(source, settings)
  const end = source.text.length
  const body = verbatim(source.text, afterBom(source.text), end, asIs)
  shaper.add({ span: { start: 0, end }, body, format: 'plain' })
  return shaper.reading()
}
