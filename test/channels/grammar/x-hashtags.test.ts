import { expect, test } from 'vitest'
import { findXHashtags } from '../../../src/channels/grammar/x/hashtags.js'
import { marked } from '../../../src/testing/index.js'

const cases: readonly [why: string, text: string][] = [
  ['one or more', '⟦#spring⟧ and ⟦#sale⟧'],
  ['with the wide sign', '⟦＃春⟧'],
  ['letters, digits, `_`', '⟦#spring_2026⟧ ⟦#2026spring⟧ ⟦#_a⟧'],
  ['no letter, no tag', '#1 #2_3 #_ # '],
  ['a mark is as good as a letter', '⟦#1\u0301⟧'],
  ['accents in one piece or two', '⟦#café⟧ ⟦#cafe\u0301⟧'],
  [
    'what scripts write inside words',
    '⟦#می\u200cخواهم⟧ ⟦#col·legi⟧ ⟦#セール・会場⟧ ⟦#צה״ל⟧ ⟦#བོད་⟧',
  ],
  ['letters of any plane', '⟦#𠮷野家⟧ ⟦#𞤀𞤁⟧'],
  ['digits of any script, but no other numbers', '⟦#a٣⟧ ⟦#a⟧² ⟦#a⟧Ⅷ'],
  ['what ends it', '⟦#sale⟧! ⟦#sale⟧-now ⟦#sale⟧’s ⟦#セール⟧。 ⟦#sale⟧…'],
  ['no word before', 'a#sale 1#sale セール#sale _#sale'],
  ['no character reference', '&#sale; '],
  ['punctuation before', '(⟦#sale⟧) .⟦#sale⟧ /⟦#sale⟧ 「⟦#sale⟧」 ！⟦#sale⟧'],
  [
    'an emoji before, with a selector or without',
    '😀⟦#sale⟧ ❤️⟦#sale⟧ ☺︎⟦#sale⟧ 👍🏽⟦#sale⟧ 👩‍👩‍👧⟦#sale⟧',
  ],
  ['another sign before or behind', '#a#b ⟦#c⟧ #⟦#d⟧'],
  ['an address behind', '#http://example.com'],
  ['a keycap is no sign', '#️⃣ #⃣sale #️sale'],
  ['in a link it is part of it', 'https://example.com/#sale example.com/#sale'],
  ['behind a link', 'example.com ⟦#sale⟧'],
  ['with a domain behind', '⟦#example⟧.com'],
  ['that a link starts in', '⟦#見てexample⟧.com'],
  ['half a surrogate pair before and behind', '\ud800⟦#a⟧ #\udc00 ⟦#a⟧\ud800'],
  ['nothing', ''],
]

for (const [why, source] of cases) {
  test(why, () => {
    const { text, spans } = marked(source)
    expect(findXHashtags(text)).toEqual(spans)
  })
}
