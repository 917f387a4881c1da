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
  /** How much of the limit a content warning takes. */
  readonly warning?: number
}

/** What else could be done with a text that is too long. */
export interface WaysOut {
  /** Into how many posts it would fit; absent where there are no threads. */
  readonly posts: number | undefined
  /** A channel with room for it; absent if there is none. */
  readonly roomy: string | undefined
  readonly isReply: boolean
  readonly isPart: boolean
}

export const messages = {
  'too-long': ({ use, ways }: { use: Use; ways: WaysOut }): Wording => ({
    message: `${subject(use)} has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\`${use.warning === undefined ? '' : ` beside a content warning of \`${use.warning}\``}`,
    remedy: `Shorten it by ${amount(use.count - use.most, use)}${waysOut(ways)}`,
  }),

  'too-short': ({ use }: { use: Use }): Wording => ({
    message: `${subject(use)} has ${amount(use.count, use)} on \`${use.channel}\`, expected at least \`${use.most}\``,
    remedy: 'Say more, or leave it out',
  }),

  'nearly-full': ({ use, share }: { use: Use; share: number }): Wording => ({
    message: `${subject(use)} fills \`${Math.floor((use.count / use.most) * 100)}\` % of the \`${use.most}\` ${use.unit[1]} on \`${use.channel}\`, and \`${share}\` % is where the house wants to stop`,
    remedy: `Leave room for whoever quotes or translates it: shorten it by ${amount(use.count - Math.ceil((use.most * share) / 100) + 1, use)}`,
  }),

  'title-too-long': ({ use }: { use: Use }): Wording => ({
    message: `Title has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Shorten it by ${amount(use.count - use.most, use)}`,
  }),

  'alt-too-long': ({ use }: { use: Use }): Wording => ({
    message: `Alt text has ${amount(use.count, use)} on \`${use.channel}\`, expected at most \`${use.most}\``,
    remedy: `Shorten it by ${amount(use.count - use.most, use)}, or say the rest in the post`,
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

  folded: ({ channel, isEstimate }: { channel: string; isEstimate: boolean }): Wording => ({
    message: `On \`${channel}\`, all from here on is folded away until readers ask for more${isEstimate ? ' (an estimate)' : ''}`,
    remedy: 'Say what matters before it',
  }),

  reserved: ({
    channel,
    character,
    count,
    escape,
  }: {
    channel: string
    character: string
    count: number
    escape: string
  }): Wording => ({
    message: `\`${character}\` makes \`${channel}\` lose text unless it is escaped${more(count)}`,
    remedy: `Write \`${escape}${character}\` if your tool does not escape it, or do without it`,
  }),

  refused: ({
    channel,
    character,
    count,
  }: {
    channel: string
    character: string
    count: number
  }): Wording => ({
    message: `\`${channel}\` refuses a text with \`${character}\`${more(count)}`,
    remedy: count === 1 ? 'Take it out' : 'Take them out',
  }),
}

function more(count: number): string {
  return count > 1 ? `, and there are \`${count - 1}\` more like it` : ''
}

function subject({ part }: Pick<Use, 'part'>): string {
  return part === undefined ? 'Draft' : `Part \`${part}\` of the thread`
}

function amount(count: number, { unit: [one, many] }: Use): string {
  return `\`${count}\` ${count === 1 ? one : many}`
}

function waysOut({ posts, roomy, isReply, isPart }: WaysOut): string {
  const split = isPart
    ? 'move words to another part'
    : posts !== undefined &&
      (isReply ? `answer in \`${posts}\` posts` : `split it into a thread of \`${posts}\``)
  const move = isReply
    ? 'offer to go on in a private message'
    : roomy !== undefined && `move it to \`${roomy}\``
  const ways = [split, move].filter((way) => typeof way === 'string')
  return ways.map((way, index) => (index === ways.length - 1 ? `, or ${way}` : `, ${way}`)).join('')
}
