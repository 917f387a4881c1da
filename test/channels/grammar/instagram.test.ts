import { findEmojiHashtags } from '../../../src/channels/grammar/instagram/hashtags.js'
import { finds } from './finds.js'

finds('findEmojiHashtags', findEmojiHashtags, [
  ['words', '⟦#Bread⟧ for ⟦#everyone_2⟧'],
  ['emoji', '⟦#🍞⟧ ⟦#bread🍞⟧ ⟦#❤️⟧ ⟦#👍🏽⟧ ⟦#🇩🇪⟧'],
  ['emoji that are joined', '⟦#👩‍🍳bakes⟧ ⟦#🏳️‍🌈⟧ ⟦#👩‍⚕️⟧ ⟦#🏴󠁧󠁢󠁥󠁮󠁧󠁿⟧'],
  ['a sign that is no emoji ends it', '⟦#acme⟧™ ⟦#love⟧❤ #❤'],
  ['digits alone are none', '#1 #2026 #1_2'],
  ['a keycap as a sign is none', '#️⃣soup #⃣soup'],
  ['a keycap behind the sign is an emoji', '⟦#1️⃣⟧'],
  ['other punctuation ends it', '⟦#farm⟧-to-table ⟦#node⟧.js ⟦#soup⟧, ⟦#salt⟧&pepper'],
  ['one right after the other', '⟦#salt⟧⟦#pepper⟧⟦#🧂⟧'],
  ['not inside a word', 'a#b é#b 5#b'],
  ['not in a character reference or a path', '&#39; /#soup'],
  ['behind an emoji', '🍞⟦#bread⟧ ❤️⟦#bread⟧ 1️⃣⟦#bread⟧'],
  ['in brackets', '(⟦#bread⟧) "⟦#rolls⟧"'],
  ['two signs', '#⟦#bread⟧'],
  ['the wide sign', '⟦＃パン⟧'],
  ['other scripts', '⟦#пекарня⟧ ⟦#می\u200cخواهم⟧ ⟦#रोटी⟧'],
  ['what nobody sees ends it', '⟦#bread⟧\u200brolls ⟦#bread⟧\u{ad}rolls'],
  ['the rest of an address is none', '#https://bakery.example'],
])
