import type { ChannelTag } from '../../channels/tags.js'
import type { Matchers } from '../../core/matcher.js'
import { solicits } from '../../text/tag-words/index.js'
import { placeOf, type Judge, type Look } from './look.js'
import type { Registry } from './registry.js'

/** Words beside a tag that ask strangers to use it. */
const invitations = [
  'tell us',
  'tell me',
  'tag it',
  'tag your',
  'tag a photo',
  'tag your photo',
  'share your',
  'share a photo',
  'share with us',
  'show us',
  'send us your',
  'post your',
  'post a photo',
  'tweet us',
  'tweet your',
  'we want to hear',
  'we want to see',
  'what is your',
  "what's your",
  'use the hashtag',
  'using the hashtag',
  'with the hashtag',
]

/**
 * Finds invitations that a hostile crowd can answer: by the shape of a tag (`#AskAcme`, `#AcmeStories`), or by words beside it.
 * An approval by name, of the draft or of the tag, answers for it. Nobody but the one who is written to sees a private message.
 */
export function judgeSolicitation(matchers: Matchers, registry?: Registry): Judge {
  const invites = matchers.phrases(invitations)
  return (look, found) => {
    const { subject, tags, view } = look
    const { facts } = subject.draft
    if (tags.length === 0 || facts.string('audience') === 'private') return []
    if ((facts.string('approval.by') ?? '').trim() !== '') return []
    const isOpen = (tag: ChannelTag): boolean =>
      registry?.find(tag.value).some(({ approvedBy }) => approvedBy !== undefined) !== true
    const shaped = tags.filter((tag) => solicits(tag.value) && isOpen(tag))
    const open = shaped.length > 0 ? shaped : besideWords(invites(view), look).filter(isOpen)
    return open.map((tag) => found('solicitation', { tag: tag.value }, placeOf(look, tag), look.on))
  }
}

/** The tag that the first invitation is about: the next one behind it, else the last one before it. */
function besideWords(
  hits: readonly { readonly end: number }[],
  { tags }: Look,
): readonly ChannelTag[] {
  const [first] = hits
  if (!first) return []
  const tag = tags.find(({ range }) => range.start >= first.end) ?? tags.at(-1)
  return tag ? [tag] : []
}
