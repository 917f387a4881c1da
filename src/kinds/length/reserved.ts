import { evidence } from '../../core/located-text.js'
import type { Judge } from './look.js'

/** Judges whether there are characters that make the channel lose text. The first is marked, for the text may end there. */
export const judgeReserved: Judge = ({ channel, subject }, found) => {
  const view = subject.views.published
  const { reserved, name } = channel
  if (reserved === undefined) return []
  let first = -1
  let count = 0
  for (let at = 0; at < view.text.length; at++) {
    const character = view.text.charAt(at)
    if (!reserved.includes(character)) continue
    if (character === '\\' && reserved.includes(view.text.charAt(at + 1) || ' ')) {
      // Escaped: both are spent.
      at++
      continue
    }
    if (first < 0) first = at
    count++
  }
  if (first < 0) return []
  const character = view.text.charAt(first)
  const at = evidence(view, first, first + 1)
  return [found('reserved', { channel: name, character, count }, at, { channels: [name] })]
}
