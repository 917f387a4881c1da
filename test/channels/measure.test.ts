import { describe, expect, test } from 'vitest'
import { countText } from '../../src/channels/count.js'
import { createChannels } from '../../src/channels/index.js'
import { fixedStretches } from '../../src/channels/measure.js'

const channels = createChannels({
  short: {
    unit: 'graphemes',
    linkGrammar: 'scheme',
    linkLength: 23,
    mentionGrammar: 'mastodon',
    shortMentions: true,
  },
  free: {
    unit: 'graphemes',
    linkGrammar: 'scheme',
    linkLength: 23,
    mentionGrammar: 'word',
    freeReplyMentions: true,
  },
  both: {
    unit: 'graphemes',
    mentionGrammar: 'mastodon',
    shortMentions: true,
    freeReplyMentions: true,
  },
})

function count(name: string, text: string, isReply: boolean): number {
  const channel = channels.get(name)
  return countText(text, channel, fixedStretches(text, channel, isReply))
}

const far = `https://bakery.example/${'rye/'.repeat(40)}`

describe('fixedStretches', () => {
  const cases: [why: string, channel: string, text: string, count: number][] = [
    ['a link counts 23, however long', 'short', `Order: ${far}`, 7 + 23],
    ['or short', 'short', 'http://b.ee', 23],
    ['each of them', 'short', `${far} ${far}`, 23 + 1 + 23],
    ['the full stop behind it counts itself', 'short', `See ${far}.`, 4 + 23 + 1],
    ['without a scheme it is text', 'short', 'bakery.example', 14],
    ['with a scheme but no dot it is text', 'short', 'http://bakery', 13],
    ['a mention counts without its host', 'short', 'By @kim@bakery.example!', 3 + 4 + 1],
    ['one of the same server counts all', 'short', 'By @kim!', 8],
    ['each of them', 'short', '@kim@bakery.example @ana@cafe.example', 4 + 1 + 4],
    ['an e-mail address counts all', 'short', 'kim@bakery.example', 18],
    ['a mention in a link is part of the link', 'short', `${far}@kim@bakery.example`, 23],
    ['a mention that is none counts all', 'short', '@kim@bakery.example@', 20],
    ['an emoji is one grapheme', 'short', 'Hi 👩‍🍳!', 5],
  ]
  for (const [why, channel, text, expected] of cases)
    test(why, () => expect(count(channel, text, false)).toBe(expected))

  const answers: [why: string, channel: string, text: string, count: number][] = [
    ['the mentions an answer starts with are free', 'free', '@kim @ana Thanks', 6],
    ['those further on are not', 'free', '@kim Thanks, @ana', 12],
    ['a link behind them counts as ever', 'free', `@kim ${far}`, 23],
    ['nothing but mentions counts nothing', 'free', '@kim @ana', 0],
    ['behind a word none is free', 'free', 'Hi @kim', 7],
    ['an answer without a mention', 'free', 'Thanks', 6],
    ['free ones and short ones together', 'both', '@kim@a.example Thanks @ana@b.example', 11],
    ['a channel that frees none', 'short', '@kim Thanks', 11],
  ]
  for (const [why, channel, text, expected] of answers)
    test(`in an answer: ${why}`, () => expect(count(channel, text, true)).toBe(expected))

  test('in a post of its own, no mention is free', () => {
    expect(count('free', '@kim Thanks', false)).toBe(11)
  })

  test('a post may be 500 long that a server would take, and not one more', () => {
    const mastodon = channels.get('mastodon')
    const full = (text: string) => countText(text, mastodon, fixedStretches(text, mastodon, false))
    expect(full(`${'a'.repeat(476)} ${far}`)).toBe(500)
    expect(full(`${'a'.repeat(475)} @kim@${'far.'.repeat(20)}example`)).toBe(480)
    expect(full('👩‍🍳'.repeat(500))).toBe(500)
  })
})
