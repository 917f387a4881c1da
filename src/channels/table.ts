import type { ChannelEntry, SourcedFigures } from './entry.js'

/** No page says whether a character is a letter, a code point or half an emoji. */
const unsaidUnit: SourcedFigures = {
  unit: 'utf16',
  estimate: true,
  source: 'No page says what a character is: counted as UTF-16, which is never less',
}

/** Posts may answer the author's own posts. */
const thread: SourcedFigures = {
  threads: true,
  source: 'How copydesk treats it: a text too long for one post may go out as several',
}

/** Nobody is tagged and no word is a link. */
const plainWords: SourcedFigures = {
  hashtagGrammar: 'none',
  mentionGrammar: 'none',
  source: 'How copydesk treats it: `#` and `@` are characters like others there',
}

const foldsOnPhones =
  'No page says it; as posttruncate.com, toolshake.xyz and NasrTech quote it for phones'

/**
 * What copydesk knows of each channel: figures grouped by where they are from. What no entry says, nothing is held to.
 *
 * `checked` is the day the platform's own page or source was read, or the day of the dated copy of it that was read. Without it a
 * `source` says one of three things: "read in a stored copy" is the platform's own text of an unknown day; "as others quote" a page
 * is where to check what nobody here read there; and with `estimate`, no page of the platform says it at all. Where sources differ,
 * the stricter figure stands. A policy can override every figure (`channels:`).
 */
