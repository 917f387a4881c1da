import { defineKind, type Tools } from '../../core/kind.js'
import { judgeLinks, judgeMentions } from './amounts.js'
import { judgeEmpty, judgeLinkOnly } from './blank.js'
import { judgeAlts, judgeTitle } from './fields.js'
import { judgeFold } from './fold.js'
import { judgeLimit } from './limit.js'
import type { Judge } from './look.js'
import { messages } from './messages.js'
import { options, type aspects, type LengthOptions } from './options.js'
import { judgeReserved } from './reserved.js'

export const length = defineKind({
  name: 'length',
  summary:
    'How long a draft is as each of its channels counts, and whether there is anything in it: limits, links, titles, alt texts, the fold.',
  why: 'A post over the limit is refused or cut by the platform, often in the middle of the sentence that mattered.',
  examples: [
    {
      options: { max: 20 },
      good: ['Doors open at nine.'],
      bad: ['Doors open at nine, ⟦come early.⟧'],
    },
    { options: { min: 5 }, good: ['Hello, all.'], bad: ['Hey'] },
    { options: { max: 20, share: 90 }, good: ['Doors open at 9.'], bad: ['Doors open at nine.'] },
    {
      options: { check: ['empty', 'link-only'] },
      good: ['See https://example.com', { text: '', media: [{ path: 'a.jpg', alt: 'A boat' }] }],
      bad: ['', ' \u{200b}\n', '⟦https://example.com/a https://example.com/b⟧ .'],
    },
    {
      options: { check: ['title'] },
      good: [{ text: 'Hello', title: 'Morning', channels: ['youtube'] }],
      bad: [{ text: 'Hello', title: `${'m'.repeat(100)}⟦ore⟧`, channels: ['youtube'] }],
    },
  ],
  options,
  messages,
  compile(given, found, { channels, complain }) {
    complainAbout(given, complain)
    const judges = judgesOf(given)
    return (subject) => {
      const isReply = subject.draft.facts.get('replyTo') !== undefined
      return subject.channels.flatMap((name) => {
        const look = { subject, channel: channels.get(name), channels, isReply }
        return judges.flatMap((judge) => judge(look, found))
      })
    }
  },
})

function complainAbout(
  { check, max, min, share }: LengthOptions,
  complain: Tools['complain'],
): void {
  const idle = Object.entries({ max, min, share }).find(([, value]) => value !== undefined)
  if (check && !check.includes('limit') && idle)
    complain({
      code: 'length/idle-option',
      message: `\`${idle[0]}\` does nothing, because \`check\` leaves out \`limit\``,
      remedy: 'Add `limit` to `check`, or make two rules of it',
      path: [idle[0]],
    })
  if (max !== undefined && min !== undefined && min > max)
    complain({
      code: 'length/contradiction',
      message: `No draft has at least \`${min}\` and at most \`${max}\``,
      remedy: 'Correct one of them',
      path: ['min'],
    })
}

function judgesOf(given: LengthOptions): readonly Judge[] {
  const byAspect = {
    limit: judgeLimit(given),
    title: judgeTitle,
    alt: judgeAlts,
    links: judgeLinks,
    mentions: judgeMentions,
    empty: judgeEmpty,
    'link-only': judgeLinkOnly,
    fold: judgeFold,
    reserved: judgeReserved,
  } as const satisfies Record<(typeof aspects)[number], Judge>
  return (given.check ?? ['limit']).map((aspect) => byAspect[aspect])
}
