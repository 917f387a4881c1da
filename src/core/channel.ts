/** What a limit counts. */
export const units = [
  'utf16',
  'characters',
  'graphemes',
  'bytes',
  'x-weighted',
  'emoji-bytes',
  'sms-parts',
] as const
export type Unit = (typeof units)[number]

/** What a channel reads as a link. */
export const linkGrammars = ['domain', 'x', 'scheme', 'none'] as const
export type LinkGrammar = (typeof linkGrammars)[number]

/** What a channel reads as a hashtag. */
export const hashtagGrammars = [
  'word',
  'x',
  'threads',
  'bluesky',
  'mastodon',
  'emoji',
  'none',
] as const
export type HashtagGrammar = (typeof hashtagGrammars)[number]

/** What a channel reads as a mention. */
export const mentionGrammars = ['word', 'x', 'bluesky', 'mastodon', 'reddit', 'none'] as const
export type MentionGrammar = (typeof mentionGrammars)[number]

/** What is known of how a channel counts, reads and shows a text. A figure nobody knows is absent, and then nothing is held to it. */
export interface Figures {
  /** Whether it renders Markdown, or shows its characters as typed. */
  readonly markdown: boolean
  /** What `limit`, `replyLimit`, `titleLimit` and `fold` count. */
  readonly unit: Unit
  /** Most units of a post. */
  readonly limit?: number
  /** Most UTF-8 bytes of a post, where they are limited beside `limit`. */
  readonly byteLimit?: number
  /** Most units of an answer, where it may be as long as no post. */
  readonly replyLimit?: number
  /** Most units of the `title`. */
  readonly titleLimit?: number
  /** Most characters (UTF-16) of an alt text. */
  readonly altLimit?: number
  /** Units that readers see before they must ask for more. */
  readonly fold?: number
  /** Lines that readers see before they must ask for more. */
  readonly foldLines?: number
  readonly linkGrammar: LinkGrammar
  /** What every link counts, whatever its length; absent: its characters. */
  readonly linkLength?: number
  /** Most links of a post, equal ones counted once. */
  readonly linkLimit?: number
  readonly mentionGrammar: MentionGrammar
  /** Whether the host of a mention (`@kim@example.org`) counts nothing. */
  readonly shortMentions?: boolean
  /** Whether the words of a content warning (`contentWarning`) count, too. */
  readonly countsWarning?: boolean
  /** Whether the mentions that an answer starts with count nothing. */
  readonly freeReplyMentions?: boolean
  /** Most mentions of a post. */
  readonly mentionLimit?: number
  readonly hashtagGrammar: HashtagGrammar
  /** Most hashtags of a post. */
  readonly hashtagLimit?: number
  /** Most graphemes of a hashtag, without its `#`. */
  readonly hashtagLength?: number
  /** Whether a long text may go out as a thread of several posts. */
  readonly threads?: boolean
  /** Characters that make the text vanish or the post fail. */
  readonly reserved?: string
  /** What makes a reserved character harmless when it stands before it; absent: nothing does. */
  readonly escape?: string
}

/** Where a figure is from. */
export interface Origin {
  /** The platform's own page or source, or who says so instead. */
  readonly source: string
  /** Day the platform's own page was read, `YYYY-MM-DD`. Absent: the figure is as others quote it. */
  readonly checked?: string
  /** The platform does not document it: measured or guessed by others. */
  readonly estimate?: true
}

/** A channel with its figures, each with where it is from. */
export interface Channel extends Figures {
  readonly name: string
  /** Absent for a figure: no fact of a platform, but how copydesk treats the channel. */
  readonly origins: Readonly<Partial<Record<keyof Figures, Origin>>>
}

/** The channels of a policy by name; a name nobody declared behaves like `generic`. */
export interface Channels {
  get(name: string): Channel
  has(name: string): boolean
  readonly names: readonly string[]
}
