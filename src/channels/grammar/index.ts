import type { HashtagGrammar, LinkGrammar, MentionGrammar } from '../../core/channel.js'
import { findBareLinks } from '../../text/addresses/bare-links.js'
import { findHashtagRanges } from '../../text/addresses/hashtags.js'
import { findMentionRanges } from '../../text/addresses/mentions.js'
import type { Range } from '../../text/range.js'
import { findXHashtags } from './x/hashtags.js'
import { findXLinks } from './x/links.js'
import { findXMentions } from './x/mentions.js'

/** Finds the places of one sort in a text: in text order, never overlapping, sign included. Linear; never throws. */
export type Finder = (text: string) => readonly Range[]

const nothing: Finder = () => []

/** What each grammar of links finds. */
export const linkFinders = {
  domain: findBareLinks,
  x: findXLinks,
  scheme: findBareLinks,
  none: nothing,
} as const satisfies Record<LinkGrammar, Finder>

/** What each grammar of hashtags finds. A fragment of a link may be among them. */
export const hashtagFinders = {
  word: findHashtagRanges,
  x: findXHashtags,
  bluesky: findHashtagRanges,
  mastodon: findHashtagRanges,
  emoji: findHashtagRanges,
  none: nothing,
} as const satisfies Record<HashtagGrammar, Finder>

/** What each grammar of mentions finds. */
export const mentionFinders = {
  word: findMentionRanges,
  x: findXMentions,
  bluesky: findMentionRanges,
  mastodon: findMentionRanges,
  reddit: findMentionRanges,
  none: nothing,
} as const satisfies Record<MentionGrammar, Finder>
