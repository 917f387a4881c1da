import type { Wording } from '../../core/finding.js'

export const messages = {
  banned: ({ tag, reason }: { tag: string; reason: string | undefined }): Wording => ({
    message: `Hashtag ${hash(tag)} is banned${because(reason)}`,
    remedy: 'Remove it',
  }),

  retired: ({
    tag,
    successor,
    reason,
  }: {
    tag: string
    successor: string | undefined
    reason: string | undefined
  }): Wording => ({
    message: `Hashtag ${hash(tag)} is retired${because(reason)}`,
    remedy: successor === undefined ? 'Remove it' : `Write ${hash(successor)}`,
  }),

  unregistered: ({
    tag,
    nearest,
    owner,
  }: {
    tag: string
    nearest: string | undefined
    owner: string | undefined
  }): Wording => ({
    message: `Hashtag ${hash(tag)} is not registered`,
    remedy:
      nearest === undefined
        ? `Use a tag of the register (\`copydesk hashtags\` lists them), or have ${hash(tag)} registered first`
        : `Use ${hash(nearest)}${owner === undefined ? '' : ` (${owner})`}, or have ${hash(tag)} registered first`,
  }),

  variant: ({ tag, canonical }: { tag: string; canonical: string }): Wording => ({
    message: `Hashtag ${hash(tag)} is registered as ${hash(canonical)}`,
    remedy: `Write ${hash(canonical)}`,
  }),

  'cut-short': ({ tag, written }: { tag: string; written: string }): Wording => ({
    message: `${hash(written)} ends at \`${written.charAt(tag.length)}\`, so it is the tag ${hash(tag)}`,
    remedy: `Write ${hash(joined(written))}, and have it registered`,
  }),

  'too-early': ({
    tag,
    from,
    day,
    isSaid,
  }: {
    tag: string
    from: string
    day: string
    isSaid: boolean
  }): Wording => ({
    message: `Hashtag ${hash(tag)} may be used from \`${from}\`, and ${goesOut(day, isSaid)}`,
    remedy: 'Take it out, or publish later',
  }),

  expired: ({
    tag,
    until,
    day,
    isSaid,
  }: {
    tag: string
    until: string
    day: string
    isSaid: boolean
  }): Wording => ({
    message: `Hashtag ${hash(tag)} ended on \`${until}\`, and ${goesOut(day, isSaid)}`,
    remedy: 'Take it out, or have its dates extended',
  }),

  'wrong-campaign': ({
    tag,
    campaign,
    campaigns,
  }: {
    tag: string
    campaign: string
    campaigns: readonly string[]
  }): Wording => ({
    message: `Hashtag ${hash(tag)} belongs to ${list(campaigns)}, not to \`${brief(campaign)}\``,
    remedy: 'Take it out, or correct the campaign',
  }),

  'unknown-campaign': ({ campaign, nearest }: { campaign: string; nearest: string }): Wording => ({
    message: `No tag is of a campaign \`${brief(campaign)}\`, but some are of \`${nearest}\``,
    remedy: `Write \`${nearest}\`, or add the campaign to the register`,
  }),

  'wrong-channel': ({
    tag,
    channel,
    channels,
  }: {
    tag: string
    channel: string
    channels: readonly string[]
  }): Wording => ({
    message: `Hashtag ${hash(tag)} is for ${list(channels)}, not for \`${channel}\``,
    remedy: `Take it out on \`${channel}\``,
  }),

  missing: ({ tag, campaign }: { tag: string; campaign: string | undefined }): Wording => ({
    message:
      campaign === undefined
        ? `Draft lacks the hashtag ${hash(tag)}`
        : `Campaign \`${brief(campaign)}\` requires ${hash(tag)}, and the draft has none`,
    remedy: `Add ${hash(tag)}`,
  }),

  'too-many': ({
    count,
    max,
    channel,
  }: {
    count: number
    max: number
    channel: string | undefined
  }): Wording => ({
    message: `Draft has \`${count}\` ${count === 1 ? 'hashtag' : 'hashtags'}${channel === undefined ? '' : ` on \`${channel}\``}, expected at most \`${max}\``,
    remedy: `Remove \`${count - max}\` ${count - max === 1 ? 'hashtag' : 'hashtags'}`,
  }),

  'tag-too-long': ({
    count,
    max,
    channel,
  }: {
    count: number
    max: number
    channel: string
  }): Wording => ({
    message: `Hashtag has \`${count}\` characters on \`${channel}\`, expected at most \`${max}\``,
    remedy: 'Use a shorter one',
  }),

  misplaced: ({ tag, place }: { tag: string; place: 'end' | 'inside' | 'not-first' }): Wording => ({
    message: `Hashtag ${hash(tag)} stands ${stands[place]}`,
    remedy: remedies[place],
  }),

  unreadable: ({ tag, readable }: { tag: string; readable: string }): Wording => ({
    message: `${hash(tag)} is hard to read and to hear, expected a capital for each word`,
    remedy: `Write ${hash(readable)}`,
  }),

  'look-alike': ({ tag, plain }: { tag: string; plain: string }): Wording => ({
    message: `Hashtag ${hash(tag)} has letters that only look like those of ${hash(plain)}, so it is another tag`,
    remedy: `Type ${hash(plain)} in ordinary letters`,
  }),

  hidden: ({ tag, codes }: { tag: string; codes: readonly string[] }): Wording => ({
    message: `Something invisible (${list(codes)}) stands in ${hash(tag)}, so platforms read another tag`,
    remedy: 'Delete it, and type the tag anew',
  }),

  'wide-letters': ({ tag, plain }: { tag: string; plain: string }): Wording => ({
    message: `Hashtag ${hash(tag)} is typed in wide or ornamental letters, so it is not found as ${hash(plain)}`,
    remedy: `Type ${hash(plain)}`,
  }),

  solicitation: ({ tag }: { tag: string }): Wording => ({
    message: `${hash(tag)} invites public answers, also angry ones, expected a named approver`,
    remedy:
      'Name who approved it in `approval.by` and plan who answers, or tell your own story instead',
  }),

  borrowed: ({ tag }: { tag: string }): Wording => ({
    message: `${hash(tag)} is not one of our tags, and this promotes something under it`,
    remedy: 'Read what people say there, then take it out, or say something that helps them',
  }),
}

const stands = {
  end: 'among the words, expected behind them',
  inside: 'behind the words, expected among them',
  'not-first': 'first, expected behind the words that say what this is',
}

const remedies = {
  end: 'Move it to the end',
  inside: 'Move it into the sentence, or take it out',
  'not-first': 'Start with words',
}

function goesOut(day: string, isSaid: boolean): string {
  return isSaid
    ? `this goes out on \`${day}\``
    : `without a publish time the draft counts as of \`${day}\``
}

/** `Fix-It-Friday` as a tag that does not end: `FixItFriday`. */
function joined(written: string): string {
  return written.replace(/[-'’.&]+(\p{L})?/gu, (_, letter: string | undefined) =>
    (letter ?? '').toUpperCase(),
  )
}

/** A fact of a draft may be of any length. */
function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function hash(tag: string): string {
  return `\`#${tag}\``
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`
}