export const channelTable: readonly ChannelEntry[] = [
  {
    name: 'generic',
    figures: [
      {
        markdown: true,
        source: 'A draft that names no channel: counted as readers would, no limit',
      },
    ],
  },
  {
    name: 'x',
    figures: [
      {
        unit: 'x-weighted',
        limit: 280,
        linkLength: 23,
        freeReplyMentions: true,
        source: 'docs.x.com, Counting characters (of an answer, the mentions that X puts first)',
        checked: '2026-08-22',
      },
      { altLimit: 1000, source: 'docs.x.com, X API data dictionary', checked: '2026-08-22' },
      {
        reserved: '\ufffe\ufeff\uffff',
        source: 'github.com/twitter/twitter-text, conformance/validate.yml',
      },
      {
        linkGrammar: 'x',
        mentionGrammar: 'x',
        hashtagGrammar: 'x',
        source: 'github.com/twitter/twitter-text, conformance/extract.yml',
      },
      thread,
    ],
  },
  {
    name: 'threads',
    figures: [
      {
        unit: 'emoji-bytes',
        limit: 500,
        hashtagGrammar: 'threads',
        hashtagLimit: 1,
        hashtagLength: 50,
        source:
          'developers.facebook.com, Threads API: Posts (the first tag counts, others are words)',
        checked: '2026-04-14',
      },
      {
        linkLimit: 5,
        source: 'developers.facebook.com, Threads API: Text attachments',
        checked: '2026-07-02',
      },
      {
        altLimit: 1000,
        estimate: true,
        source: 'Threads API: Accessibility gives no number; that of Instagram',
      },
      { fold: 250, estimate: true, source: foldsOnPhones },
      thread,
    ],
  },
  {
    name: 'bluesky',
    figures: [
      {
        unit: 'graphemes',
        limit: 300,
        byteLimit: 3000,
        hashtagLength: 64,
        source: 'github.com/bluesky-social/atproto, app/bsky/feed/post.json, read in a stored copy',
      },
      {
        altLimit: 2000,
        source: 'github.com/bluesky-social/social-app, src/lib/constants.ts, read in a stored copy',
      },
      {
        mentionGrammar: 'bluesky',
        hashtagGrammar: 'bluesky',
        source: 'github.com/bluesky-social/atproto, packages/api/src/rich-text/detection.ts',
      },
      thread,
    ],
  },
  {
    name: 'mastodon',
    figures: [
      {
        limit: 500,
        linkLength: 23,
        linkGrammar: 'scheme',
        shortMentions: true,
        countsWarning: true,
        source: 'docs.joinmastodon.org, Posting to your profile (a server may allow more)',
        checked: '2026-07-02',
      },
      { altLimit: 1500, source: 'docs.joinmastodon.org, Instance entity', checked: '2026-07-02' },
      {
        unit: 'graphemes',
        mentionGrammar: 'mastodon',
        hashtagGrammar: 'mastodon',
        source: 'github.com/mastodon/mastodon, status_length_validator.rb, account.rb and tag.rb',
      },
      thread,
    ],
  },
  {
    name: 'linkedin',
    figures: [
      unsaidUnit,
      {
        limit: 3000,
        source: 'As others quote linkedin.com/help/linkedin/answer/a528176, Post and share updates',
      },
      { replyLimit: 1250, source: 'As publishing tools quote it: BulkPublish' },
      {
        altLimit: 4086,
        source: 'As others quote learn.microsoft.com, LinkedIn Images API: altText',
      },
      {
        reserved: '\\|{}@[]()<>#*_~',
        escape: '\\',
        source:
          'learn.microsoft.com, LinkedIn little text format, read in a stored copy (API only)',
      },
      { fold: 140, foldLines: 3, estimate: true, source: foldsOnPhones },
    ],
  },
  {
    name: 'facebook',
    figures: [
      unsaidUnit,
      {
        limit: 63206,
        estimate: true,
        source: 'No page of Meta says it; as publishing tools quote it: Ayrshare',
      },
      { fold: 110, estimate: true, source: foldsOnPhones },
    ],
  },
  {
    name: 'instagram',
    figures: [
      unsaidUnit,
      {
        limit: 2200,
        mentionLimit: 20,
        altLimit: 1000,
        source: 'developers.facebook.com, Instagram Platform: IG User Media',
        checked: '2026-09-11',
      },
      {
        hashtagLimit: 5,
        source:
          'As others quote @creators, threads.com/@creators/post/DSalXGPCWM4, December 2025; IG User Media still says 30',
      },
      {
        hashtagGrammar: 'emoji',
        estimate: true,
        source: 'No page read says which characters a tag may have: emoji too, as seen in use',
      },
      { fold: 125, estimate: true, source: foldsOnPhones },
    ],
  },
  {
    name: 'tiktok',
    figures: [
      {
        unit: 'utf16',
        limit: 2200,
        source:
          'developers.tiktok.com, Content Posting API: Direct Post (video; the app takes more)',
        checked: '2026-09-11',
      },
      { fold: 150, estimate: true, source: foldsOnPhones },
    ],
  },
  {
    name: 'youtube',
    figures: [
      unsaidUnit,
      {
        limit: 5000,
        byteLimit: 5000,
        titleLimit: 100,
        reserved: '<>',
        source:
          'As others quote developers.google.com/youtube/v3/docs/videos: bytes, which YouTube Help calls characters',
      },
      {
        hashtagLimit: 60,
        source: 'As others quote support.google.com/youtube/answer/6390658: above, none counts',
      },
    ],
  },
  {
    name: 'pinterest',
    figures: [
      unsaidUnit,
      {
        limit: 800,
        titleLimit: 100,
        altLimit: 500,
        source: 'github.com/pinterest/api-description, PinCreate, read in a stored copy (5.13)',
      },
    ],
  },
  {
    name: 'reddit',
    figures: [
      unsaidUnit,
      plainWords,
      {
        markdown: true,
        titleLimit: 300,
        source: 'reddit.com/dev/api, POST /api/submit',
        checked: '2026-05-04',
      },
      {
        limit: 40000,
        source:
          'github.com/reddit-archive/reddit, r2/models/link.py, read in a stored copy (of 2015)',
      },
      { replyLimit: 10000, source: 'As publishing tools quote it: Ayrshare, Postly' },
      {
        mentionGrammar: 'reddit',
        source: 'How copydesk treats it: `u/name` and `r/name`, as Reddit links them',
      },
    ],
  },
  {
    name: 'google-business',
    figures: [
      unsaidUnit,
      plainWords,
      { limit: 1500, source: 'As publishing tools quote it for an update: Zernio, Local Viking' },
      {
        fold: 100,
        estimate: true,
        source: 'No page says it; posthell.com quotes 100 for posts, others 250',
      },
    ],
  },
  {
    name: 'email',
    figures: [
      plainWords,
      {
        markdown: true,
        unit: 'graphemes',
        source: 'No limit of the medium: RFC 5322 limits lines, and a long subject is folded',
      },
    ],
  },
  {
    name: 'sms',
    figures: [
      plainWords,
      { unit: 'sms-parts', source: 'No limit of the medium: 3GPP TS 23.038 and 23.040 send parts' },
    ],
  },
  {
    name: 'blog',
    figures: [{ markdown: true, unit: 'graphemes', source: 'No limit of the medium' }],
  },
  {
    name: 'reviews',
    figures: [plainWords, { unit: 'graphemes', source: 'Differs by site: no limit set' }],
  },
]
