import { describe, expect, test, vi } from 'vitest'
import type { Figures } from '../../src/core/channel.js'
import { hashtagFinders, linkFinders, mentionFinders } from '../../src/channels/grammar/index.js'
import { createChannels } from '../../src/channels/index.js'
import { hashtagsOn, linksOn, mentionsOn, type ChannelTag } from '../../src/channels/tags.js'
import { viewOf } from '../text/view-of.js'

const channelWith = (figures: Partial<Figures>) => createChannels({ own: figures }).get('own')
const values = (tags: readonly ChannelTag[]) => tags.map(({ value }) => value)

describe('hashtagsOn', () => {
  const cases: [why: string, figures: Partial<Figures>, text: string, values: string[]][] = [
    ['as written, without the sign', {}, '#Rye and ＃Wheat', ['Rye', 'Wheat']],
    ['no fragment of a link', {}, 'example.com/#rye https://example.com/?#rye #wheat', ['wheat']],
    [
      'a fragment of what is no link here',
      { linkGrammar: 'none', hashtagGrammar: 'emoji' },
      'example.com/?#rye',
      ['rye'],
    ],
    ['none in an e-mail address', {}, 'kim.#rye@example.com #wheat', ['wheat']],
    ['Instagram: emoji', { hashtagGrammar: 'emoji' }, '#rye🌾 https://a.com/?#b', ['rye🌾']],
    [
      'Mastodon: no address behind the tag',
      { hashtagGrammar: 'mastodon', linkGrammar: 'scheme' },
      '#ryehttps://example.com #2026_27',
      ['rye', '2026_27'],
    ],
    [
      'Bluesky: a tag with an address in it is one',
      { hashtagGrammar: 'bluesky' },
      '#rye:https://example.com/a. #1 #wheat!',
      ['rye:https://example.com/a', 'wheat'],
    ],
    ['where a channel reads none', { hashtagGrammar: 'none' }, '#rye', []],
  ]
  for (const [why, figures, text, expected] of cases)
    test(why, () =>
      expect(values(hashtagsOn(viewOf(text), channelWith(figures)))).toEqual(expected),
    )

  test('the range has the sign in it', () => {
    const [tag] = hashtagsOn(viewOf('Try #rye!'), channelWith({}))
    expect(tag).toEqual({ range: { start: 4, end: 8 }, value: 'rye' })
  })
})

describe('mentionsOn', () => {
  const cases: [why: string, figures: Partial<Figures>, text: string, values: string[]][] = [
    ['as written, without the sign', {}, 'By @Kim and ＠ana', ['Kim', 'ana']],
    ['none in a link or an e-mail address', {}, 'https://a.com/@kim kim.@b.com @ana', ['ana']],
    ['Bluesky', { mentionGrammar: 'bluesky' }, '@kim.bsky.social @ana', ['kim.bsky.social']],
    ['Mastodon', { mentionGrammar: 'mastodon' }, '@kim@a.example', ['kim@a.example']],
    [
      'Reddit: the letter stays',
      { mentionGrammar: 'reddit' },
      '/u/kim r/food https://old.reddit.com/r/food',
      ['u/kim', 'r/food'],
    ],
    ['where a channel reads none', { mentionGrammar: 'none' }, '@kim', []],
  ]
  for (const [why, figures, text, expected] of cases)
    test(why, () =>
      expect(values(mentionsOn(viewOf(text), channelWith(figures)))).toEqual(expected),
    )
})

describe('linksOn', () => {
  const cases: [why: string, figures: Partial<Figures>, text: string, values: string[]][] = [
    ['with a scheme and without', {}, 'http://a.com b.com', ['http://a.com', 'b.com']],
    ['names of the open networks', {}, 'kim.bsky.social/a', ['kim.bsky.social/a']],
    ['a scheme alone', { linkGrammar: 'scheme' }, 'http://a.com b.com', ['http://a.com']],
    ['where a channel reads none', { linkGrammar: 'none' }, 'http://a.com', []],
  ]
  for (const [why, figures, text, expected] of cases)
    test(why, () => expect(values(linksOn(viewOf(text), channelWith(figures)))).toEqual(expected))
})

describe('what a channel reads', () => {
  test('is kept with the view, for every channel of the same grammars', () => {
    const view = viewOf('#rye by @kim at example.com')
    const other = createChannels({ other: { limit: 9 } }).get('other')
    for (const read of [hashtagsOn, mentionsOn, linksOn])
      expect(read(view, channelWith({}))).toBe(read(view, other))
    expect(hashtagsOn(view, channelWith({ hashtagGrammar: 'emoji' }))).not.toBe(
      hashtagsOn(view, other),
    )
  })

  test('is not looked for where no sign is', () => {
    const spies = [hashtagFinders, mentionFinders, linkFinders].flatMap((finders) =>
      Object.keys(finders).map((name) => vi.spyOn(finders as never, name as never)),
    )
    const view = viewOf('Rye, wheat and barley')
    for (const name of createChannels().names) {
      const channel = createChannels().get(name)
      for (const read of [hashtagsOn, mentionsOn, linksOn]) expect(read(view, channel)).toEqual([])
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(view.derived.size).toBe(0)
  })
})
