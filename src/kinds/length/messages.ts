import type { Wording } from '../../core/finding.js'

/** How much of a limit a draft uses on one channel. */
export interface Use {
  readonly channel: string
  readonly count: number
  readonly most: number
  /** The unit, one and many. */
  readonly unit: readonly [one: string, many: string]
  /** Which part of a thread; absent outside threads. */
  readonly part: number | undefined
}

/** What else could be done with a text that is too long. */
export interface WaysOut {
  /** Into how many posts it would fit; absent where there are no threads. */
  readonly posts: number | undefined
  /** A channel with room for it; absent if there is none. */
  readonly roomy: string | undefined
  readonly isReply: boolean
}

export const messages = {
  'too-long': ({ use, ways }: { use: Use; ways: WaysOut }): Wording => ({
    message: `${subject(use)} has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Shorten it by \`${use.count - use.most}\`${waysOut(ways)}`,
  }),

  'too-short': ({ use }: { use: Use }): Wording => ({
    message: `${subject(use)} has ${amount(use.count, use)} on \`${use.channel}\`, expected at least \`${use.most}\``,
    remedy: 'Say more, or leave it out',
  }),

  'nearly-full': ({ use, share }: { use: Use; share: number }): Wording => ({
    message: `${subject(use)} uses \`${Math.floor((use.count / use.most) * 100)}\` % of the \`${use.most}\` ${use.unit[1]} on \`${use.channel}\`, expected less than \`${share}\` %`,
    remedy: `Leave room for whoever quotes or translates it: shorten it by \`${use.count - Math.ceil((use.most * share) / 100) + 1}\``,
  }),

  'title-too-long': ({ use }: { use: Use }): Wording => ({
    message: `Title has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Shorten it by \`${use.count - use.most}\``,
  }),

  'alt-too-long': ({ use }: { use: Use }): Wording => ({
    message: `Alt text has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Shorten it by \`${use.count - use.most}\`, or say the rest in the post`,
  }),

  'too-many-links': ({ use }: { use: Use }): Wording => ({
    message: `${subject(use)} has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Remove \`${use.count - use.most}\`, or link one page that links the others`,
  }),

  'too-many-mentions': ({ use }: { use: Use }): Wording => ({
    message: `${subject(use)} has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Remove \`${use.count - use.most}\``,
  }),

  empty: ({ part }: { part: number | undefined }): Wording => ({
    message: part === undefined ? 'Draft says nothing' : `Part \`${part}\` says nothing`,
    remedy: 'Write the post, or leave the draft out',
  }),

  'link-only': ({ part }: { part: number | undefined }): Wording => ({
    message: `${subject({ part })} is a link and nothing else`,
    remedy: 'Say in a sentence what waits behind the link, and for whom',
  }),

  folded: ({
    channel,
    seen,
    isEstimate,
  }: {
    channel: string
    seen: string
    isEstimate: boolean
  }): Wording => ({
    message: `On \`${channel}\`, this is folded away until readers ask for more${isEstimate ? ' (an estimate)' : ''}; they see up to \`${seen}\``,
    remedy: 'Say what matters before it',
  }),

  reserved: ({
    channel,
    character,
    count,
  }: {
    channel: string
    character: string
    count: number
  }): Wording => ({
    message: `\`${character}\` loses text on \`${channel}\` unless it is escaped${count > 1 ? `, and \`${count - 1}\` more like it` : ''}`,
    remedy: `Write \`\\${character}\` if your tool does not escape it, or do without it`,
  }),
}

function subject({ part }: Pick<Use, 'part'>): string {
  return part === undefined ? 'Draft' : `Part \`${part}\` of the thread`
}

function amount(count: number, { unit: [one, many] }: Use): string {
  return `\`${count}\` ${count === 1 ? one : many}`
}

function waysOut({ posts, roomy, isReply }: WaysOut): string {
  const split =
    posts !== undefined &&
    (isReply ? `answer in \`${posts}\` posts` : `split it into a thread of \`${posts}\``)
  const move = isReply
    ? 'offer to go on in a private message'
    : roomy !== undefined && `move it to \`${roomy}\``
  const ways = [split, move].filter((way) => typeof way === 'string')
  return ways.map((way, index) => (index === ways.length - 1 ? `, or ${way}` : `, ${way}`)).join('')
}
