import { describe, expect, test } from 'vitest'
import { findThreadsHashtags } from '../../../src/channels/grammar/threads/hashtags.js'
import { marked } from '../../../src/testing/index.js'

const cases: [why: string, text: string][] = [
  ['a word', 'Doors open ⟦#today⟧'],
  ['hyphens and other marks belong to it', 'We play ⟦#rock-n-roll⟧ and ⟦#a+b⟧'],
  ['the marks that end it', '⟦#a⟧.b ⟦#c⟧&d ⟦#e⟧@f ⟦#g⟧! ⟦#h⟧? ⟦#i⟧, ⟦#j⟧; ⟦#k⟧:'],
  ['digits are no tag', 'We are #1 and #2026'],
  ['digits with letters are', '⟦#1st⟧'],
  ['not inside a word or an address', 'a#b https://example.com/#c &#39;'],
  ['another script', '⟦#港の日⟧ ⟦＃Гавань⟧'],
  ['what nobody sees ends it', '⟦#Acme⟧\u{200b}Sale'],
  ['a keycap is none', '#️⃣1'],
]

describe('hashtags of Threads', () => {
  for (const [why, source] of cases)
    test(why, () => {
      const { text, spans } = marked(source)
      expect(findThreadsHashtags(text)).toEqual(spans)
    })
})
