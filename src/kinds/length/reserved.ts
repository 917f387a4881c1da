import { evidence } from '../../core/located-text.js'
import type { Judge } from './look.js'

/** Judges whether there are characters that the channel refuses or loses text at. The first is marked, for the text may end there. */
export const judgeReserved: Judge = ({ channel, subject }, found) => {
  const view = subject.views.published
  const { reserved, escape, name } = channel
  if (reserved === undefined) return []
  let first = -1
  let count = 0
  for (let at = 0; at < view.text.length; at++) {
    const character = view.text.charAt(at)
    if (!reserved.includes(character)) continue
    if (character === escape && reserved.includes(view.text.charAt(at + 1) || ' ')) {
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
  const shown = invisible.test(character) ? codeOf(character) : character
  const data = { channel: name, character: shown, count }
  const on = { channels: [name] }
  return escape === undefined
    ? [found('refused', data, at, on)]
    : [found('reserved', { ...data, escape }, at, on)]
}

/** What a message can't show. */
const invisible = /[\p{C}\p{Z}]/u

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
