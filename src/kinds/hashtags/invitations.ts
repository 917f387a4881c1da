import type { ChannelTag } from '../../channels/tags.js'
import type { Hit, Matchers } from '../../core/matcher.js'
import { solicits } from '../../text/tag-words/index.js'
import { placeOf, type Judge, type Look } from './look.js'
import type { Registry } from '../../hashtags/registry.js'

/** Words that invite everybody, wherever the tag stands. */
const open = [
  'ask us anything',
  'ask me anything',
  'ask away',
  'ask your questions',
  'send us your questions',
  'send in your questions',
  'tag it',
  'tag us in',
  'tag your {0,2} with',
  'use the hashtag',
  'using the hashtag',
  'with the hashtag',
  'post them with',
  'post it with',
  'share them with',
  'share it with',
  'share your story',
  'share your stories',
  'tell us your story',
  'tell us your stories',
]

/** Somebody is asked to do something: at the start of a sentence, or behind a word that goes on with one. */
const asked = String.raw`(?:^|[.!?…:;,\n–—-]\s{0,3}|\b(?:and|or|so|then|please|just|now)\s)`
/** What invites only in one sentence with the tag: alone it is what every shop says. */
const nearby = [
  String.raw`${asked}(?:tell|show|send|tweet|write) us\b`,
  String.raw`${asked}(?:share|post|send in) your\b`,
]

/**
 * Finds invitations that a hostile crowd can answer: by the shape of a tag (`#AskAcme`, `#AcmeStories`), or by words beside it.
 * An approval by name, of the draft or of the tag, answers for it. Nobody but the one who is written to sees a private message.
 */
export function judgeSolicitation(matchers: Matchers, registry?: Registry): Judge {
  const anywhere = matchers.phrases(open)
  const beside = nearby.map((pattern) => matchers.regex(pattern, { ignoreCase: true }))
  return (look, found) => {
    const { subject, tags, view } = look
    const { facts } = subject.draft
    if (tags.length === 0 || facts.string('audience') === 'private') return []
    if ((facts.string('approval.by') ?? '').trim() !== '') return []
    const isOpen = (tag: ChannelTag): boolean =>
      registry?.find(tag.value).some(({ approvedBy }) => approvedBy !== undefined) !== true
    const shaped = tags.filter((tag) => solicits(tag.value) && isOpen(tag))
    const inviting =
      shaped.length > 0
        ? shaped
        : [
            invitedBy(anywhere(view), look, () => true),
            ...beside.map((find) => invitedBy(find(view), look, isOneSentence)),
          ].flatMap((tag) => (tag && isOpen(tag) ? [tag] : []))
    return [...new Set(inviting)].map((tag) =>
      found('solicitation', { tag: tag.value }, placeOf(look, tag), look.on),
    )
  }
}

/** Most invitations of a draft that are looked into: one is enough. */
const mostHits = 50

/** The tag that an invitation is about: the next one behind it, else the last one before it. */
function invitedBy(
  hits: readonly Hit[],
  look: Look,
  holds: (between: string) => boolean,
): ChannelTag | undefined {
  const { tags, view } = look
  for (const hit of hits.slice(0, mostHits)) {
    const next = tags.find(({ range }) => range.start >= hit.end)
    if (next && holds(view.text.slice(hit.end, next.range.start))) return next
    const before = tags.findLast(({ range }) => range.end <= hit.start + 1)
    if (before && holds(view.text.slice(before.range.end, hit.end))) return before
  }
  return undefined
}

/** What ends a sentence. */
const sentenceEnd = /[.!?…](?:\s|$)|\n/u

function isOneSentence(between: string): boolean {
  return !sentenceEnd.test(between)
}
