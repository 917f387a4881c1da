import { describe, expect, test } from 'vitest'
import { findXLists, findXMentions, findXReply } from '../../../src/channels/grammar/x/mentions.js'
import { marked } from '../../../src/testing/index.js'

const mentions: readonly [why: string, text: string][] = [
  ['anywhere', '⟦@kim⟧, ask ⟦@Lee_99⟧'],
  ['with the wide sign', '⟦＠kim⟧'],
  ['digits alone', '⟦@1234⟧'],
  ['no dot, no hyphen', '⟦@kim⟧-lee ⟦@kim⟧.com'],
  ['twenty characters', '⟦@abcdefghijklmnopqrst⟧uv'],
  ['other scripts around', '担当は⟦@kim⟧さん'],
  ['an accent goes on, so nobody is meant', '@josé @jose\u0301'],
  ['no word before', 'kim@lee kim_@lee é⟦@kim⟧'],
  ['no sign before', '!@kim #@kim $@kim %@kim &@kim *@kim @@kim'],
  ['other punctuation before', '.⟦@kim⟧ (⟦@kim⟧) /⟦@kim⟧ -⟦@kim⟧ “⟦@kim⟧”'],
  ['no mail, no host', 'kim@example.com @kim@example.com'],
  ['no address behind', '@https://example.com'],
  ['a retweet of old', 'RT⟦@kim⟧ rt⟦@lee⟧: Rt:⟦@sam⟧ (RT⟦@ann⟧)'],
  ['no other word that ends so', 'ART@kim .RT@kim -RT@kim'],
  ['a list names nobody', '@kim/news ⟦@kim⟧/1st ⟦@kim⟧/ x'],
  ['what was read is spent', '@a/b-@kim'],
  ['nothing', ''],
]

const lists: readonly [why: string, text: string][] = [
  ['letters, digits, `_`, hyphens behind a letter', '⟦@kim/my_news-1⟧ @kim/1 @kim/-a'],
  ['25 characters', `⟦@kim/${'a'.repeat(25)}⟧bc`],
  ['no list without an owner', '@/news'],
]

const replies: readonly [why: string, text: string][] = [
  ['at the start', '⟦@kim⟧ thank you'],
  ['behind blanks of any sort', ' \u3000\n⟦＠kim⟧'],
  ['behind directional marks', '\u200f\u2067⟦@kim⟧'],
  ['only the first', '⟦@kim⟧ @lee'],
  ['of a list, its owner', '⟦@kim⟧/news'],
  ['not behind anything else', '.@kim'],
  ['not what is no mention', '@josé'],
  ['not mail', '@kim@example.com'],
  ['nothing', ''],
]

const asList = (text: string) => {
  const found = findXReply(text)
  return found ? [found] : []
}

for (const [name, table, find] of [
  ['mentions', mentions, findXMentions],
  ['lists', lists, findXLists],
  ['replies', replies, asList],
] as const) {
  describe(name, () => {
    for (const [why, source] of table) {
      test(why, () => {
        const { text, spans } = marked(source)
        expect(find(text)).toEqual(spans)
      })
    }
  })
}
