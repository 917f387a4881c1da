import type { ChannelEntry } from './entry.js'

/**
 * What copydesk knows of each channel. `checked` stands only where the platform's own page was read; every other figure is
 * as good as its `source` says. Every figure can be overridden in a policy (`channels:`).
 */
export const channelTable: readonly ChannelEntry[] = [
  {
    name: 'generic',
    figures: [
      {
        markdown: true,
        unit: 'graphemes',
        source:
          'A draft that names no channel: counted by what a reader would call characters, without a limit',
      },
    ],
  },
  {
    name: 'x',
    figures: [
      {
        markdown: false,
        limit: 280,
        unit: 'x-weighted',
        linkLength: 23,
        source: 'docs.x.com, Counting characters; twitter-text config v3',
        checked: '2026-08-22',
      },
    ],
  },
  {
    name: 'threads',
    figures: [
      {
        markdown: false,
        limit: 500,
        unit: 'utf16',
        hashtagLimit: 1,
        source: 'developers.facebook.com/docs/threads/posts',
        checked: '2026-04-14',
      },
    ],
  },
  {
    name: 'bluesky',
    figures: [
      {
        markdown: false,
        limit: 300,
        unit: 'graphemes',
        source: 'github.com/bluesky-social/atproto, lexicons/app/bsky/feed/post.json',
      },
    ],
  },
  {
    name: 'mastodon',
    figures: [
      {
        markdown: false,
        limit: 500,
        unit: 'graphemes',
        linkLength: 23,
        source: 'docs.joinmastodon.org/user/posting and entities/Instance (default of a server)',
        checked: '2026-07-02',
      },
    ],
  },
  {
    name: 'linkedin',
    figures: [
      {
        markdown: false,
        limit: 3000,
        unit: 'utf16',
        source: 'As publishing tools quote it',
      },
    ],
  },
  {
    name: 'facebook',
    figures: [
      {
        markdown: false,
        limit: 63206,
        unit: 'utf16',
        source: 'As publishing tools quote it',
      },
    ],
  },
  {
    name: 'instagram',
    figures: [
      {
        markdown: false,
        limit: 2200,
        unit: 'utf16',
        hashtagLimit: 5,
        source:
          'Length as publishing tools quote it; five hashtags as reported by Social Media Today, 18 December 2025',
      },
    ],
  },
  {
    name: 'tiktok',
    figures: [
      {
        markdown: false,
        limit: 2200,
        unit: 'utf16',
        source: 'As publishing tools quote it for the caption of a video; sources differ',
      },
    ],
  },
  {
    name: 'youtube',
    figures: [
      {
        markdown: false,
        limit: 5000,
        unit: 'utf16',
        hashtagLimit: 60,
        source: 'As publishing tools quote it for the description; sixty hashtags from memory',
      },
    ],
  },
  {
    name: 'pinterest',
    figures: [
      {
        markdown: false,
        limit: 800,
        unit: 'utf16',
        source: 'github.com/pinterest/api-description, PinCreate.description',
      },
    ],
  },
  {
    name: 'reddit',
    figures: [
      {
        markdown: true,
        limit: 40000,
        unit: 'utf16',
        source: 'As publishing tools quote it for the text of a post',
      },
    ],
  },
  {
    name: 'google-business',
    figures: [
      {
        markdown: false,
        limit: 1500,
        unit: 'utf16',
        source: 'As publishing tools quote it for the summary of a post',
      },
    ],
  },
  {
    name: 'email',
    figures: [
      {
        markdown: true,
        unit: 'graphemes',
        source: 'No limit of the medium',
      },
    ],
  },
  {
    name: 'sms',
    figures: [
      {
        markdown: false,
        unit: 'utf16',
        source: 'No limit set: messages are sent in parts',
      },
    ],
  },
  {
    name: 'blog',
    figures: [
      {
        markdown: true,
        unit: 'graphemes',
        source: 'No limit of the medium',
      },
    ],
  },
  {
    name: 'reviews',
    figures: [
      {
        markdown: false,
        unit: 'utf16',
        source: 'Differs by site: no limit set',
      },
    ],
  },
]
