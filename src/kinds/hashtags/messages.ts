import type { Wording } from '../../core/finding.js'

export const messages = {
  banned: ({ tag, reason }: { tag: string; reason: string | undefined }): Wording => ({
    message: `Unexpected hashtag ${hash(tag)}, it is banned${because(reason)}`,
    remedy: 'Remove it, or pick another',
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
        ? 'Use a registered one, or have it registered first'
        : `Use ${hash(nearest)}${owner === undefined ? '' : ` (${owner})`}, or have ${hash(tag)} registered first`,
  }),

  variant: ({ tag, canonical }: { tag: string; canonical: string }): Wording => ({
    message: `Hashtag ${hash(tag)} is registered as ${hash(canonical)}`,
    remedy: `Write ${hash(canonical)}`,
  }),

  'too-early': ({ tag, from, day }: { tag: string; from: string; day: string }): Wording => ({
    message: `Hashtag ${hash(tag)} is not to be used before \`${from}\`, and this goes out on \`${day}\``,
    remedy: 'Take it out, or publish later',
  }),

  expired: ({ tag, until, day }: { tag: string; until: string; day: string }): Wording => ({
    message: `Hashtag ${hash(tag)} ended on \`${until}\`, and this goes out on \`${day}\``,
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
    message: `Hashtag ${hash(tag)} belongs to ${list(campaigns)}, not to \`${campaign}\``,
    remedy: 'Take it out, or correct the campaign',
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
    message: `Draft lacks the hashtag ${hash(tag)}${campaign === undefined ? '' : `, which \`${campaign}\` asks for`}`,
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
    remedy: `Remove ${count - max} of them`,
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
    message: `A screen reader says ${hash(tag)} as one word, and many eyes do`,
    remedy: `Write ${hash(readable)}`,
  }),

  'look-alike': ({ tag, plain }: { tag: string; plain: string }): Wording => ({
    message: `Hashtag ${hash(tag)} has letters that only look like those of ${hash(plain)}, so it is another tag`,
    remedy: `Type ${hash(plain)} in ordinary letters`,
  }),

  hidden: ({ tag, code }: { tag: string; code: string }): Wording => ({
    message: `An invisible character (\`${code}\`) stands in ${hash(tag)}, so platforms read another tag`,
    remedy: 'Delete it, and type the tag anew',
  }),

  solicitation: ({ tag }: { tag: string }): Wording => ({
    message: `${hash(tag)} invites everybody to answer, also those who are angry, and no named person has approved that`,
    remedy:
      'Have it approved (`approval: {by: …}`) and answers staffed, or tell your own story instead',
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

function hash(tag: string): string {
  return `\`#${tag}\``
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`
}
