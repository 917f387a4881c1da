import type { HashtagGrammar, LinkGrammar, MentionGrammar } from '../../core/channel.js'
import { findBareLinks } from '../../text/addresses/bare-links.js'
import { findHashtagRanges } from '../../text/addresses/hashtags.js'
import { findMentionRanges } from '../../text/addresses/mentions.js'
import type { Range } from '../../text/range.js'
import { findBlueskyHashtags } from './bluesky/hashtags.js'
import { findBlueskyMentions } from './bluesky/mentions.js'
import { findEmojiHashtags } from './instagram/hashtags.js'
import { findMastodonHashtags } from './mastodon/hashtags.js'
import { findMastodonLinks } from './mastodon/links.js'
import { findMastodonMentions } from './mastodon/mentions.js'
import { findRedditMentions } from './reddit/mentions.js'
import { findThreadsHashtags } from './threads/hashtags.js'
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
  scheme: findMastodonLinks,
  none: nothing,
} as const satisfies Record<LinkGrammar, Finder>

/** What each grammar of hashtags finds. A fragment of a link may be among them. */
export const hashtagFinders = {
  word: findHashtagRanges,
  x: findXHashtags,
  threads: findThreadsHashtags,
  bluesky: findBlueskyHashtags,
  mastodon: findMastodonHashtags,
  emoji: findEmojiHashtags,
  none: nothing,
} as const satisfies Record<HashtagGrammar, Finder>

/** What each grammar of mentions finds. */
export const mentionFinders = {
  word: findMentionRanges,
  x: findXMentions,
  bluesky: findBlueskyMentions,
  mastodon: findMastodonMentions,
  reddit: findRedditMentions,
  none: nothing,
} as const satisfies Record<MentionGrammar, Finder>
