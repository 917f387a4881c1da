import { foldAt } from '../../channels/fold.js'
import { evidence } from '../../core/located-text.js'
import type { Judge } from './look.js'

/** Says what the channel folds away until readers ask for it. */
export const judgeFold: Judge = ({ channel, subject }, found) => {
  const view = subject.views.published
  const fold = foldAt(view.text, channel)
  if (fold === undefined) return []
  const { name, origins } = channel
  const isEstimate = (origins.fold ?? origins.foldLines)?.estimate === true
  const at = evidence(view, fold, view.text.length)
  return [found('folded', { channel: name, isEstimate }, at, { channels: [name] })]
}
