import { channelsOf } from '../../connections/read.js'
import type { Read } from '../../connections/forms.js'
import { linksOn, mentionsOn } from '../../channels/tags.js'
import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'

/**
 * Whether a part of a thread endorses: the first does, and so do those that name the brand, in words, in a tag or by its handle, or lead
 * somewhere. What is no thread endorses: a picture is enough.
 */
export function endorses(
  subject: Subject,
  { view, names }: Read,
  tools: Pick<Tools, 'channels'>,
): boolean {
  const { part = 1 } = subject.draft
  if (part === 1 || names.firstIn(view.text)) return true
  return channelsOf(subject, tools).some(
    (channel) =>
      linksOn(view, channel).length > 0 || (names.isEmpty && mentionsOn(view, channel).length > 0),
  )
}
