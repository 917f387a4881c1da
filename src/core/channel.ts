/** How a channel counts and shows a text. Every figure carries where it is from and when that was read. */
export interface Channel {
  readonly name: string
  /** Whether it renders Markdown, or shows its characters as typed. */
  readonly markdown: boolean
  /** Most units of text; absent where no authoritative figure is known. */
  readonly limit?: number
  /** What `limit` counts. */
  readonly unit: 'utf16' | 'graphemes' | 'x-weighted'
  /** What every link counts, whatever its length; absent: its characters. */
  readonly linkLength?: number
  /** Most hashtags; absent: no limit known. */
  readonly hashtags?: number
  /** Where the figures are from. */
  readonly source: string
  /** Day the platform's own page was read, `YYYY-MM-DD`. Absent: the figures are as publishing tools quote them, or there are none. */
  readonly checked?: string
}

/** The channels of a policy by name; a name nobody declared behaves like `generic`. */
export interface Channels {
  get(name: string): Channel
  has(name: string): boolean
  readonly names: readonly string[]
}
