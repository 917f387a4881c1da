import { findMastodonHashtags } from '../../../src/channels/grammar/mastodon/hashtags.js'
import { findMastodonLinks } from '../../../src/channels/grammar/mastodon/links.js'
import { findMastodonMentions } from '../../../src/channels/grammar/mastodon/mentions.js'
import { finds } from './finds.js'

finds('findMastodonHashtags', findMastodonHashtags, [
  ['words', '⟦#Bread⟧ for ⟦#everyone⟧'],
  ['digits with a letter', '⟦#1st⟧ ⟦#a1⟧ ⟦#5k⟧'],
  ['digits alone are none', '#1 #2026'],
  ['digits joined by an underscore are', '⟦#2026_27⟧ but not #1_ and #_1'],
  ['underscores alone, from three on', '#_ #__ ⟦#___⟧'],
  ['an underscore at either end stays', '⟦#_soup_⟧'],
  ['a hyphen ends it', '⟦#farm⟧-to-table'],
  ['a full stop ends it', '⟦#node⟧.js, ⟦#tea⟧.'],
  ['an emoji ends it', '⟦#bread⟧🍞 #🍞'],
  ['a dot in the middle joins', '⟦#col·legi⟧ ⟦#パン・ケーキ⟧'],
  ['a dot at the end is no part of it', '⟦#col⟧· ⟦#パン⟧・ ⟦#soup⟧\u200c'],
  ['a dot at the start makes none', '#·col'],
  ['digits joined by a dot', '⟦#1·2⟧'],
  ['a joiner without width stays in the word', '⟦#می\u200cخواهم⟧'],
  ['other scripts, with their marks', '⟦#пекарня⟧ ⟦#面包⟧ ⟦#रोटी⟧ ⟦#ขนมปัง⟧ ⟦#e\u0301te\u0301⟧'],
  ['the wide sign', '⟦＃パン⟧'],
  ['at the start of a line, behind any white space', '⟦#a⟧\n⟦#b⟧\t⟦#c⟧\u00a0⟦#d⟧\u3000⟦#e⟧'],
  ['not behind a word, a stroke or a bracket', 'a#b /#b )#b'],
  ['nor behind other punctuation', '(#soup) "#soup" ,#soup &#39;'],
  ['the fragment of an address is none', 'https://example.com/#soup example.com/a#soup ?q=#soup'],
  ['two signs are none', '##soup'],
  ['a second tag needs white space', '⟦#salt⟧#pepper'],
  ['an address written onto it is no part of it', '⟦#soup⟧https://example.com'],
  ['not the scheme alone', '⟦#https⟧://example.com'],
])

finds('findMastodonMentions', findMastodonMentions, [
  ['of the same server', '⟦@kim⟧ bakes with ⟦@ana_2⟧'],
  ['of another', '⟦@kim@bakery.example⟧ bakes'],
  ['a host without a dot', '⟦@kim@localhost⟧'],
  ['a host in another script', '⟦@kim@bäckerei.example⟧'],
  ['dots and hyphens inside the name', '⟦@kim.the-baker@bakery.example⟧'],
  ['dots at the end are the sentence’s', 'Ask ⟦@kim⟧. Or ⟦@ana@bakery.example⟧...'],
  ['not behind a word, a stroke or an equals sign', 'kim@bakery.example /@kim =@kim é@kim'],
  ['behind punctuation', '(⟦@kim⟧) .⟦@ana⟧ "⟦@bo⟧"'],
  ['not before another sign', '@kim@ @kim@bakery.example@x'],
  ['not inside an accented word', '@noëlla @e\u0301ric'],
  ['not before the rest of an address', '@https://bakery.example'],
  ['not the wide sign', '＠kim'],
  ['a host of 253 characters', `⟦@kim@${'a'.repeat(245)}.example⟧`],
  ['not of 254', `@kim@${'a'.repeat(246)}.example`],
  ['one after the other', '⟦@kim⟧ ⟦@ana⟧,⟦@bo⟧'],
])

finds('findMastodonLinks', findMastodonLinks, [
  ['with a scheme', 'Order at ⟦https://bakery.example/bread?size=2#top⟧.'],
  ['without, it is text', 'Order at bakery.example or www.bakery.com/bread'],
  ['the scheme in capitals', '⟦HTTP://bakery.example⟧'],
  ['other schemes are none', 'ftp://bakery.example mailto:kim@bakery.example'],
  ['in brackets', '(⟦https://bakery.example/a_(b)⟧)'],
  ['the address inside a bare one', 'bakery.com/?to=⟦https://cafe.example⟧'],
  ['not behind a word', 'xhttps://bakery.example 5http://bakery.example'],
  [
    'not behind another sign',
    '@https://bakery.example #https://bakery.example $http://bakery.example',
  ],
  ['behind a letter of a script without spaces', 'ここ⟦https://bakery.example⟧'],
  ['a host without a dot is none', 'http://localhost:3000/bread https://bakery'],
  ['nor is a dot at its end', 'https://bakery. Really'],
  ['two of them', '⟦https://bakery.example⟧ ⟦https://cafe.example⟧'],
])
