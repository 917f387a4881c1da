import { foldAt } from '../../channels/fold.js'
import { evidence } from '../../core/located-text.js'
import type { Judge } from './look.js'

/** How much of what is seen is quoted, to show where the fold is. */
const quoted = 24

/** Says what the channel folds away until readers ask for it. */
export const judgeFold: Judge = ({ channel, subject }, found) => {
  const view = subject.views.published
  const fold = foldAt(view.text, channel)
  if (fold === undefined) return []
  const seen = view.text.slice(Math.max(0, fold - quoted), fold).trim()
  const isEstimate = (channel.origins.fold ?? channel.origins.foldLines)?.estimate === true
  const data = { channel: channel.name, seen, isEstimate }
  return [
    found('folded', data, evidence(view, fold, view.text.length), { channels: [channel.name] }),
  ]
}
